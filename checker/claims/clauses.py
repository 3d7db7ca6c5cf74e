"""Split a long sentence where a clause stands on its own."""

from __future__ import annotations

import re

from checker.types import Span

MIN_CLAUSE = 8
"""Words on each side of a split; a shorter clause leans on the rest of its sentence."""

LONG_SENTENCE = 26
"""Sentences up to this many words stay whole: the models were trained on whole sentences."""

BOUNDARY = re.compile(
    r"""
    ;\s+                                      # "...; the bridge had been closed"
    | ,\s+(?:and|but|while|whereas|although)\s+
      (?=(?:the|a|an|his|her|their|its|this|that|these|those|no|some|many|all
          |he|she|it|they|we|there|police|officials)\b
        |[A-Z][\w’'-]+\s+(?:[A-Z][\w’'-]+\s+)?(?:is|was|are|were|has|have|had|will|would|[a-z]+ed)\b
      )                                       # ", and the second was built in 1990"
    """,
    re.VERBOSE,
)

FINITE = re.compile(
    r"\b(?:is|was|are|were|has|have|had|will|would|can|could|may|might|must|did|does|do"
    r"|said|says|told|made|took|got|came|went|gave|[a-z]{3,}ed)\b"
)

WORD = re.compile(r"\w+(?:['’\-]\w+)*")


def clauses(text: str, sentence: Span) -> list[Span]:
    """Return the clauses of a sentence, or the sentence itself.

    >>> line = (
    ...     "The old bridge was closed by the county in March 2019 after a barge struck it; "
    ...     "the new one beside it was opened by the mayor on the first of June this year."
    ... )
    >>> [line[s.start:s.end][:12] for s in clauses(line, Span(0, len(line)))]
    ['The old brid', 'the new one ']
    """
    body = text[sentence.start : sentence.end]
    if len(WORD.findall(body)) <= LONG_SENTENCE or body.count('"') or "“" in body:
        return [sentence]
    spans: list[Span] = []
    start = 0
    for match in BOUNDARY.finditer(body):
        if _stands(body[start : match.start()]) and _stands(body[match.end() :]):
            spans.append(Span(sentence.start + start, sentence.start + match.start()))
            start = match.end()
    spans.append(Span(sentence.start + start, sentence.end))
    return spans


def _stands(clause: str) -> bool:
    """Tell whether a clause is long enough and has a finite verb."""
    return len(WORD.findall(clause)) >= MIN_CLAUSE and FINITE.search(clause) is not None
