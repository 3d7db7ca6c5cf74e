"""Dates, months, years, decades and the periods between them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from checker.mentions.calendar import (
    DAY,
    MONTH,
    WEEKDAY,
    YEAR,
    make,
    month_bounds,
    month_number,
    nearest_year,
    weekday_number,
)
from checker.types import Span, TimeKind, TimeMention

TO = r"(?:\s?[-–—]\s?|\s(?:to|and|until|till|through)\s)"

DAY_FIRST = re.compile(
    rf"""
    (?<![\d.,/$£€-])
    (?: (?P<weekday>{WEEKDAY}),?\s(?:the\s)? )?            # "Sunday, 8 September 2024"
    (?: (?P<first>{DAY})(?P<to>{TO}) )?                    # "from 9 to 15 October"
    (?P<day>{DAY})(?:\s(?:day\s)?of)?\s(?P<month>{MONTH})(?!\w)
    (?: ,?\s(?:of\s)?(?P<year>{YEAR}) )?
    """,
    re.VERBOSE,
)
MONTH_FIRST = re.compile(
    rf"""
    (?: (?P<weekday>{WEEKDAY}),?\s )?                      # "Sunday, Sept. 8, 2024"
    (?<![\w-])(?P<month>{MONTH})\s(?:the\s)?(?P<day>{DAY})(?![\d:%]|\.\d|,\d)
    (?: (?P<to>{TO})(?P<last>{DAY})(?![\d:%]) )?           # "September 8-10"
    (?: ,?\s(?P<year>{YEAR}) )?
    """,
    re.VERBOSE,
)
NUMERIC = re.compile(
    r"""
    (?<![\w./-])
    (?: (?P<iso>\d{4})-(?P<m1>\d\d)-(?P<d1>\d\d)           # "2024-09-08"
      | (?P<d2>\d{1,2})\.(?P<m2>\d{1,2})\.(?P<y2>(?:19|20)\d\d)     # "08.09.2024"
      | (?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y3>(?:19|20)\d\d)         # "13/09/2024"
    )(?![\w/-])
    """,
    re.VERBOSE,
)
PREPOSITION = (
    r"(?:in|of|since|by|until|till|before|after|during|from|through|throughout|for|to|and|last|next"
    r"|this|early|late|mid|late-|early-|mid-|between|every|each|around)"
)
MONTH_ALONE = re.compile(
    rf"""
    (?: (?P<hedge>early|late|mid|the\s(?:start|beginning|end|middle)\sof)[\s-] )?
    (?: (?P<which>last|next|this\spast|this\scoming|this|previous)\s )?
    (?:(?<![\w-])|(?<=\b[Mm]id-)|(?<=\bearly-)|(?<=\blate-))(?P<month>{MONTH})(?![\w'’-]|\s\d{{1,2}}(?!\d))
    (?: ,?\s(?:of\s)?(?P<year>{YEAR}) )?
    """,
    re.VERBOSE,
)
UNSURE_MONTH = frozenset({"march", "may", "april", "june", "august", "jan", "mar", "sun"})
BEFORE_MONTH = re.compile(rf"\b{PREPOSITION}(?:\s(?:the|about|around))?[\s-]$", re.IGNORECASE)

YEARS = re.compile(
    rf"""
    (?: (?:from|between)\s )? (?<![\w.,/$£€-])
    (?P<first>{YEAR})(?P<to>\s?[-–—/]\s?|\s(?:to|and|until|till|through)\s)
    (?P<last>{YEAR}|(?:(?<=[-–—/])|(?<=[-–—/]\s))\d\d(?![\d%,.]\d|\d))
    """,
    re.VERBOSE | re.IGNORECASE,
)
FISCAL = re.compile(
    rf"""
    \b(?: (?:fiscal|financial|tax|academic|school)(?:\syear)?\s | FY\s?(?:20)?(?=\d\d) )
      (?P<fiscal>{YEAR}|\d\d\b)(?:[-–/]\d\d(?:\d\d)?)?
    | \b(?: (?P<quarter>first|second|third|fourth|last)\s(?P<what>quarter|half)
           | Q(?P<q>[1-4]) | H(?P<h>[12]) )
      (?:\sof)?\s(?P<year>{YEAR})
    | \b(?:(?:the|early|late|mid)[\s-])*(?P<season>spring|summer|autumn|fall|winter)\s(?:of\s)?
      (?P<season_year>{YEAR})
    | \b(?:(?:the|early|late|mid)[\s-])+(?P<decade>(?:1[5-9]|20)\d0|[’']?[2-9]0)[’']?s\b
    | \b(?P<century>\d\d?)(?:st|nd|rd|th)\s(?:century|centuries)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
YEAR_ALONE = re.compile(
    rf"""
    (?: (?P<hedge>early|late|mid|the\s(?:start|beginning|end|middle)\sof)[\s-] )?
    (?<![\w.,/$£€#+-])(?P<year>{YEAR})(?![\w$€£]|[.,]\d|[-–/]\d|\s?°)
    """,
    re.VERBOSE,
)


def find(text: str, start: int, end: int, anchor: dt.date | None) -> Iterator[TimeMention]:
    """Yield dates, months and periods in a part of the text, the surest first."""
    for match in NUMERIC.finditer(text, start, end):
        yield from _numeric(match)
    for pattern in (DAY_FIRST, MONTH_FIRST):
        for match in pattern.finditer(text, start, end):
            yield _day(match, anchor)
    for match in YEARS.finditer(text, start, end):
        yield from _years(match)
    for match in FISCAL.finditer(text, start, end):
        yield _named_period(match)
    for match in MONTH_ALONE.finditer(text, start, end):
        yield from _month(text, match, anchor)


def _numeric(match: re.Match[str]) -> Iterator[TimeMention]:
    if match["iso"]:
        year, month, day = int(match["iso"]), int(match["m1"]), int(match["d1"])
    elif match["y2"]:
        year, month, day = int(match["y2"]), int(match["m2"]), int(match["d2"])
    else:
        first, second, year = int(match["a"]), int(match["b"]), int(match["y3"])
        if first <= 12 and second <= 12 and first != second:
            return
        day, month = (first, second) if first > 12 else (second, first)
    date = make(year, month, day)
    if date is not None:
        yield TimeMention(
            Span(*match.span()), TimeKind.DATE, year, month, day, earliest=date, latest=date
        )


def _number(written: str | None) -> int | None:
    digits = re.sub(r"\D", "", written or "")
    return int(digits) if digits else None


def _day(match: re.Match[str], anchor: dt.date | None) -> TimeMention:
    """Read a day of a month, or a stretch of days of one month."""
    parts = match.groupdict()
    month = month_number(match["month"])
    year = _number(parts["year"])
    day = _number(parts.get("first") or parts["day"])
    last = _number(parts["day"] if parts.get("first") else parts.get("last"))
    assert day is not None  # noqa: S101 - both patterns demand it
    resolved = year or (nearest_year(month, day, anchor) if anchor else None)
    earliest = make(resolved, month, day) if resolved else None
    latest = make(resolved, month, last) if resolved and last else earliest
    weekday = weekday_number(parts["weekday"]) if parts["weekday"] else None
    period = last is not None and parts["to"] is not None
    return TimeMention(
        Span(*match.span()),
        TimeKind.PERIOD if period else TimeKind.DATE,
        year,
        month,
        day,
        weekday,
        days=float(last - day) if period and last is not None and last > day else None,
        earliest=earliest,
        latest=latest,
    )


def _month(text: str, match: re.Match[str], anchor: dt.date | None) -> Iterator[TimeMention]:
    name = match["month"].lower().rstrip(".")
    pointed = match["year"] or match["which"] or match["hedge"]
    lead = text[max(0, match.start() - 16) : match.start()]
    if name in UNSURE_MONTH and not (pointed or BEFORE_MONTH.search(lead)):
        return
    month = month_number(name)
    year = _number(match["year"])
    resolved = year or (_month_year(month, match["which"] or "", anchor) if anchor else None)
    bounds = month_bounds(resolved, month) if resolved else (None, None)
    yield TimeMention(
        Span(*match.span()),
        TimeKind.MONTH,
        year,
        month,
        earliest=bounds[0],
        latest=bounds[1],
        approximate=bool(match["hedge"]),
    )


def _month_year(month: int, which: str, anchor: dt.date) -> int | None:
    if which in {"last", "previous", "this past"}:
        return anchor.year if month < anchor.month else anchor.year - 1
    if which in {"next", "this coming"}:
        return anchor.year if month > anchor.month else anchor.year + 1
    if which == "this":
        return anchor.year
    return nearest_year(month, 15, anchor)


def _years(match: re.Match[str]) -> Iterator[TimeMention]:
    first = int(match["first"])
    last = int(match["last"])
    if last < 100:
        last += first // 100 * 100
    joined = "and" in match["to"] and not match.group().lower().startswith("between")
    if last > first and not joined:
        yield TimeMention(
            Span(*match.span()),
            TimeKind.PERIOD,
            first,
            earliest=dt.date(first, 1, 1),
            latest=dt.date(last, 12, 31),
        )


QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def _named_period(match: re.Match[str]) -> TimeMention:
    """Read fiscal years, quarters, seasons, decades, centuries."""
    span = Span(*match.span())
    if match["fiscal"]:
        year = int(match["fiscal"])
        return TimeMention(span, TimeKind.PERIOD, year + 2000 if year < 100 else year)
    if match["year"]:
        bounds = _part_of_year(match)
        return TimeMention(
            span, TimeKind.PERIOD, int(match["year"]), earliest=bounds[0], latest=bounds[1]
        )
    if match["season_year"]:
        year = int(match["season_year"])
        return TimeMention(
            span, TimeKind.PERIOD, year, earliest=dt.date(year, 1, 1), latest=dt.date(year, 12, 31)
        )
    if match["decade"]:
        decade = int(re.sub(r"\D", "", match["decade"]))
        year = decade + 1900 if decade < 100 else decade
        return TimeMention(
            span,
            TimeKind.PERIOD,
            year,
            earliest=dt.date(year, 1, 1),
            latest=dt.date(year + 9, 12, 31),
        )
    year = (int(match["century"]) - 1) * 100 + 1
    return TimeMention(
        span, TimeKind.PERIOD, earliest=dt.date(year, 1, 1), latest=dt.date(year + 99, 12, 31)
    )


def _part_of_year(match: re.Match[str]) -> tuple[dt.date, dt.date]:
    year = int(match["year"])
    half = match["what"] == "half" or bool(match["h"])
    size = 6 if half else 3
    count = 12 // size
    written = match["q"] or match["h"]
    number = int(written) if written else QUARTERS.get(match["quarter"].lower(), count)
    number = min(number, count)
    return (
        month_bounds(year, (number - 1) * size + 1)[0],
        month_bounds(year, number * size)[1],
    )
