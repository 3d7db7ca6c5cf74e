"""What days a time may mean, seen from the tense of its verb: "on Friday", "last autumn", "May"."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from checker.mentions.calendar import make, month_bounds, shift_month
from checker.types import Tense, TimeKind, TimeMention

OF_YEAR = re.compile(r",?\s(?:of\s)?(?P<which>last|this|next|the\ssame|that)\syear\b")
"""The year of a month told from today: "May of last year"."""
SEASON = re.compile(
    r"(?P<which>last|this|next|this\spast|this\scoming)\s(?P<season>spring|summer|autumn|fall|winter)",
    re.IGNORECASE,
)
MONTHS_OF = {
    "spring": (3, 3),
    "summer": (6, 3),
    "autumn": (9, 3),
    "fall": (9, 3),
    "winter": (12, 3),
}
"""First month and length of a season in the north."""
SPILL = 31
"""Days by which a season may begin earlier or end later than its months."""
DISTANT = re.compile(
    r"\b(?:of\sthe\s(?:month|year)|that\s(?:year|month|week|day)|the\s(?:same|following|next|previous)"
    r"|earlier\sthat|of\sthat)\b"
)
WEEKS_OFF = re.compile(
    r"\s(?:week\b|of\s(?:last|next|the\sfollowing|the\sprevious|that)\sweek|fortnight\b|after\snext|before\slast"
    r"|of\snext\b|last\b|next\b|in\s(?:Lent|Advent)\b)"
)
"""After a weekday, it is that of another week: "Sunday week", "Tuesday of next week"."""
ORDINAL_DAY = re.compile(
    r"\b(?:first|second|third|fourth|last|every|each|a|any|one|the|that|final)\s(?:[a-z]+\s)?$"
)
"""Before a weekday: "the last Sunday [of May]", "a Friday [in June]"."""


IN_MONTH = re.compile(r"\s(?:in|of|before|after)\s")


class When(NamedTuple):
    """The days that a time may mean."""

    time: TimeMention
    first: dt.date | None = None
    last: dt.date | None = None
    weekday: int | None = None
    sure_year: bool = True
    """It says its year, or is told from today."""

    @property
    def known(self) -> bool:
        """Tell whether the days can be told."""
        return self.first is not None and self.last is not None


def resolve(
    text: str, time: TimeMention, tense: Tense, today: dt.date | None, *, other_years: bool
) -> When | None:
    """Return the days that a time means beside a verb of a tense; None when it names no days.

    ``other_years`` says that the passage speaks of another year, so that a bare month may be of it.
    """
    if time.kind is TimeKind.WEEKDAY:
        return _weekday(text, time, tense, today)
    if time.kind is TimeKind.RELATIVE:
        return _relative(text, time, today)
    if time.kind is TimeKind.YEAR or (time.kind is TimeKind.PERIOD and time.year):
        return _year(text, time)
    if time.kind in (TimeKind.DATE, TimeKind.MONTH) and time.month is not None:
        return _day_or_month(text, time, tense, today, bare=today is None or other_years)
    return None


def _day_or_month(
    text: str, time: TimeMention, tense: Tense, today: dt.date | None, *, bare: bool
) -> When | None:
    """Read a day or a month; with ``bare`` one without a year may be of any."""
    told = OF_YEAR.match(text, time.span.end)
    if time.year is None and told is not None:
        shift = {"last": -1, "this": 0, "next": 1}.get(told["which"])
        if today is None or shift is None:
            return None
        return When(time, *_month_or_day(time, today.year + shift))
    if time.year is not None or (time.kind is TimeKind.MONTH and _names_year(text, time)):
        return When(time, time.earliest, time.latest)
    if DISTANT.search(text[time.span.end : time.span.end + 24]):
        return None
    return When(time, sure_year=False) if bare or today is None else _nearest(time, tense, today)


def _names_year(text: str, time: TimeMention) -> bool:
    return text[time.span.start : time.span.end].lower().startswith(("last ", "next ", "this "))


def _month_or_day(time: TimeMention, year: int) -> tuple[dt.date | None, dt.date | None]:
    assert time.month is not None  # noqa: S101
    if time.day is not None:
        day = make(year, time.month, time.day)
        return day, day
    return month_bounds(year, time.month)


def _nearest(time: TimeMention, tense: Tense, today: dt.date) -> When:
    """Read a month without a year: the last one beside a past tense, the next beside a future."""
    found = [_month_or_day(time, year) for year in (today.year - 1, today.year, today.year + 1)]
    sure = [(a, b) for a, b in found if a is not None and b is not None]
    if tense is Tense.FUTURE:
        ahead = [(a, b) for a, b in sure if b >= today]
        chosen = ahead[0] if ahead else None
    else:
        behind = [(a, b) for a, b in sure if a <= today]
        chosen = behind[-1] if behind else None
    return When(time, *chosen, sure_year=False) if chosen else When(time, sure_year=False)


def _year(text: str, time: TimeMention) -> When | None:
    first, last = time.earliest, time.latest
    if first is None or last is None:
        return None
    if "winter" in text[time.span.start : time.span.end].lower():
        first, last = first - dt.timedelta(days=SPILL), last + dt.timedelta(days=3 * SPILL)
    return When(time, first, last)


def _relative(text: str, time: TimeMention, today: dt.date | None) -> When | None:
    season = SEASON.search(text[time.span.start : time.span.end])
    if season is not None and today is not None:
        return _season(time, season, today)
    if time.earliest is None or time.latest is None:
        return None
    return When(time, time.earliest, time.latest)


def _season(time: TimeMention, match: re.Match[str], today: dt.date) -> When | None:
    """Read "last autumn" widely: seasons differ by hemisphere and by speaker."""
    start, length = MONTHS_OF[match["season"].lower()]
    which = match["which"].lower()
    if which.startswith("this"):
        return None
    spans = []
    for year in (today.year - 2, today.year - 1, today.year, today.year + 1):
        first = dt.date(year, start, 1)
        last = month_bounds(*shift_month(year, start, length - 1))[1]
        spans.append((first, last))
    if which == "last":
        chosen = [(a, b) for a, b in spans if b < today - dt.timedelta(days=1)][-1:]
    else:
        chosen = [(a, b) for a, b in spans if a > today][:1]
    if not chosen:
        return None
    slack = dt.timedelta(days=SPILL)
    return When(time, chosen[0][0] - slack, chosen[0][1] + slack)


def _weekday(text: str, time: TimeMention, tense: Tense, today: dt.date | None) -> When | None:
    """Read a weekday: the last one beside a past tense, the next one beside a future."""
    before = text[max(0, time.span.start - 18) : time.span.start]
    after = WEEKS_OFF.match(text, time.span.end)
    own = text[time.span.start : time.span.end].lower()
    if own.startswith("the ") or after is not None:
        return None
    told_from_today = own.startswith(("last ", "next ", "this "))
    if ORDINAL_DAY.search(before) and not told_from_today:
        alone = re.search(r"\b(?:a|the|that)\s$", before) and not IN_MONTH.match(
            text, time.span.end
        )
        return When(time, weekday=time.weekday) if alone else None
    if today is None or time.weekday is None or time.earliest is None or time.latest is None:
        return When(time, weekday=time.weekday)
    if told_from_today:
        return When(time, time.earliest, time.latest, time.weekday)
    day = time.latest if tense is Tense.FUTURE else time.earliest
    return When(time, day, day, time.weekday)


def apart(one: When, two: When) -> int:
    """Return how many days lie between two times at least; 0 when they may be one."""
    if one.first is None or one.last is None or two.first is None or two.last is None:
        return 0
    return max(0, (max(one.first, two.first) - min(one.last, two.last)).days)
