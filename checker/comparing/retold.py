"""Events told twice: with two dates, or as over in one passage and as still ahead in another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from checker.comparing import happenings, one_happening, whens
from checker.comparing.happened import Happening
from checker.comparing.one_happening import Sharing
from checker.comparing.passages import one_voice
from checker.comparing.whens import When
from checker.types import Analysis, Tense, TimeKind, TimeMention

LATE = re.compile(r"\b(?:night|midnight|overnight|late|evening|weekend)\b", re.IGNORECASE)
"""The end of one day and the start of the next are one night."""
PLAINLY_LATER = re.compile(r"\b(?:afternoon|evening|night)\b", re.IGNORECASE)
ZONE = re.compile(r"\b(?:local|GMT|UTC|[EP][SD]T)\b")
DOUBT = re.compile(
    r"\b(?:upcoming|forthcoming|initially|at\sfirst|originally|postponed|moved|delayed|rescheduled|brought\sforward|instead|rather"
    r"|rumou?r\w*|alleg\w+|mistaken\w*|wrong\w*|claim(?:s|ed)?|not|would|could|might|if|no\slonger|until"
    r"|den(?:y|ied|ies))\b|n['’]t\b",
    re.IGNORECASE,
)
"""Words of change or doubt: the other time may be the old one."""
ANOTHER = re.compile(
    r"\b(?:another|other|additional|further|separate(?:ly)?|more|remaining|second|return)\b",
    re.IGNORECASE,
)
"""What is still ahead is then one more of the kind: "Other grants will be awarded"."""
YEARLY = re.compile(
    r"\b(?:next|following|coming)\s(?:year|season|summer|winter|spring|autumn|fall|edition)|\bannual|\byearly\b"
    r"|\bevery\s(?:year|month|week)",
    re.IGNORECASE,
)
"""Beside what recurs: "next year's fair"."""
UNNAMED = frozenset({"he", "she", "they", "him", "her", "them", ""})
THEN = re.compile(r"\b(?:was|were|is|are)\sthen\b", re.IGNORECASE)
OLD = 400
"""Days before publication from which an event that may happen again may be an earlier one."""


class Twice(NamedTuple):
    """Two passages that tell of one event, and how sure that is."""

    one: Happening
    two: Happening
    sure: float


def read(analysis: Analysis) -> tuple[list[Twice], list[Twice]]:
    """Return the events with two dates, and those told as past here and as ahead there."""
    told: dict[str, list[Happening]] = defaultdict(list)
    for happening in happenings.find(analysis):
        if happening.tense in (Tense.PAST, Tense.FUTURE):
            told[happening.event.name].append(happening)
    several = [group for group in told.values() if len(group) > 1]
    if not several:
        return [], []
    sharing = Sharing(analysis)
    dated: list[Twice] = []
    ahead: list[Twice] = []
    for group in several:
        dated.extend(_dated(analysis, sharing, group))
        ahead.extend(_ahead(analysis, sharing, group))
    return _once(dated), _once(ahead)


def _once(found: list[Twice]) -> list[Twice]:
    """Keep the surest of several for one pair of sentences."""
    best: dict[tuple[int, int], Twice] = {}
    for twice in found:
        pair = (twice.one.sentence.index, twice.two.sentence.index)
        if pair not in best or best[pair].sure < twice.sure:
            best[pair] = twice
    return list(best.values())


def _dated(analysis: Analysis, sharing: Sharing, group: list[Happening]) -> Iterator[Twice]:
    timed = [h for h in group if h.when is not None]
    for one, two in combinations(timed, 2):
        if one.tense is not two.tense or one.phase != two.phase:
            continue
        if not exclude(analysis, one, two):
            continue
        if any(doubtful(analysis, h) for h in (one, two)):
            continue
        if not one_voice(analysis, one.span, two.span):
            continue
        sure = one_happening.sure(sharing, one, two, group)
        if not sure or _years_apart(one, two) or _two_of_a_kind(analysis, one, two):
            continue
        third = [h for h in timed if h not in (one, two) and h.tense is one.tense]
        if not any(
            exclude(analysis, h, one)
            and exclude(analysis, h, two)
            and one_happening.sure(sharing, h, two, group)
            for h in third
        ):
            yield Twice(one, two, sure)


def _years_apart(one: Happening, two: Happening) -> bool:
    """Tell whether what may happen to a person again lies years apart: an earlier arrest."""
    if not one.event.personal or one.event.name in one_happening.ONCE_IN_A_LIFE:
        return False
    assert one.when is not None and two.when is not None  # noqa: S101, PT018
    return whens.apart(one.when, two.when) > OLD


def _two_of_a_kind(analysis: Analysis, one: Happening, two: Happening) -> bool:
    """Tell whether two may each be one of a series: done to somebody unnamed, or done "then".

    A release on several defendants says "he was sentenced" of each.
    """
    if one.event.personal and (one.patient in UNNAMED or two.patient in UNNAMED):
        return True
    return any(THEN.search(analysis.document.quote(h.segment.span)) for h in (one, two))


def _ahead(analysis: Analysis, sharing: Sharing, group: list[Happening]) -> Iterator[Twice]:
    for one, two in combinations(group, 2):
        if one.tense is two.tense or not one_voice(analysis, one.span, two.span):
            continue
        past, future = (one, two) if one.tense is Tense.PAST else (two, one)
        if future.phase == "end" != past.phase:
            continue
        if DOUBT.search(analysis.document.quote(past.segment.span)) or _before_then(analysis, past):
            continue
        if _of_another(analysis, future):
            continue
        sure = one_happening.sure(sharing, one, two, group)
        if sure:
            yield Twice(one, two, sure)


def _of_another(analysis: Analysis, future: Happening) -> bool:
    """Tell whether what is ahead is another of its kind, or only asked about."""
    quote = analysis.document.quote
    coming = quote(future.segment.span)
    if quote(future.sentence.span).endswith("?") or ANOTHER.search(coming):
        return True
    if _of_next_edition(analysis, future):
        return True
    return YEARLY.search(coming) is not None and not future.event.once


def _of_next_edition(analysis: Analysis, future: Happening) -> bool:
    """Tell whether a later year stands before what is ahead: "the 2026 festival will open"."""
    today, lead = analysis.document.date, future.span.start
    return today is not None and any(
        m.year is not None and m.year > today.year and 0 <= lead - m.span.end <= 1
        for m in analysis.mentions
        if isinstance(m, TimeMention)
    )


def _before_then(analysis: Analysis, past: Happening) -> bool:
    """Tell whether a past event lies so far back that the one ahead may be another."""
    today = analysis.document.date
    if past.event.once or past.when is None or past.when.last is None or today is None:
        return False
    return (today - past.when.last).days > OLD


def doubtful(analysis: Analysis, happening: Happening) -> bool:
    """Tell whether words of change or doubt stand in the clause of an event."""
    return DOUBT.search(analysis.document.quote(happening.segment.span)) is not None


def exclude(analysis: Analysis, one: Happening, two: Happening) -> bool:
    """Tell whether one event cannot have both times."""
    first, second = one.when, two.when
    if first is None or second is None:
        return False
    if first.sure_year and second.sure_year:
        return _apart(analysis, first, second)
    return _bare(analysis, first, second)


def _apart(analysis: Analysis, first: When, second: When) -> bool:
    if first.known and second.known:
        return whens.apart(first, second) > (1 if _one_night(analysis, first, second) else 0)
    days = [when.time.weekday if when.weekday is None else when.weekday for when in (first, second)]
    if days[0] is None or days[1] is None:
        return False
    return (days[0] - days[1]) % 7 not in (0, 1, 6)


def _one_night(analysis: Analysis, first: When, second: When) -> bool:
    """Tell whether two days that follow one another may share a night."""
    earlier, later = sorted((first, second), key=lambda when: str(when.first))
    span, text = later.time.span, analysis.document.text
    before, after = _around(analysis, earlier), text[span.start : span.end + 12]
    zones = ZONE.search(before) or ZONE.search(_around(analysis, later))
    return bool(zones or (LATE.search(before) and not PLAINLY_LATER.search(after)))


def _around(analysis: Analysis, when: When) -> str:
    span = when.time.span
    return analysis.document.text[max(0, span.start - 10) : span.end + 16]


def _bare(analysis: Analysis, first: When, second: When) -> bool:
    """Compare months and days of which one has no year."""
    one, two = first.time, second.time
    if not (one.month and two.month) and None not in (one.weekday, two.weekday):
        return _apart(analysis, first._replace(first=None), second)
    if one.month and two.month:
        if one.month != two.month:
            edge = {one.kind, two.kind} == {TimeKind.DATE} and whens.apart(first, second) == 1
            return not edge
        return bool(one.day and two.day and abs(one.day - two.day) > 1)
    return first.known and second.known and whens.apart(first, second) > 1
