"""Gates: what else than a flaw would explain that two claims differ, where no judge weighs it.

They are quiet and nearly blind: of 269 flaws in 136 articles of ours 80 % are among the related
pairs, 60 % share a content word, 29 % share two, and 6 % pass all gates (one pair in 85). So a
judge takes for a feature what is a gate here, and leaves pairs out by a screen of its own.
"""

from __future__ import annotations

from checker.judging.cues import CHANGE, OTHER_SCOPE, content_words
from checker.types import (
    Claim,
    ClaimPair,
    Tense,
    TimeKind,
    TimeMention,
    VerbMention,
    ZoneKind,
)

HEADINGS = frozenset({ZoneKind.HEADLINE, ZoneKind.SUBHEAD})
MIN_SHARED = 2
"""Content words or names that both claims must share where no judge weighs the pair: the model
has no other hold on whether they speak of one thing."""


def explained(pair: ClaimPair) -> bool:
    """Tell whether something other than a flaw would explain a contradiction of the pair."""
    first, second = pair.premise, pair.hypothesis
    return (
        _other_voice(first, second)
        or _tells_a_change(first, second)
        or _other_time(first, second)
        or _not_asserted(first)
        or _not_asserted(second)
        or _states_nothing(first)
        or _states_nothing(second)
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


def _states_nothing(claim: Claim) -> bool:
    """Tell whether a claim is a heading, or has no finite verb: an item of a list, a name.

    The model finds such lines contradictory where they only name two things; of the fifteen
    surest pairs in 198 published articles eleven were of that kind.
    """
    if claim.sentence.zone in HEADINGS:
        return True
    return not any(isinstance(mention, VerbMention) for mention in claim.mentions)
