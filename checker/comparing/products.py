"""A price each against the total, and one rate against the same in another period.

"4,000 tickets at 2,500 dollars apiece brought in 12 million"; "28.35 a year, or 2.36 a week".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.comparing.intervals import Interval, spread
from checker.comparing.slots import QUANTITY, Slotted
from checker.mentions import units
from checker.types import Document, Modifier, Quantity

Q = QUANTITY[1:-1]
EACH = r"(?:apiece|each|a\shead|a\spiece|per\s(?:head|person|piece|unit|ticket|day|night))\b"
PRICE = r"(?:[A-Z]{1,3}\$\s?)?"
GIVES = (
    r"(?:(?:that\s|which\s|have\s|has\s|had\s|would\s|will\s)*(?:brought\sin|br?ings?\sin|raised|costs?|com(?:es?|ing)\sto"
    r"|came\sto|totall?(?:s|ing|ed)?|yield(?:s|ed)?|earned|add(?:s|ed|ing)?\sup\sto|mak(?:es?|ing)|made)"
    r"|a\stotal\sof|in\sall)\s(?:a\stotal\sof\s|up\sto\s)?"
)
FOR = r"\s(?:[a-z]+\s){0,6}?(?:at|of|for|costing|cost|priced\sat|worth)\s"
ALL = r"(?:in\sall|in\stotal|altogether|all\stold|for\s(?:all\sof\sthem|the\slot|them\sall))\b"
TIMES = (
    re.compile(
        rf"(?P<many>{QUANTITY}){FOR}{PRICE}(?P<each>{QUANTITY})\s{EACH},?\s{GIVES}{PRICE}(?P<total>{QUANTITY})"
    ),
    re.compile(
        rf"(?P<many>{QUANTITY})[^{Q};:.]{{0,60}}?\s{PRICE}(?P<each>{QUANTITY})\s{EACH},\s(?:or\s)?{PRICE}(?P<total>{QUANTITY})"
        rf"\s{ALL}"
    ),
    re.compile(
        rf"(?P<many>{QUANTITY})[^{Q};:.]{{0,60}}?\sfor\s{PRICE}(?P<total>{QUANTITY}),\s(?:or\s){PRICE}(?P<each>{QUANTITY})\s{EACH}"
    ),
)
RATE = re.compile(
    rf"(?P<one>{QUANTITY})(?:\s(?:a|per)\s(?P<first>year|month|week|day))?,?\s(?:or|that\sis|which\sis)\s(?:just\s|only\s)?"
    rf"(?P<two>{QUANTITY})(?:\s(?:a|per|each|every)\s(?P<second>year|month|week|day))\b"
)
PERIODS = {
    ("year", "month"): (10.5, 12.6), ("year", "week"): (36.0, 53.5), ("year", "day"): (180.0, 380.0),
    ("month", "week"): (3.9, 4.6), ("month", "day"): (18.0, 31.5), ("week", "day"): (4.9, 7.2),
}  # fmt: skip
"""How often the shorter period is in the longer one: holidays and working days may be left out."""
TAKEN_FOR = {"week": (12.0,), "month": (52.0, 365.0), "day": (52.0, 12.0)}
"""Ratios to a yearly sum that show that another period is meant than the one told."""
HIT = 0.015
"""How close a ratio must be to one of these, as a share of it."""
SLIPS = (0.1, 10.0, 0.01, 100.0, 0.001, 1000.0)
"""Ratios of a product and its total that are slips of a digit."""
FAR = 2.5
"""Ratio from which a product and a total are of different things, slips of a digit apart."""
SLACK = 0.03


class Clash(NamedTuple):
    """Two values, and a third that they should make, told in one sentence."""

    values: tuple[Quantity, ...]
    made: float
    why: str


def examine(document: Document, line: Slotted) -> Iterator[Clash]:
    """Yield totals that number and price do not make, and rates that do not fit each other."""
    for pattern in TIMES:
        for match in pattern.finditer(line.text):
            values = tuple(line.quantity(match[name]) for name in ("many", "each", "total"))
            if _multiplied(*values) and not _makes(document, *values):
                yield Clash(values, values[0].value * values[1].value, "product")
    for match in RATE.finditer(line.text):
        one, two = line.quantity(match["one"]), line.quantity(match["two"])
        first, second = match["first"] or one.per, match["second"]
        if one.unit == two.unit and _rates_differ(line, one, two, first, second):
            yield Clash((one, two), one.value / two.value, "rate")


def _multiplied(many: Quantity, each: Quantity, total: Quantity) -> bool:
    """Tell whether a number of things and what each is worth may make a total."""
    if many.unit or many.role or many.ordinal or many.per or each.role or total.role:
        return False
    ranges = Modifier.RANGE in {many.modifier, each.modifier, total.modifier}
    shares = "percent" in {each.unit, total.unit}
    return not ranges and not shares and each.unit == total.unit and many.value > 1


def _makes(document: Document, many: Quantity, each: Quantity, total: Quantity) -> bool:
    """Tell whether the product may be the total, or is far from it, of something else."""
    price = spread(document, each) if each.modifier is not Modifier.EXACT else None
    low, high = price or (each.value, each.value)
    number = spread(document, many)
    product = Interval(number.low * low, number.high * high).widened(SLACK)
    if product.touches(spread(document, total)):
        return True
    by = many.value * each.value / total.value
    return not (1 / FAR < by < FAR or any(abs(by / slip - 1) < SLACK for slip in SLIPS))


def _rates_differ(line: Slotted, one: Quantity, two: Quantity, first: str, second: str) -> bool:
    """Tell whether one sum for a period is not the same as another for another period."""
    if one.value <= 0 or two.value <= 0 or one.role or units.named(one.unit) is None:
        return False
    by = one.value / two.value
    if first:
        bounds = PERIODS.get((first, second)) or PERIODS.get((second, first))
        by = by if (first, second) in PERIODS else 1 / by
        slack = 1 + 2 * SLACK
        return bounds is not None and not bounds[0] / slack <= by <= bounds[1] * slack
    counted = any(abs(q.value - by) < 1 for q in line.quantities)
    known = TAKEN_FOR.get(second, ())
    return not counted and any(abs(by / ratio - 1) < HIT for ratio in known)
