"""Years of a marriage or an office, whose start and end stand in different sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.comparing.intervals import Interval
from checker.comparing.slots import QUANTITY, TIME, Slotted
from checker.comparing.spells import Spell, told
from checker.types import TimeKind, TimeMention

Q, T = QUANTITY[1:-1], TIME[1:-1]
IN_YEAR = rf"\b[^{Q}{T}.;:]{{0,70}}?\bin\s(?P<when>{TIME})"
WED = re.compile(rf"\b(?:married|wed){IN_YEAR}", re.IGNORECASE)
WEDDINGS = re.compile(
    r"\b(?:remarried|divorced?|second\s(?:wife|husband|marriage)|first\s(?:wife|husband|marriage)|third\s(?:wife"
    r"|husband)|married\s(?:again|twice|three\stimes)|separated)\b",
    re.IGNORECASE,
)
ENDED = re.compile(
    rf"\b(?:died|dies|ended|passed\saway|widowed|until\s(?:his|her)\sdeath)\b[^{Q}{T}.;:]{{0,40}}?\bin\s(?P<when>{TIME})"
    rf"[^{Q}{T}.;:]{{0,20}}?\bafter\s(?P<length>{QUANTITY})(?P<after>[^{Q}{T}.;:]{{0,30}})"
)
TOOK_UP = re.compile(
    rf"\b(?:became|was\s(?:made|appointed|named|elected|ordained)|took\sover|has\sbeen)"
    rf"\s(?P<office>[^{Q}{T}.;:]{{0,60}}?)\sin\s(?P<when>{TIME})"
)
GAVE_UP = re.compile(
    rf"\b(?:retire[sd]?|leaves?|left|step(?:s|ped)\sdown|stood\sdown|resign(?:s|ed)?|die[sd])\b[^{Q}{T}.;:]{{0,40}}?"
    rf"\bin\s(?P<when>{TIME}),?\safter\s(?P<length>{QUANTITY})(?P<after>[^{Q}{T}.;:]{{0,40}})"
)
AS = re.compile(r"^\s(?:as|in\soffice\sas)\s(?:an?\s|the\s|its\s|their\s)?(?P<office>[a-z]+)")


def read(lines: list[Slotted]) -> Iterator[Spell]:
    """Yield "he married her in 1961 ... she died in 2015, after 52 years of marriage"."""
    text = " ".join(line.text for line in lines)
    weddings = [(line, m) for line in lines for m in WED.finditer(line.text)]
    if len(weddings) == 1 and not WEDDINGS.search(text):
        for line in lines:
            for match in ENDED.finditer(line.text):
                noun = line.quantity(match["length"]).noun
                if noun == "marriage" or re.match(r"\s(?:of\smarriage|together)", match["after"]):
                    yield from _spell(weddings[0], (line, match))
    offices = [(line, m) for line in lines for m in TOOK_UP.finditer(line.text)]
    for line in lines:
        for match in GAVE_UP.finditer(line.text):
            office = AS.match(match["after"])
            same = [
                start
                for start in offices
                if office and re.search(rf"\b{office['office']}\b", start[1]["office"])
            ]
            if len(same) == 1 and same[0][0].sentence.index < line.sentence.index:
                yield from _spell(same[0], (line, match))


def _spell(
    start: tuple[Slotted, re.Match[str]], end: tuple[Slotted, re.Match[str]]
) -> Iterator[Spell]:
    first, last = start[0].time(start[1]["when"]), end[0].time(end[1]["when"])
    length = end[0].quantity(end[1]["length"])
    fits = told(length)
    if fits is None or length.unit != "year" or not (_year(first) and _year(last)):
        return
    assert first.year is not None  # noqa: S101
    assert last.year is not None  # noqa: S101
    years = float(last.year - first.year)
    if years > 0:
        ends = (first.span, last.span)
        yield Spell(end[0], length.span, fits, Interval(years, years), "year", ends, start[0])


def _year(time: TimeMention) -> bool:
    known = time.kind in {TimeKind.YEAR, TimeKind.MONTH, TimeKind.DATE} and not time.approximate
    return known and time.year is not None
