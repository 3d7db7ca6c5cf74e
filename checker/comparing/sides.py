"""On which side of the publication date a time lies, as far as that is certain."""

from __future__ import annotations

import datetime as dt
import re

from checker.comparing import timewords
from checker.comparing.segments import Segment
from checker.mentions.calendar import make, month_bounds
from checker.types import Analysis, TimeKind, TimeMention

NEAR = dt.timedelta(days=60)
"""How far from the publication date a day without a year is taken to lie: a newsroom writes
the year when it means a day much further away."""
NEAR_AHEAD = dt.timedelta(days=45)
"""How far ahead a day without a year is taken to lie beside a past tense."""
STALE = 10
"""Years after which "will" beside a year tells a history in a lively way."""
JUST_OVER = 2
"""Months back within a year from which "in March" with "will" is no March of the next year."""
PART_OF_YEAR = re.compile(
    r"the\s.*\b(?:spring|summer|autumn|fall|quarter|half)\sof\s\d{4}", re.IGNORECASE
)
"""A part of one year that is a phrase by itself; a winter spills over."""
TOLD_EARLIER = re.compile(
    r"\b(?:said|says|announced|planned|promised|predicted|forecast|projected|expected|pledged|wrote"
    r"|had|would|plan|plans|programme|program|strategy|contract|agreement|law|target|goal|estimate)\b",
    re.IGNORECASE,
)
TOLD_EARLIER_VERBS = frozenset(
    """say announce plan promise predict forecast project expect pledge write tell state estimate
    hope agree decide""".split()
)
COMPARED = re.compile(
    r"\b(?:since|than|against|from|compared\s(?:with|to))\s(?:[\w,.$€£%]+\s){0,4}$", re.IGNORECASE
)
"""Before a time that dates no saying: "that she has held since 2016", "against 3,500 in 2019"."""


def over(analysis: Analysis, time: TimeMention, published: dt.date) -> bool:
    """Tell whether the time had certainly passed on the publication date."""
    text = analysis.document.text
    if timewords.of_this_year(analysis, time) and time.kind is TimeKind.MONTH:
        return time.month is not None and time.month < published.month
    if time.kind is TimeKind.RELATIVE:
        return timewords.passed(text[time.span.start : time.span.end])
    if time.year is not None and time.year < published.year - STALE:
        return False
    if time.kind is TimeKind.PERIOD and "winter" in text[time.span.start : time.span.end].lower():
        return False
    if time.kind in (TimeKind.YEAR, TimeKind.MONTH, TimeKind.PERIOD):
        return time.year is not None and time.latest is not None and time.latest < published
    day = _day(analysis, time, published)
    slack = dt.timedelta(days=0 if time.weekday is not None else 1)
    return day is not None and day < published - slack


def just_over(time: TimeMention, published: dt.date) -> bool:
    """Tell whether a month without a year ended shortly before: the next one is "next March"."""
    if time.kind is not TimeKind.MONTH or time.year is not None or time.month is None:
        return False
    return 0 < published.month - time.month <= JUST_OVER


def ahead(analysis: Analysis, time: TimeMention, published: dt.date) -> bool:
    """Tell whether the time had certainly not come on the publication date."""
    this_year = timewords.of_this_year(analysis, time)
    if time.kind is TimeKind.PERIOD and not _season(analysis, time):
        return False
    if time.kind in (TimeKind.YEAR, TimeKind.MONTH, TimeKind.PERIOD):
        if this_year and time.month is not None:
            return time.month > published.month
        first = time.earliest if time.year is not None else None
        return first is not None and first > published + dt.timedelta(days=1)
    day = _day(analysis, time, published)
    if day is None:
        return False
    sure = this_year or time.year is not None or day - published <= NEAR_AHEAD
    return sure and day > published + dt.timedelta(days=1)


def _season(analysis: Analysis, time: TimeMention) -> bool:
    """Tell whether a period is a part of one year, and no part of a noun ("the 2026-27 budget")."""
    written = analysis.document.quote(time.span)
    return time.year is not None and PART_OF_YEAR.fullmatch(written) is not None


def _day(analysis: Analysis, time: TimeMention, published: dt.date) -> dt.date | None:
    """Resolve a day of a month; without a year only if it lies near the publication date."""
    if time.kind is not TimeKind.DATE or time.month is None or time.day is None:
        return None
    if timewords.of_this_year(analysis, time):
        return make(published.year, time.month, time.day)
    years = [time.year] if time.year else [published.year - 1, published.year, published.year + 1]
    for year in years:
        day = make(year, time.month, time.day)
        if day is not None and (time.year or abs(day - published) <= NEAR):
            return day
    return None


def of_other_year(analysis: Analysis, time: TimeMention, published: dt.date) -> bool:
    """Tell whether a day without a year may lie in an earlier year that the article tells of."""
    if time.year is not None:
        return False
    text = analysis.document.text
    start = text.rfind("\n", 0, max(0, text.rfind("\n", 0, time.span.start)))
    for other in analysis.mentions:
        if isinstance(other, TimeMention) and other.year and other.year < published.year:
            near = start <= other.span.start < time.span.end
            same = other.day is not None and other.month == time.month
            if near or same:
                return True
    return False


def told_earlier(analysis: Analysis, clauses: list[Segment], time: TimeMention) -> bool:
    """Tell whether the sentence dates a saying or a plan, so that "will" was right then."""
    text, start = analysis.document.text, clauses[0].sentence.span.start
    others = [
        t
        for clause in clauses
        for t in clause.times
        if t is not time and not COMPARED.search(text, start, t.span.start)
    ]
    if timewords.of_this_year(analysis, time):
        # "This year" is told from the day of publication: only a saying has a day of its own.
        return any(_in_earlier_month(analysis, t, time) and _said(clauses, t) for t in others)
    ends = [_end(analysis, t) for t in others]
    earlier = [end for end in ends if end and time.latest and end < time.latest]
    sentence = analysis.document.quote(clauses[0].sentence.span)
    return bool(earlier) and TOLD_EARLIER.search(sentence) is not None


def _end(analysis: Analysis, time: TimeMention) -> dt.date | None:
    """Return the last day of a time; a month of no year is the last one before publication."""
    published = analysis.document.date
    if time.kind is not TimeKind.MONTH or time.year or not (time.month and published):
        return time.latest
    year = published.year - (time.month > published.month)
    return month_bounds(year, time.month)[1]


def _in_earlier_month(analysis: Analysis, one: TimeMention, time: TimeMention) -> bool:
    """Tell whether a time ended in a month before that of a time of this year."""
    published = analysis.document.date
    if one.latest is None or published is None or time.month is None:
        return False
    return one.latest < dt.date(published.year, time.month, 1)


def _said(clauses: list[Segment], time: TimeMention) -> bool:
    """Tell whether the verb nearest to a time tells that something was said or planned."""
    verbs = [verb for clause in clauses for verb in clause.verbs]
    if not verbs:
        return True
    near = min(verbs, key=lambda verb: abs(verb.span.start - time.span.start))
    return near.lemma in TOLD_EARLIER_VERBS
