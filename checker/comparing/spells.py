"""Stretches of time told with both ends: "from 9 to 15 October", "14 hours later, on Sunday"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.comparing.intervals import Interval
from checker.comparing.slots import QUANTITY, TIME, Slotted
from checker.types import Document, Modifier, Quantity, Span, TimeKind, TimeMention

Q, T = QUANTITY[1:-1], TIME[1:-1]
DAYS = {
    "minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "night": 1.0, "week": 7.0, "fortnight": 14.0,
    "month": 30.44, "year": 365.25, "decade": 3652.5,
}  # fmt: skip
DECADE = 9
"""Years from the first to the last of "the 1990s"."""
SLACK = {"minute": 2.0, "hour": 1.0, "day": 1.0, "night": 1.0, "week": 0.75, "fortnight": 0.5,
         "month": 1.5, "year": 1.0, "decade": 0.5}  # fmt: skip
"""By how many of its own units a length may miss its ends: both ends may count, or neither."""
HEDGED = 0.2
"""How far "nearly three weeks" may miss, as a share of it."""

LENGTH_FIRST = re.compile(
    rf"(?P<length>{QUANTITY})(?P<gap>(?:[\s-][a-z]+){{0,3}}),?\s(?:from|lasting\sfrom|starting)?\s?\(?(?P<one>{TIME})"
    rf"(?:\s(?:to|until|till|through)\s(?P<two>{TIME}))?"
)
ENDS_FIRST = re.compile(
    rf"(?P<one>{TIME})(?:\s(?:to|until|till|through)\s(?P<two>{TIME}))?(?:,|\s\(|\s[–—-])\s?"
    rf"(?:for\s|a\stotal\sof\s|that\sis\s|or\s|i\.e\.\s|a\sspan\sof\s|a\speriod\sof\s)?"
    rf"(?P<length>{QUANTITY})(?:\s(?:in\sall|in\stotal|altogether|later\sthan|long))?(?=[,.;)\s])"
)
LATER = re.compile(
    rf"(?P<one>{TIME})(?P<gap>[^{T}.;:]{{0,120}}?)(?P<length>{TIME}),?\s(?:(?:on|in|at)\s)?(?P<two>{TIME})"
)
SINCE = re.compile(
    rf"\b(?:for|after|first\s[a-z]+\sin)\s(?:the\s(?:past|last)\s)?(?P<length>{QUANTITY})(?:\s[a-z]+){{0,4}},?\s"
    rf"(?:ever\s)?since\s(?:the\s[a-z]+\sof\s)?(?P<one>{TIME})"
)
COMPARED = re.compile(r"\s(?:short|long|small|larg|earli)er\b|\s(?:more|less|fewer|ahead|behind)\b")
"""After a length: it is a difference, "8 a.m. to 10 p.m., two hours shorter than the rivals"."""
LATER_LENGTH = re.compile(r"(?:later|afterwards|after)$", re.IGNORECASE)
NUMBER_UNIT = re.compile(
    r"(?P<number>[\w.]+(?:-\w+)?)[\s-](?P<unit>minute|hour|day|night|week|month|year)s?\b"
)
PARTS_OF_DAY = {
    "morning": (4, 12), "noon": (11.5, 13), "midday": (11.5, 13), "afternoon": (12, 19),
    "evening": (16.5, 24), "night": (18, 30), "midnight": (23.5, 24.5), "dawn": (3, 8),
    "dusk": (15, 23), "lunchtime": (11, 15),
}  # fmt: skip


class Spell(NamedTuple):
    """A length and what its two ends give, in the unit of the length."""

    line: Slotted
    length: Span
    told: Interval
    real: Interval
    unit: str
    ends: tuple[Span, ...]
    other: Slotted | None = None


def read(document: Document, line: Slotted) -> Iterator[Spell]:
    """Yield the lengths that a sentence tells with both ends."""
    for pattern in (LENGTH_FIRST, ENDS_FIRST):
        for match in pattern.finditer(line.text):
            spell = _of_ends(line, match)
            if spell is not None and not _loose(line.text, match):
                yield spell
    for match in LATER.finditer(line.text):
        spell = _of_later(document, line, match)
        if spell is not None:
            yield spell
    for match in SINCE.finditer(line.text):
        spell = _until_now(document, line, match)
        if spell is not None:
            yield spell


def _loose(text: str, match: re.Match[str]) -> bool:
    """Tell whether the words show that the length is not that of the whole stretch."""
    around = text[max(0, match.start() - 30) : match.end()]
    several = re.search(
        rf"(?:{QUANTITY}|consecutive|successive|several|both)\s$", text[: match.start("length")]
    )
    limited = re.search(r"\b(?:between|every|each|per|of\sthe|within|during)\b", around)
    compared = COMPARED.match(text, match.end())
    return not (several is None and limited is None and compared is None)


def told(quantity: Quantity) -> Interval | None:
    """Return the length that a duration may mean, in its own unit; None if it is none."""
    if quantity.unit not in DAYS or quantity.per or quantity.role or quantity.ordinal:
        return None
    if quantity.modifier in {Modifier.AT_LEAST, Modifier.AT_MOST}:
        return Interval(quantity.low, quantity.high)
    slack = SLACK[quantity.unit]
    if quantity.modifier is not Modifier.EXACT:
        slack = max(slack, HEDGED * quantity.value)
    return Interval(quantity.low - slack, quantity.high + slack)


def _of_ends(line: Slotted, match: re.Match[str]) -> Spell | None:
    length = line.quantity(match["length"])
    one = line.time(match["one"])
    two = line.time(match["two"]) if match["two"] else None
    fits = told(length)
    apart = between(one, two) if two is not None else inside(one)
    if fits is None or apart is None:
        return None
    if one.kind is TimeKind.CLOCK and DAYS[length.unit] >= 1:
        return None  # "open 8am to 8pm, seven days": so many times, one after the other
    real = apart.times(1 / DAYS[length.unit])
    ends = (one.span,) if two is None else (one.span, two.span)
    return Spell(line, length.span, fits, real, length.unit, ends)


def inside(period: TimeMention) -> Interval | None:
    """Return how many days a period lasts: "9 to 15 October", "1994-2002"."""
    if period.kind is not TimeKind.PERIOD or period.approximate:
        return None
    if period.days is not None and period.month is not None:
        return Interval(period.days, period.days + 1)
    if period.earliest and period.latest and period.month is None and period.day is None:
        years = period.latest.year - period.earliest.year
        if years == DECADE and period.earliest.year % 10 == 0:
            return None  # "for six years in the 1990s" takes up a part of them
        return Interval(years * 365.25, years * 365.25) if 0 < years < 200 else None
    return None


def between(one: TimeMention, two: TimeMention) -> Interval | None:
    """Return how many days lie between two times of one kind, as told."""
    if one.approximate or two.approximate or one.kind is not two.kind:
        return None
    if one.kind is TimeKind.CLOCK and one.minute is not None and two.minute is not None:
        half = one.twelve_hour or two.twelve_hour
        gap = (two.minute - one.minute) % (720 if half else 1440) / 1440
        return Interval(gap, gap + 0.5) if half and gap < 0.01 else Interval(gap, gap)
    dates = (one.earliest, one.latest, two.earliest, two.latest)
    if one.kind not in {TimeKind.DATE, TimeKind.YEAR, TimeKind.MONTH} or None in dates:
        return None
    if one.kind is TimeKind.YEAR:
        assert one.year is not None and two.year is not None  # noqa: S101, PT018
        years = (two.year - one.year) * 365.25
        return Interval(years, years) if years > 0 else None
    return _apart(one, two)


def _apart(one: TimeMention, two: TimeMention) -> Interval | None:
    """Return the days between two dates or months that both carry a year, or neither."""
    first, last = one.earliest, two.latest
    if first is None or last is None or one.latest is None or two.earliest is None:
        return None
    if one.year is None and two.year is not None:
        shift = two.year - two.earliest.year
        first = _moved(first, two.earliest.year + shift)
        if first is None:
            return None
    width = (one.latest - one.earliest).days if one.earliest else 0
    low, high = (two.earliest - first).days - width, (last - first).days
    return Interval(max(0, low), high) if high > 0 else None


def _moved(day: dt.date, year: int) -> dt.date | None:
    try:
        return day.replace(year=year)
    except ValueError:
        return None


def _of_later(document: Document, line: Slotted, match: re.Match[str]) -> Spell | None:
    """Read "arrested on Sunday evening, freed 14 hours later, on Sunday noon"."""
    one, length, two = (line.time(match[name]) for name in ("one", "length", "two"))
    written = document.quote(length.span)
    unit = NUMBER_UNIT.search(written)
    if length.days is None or not LATER_LENGTH.search(written) or unit is None:
        return None
    name = unit["unit"].lower()
    apart = between(one, two)
    if apart is None and name in {"hour", "day"}:
        apart = _weekdays(document, one, two)
    if apart is None:
        return None
    count = length.days / DAYS[name]
    slack = max(SLACK[name], HEDGED * count if length.approximate else 0.0)
    fits = Interval(count - slack, count + slack)
    real = apart.times(1 / DAYS[name])
    return Spell(line, length.span, fits, real, name, (one.span, two.span))


def _weekdays(document: Document, one: TimeMention, two: TimeMention) -> Interval | None:
    """Return the days between two weekdays of one week, with their parts of the day."""
    if one.weekday is None or two.weekday is None or one.kind is not TimeKind.WEEKDAY:
        return None
    start, end = _hours(document, one), _hours(document, two)
    days = (two.weekday - one.weekday) % 7
    low, high = days * 24 + end.low - start.high, days * 24 + end.high - start.low
    if high <= 0:
        low, high = low + 168, high + 168
    return Interval(max(0.0, low) / 24, high / 24)


def _hours(document: Document, time: TimeMention) -> Interval:
    around = document.text[time.span.start : time.span.end + 14].lower()
    for part, (low, high) in PARTS_OF_DAY.items():
        if re.search(rf"\b{part}\b", around):
            return Interval(low, high)
    return Interval(0, 24)


def _until_now(document: Document, line: Slotted, match: re.Match[str]) -> Spell | None:
    """Read "has led the club for 12 years, since 2005"."""
    length, one = line.quantity(match["length"]), line.time(match["one"])
    fits = told(length)
    if fits is None or document.date is None or length.unit != "year" or one.year is None:
        return None
    years = float(document.date.year - one.year)
    if one.kind is not TimeKind.YEAR or re.search(r"\bhad\b", line.text):
        return None
    return Spell(line, length.span, fits, Interval(years, years), "year", (one.span,))
