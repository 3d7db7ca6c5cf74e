"""Sets and amounts that are taken up again with two digits swapped, whatever they are called.

"412 patients" and "the 421 recipients": who writes "the 421" means a set that was told of, and a
number that differs from another only in the order of two digits is hardly of something else.
"""

from __future__ import annotations

from checker.comparing import counting, digits, resumed
from checker.comparing.figures import Figure, told_before, voices_differ
from checker.comparing.sums import PEOPLE
from checker.types import Document, Modifier

LONG = 100
"""Counts from here on do not come out as one another's digits swapped by chance."""
PRECISE = 3
"""The same for amounts with a unit, of which one article has many: digits without zeros."""


def taken_up(document: Document, told: Figure, recall: Figure, known: list[Figure]) -> bool:
    """Tell whether the second of two figures with swapped digits takes up the set of the first."""
    quantity = recall.quantity
    if not resumed.points_back(document, quantity) or quantity.modifier is not Modifier.EXACT:
        return False
    if counting.is_other(told.quantity) or counting.is_part(document, told.quantity):
        return False
    if recall.passage is told.passage or told_before(recall, told):
        return False
    if recall.elsewhen or told.elsewhen or not _one_unit(recall, told):
        return False
    plain = [f for f in known if not f.quantity.ordinal and not f.quantity.role]
    if resumed.explained(document, recall, plain):
        return False
    return _long(recall) or (_of_one_kind(recall, told) and not voices_differ(recall, told))


def _one_unit(recall: Figure, told: Figure) -> bool:
    """Tell whether both are of one unit; "the 2.4 million" leaves it out."""
    bare = not recall.quantity.unit and not recall.quantity.noun and recall.value >= LONG
    return recall.quantity.unit == told.quantity.unit or bare


def _long(figure: Figure) -> bool:
    if figure.quantity.unit:
        return len(digits.significant(figure.value)) >= PRECISE
    return figure.value >= LONG


def _of_one_kind(recall: Figure, told: Figure) -> bool:
    """Tell whether the nouns of two short figures may name one kind, or stand by both."""
    if {recall.kind, told.kind} <= PEOPLE:
        return True
    own = {*recall.quantity.words, *told.quantity.words}
    if recall.quantity.noun and recall.quantity.noun in told.passage.words:
        return True
    return bool((recall.passage.words & told.passage.words) - own)
