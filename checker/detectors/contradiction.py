"""Flags two related statements that a language model finds impossible together.

What it checks
    Two claims of one voice, about one thing and time, to which the NLI model gives a high
    probability of contradiction in both directions, and which no gate explains away. Where a
    judge comes with the model, it weighs voices, times and changes instead.

Why it matters
    Causes, outcomes, objects and opinions contradict each other in words that no exact rule
    can list: "a burst main flooded the hall" in one paragraph, "the electrical fire" in another.

Example
    Flagged:      Nobody was arrested. ... Two men were taken into custody at the scene.
    Not flagged:  Police said nobody was arrested. Witnesses saw two men taken away.

Known limits
    A model judges two passages by themselves; what the rest of the article explains, it does
    not see. Silent on different speakers, revised figures, other times, plans and conditions.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.types import Analysis, Category, ClaimPair, Evidence, Finding, Severity

ERROR_FROM = 0.99
"""Probability from which a finding is an error; below it is a warning."""


class Contradiction:
    """Pairs that the NLI model calls contradictory and no gate explains."""

    rule_id = "contradiction"
    category = Category.OTHER

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each pair over the model's threshold."""
        for pair in analysis.pairs:
            if pair.probability >= analysis.min_contradiction:
                yield _finding(pair)


def _finding(pair: ClaimPair) -> Finding:
    """Word the question."""
    first, second = pair.premise, pair.hypothesis
    sure = pair.probability >= ERROR_FROM
    return Finding(
        Contradiction.rule_id,
        Contradiction.category,
        Severity.ERROR if sure else Severity.WARNING,
        round(pair.probability, 3),
        f"Can both hold: “{_short(first.text)}” and “{_short(second.text)}”?",
        (Evidence(first.span), Evidence(second.span)),
    )


def _short(text: str, limit: int = 90) -> str:
    """Cut a claim at a word, for the message; the evidence has it whole."""
    return text if len(text) <= limit else text[:limit].rsplit(" ", 1)[0] + " …"
