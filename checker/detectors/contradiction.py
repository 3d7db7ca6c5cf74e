"""Flags two related statements that a language model finds impossible together.

What it checks
    Two claims of one voice, about one thing and time, to which the NLI model gives a high
    probability of contradiction in both directions, and which no gate explains away.

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

from checker.judging.cues import CHANGE, OTHER_SCOPE, content_words
from checker.types import (
    Analysis,
    Category,
    Claim,
    ClaimPair,
    Evidence,
    Finding,
    Severity,
    Tense,
    TimeKind,
    TimeMention,
    VerbMention,
)

ERROR_FROM = 0.99
"""Probability from which a finding is an error; below it is a warning."""

MIN_SHARED = 2
"""Content words or names that both claims must share: the model has no other hold on whether
they speak of one thing."""


class Contradiction:
    """Pairs that the NLI model calls contradictory and no gate explains."""

    rule_id = "contradiction"
    category = Category.OTHER

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each pair over the model's threshold."""
        for pair in analysis.pairs:
            if pair.probability >= analysis.min_contradiction and not _explained(pair):
                yield _finding(pair)


def _explained(pair: ClaimPair) -> bool:
    """Tell whether something other than a flaw explains the pair."""
    first, second = pair.premise, pair.hypothesis
    return (
        _other_voice(first, second)
        or _tells_a_change(first, second)
        or _other_time(first, second)
        or _not_asserted(first)
        or _not_asserted(second)
        or len(content_words(first.text) & content_words(second.text)) < MIN_SHARED
    )


def _other_voice(first: Claim, second: Claim) -> bool:
    """Tell whether the claims are two persons', or one person's and the article's."""
    return first.speaker.lower() != second.speaker.lower() or first.quoted != second.quoted


def _tells_a_change(first: Claim, second: Claim) -> bool:
    """Tell whether either claim says that something changed, was denied or is another thing."""
    texts = (first.text, second.text)
    return any(CHANGE.search(text) or OTHER_SCOPE.search(text) for text in texts)


def _other_time(first: Claim, second: Claim) -> bool:
    """Tell whether both claims give times, and the times do not overlap."""
    kinds = (TimeKind.DATE, TimeKind.MONTH, TimeKind.YEAR, TimeKind.RELATIVE, TimeKind.WEEKDAY)
    here, there = (
        [m for m in c.mentions if isinstance(m, TimeMention) and m.kind in kinds]
        for c in (first, second)
    )
    if not here or not there:
        return any(t.kind is TimeKind.YEAR for t in (*here, *there))
    return not any(_overlap(a, b) for a in here for b in there)


def _overlap(a: TimeMention, b: TimeMention) -> bool:
    """Tell whether two times can be the same day."""
    if not (a.earliest and a.latest and b.earliest and b.latest):
        return a.weekday == b.weekday
    return a.earliest <= b.latest and b.earliest <= a.latest


def _not_asserted(claim: Claim) -> bool:
    """Tell whether a claim is a condition or a plan rather than a fact."""
    verbs = [m for m in claim.mentions if isinstance(m, VerbMention)]
    return bool(verbs) and all(v.tense in (Tense.FUTURE, Tense.CONDITIONAL) for v in verbs)


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
