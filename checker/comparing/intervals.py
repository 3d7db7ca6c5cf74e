"""What a written number may stand for: rounding and hedges as an interval of values."""

from __future__ import annotations

import math
import re
from typing import NamedTuple

from checker.mentions import units
from checker.types import Document, Modifier, Quantity

DIGITS = re.compile(r"\d[\d,\u00a0\u202f\u2009’']*(?:\.(?P<decimals>\d+))?")
COUNTED_EXACTLY = 100
"""A plain count below it is never rounded; a larger one may be, to the zeros that it ends in."""
MOST_ROUNDING = 0.05
"""Most that the zeros at the end of a number may hide, as a share of it."""
FRACTION_SLACK = 0.12
"""How far "a quarter" or "a third" may be from the truth, as a share of it."""
HEDGE_SLACK = 0.15
"""The same for "about", "nearly", "around"."""
CLOSE_HEDGE = re.compile(r"(?:just|slightly|a\s(?:little|shade|bit|touch))\b", re.IGNORECASE)
CLOSE_SLACK = 0.05
"""The same for "just under", "a little over"."""


class Interval(NamedTuple):
    """All values from ``low`` to ``high``, both included."""

    low: float
    high: float

    def __add__(self, other: object) -> Interval:
        """Return the sums of a value of this and a value of the other interval.

        >>> Interval(1, 2) + Interval(10, 20)
        Interval(low=11, high=22)
        """
        if not isinstance(other, Interval):
            return NotImplemented
        return Interval(self.low + other.low, self.high + other.high)

    def times(self, factor: float) -> Interval:
        """Return every value times a positive factor."""
        return Interval(self.low * factor, self.high * factor)

    def widened(self, share: float) -> Interval:
        """Return the interval with both ends moved out by a share of themselves."""
        return Interval(self.low - share * abs(self.low), self.high + share * abs(self.high))

    def touches(self, other: Interval) -> bool:
        """Tell whether the two have a value in common."""
        return self.low <= other.high and other.low <= self.high


def total(parts: list[Interval]) -> Interval:
    """Return the interval of a sum."""
    whole = Interval(0.0, 0.0)
    for part in parts:
        whole = whole + part
    return whole


def step(document: Document, quantity: Quantity) -> float:
    """Return the place value of the last digit that is meant: 0 for an exact count.

    "48.6 million" has a step of 100,000, "1,200 people" one of 100, "17 people" none.
    """
    written = document.quote(quantity.number)
    digits = DIGITS.search(written)
    value = abs(quantity.value)
    if digits is None:
        whole = not quantity.unit and value < COUNTED_EXACTLY and value == int(value)
        return 0.0 if whole else _zeros(value)
    if digits["decimals"]:
        plain = float(re.sub(r"[^\d.]", "", digits.group()))
        scale = value / plain if plain else 1.0
        return float(scale * 10.0 ** -len(digits["decimals"]))
    plain = float(re.sub(r"\D", "", digits.group()))
    scale = value / plain if plain else 1.0
    if scale > 1.5:
        return float(scale) * (_zeros(plain) if plain >= COUNTED_EXACTLY else 1.0)
    if not quantity.unit and value < COUNTED_EXACTLY:
        return 0.0
    return _zeros(value) if value >= COUNTED_EXACTLY or not quantity.unit else 1.0


def _zeros(value: float) -> float:
    """Return 10 to the number of zeros that a whole number ends in."""
    if value <= 0 or value != int(value):
        return 1.0
    digits = str(int(value))
    return float(10.0 ** (len(digits) - len(digits.rstrip("0"))))


def spread(document: Document, quantity: Quantity) -> Interval:
    """Return the values that the wording of a quantity allows."""
    value = quantity.value
    half = min(step(document, quantity) / 2, MOST_ROUNDING * abs(value))
    if quantity.role == "share" and not DIGITS.search(document.quote(quantity.number)):
        half = max(half, FRACTION_SLACK * abs(value))
    if quantity.modifier is Modifier.EXACT:
        return Interval(value - half, value + half)
    low, high = quantity.low, quantity.high
    if quantity.modifier is Modifier.ABOUT:
        close = CLOSE_HEDGE.match(document.quote(quantity.span))
        slack = (CLOSE_SLACK if close else HEDGE_SLACK) * abs(value)
        low = value - (slack if quantity.low < value else half)
        high = value + (slack if quantity.high > value else half)
    return Interval(low - half, high + half)


def base(document: Document, quantity: Quantity) -> Interval:
    """Return the spread in the base unit of its dimension (metres, kilograms, ...)."""
    interval = spread(document, quantity)
    low = units.to_base(interval.low, quantity.unit)[0]
    high = interval.high
    return Interval(low, high if math.isinf(high) else units.to_base(high, quantity.unit)[0])


def ratio(new: Interval, old: Interval) -> Interval:
    """Return what the first may be divided by the second; both are positive."""
    if old.low <= 0 or math.isinf(old.high):
        return Interval(0.0, math.inf)
    return Interval(max(0.0, new.low) / old.high, new.high / old.low)


def difference(new: Interval, old: Interval) -> Interval:
    """Return what may lie between two values, whichever is greater."""
    low, high = new.low - old.high, new.high - old.low
    if low <= 0 <= high:
        return Interval(0.0, max(-low, high))
    return Interval(min(abs(low), abs(high)), max(abs(low), abs(high)))
