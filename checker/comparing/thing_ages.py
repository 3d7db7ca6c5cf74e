"""The age of a thing and the year that it is from: "the 24-year-old protocol, signed in 1999"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.comparing.slots import QUANTITY, TIME, Slotted
from checker.types import Modifier, Quantity, TimeKind, TimeMention

Q, T = QUANTITY[1:-1], TIME[1:-1]
MADE = (
    r"(?:signed|adopted|built|opened|founded|launched|ratified|passed|completed|concluded|inaugurated"
    r"|introduced|created|established|commissioned|enacted|laid|erected|finished|set\sup|dat(?:es|ed|ing)\s(?:from|back\sto))"
)


class ThingAge(NamedTuple):
    """An age told of a thing, and when it was made."""

    age: Quantity
    when: TimeMention
    years: int


def examine(lines: list[Slotted], published: int) -> Iterator[ThingAge]:
    """Yield the ages of things that the year of publication and the year of making do not give."""
    for line in lines:
        for place, age in enumerate(line.quantities):
            plain = age.role == "age" and age.unit == "year" and age.modifier is Modifier.EXACT
            if not plain or not age.noun or age.value < 2:
                continue
            found = {when.year: when for when in _made(line, place, age, lines)}
            if len(found) != 1:
                continue
            ((year, when),) = found.items()
            years = published - (year or published)
            if years > 0 and not years - 1 <= age.value <= years + 1:
                yield ThingAge(age, when, years)


def _made(line: Slotted, place: int, age: Quantity, lines: list[Slotted]) -> Iterator[TimeMention]:
    """Yield the times at which a thing is told to have been made."""
    sign = chr(ord(QUANTITY[1]) + place)
    for other in lines:
        thing = (
            rf"(?:{sign}|\b{re.escape(age.noun)}\b)"
            if other is line
            else rf"\b{re.escape(age.noun)}\b"
        )
        pattern = rf"{thing},?\s(?:(?:that|which)\s)?(?:(?:was|were|had\sbeen)\s)?{MADE}\s(?:in\s|on\s)?(?P<when>{TIME})"
        for match in re.finditer(pattern, other.text):
            when = other.time(match["when"])
            if when.year and when.kind in (TimeKind.YEAR, TimeKind.MONTH, TimeKind.DATE):
                yield when
