"""Finds dates, times of day, periods and durations."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator

from checker.mentions import clock, dates, lemmas, relative, units
from checker.types import Document, Span, TimeKind, TimeMention, ZoneKind

YEAR_BEFORE = re.compile(
    r"\b(?:in|since|by|until|till|of|from|after|before|during|late|early|mid|the|through|to|for|and"
    r"|year|season|this|last|summer|winter|spring|autumn)[\s-]$|[(,]\s?$",
    re.IGNORECASE,
)
COUNTING_BEFORE = re.compile(
    r"\b(?:about|some|nearly|almost|than|over|least|most|roughly|approximately|estimated|up\sto"
    r"|all|another|these|those)\s$",
    re.IGNORECASE,
)
NEXT_WORD = re.compile(r"[\s\u00a0-]([^\W\d_]+)")
SURE_BEFORE = re.compile(
    r"\b(?:in|since|by|until|year|summer|winter|spring|autumn)\s$", re.IGNORECASE
)


def find(document: Document) -> tuple[TimeMention, ...]:
    """Return the time mentions of the article in reading order; none overlap."""
    taken: list[TimeMention] = []
    for zone in document.zones:
        if zone.kind is not ZoneKind.BOILERPLATE:
            taken.extend(_in_passage(document.text, zone.span, document.date))
    return tuple(taken)


def _in_passage(text: str, passage: Span, anchor: dt.date | None) -> list[TimeMention]:
    found: list[TimeMention] = []
    starts: list[int] = []
    for mention in _candidates(text, passage.start, passage.end, anchor):
        place = bisect_left(starts, mention.span.start)
        free_before = place == 0 or found[place - 1].span.end <= mention.span.start
        free_after = place == len(found) or mention.span.end <= found[place].span.start
        if free_before and free_after:
            found.insert(place, mention)
            starts.insert(place, mention.span.start)
    return found


def _candidates(text: str, start: int, end: int, anchor: dt.date | None) -> Iterator[TimeMention]:
    """Yield the readings of a passage; what comes first wins where two overlap."""
    yield from dates.find(text, start, end, anchor)
    yield from clock.find(text, start, end)
    yield from relative.find(text, start, end, anchor)
    for match in dates.YEAR_ALONE.finditer(text, start, end):
        if _is_year(text, match):
            year = int(match["year"])
            yield TimeMention(
                Span(*match.span()),
                TimeKind.YEAR,
                year,
                earliest=dt.date(year, 1, 1),
                latest=dt.date(year, 12, 31),
                approximate=bool(match["hedge"]),
            )


def _is_year(text: str, match: re.Match[str]) -> bool:
    """Tell a year from a count of the same digits: "in 2019" and "2000 people"."""
    lead = text[max(0, match.start() - 20) : match.start()]
    year = int(match["year"])
    if match["hedge"]:
        return True
    if COUNTING_BEFORE.search(lead) or units.after(text, match.end(), match.end() + 24):
        return False
    following = NEXT_WORD.match(text, match.end())
    plural = following is not None and lemmas.is_plural(following[1])
    if year < 1900 or year > 2100 or (plural and year % 100 == 0):
        return not plural and YEAR_BEFORE.search(lead) is not None
    return not plural or YEAR_BEFORE.search(lead) is not None
