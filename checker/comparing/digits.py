"""Compares two numbers as written: digits that changed places, slips of scale, near misses."""

from __future__ import annotations

NEAR = 1.6
"""Ratio up to which two counts are a near miss: a planted or mistyped count lies close to the
true one, two different things are mostly of different size."""
STEPS = 2
"""Difference that is near whatever the ratio: three and five."""
SLIPS = (10, 100, 1_000, 1_000_000)


def significant(value: float) -> str:
    """Return the digits of a number without zeros at either end.

    >>> significant(212_400), significant(1.30), significant(0.052)
    ('2124', '13', '52')
    """
    return f"{value:.6f}".replace(".", "").strip("0")


def transposed(a: float, b: float) -> bool:
    """Tell whether two numbers differ by two digits that changed places.

    >>> transposed(312, 213), transposed(212_400, 221_400), transposed(31, 13)
    (True, True, True)
    >>> transposed(312, 123), transposed(30, 3)
    (False, False)
    """
    one, two = f"{a:.4f}", f"{b:.4f}"
    if len(one) != len(two):
        return False
    differing = [place for place, pair in enumerate(zip(one, two, strict=True)) if len({*pair}) > 1]
    if len(differing) != 2:
        return False
    first, second = differing
    return one[first] == two[second] and one[second] == two[first]


def slipped(a: float, b: float) -> bool:
    """Tell whether two numbers have the same digits and differ by a power of ten.

    >>> slipped(3.2e6, 3.2e9), slipped(7_400, 74_000), slipped(2e6, 2e9)
    (True, True, False)
    """
    low, high = sorted((a, b))
    if low <= 0 or len(significant(a)) < 2 or significant(a) != significant(b):
        return False
    return any(abs(high / low - slip) < 1e-6 * slip for slip in SLIPS)


def near(a: float, b: float) -> bool:
    """Tell whether one number may be a mistake for the other by its size.

    >>> near(17, 19), near(2, 163)
    (True, False)
    """
    low, high = sorted((a, b))
    return low > 0 and (high / low <= NEAR or high - low <= STEPS)
