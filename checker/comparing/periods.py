"""Periods that end before they begin: "from 15 to 9 October", "between 1998 and 1993"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from checker.mentions.amounts import CHANGE
from checker.mentions.calendar import make
from checker.types import Analysis, Sentence, Span, TimeKind, TimeMention, ZoneKind

READ = frozenset({ZoneKind.BODY, ZoneKind.LIST, ZoneKind.CAPTION, ZoneKind.SUBHEAD})
YEARS = re.compile(
    r"""
    \b(?:[Ff]rom|[Bb]etween)\s(?P<first>1[89]\d\d|20\d\d)\s(?:to|until|and|till)\s
      (?P<last>1[89]\d\d|20\d\d)\b(?!\s?(?:BC|B\.C\.|metres|meters|feet|people|[a-z]+s\b))
    | \((?P<first2>1[89]\d\d|20\d\d)\s?[-–—]\s?(?P<last2>1[89]\d\d|20\d\d)\)
    """,
    re.VERBOSE,
)
BETWEEN = re.compile(r"\s(?:to|until|till|through)\s(?:the\s)?|\s?[-–—]\s?")
FROM = re.compile(r"\b[Ff]rom\s(?:the\s)?$|\b[Bb]etween\s$")
MOVED = re.compile(
    r"\b(?:mov|chang|postpon|brought|bring|push|shift|delay|advanc|revis|put|switch|correct|resched)"
    r"\w*\b",
    re.IGNORECASE,
)
"""Words that make two days an old and a new date: "moved from 15 to 9 October"."""


@dataclass(frozen=True, slots=True)
class Reversed:
    """A period that ends before it begins."""

    sentence: Sentence
    first: Span
    last: Span


def reversed_periods(analysis: Analysis) -> Iterator[Reversed]:
    """Yield the periods of the article that end before they begin."""
    text = analysis.document.text
    times = [m for m in analysis.mentions if isinstance(m, TimeMention)]
    for sentence in analysis.document.sentences:
        if sentence.zone not in READ or MOVED.search(text, sentence.span.start, sentence.span.end):
            continue
        inside = [time for time in times if sentence.span.covers(time.span)]
        yield from _days_of_a_month(text, sentence, inside)
        yield from _dates(text, sentence, inside)
        for match in YEARS.finditer(text, sentence.span.start, sentence.span.end):
            first, last = ("first", "last") if match["first"] else ("first2", "last2")
            changed = CHANGE.search(text, sentence.span.start, match.start(first))
            if int(match[first]) > int(match[last]) and not changed:
                yield Reversed(sentence, Span(*match.span(first)), Span(*match.span(last)))


def _days_of_a_month(text: str, sentence: Sentence, times: list[TimeMention]) -> Iterator[Reversed]:
    """Read "from 15 to 9 October": the month stands only once."""
    for time in times:
        # A period of days of one month that runs forward has a length.
        if time.kind is TimeKind.PERIOD and time.day and time.days is None:
            lead = text[sentence.span.start : time.span.start]
            if FROM.search(lead):
                yield Reversed(sentence, time.span, time.span)


def _dates(text: str, sentence: Sentence, times: list[TimeMention]) -> Iterator[Reversed]:
    """Read two whole dates with "to" between them."""
    for one, two in pairwise(times):
        if one.kind is not TimeKind.DATE or two.kind is not TimeKind.DATE:
            continue
        if not BETWEEN.fullmatch(text, one.span.end, two.span.start):
            continue
        lead = text[sentence.span.start : one.span.start]
        if FROM.search(lead) and ends_before(one, two):
            yield Reversed(sentence, one.span, two.span)


def ends_before(start: TimeMention, end: TimeMention) -> bool:
    """Tell whether a period's end is before its start, the turn of the year allowed for."""
    if start.month is None or end.month is None or start.day is None or end.day is None:
        return False
    if start.year is None or end.year is None:
        return start.month == end.month and end.day < start.day
    first, last = (make(t.year or 1, t.month or 1, t.day or 1) for t in (start, end))
    return first is not None and last is not None and last < first
