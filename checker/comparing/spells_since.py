"""Lengths told from an event that another passage dates: "the nine days since they walked out"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from checker.comparing import happenings
from checker.comparing.happened import Happening
from checker.comparing.intervals import Interval
from checker.comparing.one_happening import Sharing
from checker.comparing.recollected import one_event, opened
from checker.comparing.slots import QUANTITY, TIME, Slotted
from checker.comparing.spells import DAYS, Spell, told
from checker.comparing.whens import When
from checker.types import Analysis, Quantity, TimeKind, TimeMention

Q, T = QUANTITY[1:-1], TIME[1:-1]
SINCE = re.compile(
    rf"\b(?:[Ii]n|[Ff]or|[Oo]ver|[Dd]uring)\s(?:the\s)?(?P<length>{QUANTITY})\ssince\s"
)
"""A length up to the day of publication: "in the nine days since"."""
AFTER = re.compile(
    rf"(?P<length>{QUANTITY})\safter\s(?=[^{Q}{T}.;:]{{0,60}},\s(?:on\s)?(?P<when>{TIME}))"
)
"""A length up to a day that is told: "six days after the accident, on March 16"."""
LONG_AGO = re.compile(r"\bhad\b")
"""Beside it, the length ends at some other day than that of publication."""
OPENERS = frozenset({"since", "after"})
NEAR = 60
"""Characters from a length to the event that it is told from."""
DATED = frozenset({TimeKind.DATE, TimeKind.WEEKDAY, TimeKind.MONTH})


def read(analysis: Analysis, lines: list[Slotted]) -> Iterator[Spell]:
    """Yield the lengths from an event to publication, or to a day that is told beside them."""
    marked = [
        (line, match)
        for line in lines
        for pattern in (SINCE, AFTER)
        for match in pattern.finditer(line.text)
    ]
    if not marked or analysis.document.date is None:
        return
    events, sharing = list(happenings.find(analysis)), Sharing(analysis)
    for line, match in marked:
        quantity, fits = line.quantity(match["length"]), told(line.quantity(match["length"]))
        end = line.time(match["when"]) if match.re is AFTER else None
        until = _until(analysis, line, end)
        again = _told_from(analysis, events, line, quantity)
        if fits is None or until is None or again is None:
            continue
        starts = [h.when for h in events if _dated(h) and one_event(analysis, sharing, h, again)]
        lengths = [_between(when, until).times(1 / DAYS[quantity.unit]) for when in starts if when]
        if lengths and not any(real.touches(fits) for real in lengths):
            ends = [when.time.span for when in starts[:1] if when] + ([end.span] if end else [])
            yield Spell(line, quantity.span, fits, lengths[0], quantity.unit, tuple(ends))


def _until(analysis: Analysis, line: Slotted, end: TimeMention | None) -> dt.date | None:
    """Return the day on which a length ends: that told beside it, or that of publication."""
    if end is None:
        return None if LONG_AGO.search(line.text) else analysis.document.date
    return end.earliest if end.kind in DATED and not end.approximate else None


def _told_from(
    analysis: Analysis, events: list[Happening], line: Slotted, length: Quantity
) -> Happening | None:
    """Return the event behind "since" or "after" that a length is told from."""
    for happening in events:
        near = 0 <= happening.span.start - length.span.end <= NEAR
        inside = happening.sentence == line.sentence and not happening.indefinite
        if near and inside and opened(analysis, happening, OPENERS):
            return happening
    return None


def _dated(happening: Happening) -> bool:
    when = happening.when
    return when is not None and when.known and when.time.kind in DATED


def _between(start: When, end: dt.date) -> Interval:
    """Return how many days lie between an event and the end of a length."""
    assert start.first is not None and start.last is not None  # noqa: S101, PT018
    return Interval((end - start.last).days, (end - start.first).days)
