"""Flags a weekday that is not that of the date beside it.

What it checks
    A date with its weekday ("Monday, September 8, 2024", "14 March 2023, a Thursday") is looked up
    in the calendar. Without a year, the publication date tells which year is meant. So is the
    day told of an anniversary: "Thursday marks the 65th anniversary of the raid of 6 August 1945".

Why it matters
    Weekday and date are typed together and checked separately. Readers plan by one of them.

Example
    Flagged:      The court sat on Thursday, 14 March 2023.
    Not flagged:  The court sat on Tuesday, 14 March 2023.

Known limits
    Dates before 1919 are left alone, since two calendars were in use. A date without a year is
    judged only near the publication date, when no other year is named around it, or when no
    year near it and no year named in the article fits. A ceremony may be held on another day
    than the anniversary: only one on the working day right before it is asked about.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from checker.comparing import anniversaries, dating
from checker.comparing.anniversaries import Anniversary
from checker.comparing.marked import evidence
from checker.comparing.wording import quoted
from checker.mentions.calendar import WEEKDAY, make, weekday_number
from checker.types import (
    Analysis,
    Category,
    Evidence,
    Finding,
    Severity,
    Span,
    TimeKind,
    TimeMention,
)

FIRST_YEAR = 1919
"""Russia, Romania and Greece changed their calendar in these years; most others long before."""
NEAR = dt.timedelta(days=60)
"""How near the publication date a day without a year can only lie in that year."""
NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

DATE_AFTER = re.compile(r"(?:\sof\s(?:this|last|next)\sweek,?\s|,\s|\s\(|,\sthe\s|\sthe\s)")
"""What stands between a weekday and its date: "Tuesday of this week, 4 June"."""
DAY_AFTER = re.compile(
    rf"(?:,\s|\s\(|,?\s(?:which\s)?(?:was|is|fell\son|falls\son)\s)an?\s(?P<weekday>{WEEKDAY})"
    r"(?!\s(?:morning|afternoon|evening|night)?\s?(?:like|when|in\s))",
)
"""A weekday told of the date before it: "14 March 2023, a Thursday"."""
WEEKDAYS_BEFORE = re.compile(rf"{WEEKDAY}(?:,|\s(?:and|or|to|through|until)|\s?[-–—&/])\s?$")
OTHER_YEAR = re.compile(
    r"\b(?:last|next|that|previous|following)\s(?:year|season|summer|winter|spring|autumn)\b"
    r"|\byears?\s(?:ago|earlier|later|before|after)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A day of a month with the weekday written beside it."""

    span: Span
    time: TimeMention
    weekday: int


class WeekdayMismatch:
    """A weekday beside a date that fell on another."""

    rule_id = "weekday-mismatch"
    category = Category.DATE

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each date with a weekday that is not its own."""
        for dated in with_weekday(analysis):
            days = _possible(analysis, dated)
            if days and all(day.weekday() != dated.weekday for day in days):
                yield _finding(analysis, dated, days[0])
        for told in anniversaries.read(analysis):
            yield _anniversary(analysis, told)


def _anniversary(analysis: Analysis, told: Anniversary) -> Finding:
    """Ask for the day of an anniversary."""
    document = analysis.document
    marks = (told.told.span, told.words, told.date.span)
    return Finding(
        WeekdayMismatch.rule_id,
        Category.DATE,
        Severity.WARNING,
        0.7,
        f"Is {quoted(document, told.told.span)} the day of the {quoted(document, told.words)}? "
        f"After {quoted(document, told.date.span)} that is {dating.written(told.day)}, "
        f"a {NAMES[told.day.weekday()]}.",
        evidence(document, marks),
    )


def with_weekday(analysis: Analysis) -> Iterator[Dated]:
    """Yield the dates of the article that have a weekday."""
    text = analysis.document.text
    times = [m for m in analysis.mentions if isinstance(m, TimeMention)]
    weekdays = {m.span.end: m for m in times if m.kind is TimeKind.WEEKDAY}
    for time in times:
        if time.kind not in (TimeKind.DATE, TimeKind.PERIOD) or not (time.month and time.day):
            continue
        if time.weekday is not None and not _shared(text, time):
            yield Dated(time.span, time, time.weekday)
            continue
        if time.weekday is not None:
            continue
        after = DAY_AFTER.match(text, time.span.end)
        if after is not None:
            yield Dated(Span(time.span.start, after.end()), time, weekday_number(after["weekday"]))
            continue
        for end, weekday in weekdays.items():
            near = 0 < time.span.start - end < 24
            if near and DATE_AFTER.fullmatch(text, end, time.span.start):
                assert weekday.weekday is not None  # noqa: S101
                span = Span(weekday.span.start, time.span.end)
                yield Dated(span, replace(time, span=span), weekday.weekday)


def _shared(text: str, time: TimeMention) -> bool:
    """Tell whether several weekdays stand before several days: "Saturday and Sunday, 4 and 5"."""
    listed = WEEKDAYS_BEFORE.search(text, max(0, time.span.start - 24), time.span.start)
    return time.kind is TimeKind.PERIOD or listed is not None


def _possible(analysis: Analysis, dated: Dated) -> list[dt.date]:
    """Return the days that may be meant, the likeliest first; empty when that cannot be told."""
    time, anchor = dated.time, analysis.document.date
    assert time.month is not None and time.day is not None  # noqa: S101, PT018
    if time.year is not None:
        day = make(time.year, time.month, time.day)
        return [day] if day and day.year >= FIRST_YEAR else []
    if anchor is None:
        return []
    near = list(dating.days_near(time.month, time.day, anchor))
    context = dating.passage(analysis, time.span)
    told = OTHER_YEAR.search(analysis.document.quote(context))
    years = _years(analysis)
    here = _years(analysis, _paragraph(analysis, time.span))
    if near and abs(near[0] - anchor) <= NEAR and not told and here <= {anchor.year}:
        return near[:1]
    others = [make(year, time.month, time.day) for year in sorted(years)]
    return [*near, *(day for day in others if day and day not in near)]


def _years(analysis: Analysis, within: Span | None = None) -> set[int]:
    """Return the years that are named; a date without a year may lie in one of them."""
    times = (m for m in analysis.mentions if isinstance(m, TimeMention))
    return {t.year for t in times if t.year and (within is None or within.covers(t.span))}


def _paragraph(analysis: Analysis, span: Span) -> Span:
    """Return the paragraph around a span and the one before it: a year holds for what follows."""
    zones = [zone.span for zone in analysis.document.zones]
    at = next((i for i, zone in enumerate(zones) if zone.touches(span)), 0)
    return Span(zones[max(0, at - 1)].start, zones[at].end)


def _finding(analysis: Analysis, dated: Dated, day: dt.date) -> Finding:
    """Word the question."""
    document = analysis.document
    found = [Evidence(dating.passage(analysis, dated.span), (dated.span,))]
    issued = dating.published(document)
    if dated.time.year is None and issued is not None:
        found.append(issued)
    return Finding(
        WeekdayMismatch.rule_id,
        Category.DATE,
        Severity.WARNING,
        0.95 if dated.time.year else 0.8,
        f"Is the weekday or the date meant in {quoted(document, dated.span)}? "
        f"{dating.written(day)} was a {NAMES[day.weekday()]}.",
        tuple(sorted(found, key=lambda passage: passage.span)),
    )
