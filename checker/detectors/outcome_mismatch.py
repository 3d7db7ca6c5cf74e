"""Flags what the article denies in one place and tells in another.

What it checks
    A sentence says that something did not happen at all (nobody was arrested, dismissed or
    evacuated, no shots were fired, nothing was spilled, no card was shown, the witness did not
    testify), and another sentence by the same voice tells that it did, or takes it for granted
    ("the seven men the owner sacked"). One doing is known by its verb, or a verb like it, and by
    what it is done to ("no camera was recovered", "his camera was found"). A person may be in one
    condition only: dead or at work, at large or in custody, away or on the platform.

Why it matters
    A denial is what readers quote. Stories put together from several drafts keep the first
    "no arrests" after the arrests have been written in.

Example
    Flagged:      Police made no arrests at the gates. ... Officers arrested a picket at Gate 18.
    Not flagged:  No arrests have been made so far. ... His lawyer said that police took two men.

Known limits
    Only kinds of events, outcomes and conditions that the word lists know are compared. A person
    is known by name, or by a noun that one named person has. A denial for a time
    ("so far", "initially"), of part of the thing ("no serious injuries", "on this bank", "there",
    "no child"), by another speaker, or about another day or year is left alone, and so are who is
    taken to hospital ill, a report that was withdrawn, and a verdict on one charge or on another
    of the accused.
    Where the NLI model sees no contradiction between the sentences, the finding is doubtful.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.comparing import belied, conditions, gainsaid, opposed
from checker.comparing.wording import quoted
from checker.types import Analysis, Category, Evidence, Finding, Sentence, Severity, Span


class OutcomeMismatch:
    """Something denied outright and told elsewhere, or told with two ends."""

    rule_id = "outcome-mismatch"
    category = Category.NEGATION

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each denial that another passage belies."""
        for first, second in belied.find(analysis):
            pair = ((first.sentence, first.span), (second.sentence, second.span))
            yield _finding(analysis, 0.7, *pair)
        for read in (opposed.find, gainsaid.find, conditions.find):
            for one, two in read(analysis):
                yield _finding(analysis, 0.65, (one.sentence, one.span), (two.sentence, two.span))


def _finding(
    analysis: Analysis,
    confidence: float,
    first: tuple[Sentence, Span],
    second: tuple[Sentence, Span],
) -> Finding:
    """Word the question."""
    document = analysis.document
    evidence = sorted((first, second), key=lambda each: each[1])
    return Finding(
        OutcomeMismatch.rule_id,
        Category.NEGATION,
        Severity.ERROR,
        confidence,
        f"Does {quoted(document, first[1])} fit {quoted(document, second[1])}?",
        tuple(Evidence(sentence.span, (span,)) for sentence, span in evidence),
    )
