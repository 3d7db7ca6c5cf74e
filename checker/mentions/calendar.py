"""Months, weekdays and the arithmetic of days."""

from __future__ import annotations

import calendar
import datetime as dt

from checker.mentions.numerals import ONES, TENS

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thurs", "friday fri",
         "saturday sat", "sunday sun")
    )
    for name in names.split()
}  # fmt: skip

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
WEEKDAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\b\.)"
)
YEAR = r"(?:1[5-9]\d\d|20\d\d)(?![\d%])"
DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
COUNT = rf"(?:\d+(?:\.\d+)?|an?|(?:{'|'.join(TENS)})(?:-(?:{'|'.join(ONES)}))?|{'|'.join(ONES)})"
UNIT_DAYS = {
    "second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "night": 1.0,
    "week": 7.0, "fortnight": 14.0, "month": 30.4375, "year": 365.25, "decade": 3652.5,
    "century": 36525.0,
}  # fmt: skip

NEAR = 150
"""Days from the publication date within which a date without a year is taken as meant."""


def month_number(name: str) -> int:
    """Return 1 to 12.

    >>> month_number("Sept."), month_number("may")
    (9, 5)
    """
    return MONTHS[name.lower().rstrip(".")]


def weekday_number(name: str) -> int:
    """Return 0 for Monday to 6 for Sunday."""
    return WEEKDAYS[name.lower().rstrip(".")]


def make(year: int, month: int, day: int) -> dt.date | None:
    """Return the day, None when there is no such day (31 June)."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def month_bounds(year: int, month: int) -> tuple[dt.date, dt.date]:
    """Return the first and the last day of a month.

    >>> month_bounds(2024, 2)[1].day
    29
    """
    last = calendar.monthrange(year, month)[1]
    return dt.date(year, month, 1), dt.date(year, month, last)


def nearest_year(month: int, day: int, anchor: dt.date) -> int | None:
    """Return the year that puts a day nearest to the anchor, None when that is far away.

    >>> nearest_year(12, 30, dt.date(2024, 1, 2)), nearest_year(7, 1, dt.date(2024, 1, 2))
    (2023, None)
    """
    best: tuple[int, int] | None = None
    for year in (anchor.year - 1, anchor.year, anchor.year + 1):
        date = make(year, month, day)
        if date is not None:
            distance = abs((date - anchor).days)
            best = min(best, (distance, year)) if best else (distance, year)
    return best[1] if best and best[0] <= NEAR else None


def shift_month(year: int, month: int, by: int) -> tuple[int, int]:
    """Return the year and month some months later.

    >>> shift_month(2024, 12, 1), shift_month(2024, 1, -1)
    ((2025, 1), (2023, 12))
    """
    index = year * 12 + month - 1 + by
    return index // 12, index % 12 + 1
