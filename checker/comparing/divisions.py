"""Reads the sales of a group and of its divisions, told over several sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.comparing.slots import QUANTITY, Slotted
from checker.comparing.sums import Sum
from checker.mentions import units
from checker.types import Quantity

Q = QUANTITY[1:-1]
DIVISIONS = re.compile(
    rf"\b(?:smallest|largest|biggest|smaller|larger)\sof\s(?:(?:the|its|their)\s)?(?:[a-z]+'s\s)?(?P<count>{QUANTITY})",
    re.IGNORECASE,
)
NOUNS = frozenset({"division", "segment", "unit", "business", "arm", "region", "branch"})
MEASURES = r"(?:revenues?|sales|turnover)"
WHOLE = re.compile(
    rf"(?:^|\b(?:group|total|overall|consolidated)\s){MEASURES}\b[^.;:]{{0,80}}?"
    rf"\b(?:was|were|of|to|at|reached|totall?ed)\s(?P<value>{QUANTITY})",
    re.IGNORECASE,
)
PART = re.compile(
    rf"(?:\b{MEASURES}\b[^.;:]{{0,60}}?\b(?:was|were|to|at|of)\s(?P<told>{QUANTITY})"
    rf"|\b(?:contributed|brought\sin|added|generated|earned|turned\sover|(?:slipped|fell|rose|grew|climbed)"
    rf"\s(?:by\s)?{QUANTITY}\sto)\s(?P<brought>{QUANTITY}))",
    re.IGNORECASE,
)
BEFORE, AFTER = 12, 6
"""Sentences around the mention of the divisions in which their sales are looked for."""


def read(lines: list[Slotted]) -> Iterator[Sum]:
    """Yield the sales of a group against those of all its divisions, when all are told."""
    for place, line in enumerate(lines):
        cue = DIVISIONS.search(line.text)
        if cue is None:
            continue
        count = line.quantity(cue["count"])
        wholes = [
            (other, value) for other in lines[max(0, place - BEFORE) : place]
            if (value := _value(WHOLE.search(other.text), other, "value")) is not None
        ]  # fmt: skip
        if count.noun not in NOUNS or not wholes:
            continue
        whole = wholes[-1]
        start = lines.index(whole[0]) + 1
        parts = [
            (other, value) for other in lines[start : place + AFTER]
            if (value := _part(other)) is not None and value.unit == whole[1].unit
        ]  # fmt: skip
        if len(parts) == count.value:
            yield Sum(whole, tuple(parts))


def _part(line: Slotted) -> Quantity | None:
    match = PART.search(line.text)
    return _value(match, line, "told") or _value(match, line, "brought")


def _value(match: re.Match[str] | None, line: Slotted, group: str) -> Quantity | None:
    """Return a sum of money that a pattern found."""
    if match is None or not match[group]:
        return None
    quantity = line.quantity(match[group])
    unit = units.named(quantity.unit)
    return quantity if unit is not None and unit.dimension == units.MONEY else None
