"""Whether the other numbers of its kind account for the number of a set that is taken up.

"All seven departments" after "nine departments" is explained by "two departments left", not by
"seven hours" or a road called 7: only numbers of the same kind of things explain one.
"""

from __future__ import annotations

import re
from collections import defaultdict

from checker.comparing import counting
from checker.comparing.figures import Figure
from checker.comparing.sums import PEOPLE

BESIDE = 1
"""Sentences between two numbers that are counted together."""
ONE_MORE = re.compile(r"\b(?:and|plus)\s(?:one|another)\b", re.IGNORECASE)
"""After a number: one that is counted beside the others."""
AND_ONE = re.compile(r"\s(?:[\w’'-]+\s){0,4}?and\s(?:an?|one|another|his|her|their)\s[a-z]")
"""After a number of people: one who is."""


def accounted(recall: Figure, told: Figure, plain: list[Figure]) -> bool:
    """Tell whether a number of one kind is told elsewhere, or made by two that belong together."""
    kin = [f for f in plain if f is not recall and _kin(f, recall, told)]
    if any(f.value == recall.value for f in kin):
        return True
    by_value: dict[float, list[Figure]] = defaultdict(list)
    for figure in kin:
        by_value[round(figure.value, 6)].append(figure)
    return any(
        two is not one
        and (_beside(one, two) or any(counting.is_other(f.quantity) for f in (one, two)))
        for one in kin
        for wanted in (recall.value - one.value, one.value - recall.value, one.value + recall.value)
        for two in by_value.get(round(wanted, 6), ())
    )


def _beside(one: Figure, two: Figure) -> bool:
    return abs(one.passage.sentence.index - two.passage.sentence.index) <= BESIDE


def _kin(figure: Figure, recall: Figure, told: Figure) -> bool:
    """Tell whether a figure may count such things as the two sets."""
    if figure.quantity.unit:
        return False
    kinds = {recall.kind, told.kind}
    people = recall.kind in PEOPLE
    if figure.kind and figure.kind != "one":
        return figure.kind in kinds or (people and figure.kind in PEOPLE)
    around = {counting.kind(word) for word in figure.passage.words | figure.passage.before}
    return bool(around & kinds) or (people and bool(around & PEOPLE))


def divided(one: Figure, two: Figure, plain: list[Figure]) -> bool:
    """Tell whether the larger of two sets is the smaller one and a third of its kind."""
    rest = abs(one.value - two.value)
    return any(
        f.value == rest and _kin(f, one, two) for f in plain if f is not one and f is not two
    )


def joined(one: Figure, two: Figure, known: list[Figure]) -> bool:
    """Tell whether the larger of two sets is the smaller one and one more.

    "Three members of the gang and a girlfriend": the four of them, and the three.
    """
    low, high = sorted((one.value, two.value))
    return high == low + 1 and any(f.value == low and _one_beside(f) for f in known)


def _one_beside(figure: Figure) -> bool:
    """Tell whether the words after a number count one more."""
    start = figure.quantity.number.end - figure.passage.sentence.span.start
    after = figure.passage.text[max(0, start) :]
    person = figure.kind in PEOPLE and AND_ONE.match(after) is not None
    return person or ONE_MORE.search(after) is not None
