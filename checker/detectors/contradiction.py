"""Flags two related statements that a language model finds impossible together.

What it checks
    Two related claims that are probably a conflict: a judge weighs the NLI model's answers in
    both directions against voices, times, changes, shared words and what else the article says.
    About the surest pairs of an article the model is asked again, with the sentence before each.
    A claim stands in one finding, with the claim that it most probably contradicts. Somebody
    who is told to be "no relation", a namesake or "another Mr Voss" is not held to the first.

Why it matters
    Causes, outcomes, objects and opinions contradict each other in words that no exact rule
    can list: "a burst main flooded the hall" in one paragraph, "the electrical fire" in another.

Example
    Flagged:      Nobody was arrested. ... Two men were taken into custody at the scene.
    Not flagged:  Police said nobody was arrested. Witnesses saw two men taken away.

Known limits
    A model judges two passages, at best with the sentence before each; what the rest of the
    article explains, it does not see. It is never asked about two in three of the related
    pairs, which hold one flaw in fourteen. With an NLI model of your own and no judge fitted to
    it, gates keep it silent on different speakers, revised figures, other times, plans and
    conditions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.detectors.people import KINSHIP
from checker.types import Analysis, Category, ClaimPair, Evidence, Finding, Severity

ERROR_FROM = 0.95
"""Probability from which a finding is an error; below it is a warning, or doubtful."""
NAMESAKE = re.compile(
    r"\b(?:[Nn]o (?:relation|kin)|[Nn]amesakes?|[Aa]nother (?:Mr|Mrs|Ms|Miss|Dr))\b"
)
"""Words that introduce somebody as another person than the one of that name. Of the pairs that the
judge is asked about in 90 of our articles 16 have them, none of the 127 that are conflicts."""


class Contradiction:
    """Pairs that are probably contradictory, each claim in its surest."""

    rule_id = "contradiction"
    category = Category.OTHER

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield a finding for each pair over the threshold, unless a surer one has its claims."""
        told: set[int] = set()
        for pair in sorted(analysis.pairs, key=lambda pair: -pair.probability):
            both = {pair.premise.index, pair.hypothesis.index}
            if pair.probability < analysis.min_doubtful:
                break
            if not both & told and not _repeats(pair) and not _tells_apart(pair):
                told |= both
                yield _finding(pair, _severity(pair.probability, analysis.min_contradiction))


def _repeats(pair: ClaimPair) -> bool:
    """Tell whether one claim says the other word for word: copied text, a pull quote."""
    one, two = (" ".join(c.text.split()).casefold() for c in (pair.premise, pair.hypothesis))
    return one in two or two in one


def _tells_apart(pair: ClaimPair) -> bool:
    """Tell whether one claim says whose relative somebody is not, and the other of no relative."""
    one, two = pair.premise.text, pair.hypothesis.text
    return any(
        NAMESAKE.search(told) is not None and KINSHIP.search(other) is None
        for told, other in ((one, two), (two, one))
    )


def _severity(probability: float, threshold: float) -> Severity:
    if probability < threshold:
        return Severity.INFO
    return Severity.ERROR if probability >= ERROR_FROM else Severity.WARNING


def _finding(pair: ClaimPair, severity: Severity) -> Finding:
    """Word the question."""
    first, second = pair.premise, pair.hypothesis
    return Finding(
        Contradiction.rule_id,
        Contradiction.category,
        severity,
        round(pair.probability, 3),
        f"Can both hold: “{_short(first.text)}” and “{_short(second.text)}”?",
        (Evidence(first.span), Evidence(second.span)),
    )


def _short(text: str, limit: int = 90) -> str:
    """Cut a claim at a word, for the message; the evidence has it whole."""
    return text if len(text) <= limit else text[:limit].rsplit(" ", 1)[0] + " …"
