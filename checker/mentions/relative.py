"""Times told from another time: weekdays, "yesterday", "three weeks ago", and durations."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from checker.mentions.calendar import (
    COUNT,
    UNIT_DAYS,
    WEEKDAY,
    month_bounds,
    shift_month,
    weekday_number,
)
from checker.mentions.numerals import from_words
from checker.types import Span, TimeKind, TimeMention

Bounds = tuple[dt.date | None, dt.date | None]

OPEN: Bounds = (None, None)
HEDGE = (
    r"(?:(?P<hedge>about|around|nearly|almost|roughly|approximately|some|over|more\sthan|less\sthan"
    r"|at\sleast|up\sto|just\sover|just\sunder|barely)\s)?"
)
UNIT = r"(?P<unit>second|minute|hour|day|night|week|fortnight|month|year|decade|centur(?=ies|y))"
ENDING = r"(?:s|ies|y)?"

NAMED_DAY = re.compile(
    r"""
    \b(?P<word> the\sday\sbefore\syesterday | the\sday\safter\stomorrow | yesterday | tomorrow
              | today | tonight | last\snight | this\s(?:morning|afternoon|evening) )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
NAMED_DAYS = {
    "the day before yesterday": -2, "yesterday": -1, "last night": -1, "tomorrow": 1,
    "the day after tomorrow": 2,
}  # fmt: skip
AGO = re.compile(
    rf"""
    \b{HEDGE}(?P<count>{COUNT}(?:\sand\sa\shalf)?|several|a\sfew|a\scouple\sof|half\san?)[\s-]
    {UNIT}{ENDING}
    \s(?P<way>ago|earlier|later|before(?=\s?[,.;])|afterwards|after(?=\s?[,.;])|from\snow)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
STEP = re.compile(
    r"""
    \b(?: (?P<part>(?:earlier|later|sooner)\s)?
          (?P<which>last|next|this|this\spast|this\scoming|the\s(?:next|following|previous|same|past|coming))
          \s(?P<unit>day|week|weekend|month|year|decade|century|quarter|season|summer|winter|spring|autumn|fall)
        | (?P<other>the\s(?:day|week|month|year)\s(?:before|after)(?=\s?[,.;]))
        | (?P<over>at\sthe\sweekend|over\sthe\sweekend) )\b(?!\s?(?:s\b|-))
    """,
    re.VERBOSE | re.IGNORECASE,
)
WEEKDAY_ALONE = re.compile(
    rf"""
    (?<![\w-])(?: (?P<which>(?i:last|next|this\spast|this\scoming|this
        |the\s(?:following|previous|next|same)))\s )?
    (?P<weekday>{WEEKDAY})(?![\w-])
    (?: \s(?P<part>morning|afternoon|evening|night|midnight)\b )?
    """,
    re.VERBOSE,
)
DURATION = re.compile(
    rf"""
    (?<![\w.,/$£€-]){HEDGE}
    (?: (?P<half>half\san?)\s | (?P<count>{COUNT}(?:\sand\sa\shalf)?)[\s-] )
    {UNIT}{ENDING}\b
    (?!-?\s?olds?\b)(?:\sand\sa\s(?P<plus>half)\b)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
LASTING = re.compile(
    r"\b(?:for|lasted|within|in|after|over|than|took|takes|nearly|almost|about)\s$"
)
OF_AGE = re.compile(r"\s(?:of\sage|old)\b|\sper\b")


def find(text: str, start: int, end: int, anchor: dt.date | None) -> Iterator[TimeMention]:
    """Yield relative times, weekdays and durations in a part of the text, the surest first."""
    for match in NAMED_DAY.finditer(text, start, end):
        yield _named_day(match, anchor)
    for match in AGO.finditer(text, start, end):
        yield _ago(match, anchor)
    for match in STEP.finditer(text, start, end):
        yield _step(match, anchor)
    for match in WEEKDAY_ALONE.finditer(text, start, end):
        yield _weekday(match, anchor)
    for match in DURATION.finditer(text, start, end):
        yield from _duration(text, match)


def _mention(match: re.Match[str], bounds: Bounds, *, approximate: bool = False) -> TimeMention:
    return TimeMention(
        Span(*match.span()),
        TimeKind.RELATIVE,
        earliest=bounds[0],
        latest=bounds[1],
        approximate=approximate,
    )


def _named_day(match: re.Match[str], anchor: dt.date | None) -> TimeMention:
    if anchor is None:
        return _mention(match, OPEN)
    day = anchor + dt.timedelta(days=NAMED_DAYS.get(match["word"].lower(), 0))
    return _mention(match, (day, day))


def _length(match: re.Match[str]) -> float | None:
    """Return how many units are meant, None when the wording does not tell."""
    count = (match["count"] or "").lower()
    if not count or count.startswith("half"):
        return 0.5
    if count in {"several", "a few", "a couple of"}:
        return None
    count = count.replace(" and a half", "")
    more = 0.5 if count != (match["count"] or "").lower() else 0.0
    if count in {"a", "an"}:
        return 1.0 + more
    return (float(count) if count[0].isdigit() else from_words(count)) + more


def _days(match: re.Match[str]) -> float | None:
    length = _length(match)
    unit = match["unit"].lower().replace("centur", "century")
    unit = "century" if unit == "centuryy" else unit
    return None if length is None else length * UNIT_DAYS[unit]


SLACK = {"day": 0.0, "night": 0.0, "week": 4.0, "fortnight": 4.0, "month": 20.0, "year": 366.0}
"""Days by which "three weeks ago" may miss, by unit; more for each further one."""


def _ago(match: re.Match[str], anchor: dt.date | None) -> TimeMention:
    """Read "three weeks ago"; "earlier" and "later" count from a time that we do not know."""
    days = _days(match)
    way = match["way"].lower()
    unit = match["unit"].lower()
    approximate = days is None or bool(match["hedge"])
    if anchor is None or days is None or way not in {"ago", "from now"} or unit not in SLACK:
        found = _mention(match, OPEN, approximate=approximate)
    else:
        shift = dt.timedelta(days=-days if way == "ago" else days)
        longer = days * 0.1 if match["hedge"] or unit in {"month", "year"} else 0.0
        slack = dt.timedelta(days=SLACK[unit] + longer)
        try:
            middle = anchor + shift
            found = _mention(match, (middle - slack, middle + slack), approximate=approximate)
        except OverflowError:
            found = _mention(match, OPEN, approximate=approximate)
    return TimeMention(
        found.span,
        found.kind,
        days=days,
        earliest=found.earliest,
        latest=found.latest,
        approximate=found.approximate,
    )


SHIFTS = {"last": -1, "this": 0, "next": 1, "this past": -1, "this coming": 1}


def _step(match: re.Match[str], anchor: dt.date | None) -> TimeMention:
    """Read "last week", "earlier this month"; "the next day" has no anchor that we know."""
    shift = SHIFTS.get((match["which"] or "").lower())
    unit = (match["unit"] or "").lower()
    if anchor is None or shift is None:
        return _mention(match, OPEN)
    bounds: Bounds = OPEN
    if unit in {"week", "weekend"}:
        monday = anchor - dt.timedelta(days=anchor.weekday() - 7 * shift)
        # A week may begin on Sunday, and "this weekend" may be the one just past.
        bounds = (monday - dt.timedelta(days=1), monday + dt.timedelta(days=6))
        if unit == "weekend":
            bounds = (monday - dt.timedelta(days=3), monday + dt.timedelta(days=6))
    elif unit == "month":
        bounds = month_bounds(*shift_month(anchor.year, anchor.month, shift))
    elif unit == "year":
        bounds = (dt.date(anchor.year + shift, 1, 1), dt.date(anchor.year + shift, 12, 31))
    return _mention(match, bounds)


def _weekday(match: re.Match[str], anchor: dt.date | None) -> TimeMention:
    """Read a weekday: the last or the next one, unless a word says which."""
    weekday = weekday_number(match["weekday"])
    which = (match["which"] or "").lower()
    bounds: Bounds = OPEN
    if anchor is not None and not which.startswith("the "):
        back = dt.timedelta(days=(anchor.weekday() - weekday) % 7)
        ahead = dt.timedelta(days=(weekday - anchor.weekday()) % 7)
        if which in {"last", "this past"}:
            latest = anchor - (back or dt.timedelta(days=7))
            bounds = (latest - dt.timedelta(days=7), latest)
        elif which in {"next", "this coming"}:
            earliest = anchor + (ahead or dt.timedelta(days=7))
            bounds = (earliest, earliest + dt.timedelta(days=7))
        else:
            bounds = (anchor - back, anchor + ahead)
    return TimeMention(
        Span(*match.span()),
        TimeKind.WEEKDAY,
        weekday=weekday,
        earliest=bounds[0],
        latest=bounds[1],
    )


def _duration(text: str, match: re.Match[str]) -> Iterator[TimeMention]:
    single = (match["count"] or "").lower() in {"a", "an"}
    if single and not (
        match["hedge"] or LASTING.search(text[max(0, match.start() - 12) : match.start()])
    ):
        return
    if OF_AGE.match(text, match.end()) or (match["unit"].lower() == "second" and single):
        return
    days = _days(match)
    if days is not None and match["plus"]:
        days += UNIT_DAYS.get(match["unit"].lower(), 0.0) / 2
    yield TimeMention(
        Span(*match.span()), TimeKind.DURATION, days=days, approximate=bool(match["hedge"])
    )
