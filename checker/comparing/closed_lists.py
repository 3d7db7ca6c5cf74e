"""Lists that a last part closes, against their whole anywhere: "the county the remaining 290,000".

"Seven of the sampling points were above it, the other six were not" counts the points, too. The
whole may stand far off: it is looked for among all amounts of that unit and counts of that noun.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.comparing.breakdowns import CLOSING, MOST, Told, near, parts_of, plain
from checker.comparing.counting import PART_OF
from checker.comparing.intervals import spread, total
from checker.comparing.rounding import one_digit
from checker.comparing.slots import Slotted
from checker.comparing.sums import PEOPLE, Sum
from checker.mentions.units import is_time
from checker.types import Document, Quantity, ZoneKind

BACK = 2
"""Sentences before the closing one that may tell parts of the list."""
FEWEST = 3
NEAR = 0.1
"""Share of the whole by which a list may miss it and still be meant as its parts."""


def read(document: Document, lines: Sequence[Slotted]) -> Iterator[Sum]:
    """Yield each whole that a closed list just fails to make."""
    everything = [(line, quantity) for line in lines for quantity in line.quantities]
    for place, line in enumerate(lines):
        for quantity in line.quantities:
            closer = (line, quantity)
            if line.sentence.zone is ZoneKind.BODY and _closes(quantity):
                yield from _against(document, closer, _lists(lines, place, closer), everything)


def _closes(quantity: Quantity) -> bool:
    """Tell whether a number completes a list; a time completes none."""
    return (
        plain(quantity)
        and not is_time(quantity.unit)
        and CLOSING.fullmatch(quantity.determiner) is not None
    )


def _lists(lines: Sequence[Slotted], place: int, closer: Told) -> list[tuple[Told, ...]]:
    """Return the lists that end in a part, the longest last: each begins with a sentence."""
    found: list[tuple[Told, ...]] = []
    told: tuple[Told, ...] = ()
    for line in reversed(lines[max(0, place - BACK) : place + 1]):
        if line.sentence.paragraph != closer[0].sentence.paragraph:
            break
        here = [part for part in parts_of(line, 0) if _of_one_kind(part[1], closer[1])]
        if line is closer[0]:
            here = [part for part in here if part[1].span <= closer[1].span]
        if not here:
            break
        told = (*here, *told)
        found.append(told)
    return [parts for parts in found if 1 < len(parts) <= MOST]


def _of_one_kind(part: Quantity, closer: Quantity) -> bool:
    """Tell whether two numbers may be parts of one list."""
    if not plain(part) or part.unit != closer.unit:
        return False
    if part.unit or not (part.noun and closer.noun):
        return True
    return part.noun == closer.noun or {part.noun, closer.noun} <= PEOPLE


def _against(
    document: Document, closer: Told, lists: list[tuple[Told, ...]], everything: list[Told]
) -> Iterator[Sum]:
    """Yield the only whole that one of the lists nearly makes, when none makes any."""
    found: list[Sum] = []
    for parts in lists:
        kinds = {q.noun for _, q in parts if q.noun}
        wholes = [
            told for told in everything
            if told not in parts and _may_hold(told[1], closer[1].unit, kinds)
        ]  # fmt: skip
        for start in range(len(parts) - 1):
            made = total([spread(document, q) for _, q in parts[start:]])
            if any(made.touches(spread(document, q)) for _, q in (*wholes, *parts[:start])):
                return
        if len(parts) >= FEWEST or _of_a_set(document, parts):
            found += [Sum(w, parts, sure=False) for w in wholes if _just_fails(w[1], parts)]
    if len({told.total[1].value for told in found}) == 1:
        yield min(found, key=lambda told: told.total[0].sentence.zone is not ZoneKind.BODY)


def _may_hold(quantity: Quantity, unit: str, kinds: set[str]) -> bool:
    """Tell whether a number is of the unit or the noun of a list."""
    if unit or quantity.unit:
        return quantity.unit == unit and not quantity.per
    people = quantity.noun in PEOPLE and bool(kinds & PEOPLE)
    return not quantity.role and (quantity.noun in kinds or people)


def _of_a_set(document: Document, parts: tuple[Told, ...]) -> bool:
    """Tell whether two parts count one set: "seven of the points ... the other six"."""
    first, last = parts[0][1], parts[-1][1]
    of_named = PART_OF.match(document.text, first.number.end) is not None
    return bool(first.noun) and not last.noun and of_named and parts[0][0] is parts[-1][0]


def _just_fails(whole: Quantity, parts: tuple[Told, ...]) -> bool:
    """Tell whether a list misses a whole by one digit."""
    gap = abs(sum(q.value for _, q in parts) - whole.value)
    if CLOSING.fullmatch(whole.determiner) or not plain(whole):
        return False
    if any(q.value >= whole.value for _, q in parts):
        return False
    return near(whole.value + gap, whole.value, NEAR) and one_digit(gap)
