"""Events that a passage recalls as known, with another day than they were told of before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from checker.comparing import happenings, retold, wordlists
from checker.comparing.happened import MARKING, Happening
from checker.comparing.one_happening import OF_AGENTS, PRONOUNS, Sharing, other_agent
from checker.comparing.passages import one_voice
from checker.comparing.retold import Twice
from checker.types import Analysis, Tense, TimeKind, TimeMention

RECALLING = frozenset({"since", "after", "before", "when"})
"""Words before what the reader is taken to know: "since the attack on Monday"."""
OF_DAY = re.compile(r"['’]s?\s(?:[\w-]+\s)?")
"""Between a day and its event: "Tuesday night['s] storm"."""
BARE = re.compile(r"(?:\b(?:the|this|that|its|his|her|their)|['’]s?)\s$", re.IGNORECASE)
"""Before a noun that nothing narrows down: "after the vote", not "after the House vote"."""
RECENT = 90
"""Days before publication from which news recall their event by its day."""
DAYS = frozenset({TimeKind.WEEKDAY, TimeKind.DATE, TimeKind.MONTH})
TOLD_AGO = DAYS | {TimeKind.RELATIVE}
SURE = 0.7
"""How sure it is that what is recalled is what was told."""


@cache
def _families() -> dict[frozenset[str], bool]:
    """Return the pairs of kinds that may recall each other, and whether verbs may do so."""
    return {
        frozenset(pair): line.startswith("= ")
        for line in wordlists.lines("event_families.txt")
        for pair in combinations(line.removeprefix("= ").split(", "), 2)
    }


def kin(told: Happening, again: Happening) -> bool:
    """Tell whether what is told in one word may be recalled in the other."""
    if told.event.name == again.event.name:
        return True
    by_verbs = _families().get(frozenset({told.event.name, again.event.name}))
    return by_verbs is not None and (by_verbs or told.nominal or again.nominal)


def read(analysis: Analysis) -> Iterator[Twice]:
    """Yield the events that are recalled by a day that excludes the one they were told of."""
    today = analysis.document.date
    if today is None:
        return
    recent = [h for h in happenings.find(analysis) if _recent(analysis, h)]
    recalls = [h for h in recent if _recalls(analysis, h)]
    sharing = Sharing(analysis) if recalls else None
    for again in recalls:
        assert sharing is not None  # noqa: S101
        same = [told for told in recent if one_event(analysis, sharing, told, again)]
        if same and all(retold.exclude(analysis, told, again) for told in same):
            yield Twice(same[0], again, SURE)


def _recent(analysis: Analysis, happening: Happening) -> bool:
    """Tell whether an event lies shortly before publication, on a day or in a month."""
    when, today = happening.when, analysis.document.date
    if when is None or when.last is None or today is None or when.time.kind not in DAYS:
        return False
    return 0 <= (today - when.last).days <= RECENT and not retold.doubtful(analysis, happening)


def _recalls(analysis: Analysis, happening: Happening) -> bool:
    """Tell whether a clause takes an event and its day as known, and no other names that day."""
    when = happening.when
    if when is None or happening.indefinite or _marked(analysis, happening):
        return False
    text = analysis.document.text
    of_day = OF_DAY.fullmatch(text, when.time.span.end, happening.span.start)
    framed = opened(analysis, happening, RECALLING) or (happening.nominal and of_day)
    return bool(framed) and not any(_same_day(happening, time) for time in _times(analysis))


def opened(analysis: Analysis, happening: Happening, openers: frozenset[str]) -> bool:
    """Tell whether one of some words opens the clause of an event, not one before it."""
    start = happening.segment.span.start
    before = analysis.document.text[start : max(start, happening.span.start)]
    return happening.segment.opener in openers and "," not in before


def _marked(analysis: Analysis, happening: Happening) -> bool:
    """Tell whether the clause itself makes it another event: "since the second attack"."""
    start, end = happening.segment.span.start, happening.span.end
    comma = analysis.document.text.find(",", end, happening.segment.span.end)
    clause = analysis.document.text[start : comma if comma > 0 else happening.segment.span.end]
    return bool(MARKING & set(clause.lower().split()))


def _times(analysis: Analysis) -> Iterator[TimeMention]:
    for mention in analysis.mentions:
        if isinstance(mention, TimeMention) and mention.kind in TOLD_AGO:
            yield mention


def _same_day(happening: Happening, time: TimeMention) -> bool:
    """Tell whether another passage speaks of the day: what happened then may be told there."""
    when = happening.when
    if when is None or when.first is None or when.last is None or time is when.time:
        return False
    if when.time.weekday is not None and time.weekday == when.time.weekday:
        return True
    if time.earliest is None or time.latest is None:
        return False
    return when.first <= time.earliest and time.latest <= when.last


def one_event(analysis: Analysis, sharing: Sharing, told: Happening, again: Happening) -> bool:
    """Tell whether a clause tells of what another recalls."""
    if told.sentence == again.sentence or not kin(told, again):
        return False
    if told.tense is not Tense.PAST or told.marks or told.phase != again.phase:
        return False
    two_doers = other_agent(told, again) or not one_voice(analysis, told.span, again.span)
    if two_doers or any(_several(analysis, sharing, h) for h in (told, again)):
        return False
    first, second = (sharing.named(h, people=False) for h in (told, again))
    if first and second and not first & second:
        return False
    patients = {told.patient, again.patient} - {""}
    if {"he", "she"} <= patients:
        return False
    alike = told.event.single or told.event.name != again.event.name or patients & PRONOUNS
    return bool(alike) or len(patients) < 2


def _several(analysis: Analysis, sharing: Sharing, happening: Happening) -> bool:
    """Tell whether a noun may be of one of several events: "the second vote", "the House vote"."""
    if not happening.nominal:
        return False
    text, start = analysis.document.text, happening.span.start
    narrowed = happening.event.name in OF_AGENTS and not BARE.search(text, max(0, start - 8), start)
    return narrowed or sharing.numbered(analysis.document.quote(happening.span).lower())
