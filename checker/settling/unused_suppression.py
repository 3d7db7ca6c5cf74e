"""Flags a mark for the checker that silences nothing.

What it checks
    Marks in the article ("[cq]", "checker: ignore", "checker: off") that no finding needs, that
    name a rule which does not exist, or that cannot be understood.

Why it matters
    A mark that is left behind would silence the next, real mistake in its paragraph; one with a
    misspelt rule silences nothing, and nobody notices.

Example
    Flagged:      The town has one bridge. [cq]
    Not flagged:  In 2023 there will be 810 accidents. [checker: ignore tense-mismatch "forecast"]

Known limits
    A mark for a rule that this run does not check is left alone.
    "[cq]" may stand for a person's check, too; ignore this rule where that is the custom.
"""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator

from checker.types import Category, Document, Evidence, Finding, Severity, Span, Suppression

Use = tuple[Suppression, str]
"""A mark and the id of a rule that it has silenced."""


class UnusedSuppression:
    """A mark that silences nothing."""

    rule_id = "unused-suppression"
    category = Category.OTHER

    def findings(
        self,
        document: Document,
        used: Collection[Use],
        *,
        known: Collection[str],
        checked: Collection[str],
    ) -> Iterator[Finding]:
        """Yield what is wrong with each mark; ``known`` are all rules, ``checked`` those run."""
        whole = set(known) <= {*checked, self.rule_id}
        for mark in document.suppressions:
            silenced = {rule for suppression, rule in used if suppression == mark}
            for question in questions(mark, silenced, known, checked, whole=whole):
                yield self.finding(document, mark, question)

    def finding(self, document: Document, mark: Suppression, question: str) -> Finding:
        """Make the finding for one mark; it points at the mark, which is not in the text."""
        span = mark.scope or fallback(document, mark)
        return Finding(
            rule_id=self.rule_id,
            category=self.category,
            severity=Severity.INFO,
            confidence=1.0,
            message=question,
            evidence=(Evidence(span, source=mark.mark),),
        )


def questions(
    mark: Suppression,
    silenced: Collection[str],
    known: Collection[str],
    checked: Collection[str],
    *,
    whole: bool,
) -> Iterator[str]:
    """Ask about a mark, or about the rules that it names in vain."""
    if mark.problem:
        yield f"What is this mark to say? It is not understood: {mark.problem}."
        return
    for rule in sorted(set(mark.rules) - set(known)):
        near = difflib.get_close_matches(rule, known, n=1)
        meant = f" Is {near[0]} meant?" if near else ""
        yield f"Which rule is “{rule}”? There is none of that name.{meant}"
    idle = sorted((set(mark.rules) & set(checked)) - set(silenced))
    if mark.rules and silenced and idle:
        yield f"Is {' and '.join(idle)} still needed in this mark? It silences nothing."
    elif idle or (not mark.rules and not silenced and whole):
        where = "" if mark.scope else ": no paragraph follows it"
        yield f"Is this mark still needed? It silences nothing{where}."


def fallback(document: Document, mark: Suppression) -> Span:
    """Return the sentence before a mark, for one that belongs to no paragraph."""
    before = [
        sentence.span
        for sentence in document.sentences
        if document.locate(sentence.span).start < mark.mark.start
    ]
    return before[-1] if before else document.sentences[0].span
