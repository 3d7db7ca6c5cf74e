"""Figures for one thing that differ as misprints do: digits changed places, a slip of scale."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from checker.comparing import digits
from checker.comparing.figures import Clash, Figure, voices_differ
from checker.comparing.recalled import narrowed
from checker.mentions.units import TIME, named

LONG = 4
"""Significant digits from which changed places can hardly be a chance."""
SHORT = 3
THOUSAND = 999
"""From this ratio on a slip is one of "million" and "billion"."""

PART = re.compile(
    r"\b(?:down[\s-]payments?|deposits?|instal?lments?|commissions?|tithes?|retainers?|royalt\w+"
    r"|(?:a|one)[\s-]tenth|(?:ten|10)\s?(?:per\s?cent|%))(?:\b|(?<=%))",
    re.IGNORECASE,
)
"""Names of amounts that often are a tenth, or a hundredth, of another."""


def clashes(known: list[Figure]) -> Iterator[Clash]:
    """Yield pairs of figures of one kind that differ as misprints do."""
    able = [figure for figure in known if _comparable(figure)]
    for first, second in combinations(able, 2):
        if _same_kind(first, second) and not voices_differ(first, second):
            confidence = _confidence(first, second, known)
            if confidence:
                yield Clash(first, second, confidence)


def _comparable(figure: Figure) -> bool:
    quantity = figure.quantity
    unit = named(quantity.unit)
    return (
        figure.exact
        and not quantity.ordinal
        and quantity.against is None
        and quantity.role != "age"
        and (unit is None or unit.dimension != TIME)
        and bool(figure.kind or quantity.unit)
        and len(digits.significant(figure.value)) >= 2
    )


def _same_kind(first: Figure, second: Figure) -> bool:
    one, two = first.quantity, second.quantity
    if first.passage is second.passage or one.unit != two.unit or one.per != two.per:
        return False
    if first.itemised and second.itemised:
        return False
    return bool(one.unit) or (first.kind == second.kind and not narrowed(first, second))


def _confidence(first: Figure, second: Figure, known: list[Figure]) -> float:
    """Return how sure it is that one of the two is a misprint of the other."""
    swapped = digits.transposed(first.value, second.value)
    slipped = digits.slipped(first.value, second.value)
    if slipped and (first.itemised or second.itemised or _is_part(first, second)):
        return 0.0
    if not (swapped or slipped) or all(_repeated(figure, known) for figure in (first, second)):
        return 0.0
    length = max(len(digits.significant(figure.value)) for figure in (first, second))
    words = {*first.quantity.words, *second.quantity.words}
    shared = len((first.passage.words & second.passage.words) - words)
    if length >= LONG or (length == SHORT and not first.quantity.unit):
        return (0.9 if length >= LONG else 0.85) if shared else 0.75
    if slipped and ratio(first, second) >= THOUSAND:
        return 0.75 if shared else 0.0
    return 0.75 if shared > 1 and length == SHORT else 0.0


def _is_part(first: Figure, second: Figure) -> bool:
    """Tell whether the sentence of the smaller figure tells of a deposit or another such part."""
    smaller = min((first, second), key=lambda figure: figure.value)
    return ratio(first, second) < THOUSAND and PART.search(smaller.passage.text) is not None


def ratio(first: Figure, second: Figure) -> float:
    """Return how many times the larger figure is the smaller."""
    low, high = sorted((first.value, second.value))
    return high / low


def _repeated(figure: Figure, known: list[Figure]) -> bool:
    """Tell whether the same figure stands in another passage too."""
    return any(
        other.value == figure.value
        and other.quantity.unit == figure.quantity.unit
        and other.passage is not figure.passage
        for other in known
    )
