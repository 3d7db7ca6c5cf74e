"""How far amounts may be from what they make because they are rounded."""

from __future__ import annotations

from collections.abc import Sequence

ROUNDED = 0.012
"""Share of the largest of several amounts that rounding explains at most."""
LARGE = 1000
"""Amounts from here on may be rounded to their last digit that is not zero."""


def one_digit(gap: float) -> bool:
    """Tell whether a difference is one digit and zeros: 10, 300, 0.8."""
    return len(f"{gap:.4f}".replace(".", "").strip("0")) == 1


def same(one: float, two: float) -> bool:
    """Tell whether two sums are one but for the errors of floating point.

    >>> same(0.1 + 0.2, 0.3), same(3, 4)
    (True, False)
    """
    return abs(one - two) < 1e-6 * max(1.0, abs(two))


def nearly(made: float, value: float) -> bool:
    """Tell whether amounts make another one, round ones but for rounding.

    >>> nearly(64_400, 64_000), nearly(66_000, 64_000), nearly(1_306, 1_317)
    (True, False, False)
    """
    return same(made, value) or abs(made - value) < slack([value])


def slack(values: Sequence[float]) -> float:
    """Return by how much large amounts may miss their sum because they are rounded.

    >>> slack([64_000]), slack([1_316, 806, 510]), slack([5_000_000])
    (500.0, 0.5, 60000.0)
    """
    halves = (_unit(value) / 2 for value in values if value >= LARGE)
    return min(ROUNDED * max(values), sum(halves))


def _unit(value: float) -> float:
    """Return what the last digit of an amount stands for that is not zero."""
    written = f"{value:.0f}"
    return float(10 ** (len(written) - len(written.rstrip("0"))))
