"""Tells whether two quantities may be statements of one true value."""

from __future__ import annotations

import math

from checker.mentions import units
from checker.types import Modifier, Quantity

ROUND_FROM = 100
"""Counts below it are taken as exact; above, zeros at the end may come from rounding."""
ROUNDING = 0.055
"""Most that rounding may change a value, as a share of it."""
CONVERSION = 0.1
"""The same where one unit was converted into another."""


def compatible(a: Quantity, b: Quantity) -> bool:
    """Tell whether both may state one true value, allowing for rounding and hedges.

    Ages, ordinals and scores are never rounded. Quantities of unlike kinds are not compatible.
    """
    if a.role == "score" or b.role == "score":
        return a.role == b.role and {a.value, a.against} == {b.value, b.against}
    first, second = units.named(a.unit), units.named(b.unit)
    if a.unit != b.unit and (not first or not second or first.dimension != second.dimension):
        return False
    if a.unit != b.unit and first and first.dimension == units.MONEY:
        return False
    strict = a.ordinal or b.ordinal or "age" in (a.role, b.role)
    low_a, high_a = _interval(a, strict=strict)
    low_b, high_b = _interval(b, strict=strict)
    limit = 0.0 if strict else _limit(a, b)
    slack = min(_step(a, b) / 2 + _step(b, a) / 2, limit) if limit else 0.0
    return low_a <= high_b + slack and low_b <= high_a + slack


def _interval(quantity: Quantity, *, strict: bool) -> tuple[float, float]:
    """Return the bounds in base units."""
    if strict and quantity.modifier is Modifier.EXACT:
        return quantity.value, quantity.value
    low = units.to_base(quantity.low, quantity.unit)[0]
    high = quantity.high
    return low, high if math.isinf(high) else units.to_base(high, quantity.unit)[0]


def _limit(a: Quantity, b: Quantity) -> float:
    """Return the most that rounding may account for, in base units."""
    share = ROUNDING if a.unit == b.unit else CONVERSION
    values = [abs(units.to_base(q.value, q.unit)[0]) for q in (a, b)]
    return share * max(values)


def _step(quantity: Quantity, other: Quantity) -> float:
    """Return the size of the last digit that is meant, in base units."""
    value = abs(quantity.value)
    if value == 0:
        return 0.0
    step = _fraction_step(value)
    if value == int(value):
        zeros = len(str(int(value))) - len(str(int(value)).rstrip("0"))
        plain_count = not quantity.unit and value < ROUND_FROM
        measured = bool(quantity.unit) and (quantity.unit != other.unit or _is_finer(other))
        step = 10.0**zeros if zeros and not plain_count else (1.0 if measured else 0.0)
    return abs(units.to_base(step, quantity.unit)[0]) if quantity.unit != "fahrenheit" else step


def _is_finer(other: Quantity) -> bool:
    return other.value != int(other.value)


def _fraction_step(value: float) -> float:
    """Return the last decimal place of a value; a third or a sixth is told roughly."""
    for places in range(1, 4):
        if abs(value * 10**places - round(value * 10**places)) < 1e-6:
            return float(10.0**-places)
    return 2.0
