"""Stretches of time whose length stands in another sentence than their ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.comparing.intervals import Interval
from checker.comparing.slots import QUANTITY, TIME, Slotted
from checker.comparing.spells import DAYS, Spell, between, inside, told
from checker.types import Analysis, Quantity, TimeKind, TimeMention

Q, T = QUANTITY[1:-1], TIME[1:-1]
LASTING = (
    r"(?:fair|festival|conference|summit|strike|tour|trip|exhibition|congress|tournament|championships?|games"
    r"|truce|ceasefire|course|camp|siege|voyage|walkout|forum|retreat|expedition|race|lockdown|regatta|biennale"
    r"|pilgrimage|convention|workshop|hackathon|cruise|blockade|curfew|carnival|mission)"
)
LENGTH_OF = re.compile(
    rf"(?P<length>{QUANTITY})\sof\s(?:the|this)\s(?P<noun>{LASTING})\b"
    rf"|\b(?P<noun2>{LASTING})\s(?:[a-z]+\s)?(?:lasts?|lasted|runs?\sfor|goes\son\sfor|will\slast|will\srun\sfor)"
    rf"\s(?P<length2>{QUANTITY})"
)
COMPOUND = re.compile(
    rf"^(?P<count>.*?)-(?:day|week|month|year)\s(?:[a-z]+\s)?(?P<noun>{LASTING})$"
)
WENT_BY = re.compile(
    rf"\b[Bb]etween\s(?:this|that|the|these)\b[^{Q}{T}.;]{{0,120}}?,?\s(?P<length>{QUANTITY})\s"
    r"(?:went\sby|passed|had\spassed|elapsed|had\sgone\sby|lay)\b"
)
BACK = 4
"""Sentences before "between that day and this" in which the two days are looked for."""
FOUNDED = re.compile(
    rf"\b(?P<verb>founded|established|set\sup|opened|created|launched|started|formed|built|first\sheld)\b"
    rf"(?P<gap>[^{Q}{T}.;:]{{0,40}})\b[Ii]n\s(?P<when>{TIME})"
)
JUBILEE = re.compile(rf"\b(?P<owner>[Ii]ts|[Tt]heir|[Tt]he\s[a-z]+'s)\s(?P<count>{QUANTITY})")
JUBILEE_NOUNS = frozenset({"anniversary", "birthday", "year", "jubilee"})
MARKED = re.compile(
    r"\b(?:celebrat\w+|mark(?:s|ed|ing)?|is\sin|enter(?:s|ed|ing)?|turn(?:s|ed|ing)|this\syear|now\sin)\b"
)


def read(analysis: Analysis, lines: list[Slotted]) -> Iterator[Spell]:
    """Yield lengths of one event, of the time between two, and jubilees of a foundation."""
    yield from _of_events(lines)
    yield from _gone_by(lines)
    yield from _jubilees(analysis, lines)


def _of_events(lines: list[Slotted]) -> Iterator[Spell]:
    """Yield "the ten days of the fair" against "the fair, held from 9 to 15 October"."""
    periods = [
        (line, time, days) for line in lines for time in line.times
        if time.day is not None and (days := inside(time)) is not None
    ]  # fmt: skip
    for line in lines:
        for length, noun in _lengths(line):
            fits = told(length)
            same = [p for p in periods if re.search(rf"\b{noun}\b", p[0].text)]
            if fits is None or len(same) != 1 or same[0][0] is line:
                continue
            other, time, days = same[0]
            real = days.times(1 / DAYS[length.unit])
            yield Spell(line, length.span, fits, real, length.unit, (time.span,), other)


def _lengths(line: Slotted) -> Iterator[tuple[Quantity, str]]:
    for match in LENGTH_OF.finditer(line.text):
        sign = match["length"] or match["length2"]
        yield line.quantity(sign), match["noun"] or match["noun2"]
    for quantity in line.quantities:
        if quantity.unit in DAYS and re.fullmatch(LASTING, quantity.noun or "-"):
            yield quantity, quantity.noun


def _gone_by(lines: list[Slotted]) -> Iterator[Spell]:
    """Yield "between that letter and the raid 22 months went by" after both were dated."""
    for place, line in enumerate(lines):
        match = WENT_BY.search(line.text)
        length = line.quantity(match["length"]) if match is not None else None
        fits = told(length) if length is not None else None
        if length is None or fits is None:
            continue
        near = lines[max(0, place - BACK) : place]
        dated = [(other, time) for other in near for time in other.times if _is_day(time)]
        if len(dated) != 2:
            continue
        (first, one), (second, two) = sorted(dated, key=lambda pair: str(pair[1].earliest))
        apart = between_any(one, two)
        if apart is not None:
            real = apart.times(1 / DAYS[length.unit])
            line_of = first if first is not line else second
            yield Spell(line, length.span, fits, real, length.unit, (one.span, two.span), line_of)


def _is_day(time: TimeMention) -> bool:
    dated = time.kind in {TimeKind.DATE, TimeKind.MONTH, TimeKind.YEAR}
    return dated and time.earliest is not None and not time.approximate


def between_any(one: TimeMention, two: TimeMention) -> Interval | None:
    """Return the days between two dates or months, of whatever kind each is."""
    if one.kind is two.kind:
        return between(one, two)
    if None in (one.earliest, one.latest, two.earliest, two.latest) or not (one.year and two.year):
        return None
    assert one.earliest and one.latest and two.earliest and two.latest  # noqa: S101, PT018
    low, high = (two.earliest - one.latest).days, (two.latest - one.earliest).days
    return Interval(low, high) if low > 0 else None


def _jubilees(analysis: Analysis, lines: list[Slotted]) -> Iterator[Spell]:
    """Yield "founded in 1991, is in its 40th year" against the publication date."""
    date = analysis.document.date
    founded = [(line, m) for line in lines for m in FOUNDED.finditer(line.text)]
    if date is None or len(founded) != 1:
        return
    line, match = founded[0]
    when = line.time(match["when"])
    place = lines.index(line)
    if when.year is None or when.kind is not TimeKind.YEAR or when.approximate:
        return
    for other in lines[max(0, place - 1) : place + 2]:
        for jubilee in JUBILEE.finditer(other.text):
            count = other.quantity(jubilee["count"])
            if not (count.ordinal and count.noun in JUBILEE_NOUNS and MARKED.search(other.text)):
                continue
            if any(time.year not in (None, when.year, date.year) for time in other.times):
                continue
            years = float(date.year - when.year)
            fits = Interval(count.value - 1.0, count.value + 1.0)
            real = Interval(years, years)
            yield Spell(other, count.span, fits, real, "year", (when.span,), line)
