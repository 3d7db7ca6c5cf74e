"""Amounts that make nearly a total which stands close by, and miss it by one digit.

Three and more amounts of one unit that follow one another, and an amount of that unit near them
which they nearly make: they are its parts, whatever the words. Sums that come so near by chance,
and miss by a single digit ("292" for "302", "£12.0 million" for "£12.8 million"), are rare: not
one in 1,324 published articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from checker.comparing.slots import FIRST_QUANTITY, Slotted
from checker.comparing.sums import Sum
from checker.mentions.units import TIME, named
from checker.types import Modifier, Quantity, ZoneKind

FEWEST, MOST = 3, 6
"""Parts that a total has."""
OVER = 3
"""Sentences that its parts stand in at most."""
BEFORE, AFTER = 4, 3
"""Sentences from the parts in which their total is looked for; the headline and the lead, too."""
NEAR = 0.1
"""Share of the total by which its parts miss it at most."""
ROUNDED = 0.012
"""The same up to which large amounts may be rounded; one of one digit ("$1 million") always may."""
LARGE = 1000
SMALLEST = 10
"""A total below it is made by chance."""
OTHER_UNITS = frozenset({"percent", "percentage point", "celsius", "fahrenheit"})
NO_PART = re.compile(
    r"(?:\b(?:from|than|against|by|per|each)|\bcompared\s(?:with|to))\s(?:\w+\s)?$", re.IGNORECASE
)
"""Before an amount that is compared with another, or is a part of another."""


KNOWN = re.compile(r"\b(?:the|this|that)\s$", re.IGNORECASE)
"""Before an amount that was told already: "the $1.5 million that was sent abroad"."""


class Told(NamedTuple):
    """An amount, and the sentence that tells it by its place among those that tell any."""

    place: int
    line: Slotted
    quantity: Quantity


def read(lines: Sequence[Slotted]) -> Iterator[Sum]:
    """Yield the totals that the amounts near them just fail to make."""
    amounts = list(_amounts(lines))
    for unit in sorted({told.quantity.unit for told in amounts}):
        alike = [told for told in amounts if told.quantity.unit == unit]
        values = {round(told.quantity.value, 6) for told in alike}
        for parts in _runs(alike):
            added = sum(part.quantity.value for part in parts)
            if round(added, 6) in values:
                continue
            totals = [
                total
                for total in _totals(alike, parts, added)
                if not _made_otherwise(alike, total, parts, added)
            ]
            if totals:
                total = min(totals, key=lambda told: _distance(told, parts))
                told = tuple((part.line, part.quantity) for part in parts)
                yield Sum((total.line, total.quantity), told, sure=False)


def _amounts(lines: Sequence[Slotted]) -> Iterator[Told]:
    for place, line in enumerate(lines):
        if line.sentence.zone in {ZoneKind.TABLE, ZoneKind.BYLINE, ZoneKind.DATELINE}:
            continue
        for quantity in line.quantities:
            unit = named(quantity.unit) if quantity.unit else None
            plain = quantity.modifier is Modifier.EXACT and not (
                quantity.ordinal or quantity.role or quantity.per
            )
            added = unit is not None and unit.dimension != TIME and unit.name not in OTHER_UNITS
            if added and plain and quantity.value > 0:
                yield Told(place, line, quantity)


def _runs(alike: Sequence[Told]) -> Iterator[Sequence[Told]]:
    """Yield amounts that follow one another in a few sentences."""
    for start in range(len(alike)):
        for end in range(start + FEWEST, min(start + MOST, len(alike)) + 1):
            run = alike[start:end]
            if run[-1].place - run[0].place >= OVER:
                break
            if not any(_compared(part) or _retold(part, alike) for part in run):
                yield run


def _compared(told: Told) -> bool:
    """Tell whether an amount stands after "from", "against", "than"."""
    return NO_PART.search(_before(told)) is not None


def _retold(told: Told, alike: Sequence[Told]) -> bool:
    """Tell whether an amount is one of those before it, told again."""
    same = (one.quantity.value == told.quantity.value for one in alike[: alike.index(told)])
    return any(same) and KNOWN.search(_before(told)) is not None


def _before(told: Told) -> str:
    """Return the words before an amount, in its sentence."""
    sign = chr(FIRST_QUANTITY + told.line.quantities.index(told.quantity))
    return told.line.text[: told.line.text.index(sign)]


def _totals(alike: Sequence[Told], parts: Sequence[Told], added: float) -> Iterator[Told]:
    """Yield the amounts near the parts that they nearly make."""
    first, last = parts[0].place, parts[-1].place
    largest = max(part.quantity.value for part in parts)
    for told in alike:
        value = told.quantity.value
        close = first - BEFORE <= told.place <= last + AFTER or told.place < 2
        if told in parts or not close or value <= largest or value < SMALLEST or _compared(told):
            continue
        gap = abs(added - value)
        if gap <= NEAR * value and not rounded(value, gap) and one_digit(gap):
            yield told


def _distance(total: Told, parts: Sequence[Told]) -> tuple[bool, int]:
    """Order totals: one in the body goes before one in the headline, then the nearest."""
    return total.line.sentence.zone is not ZoneKind.BODY, abs(total.place - parts[0].place)


def rounded(value: float, gap: float) -> bool:
    """Tell whether rounding may be all by which parts miss a total.

    >>> rounded(5_000_000, 100_000), rounded(410_000_000, 10_000_000)
    (True, False)
    """
    return value >= LARGE and (gap < ROUNDED * value or one_digit(value))


def one_digit(gap: float) -> bool:
    """Tell whether a difference is one digit and zeros: 10, 300, 0.8."""
    return len(f"{gap:.4f}".replace(".", "").strip("0")) == 1


def _made_otherwise(
    alike: Sequence[Told], total: Told, parts: Sequence[Told], added: float
) -> bool:
    """Tell whether the parts make the total with one more amount, or other amounts make it."""
    value = total.quantity.value
    others = [t.quantity.value for t in alike if t is not total and t not in parts]
    if any(abs(abs(added - value) - other) < 1e-6 for other in others):
        return True
    near = [
        t.quantity.value
        for t in alike
        if t is not total and abs(t.place - total.place) <= BEFORE + OVER
    ][: MOST * 2]
    return any(
        abs(sum(some) - value) < 1e-6
        for count in range(2, MOST + 1)
        for some in combinations(near, count)
    )
