"""A price each against the total, and the sum of a year against that of a shorter period.

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
EACH = r"(?:apiece|each|a\shead|a\spiece|per\s(?:head|person|piece|unit|ticket))\b"
PRICE = r"(?:[A-Z]{1,3}\$\s?)?"
GIVES = (
    r"(?:(?:that\s|which\s|have\s|has\s|had\s|would\s|will\s)*(?:brought\sin|brings?\sin|costs?|com(?:es?|ing)\sto"
    r"|came\sto|totall?(?:s|ing|ed)?|yield(?:s|ed)?|add(?:s|ed|ing)?\sup\sto)"
    r"|a\stotal\sof|in\sall)\s(?:a\stotal\sof\s)?"
)
FOR = r"\s(?:[a-z]+\s){0,6}?(?:at|of|for|costing|cost|priced\sat|worth)\s"
TIMES = (
    re.compile(
        rf"(?P<many>{QUANTITY}){FOR}{PRICE}(?P<each>{QUANTITY})\s{EACH},?\s{GIVES}{PRICE}(?P<total>{QUANTITY})"
    ),
    re.compile(
        rf"(?P<many>{QUANTITY})[^{Q};:.]{{0,60}}?\sfor\s{PRICE}(?P<total>{QUANTITY}),\sor\s{PRICE}(?P<each>{QUANTITY})\s{EACH}"
    ),
)
RATE = re.compile(
    rf"(?P<one>{QUANTITY})(?:\s(?:a|per)\s(?P<first>year))?,?\s(?:or|that\sis|which\sis)\s(?:just\s|only\s)?"
    rf"(?P<two>{QUANTITY})(?:\s(?:a|per|each|every)\s(?P<second>month|week|day))\b"
)
YEARLY = re.compile(r"\b(?:year|yearly|annual|annually)\b")
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
    """Yield totals that number and price do not make, and sums told for a wrong period."""
    for pattern in TIMES:
        for match in pattern.finditer(line.text):
            values = tuple(line.quantity(match[name]) for name in ("many", "each", "total"))
            if _multiplied(*values) and not _makes(document, *values):
                yield Clash(values, values[0].value * values[1].value, "product")
    for match in RATE.finditer(line.text):
        one, two = line.quantity(match["one"]), line.quantity(match["two"])
        first = match["first"] or one.per
        text = document.quote(line.sentence.span)
        yearly = first == "year" or (not first and YEARLY.search(text))
        if yearly and one.unit == two.unit and _another_period(line, one, two, match["second"]):
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


def _another_period(line: Slotted, one: Quantity, two: Quantity, second: str) -> bool:
    """Tell whether the sum of a year is that of another period than the one told beside it."""
    if two.value <= 0 or one.role or units.named(one.unit) is None:
        return False
    if any(units.is_time(quantity.unit) for quantity in line.quantities):
        return False
    by = one.value / two.value
    counted = any(abs(quantity.value - by) < 1 for quantity in line.quantities)
    return not counted and any(abs(by / ratio - 1) < HIT for ratio in TAKEN_FOR[second])
