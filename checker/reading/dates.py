"""Full dates as newspapers write them: British, American, ISO, with or without a weekday."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from checker.types import Span

MONTHS = (
    "january february march april may june july august september october november december"
).split()
MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|" + (
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?)"

DATE = re.compile(
    rf"""
    (?<![\w/.-])
    (?:{WEEKDAY},?\s{{1,3}}(?:the\s)?)?
    (?:
        # 8 September 2024, 8th of September, 2024, 08-Sep-2024
        (?P<d1>\d{{1,2}})(?:st|nd|rd|th)?[\s-]{{1,3}}(?:of\s)?(?P<m1>{MONTH}),?[\s-]{{1,3}}
        (?P<y1>(?:19|20)\d\d)
      | # September 8, 2024, Sept. 8th 2024
        (?P<m2>{MONTH})\s{{1,3}}(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,3}}(?P<y2>(?:19|20)\d\d)
      | # 2024-09-08, 2024/09/08, 2024-09-08T06:30:39Z
        (?P<y3>(?:19|20)\d\d)(?P<s3>[-/])(?P<m3>\d{{1,2}})(?P=s3)(?P<d3>\d{{1,2}})
        (?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?
      | # 08.09.2024, 25/9/2024; left open where day and month could be either
        (?P<a4>\d{{1,2}})(?P<s4>[./])(?P<b4>\d{{1,2}})(?P=s4)(?P<y4>(?:19|20)\d\d)
    )
    (?![\w/]|[.-]\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A day with its year, and where it stands."""

    span: Span
    date: dt.date


def find_dates(text: str, start: int, end: int) -> list[WrittenDate]:
    """Return the full dates in a range of a text; impossible and ambiguous ones are left out."""
    dates = []
    for found in DATE.finditer(text, start, end):
        date = _day(found)
        if date:
            dates.append(WrittenDate(Span(*found.span()), date))
    return dates


def parse_date(text: str) -> dt.date | None:
    """Return the first full date in a text.

    >>> parse_date("Published: Sunday, 8th of September 2024 at 06:30")
    datetime.date(2024, 9, 8)
    >>> parse_date("05/06/2024") is None  # May or June?
    True
    """
    dates = find_dates(text, 0, len(text))
    return dates[0].date if dates else None


def _day(found: re.Match[str]) -> dt.date | None:
    year = found["y1"] or found["y2"] or found["y3"] or found["y4"]
    if found["a4"]:
        numbers = _day_and_month(int(found["a4"]), int(found["b4"]), found["s4"])
        if numbers is None:
            return None
        day, month = numbers
    else:
        day = int(found["d1"] or found["d2"] or found["d3"])
        name = found["m1"] or found["m2"]
        month = _month(name) if name else int(found["m3"])
    try:
        return dt.date(int(year), month, day)
    except ValueError:
        return None


def _month(name: str) -> int:
    return [month[:3] for month in MONTHS].index(name[:3].lower()) + 1


def _day_and_month(first: int, second: int, mark: str) -> tuple[int, int] | None:
    """Tell day from month in a date of numbers; with dots the day comes first everywhere."""
    if mark == "." or first > 12 or first == second:
        return first, second
    return (second, first) if second > 12 else None
