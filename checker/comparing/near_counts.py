"""Counts that make nearly a set told close by, and miss it by one digit: 140, 97 and 65 of 312.

Small numbers come near one another by chance, so the set must be large, and its parts told
without a noun of their own, or with its noun. Parts with a determiner ("the 41", "another 17")
were told of before, or go with others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.comparing.breakdowns import COMPARED, OVERLAP, Told, plain
from checker.comparing.rounding import one_digit
from checker.comparing.slots import QUANTITY, Slotted
from checker.comparing.sums import PEOPLE, Sum
from checker.types import Modifier, Quantity, ZoneKind

FEWEST, MOST = 3, 5
"""Parts that a set has."""
LARGEST_RUN = 2
"""Sentences that its parts stand in at most."""
BEFORE, AFTER = 4, 2
"""Sentences from the parts in which their set is looked for."""
SMALLEST = 30
NEAR = 0.08
"""Share of the set by which its parts miss it at most."""
YEARS = (1900, 2100)
"""Numbers that may be years."""
ELSE = re.compile(
    r"\b(?:from|than|against|compared|respectively|each|per|average|up|down|years?|old|aged|last"
    r"|previous\w*|earlier|record|capacity|seats?|among|some|examples?|mostly|mainly)\b",
    re.IGNORECASE,
)
"""In a sentence whose numbers are compared, or are only some."""


def read(lines: Sequence[Slotted]) -> Iterator[Sum]:
    """Yield the sets that the counts near them just fail to make."""
    body = [line for line in lines if line.sentence.zone is ZoneKind.BODY]
    for place in range(len(body)):
        for size in range(1, LARGEST_RUN + 1):
            group = body[place : place + size]
            if len({line.sentence.paragraph for line in group}) == 1 and len(group) == size:
                near = body[max(0, place - BEFORE) : place + size + AFTER]
                yield from _against(group, near)


def _against(group: Sequence[Slotted], near: Sequence[Slotted]) -> Iterator[Sum]:
    """Hold the counts of a few sentences against the sets told near them."""
    if any(ELSE.search(line.text) or OVERLAP.search(line.text) for line in group):
        return
    counts = [told for line in group for told in _counts(line)]
    around = [told for line in near for told in _counts(line)]
    for start in range(len(counts)):
        for end in range(start + FEWEST, min(start + MOST, len(counts)) + 1):
            parts = counts[start:end]
            if {line.sentence.span for line, _ in parts} == {line.sentence.span for line in group}:
                yield from _missed(parts, around)


def _counts(line: Slotted) -> Iterator[Told]:
    """Yield the plain counts of a sentence that may be added up."""
    for match in re.finditer(QUANTITY, line.text):
        quantity = line.quantity(match.group())
        whole = quantity.value == int(quantity.value) and quantity.value > 1
        year = YEARS[0] <= quantity.value < YEARS[1] and not quantity.noun
        before = line.text[max(0, match.start() - 30) : match.start()]
        counted = plain(quantity) and not quantity.unit and whole and not year
        if counted and COMPARED.search(before) is None:
            yield line, quantity


def _missed(parts: Sequence[Told], around: Sequence[Told]) -> Iterator[Sum]:
    """Yield the only set that some parts nearly make, if nothing makes it."""
    added = sum(q.value for _, q in parts)
    if any(q.value == added for _, q in around):
        return
    wholes = [told for told in around if told not in parts and _misses(told[1], parts, added)]
    if len({q.value for _, q in wholes}) != 1:
        return
    value = wholes[0][1].value
    others = [q.value for told in around if (q := told[1]).value < value][: MOST * 2]
    if any(sum(some) == value for size in (2, 3, 4, 5) for some in combinations(others, size)):
        return
    yield Sum(wholes[0], tuple(parts), sure=False)


def _misses(whole: Quantity, parts: Sequence[Told], added: float) -> bool:
    """Tell whether a set is of the kind of its parts, and nearly made by them."""
    gap = abs(whole.value - added)
    if whole.value < SMALLEST or not whole.noun or whole.modifier is not Modifier.EXACT:
        return False
    if gap > NEAR * whole.value or not one_digit(gap):
        return False
    kinds = {q.noun for _, q in parts if q.noun}
    people = whole.noun in PEOPLE and kinds <= PEOPLE
    smaller = all(q.value < whole.value and not q.determiner for _, q in parts)
    return (kinds <= {whole.noun} or people) and smaller
