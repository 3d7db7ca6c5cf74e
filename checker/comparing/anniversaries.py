"""The day of an anniversary and the weekday that it is told of: "Thursday marks the 65th"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.comparing import passages
from checker.comparing.passages import Passage
from checker.mentions.calendar import make
from checker.types import Analysis, Quantity, Span, TimeKind, TimeMention

IS_IT = re.compile(
    r"(?:\s(?:marks|marked|is|was|brings|brought|saw)\s(?:on\s)?|,\s(?:on\s)?|\s[–—-]\s)(?:the|its|their|his|her)\s"
)
"""From a day to the anniversary that it is: "Thursday[ marks the] 65th anniversary"."""
FALLS_ON = re.compile(
    r"[^.;:“”\"]{0,80}\s(?:falls|fell|comes|came|was|is)\s(?:on\s)?(?:this\s|last\s)?$"
)
"""From an anniversary to its day: "the 65th anniversary[ of the fire falls on] Thursday"."""
MARKED = re.compile(
    r"\b(?:marked|remembered|commemorated|observed|celebrated|held)\b[^.;:“”\"]{0,60}?\b"
    r"(?:in|at|with)\san?\s(?:[a-z]+\s){0,2}(?:ceremony|service|minute|moment)\b[^.;:“”\"]{0,30}$"
)
"""From an anniversary to the day of its ceremony."""
EVE = re.compile(
    r"\b(?:eve|ahead|before|early|vigil|night|evening|dawn|midnight|weekend|week|days?\s(?:after|later)|later"
    r"|due|plan\w*|will|would|UTC|GMT|local|[EP][SD]T)\b",
    re.IGNORECASE,
)
"""Words of a ceremony held on another day, or of another time zone."""
NEAR = 14
"""Days from publication within which the anniversary lies."""
BACK = 3
"""Sentences between an anniversary and the date of what it is of."""
WORKDAYS = range(1, 5)
"""Tuesday to Friday: the day before is a working day, too, to which no holiday moves it."""


class Anniversary(NamedTuple):
    """The day that is told of an anniversary, with what it is of and when it really was."""

    told: TimeMention
    words: Span
    date: TimeMention
    day: dt.date


def read(analysis: Analysis) -> Iterator[Anniversary]:
    """Yield anniversaries that are told of another day than that of their date."""
    around = passages.passages(analysis)
    for quantity in analysis.mentions:
        if not isinstance(quantity, Quantity) or quantity.noun != "anniversary":
            continue
        sentence = analysis.sentence_at(quantity.span.start)
        if sentence is None or not (quantity.ordinal or quantity.unit == "year"):
            continue
        passage = around[sentence.index]
        date = _date_of(analysis, quantity, passage, around)
        day = make(date.year + int(quantity.value), *_day(date)) if date and date.year else None
        if date is None or day is None or not _recent(analysis, day):
            continue
        for time in _weekdays(analysis, passage):
            if _told_of(analysis, quantity, time, day, passage) and time.weekday != day.weekday():
                yield Anniversary(time, quantity.span, date, day)
                break


def _day(date: TimeMention) -> tuple[int, int]:
    assert date.month is not None and date.day is not None  # noqa: S101, PT018
    return date.month, date.day


def _recent(analysis: Analysis, day: dt.date) -> bool:
    """Tell whether the article is of the days around an anniversary."""
    today = analysis.document.date
    return today is not None and abs((today - day).days) <= NEAR


def _date_of(
    analysis: Analysis, quantity: Quantity, passage: Passage, around: dict[int, Passage]
) -> TimeMention | None:
    """Return the only full date of the past near an anniversary, if it is of its event."""
    found: list[tuple[Passage, TimeMention]] = []
    for mention in analysis.mentions:
        if not isinstance(mention, TimeMention) or mention.kind is not TimeKind.DATE:
            continue
        sentence = analysis.sentence_at(mention.span.start)
        full = mention.year and mention.month and mention.day
        if sentence is not None and full and analysis.document.date is not None:
            gone = analysis.document.date.year - (mention.year or 0) > 0
            if gone and 0 <= sentence.index - passage.sentence.index <= BACK:
                found.append((around[sentence.index], mention))
    if len(found) != 1:
        return None
    where, date = found[0]
    event = analysis.document.text[quantity.span.end : passage.sentence.span.end]
    shared = passages.content(event, 0, len(event)) & where.words
    return date if where is passage or shared else None


def _weekdays(analysis: Analysis, passage: Passage) -> Iterator[TimeMention]:
    times = (mention for mention in analysis.mentions if isinstance(mention, TimeMention))
    for time in times:
        if time.kind is TimeKind.WEEKDAY and passage.sentence.span.covers(time.span):
            yield time


def _told_of(
    analysis: Analysis, quantity: Quantity, time: TimeMention, day: dt.date, passage: Passage
) -> bool:
    """Tell whether a weekday is told as that of an anniversary, or of the ceremony on it."""
    text, today = analysis.document.text, analysis.document.date
    if time.span.end <= quantity.span.start:
        return IS_IT.fullmatch(text, time.span.end, quantity.span.start) is not None
    between = text[quantity.span.end : time.span.start]
    if FALLS_ON.fullmatch(between):
        return True
    if EVE.search(passage.text) or today is None or today <= day or time.weekday is None:
        return False
    beside = day.weekday() in WORKDAYS and day.weekday() - time.weekday == 1
    return beside and MARKED.search(between) is not None
