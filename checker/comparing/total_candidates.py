"""Amounts that may be a total, and runs of amounts near it that nearly make it.

Writers tell totals and their parts in more ways than patterns can list. So every amount is held
against every run of smaller ones that stand close to it: where the run misses it by little, the
two are a candidate, and what is known of it (``total_features``) decides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.comparing.near_sums import LARGE, ROUNDED, rounded
from checker.comparing.slots import FIRST_QUANTITY, Slotted
from checker.mentions.units import is_time
from checker.types import Modifier, Quantity, ZoneKind

FEWEST, MOST = 2, 8
"""Parts of a total."""
REACH = 4
"""Sentences between a total and its parts; one of the headline or the lead reaches everywhere."""
LEAD = 1
OVER = 2
"""Sentences from the first part to the last."""
OFF = 0.2
"""Share of the total by which its parts may miss it and still be meant as its parts."""
SMALL, STEPS = 20, 2
"""Totals below are missed by so many at most."""
SMALLEST = 4
FAR = 100
"""Ratio from which a number without a unit does not borrow that of a total."""
AROUND = 6
"""Sentences around a total in which other sums are looked for."""
BESIDE, LONGEST = 4, 9
"""Amounts on either side of the parts, and in all, that are added up to see what else they make."""
PLAIN_CHANCE, MADE_CHANCE = 60, 200
"""Amounts up to these are now and then the sum of others by chance; larger ones are not."""
NEVER_ADDED = frozenset({"celsius", "fahrenheit"})
UNREAD = frozenset({ZoneKind.TABLE, ZoneKind.BYLINE, ZoneKind.DATELINE})


@dataclass(frozen=True, slots=True, eq=False)
class Amount:
    """A number where it stands."""

    line: Slotted
    quantity: Quantity
    at: int
    """Its place in the text of the line."""
    number: int
    """Its place among the amounts of the article."""

    @property
    def value(self) -> float:
        """The number."""
        return self.quantity.value

    @property
    def sentence(self) -> int:
        """The index of its sentence."""
        return self.line.sentence.index


@dataclass(frozen=True, slots=True)
class Candidate:
    """An amount, and others near it that may be its parts and do not make it."""

    total: Amount
    parts: tuple[Amount, ...]
    smaller: tuple[Amount, ...]
    """All amounts near the total that could be parts of it."""
    amounts: Sequence[Amount]
    """All amounts of the article."""
    made_of: tuple[tuple[Amount, ...], ...]
    """Other runs that make the total exactly."""
    made: tuple[float, ...]
    """Other amounts of the article that the parts make with what stands beside them."""

    @property
    def added(self) -> float:
        """What the parts add up to."""
        return sum(part.value for part in self.parts)


def amounts(lines: Sequence[Slotted]) -> list[Amount]:
    """Return the numbers of an article that may be added up, in reading order."""
    found: list[Amount] = []
    for line in lines:
        if line.sentence.zone in UNREAD:
            continue
        for place, quantity in enumerate(line.quantities):
            odd = quantity.ordinal or quantity.role or quantity.per or quantity.value <= 0
            if not odd and not is_time(quantity.unit) and quantity.unit not in NEVER_ADDED:
                at = line.text.index(chr(FIRST_QUANTITY + place))
                found.append(Amount(line, quantity, at, len(found)))
    return found


def read(lines: Sequence[Slotted]) -> Iterator[Candidate]:
    """Yield the candidates of an article."""
    told = amounts(lines)
    for total in told:
        hedged = total.quantity.modifier not in {Modifier.EXACT, Modifier.ABOUT}
        if not hedged and total.value >= SMALLEST:
            yield from _of(total, told)


def same(one: float, two: float) -> bool:
    """Tell whether two sums are one but for rounding.

    >>> same(0.1 + 0.2, 0.3), same(3, 4)
    (True, False)
    """
    return abs(one - two) < 1e-6 * max(1.0, abs(two))


def nearly(made: float, value: float) -> bool:
    """Tell whether amounts make another one, large ones but for rounding.

    >>> nearly(64_400, 64_000), nearly(66_000, 64_000)
    (True, False)
    """
    return same(made, value) or (value >= LARGE and abs(made - value) < ROUNDED * value)


def counts_into(part: Amount, total: Amount) -> bool:
    """Tell whether an amount may be a part of a total; one without a unit borrows it."""
    one, two = part.quantity, total.quantity
    if one.unit or two.unit:
        borrows = bool(two.unit) and not one.unit and not one.noun and two.value < FAR * one.value
        return one.unit == two.unit or borrows
    return True


def _of(total: Amount, told: Sequence[Amount]) -> Iterator[Candidate]:
    near = [each for each in told if each is not total and _near(each, total)]
    pool = [each for each in near if counts_into(each, total)]
    smaller = [each for each in pool if each.value < total.value]
    off, made_of = _runs(total, smaller)
    if not off or (made_of and total.value > MADE_CHANCE):
        return
    unit = total.quantity.unit
    akin = [t for t in told if not t.quantity.unit or not unit or t.quantity.unit == unit]
    kept = {id(each) for each in pool}
    around = [t for t in akin if abs(t.sentence - total.sentence) <= AROUND or id(t) in kept]
    for parts in off:
        made = tuple(_made(total, parts, around, akin))
        if max(made, default=0) <= PLAIN_CHANCE:
            yield Candidate(total, parts, tuple(smaller), told, made_of, made)


def _near(each: Amount, total: Amount) -> bool:
    return abs(each.sentence - total.sentence) <= REACH or total.sentence <= LEAD


def _runs(
    total: Amount, smaller: Sequence[Amount]
) -> tuple[list[tuple[Amount, ...]], tuple[tuple[Amount, ...], ...]]:
    """Return the runs that just miss a total, and those that make it."""
    off, made_of = [], []
    for start, first in enumerate(smaller):
        added = first.value
        for end in range(start + 1, min(start + MOST, len(smaller))):
            added += smaller[end].value
            if smaller[end].sentence - first.sentence > OVER:
                break
            run = tuple(smaller[start : end + 1])
            if same(added, total.value):
                made_of.append(run)
            elif _misses(added, total.value) and not _inside(total, run):
                off.append(run)
    return off, tuple(made_of)


def _misses(added: float, value: float) -> bool:
    gap = abs(added - value)
    return gap <= (STEPS if value < SMALL else OFF * value) and not rounded(value, gap)


def _inside(total: Amount, run: Sequence[Amount]) -> bool:
    return run[0].number < total.number < run[-1].number


def _made(
    total: Amount, parts: Sequence[Amount], around: Sequence[Amount], akin: Sequence[Amount]
) -> Iterator[float]:
    """Yield other amounts that the parts make, alone or with those beside them.

    The parts may be those of another total, or they and the "total" the parts of a larger one.
    """
    first, last = around.index(parts[0]), around.index(parts[-1])
    for start in range(max(0, first - BESIDE), first + 1):
        for end in range(last + 1, min(len(around), last + BESIDE + 1) + 1):
            some = around[start:end]
            if len(some) <= LONGEST:
                yield from _makes(total, parts, some, akin)


def _makes(
    total: Amount, parts: Sequence[Amount], some: Sequence[Amount], akin: Sequence[Amount]
) -> Iterator[float]:
    """Yield what some amounts make, with and without the total among them."""
    added = sum(each.value for each in some)
    sums = [added, added - total.value] if total in some else [added]
    for made in sums:
        outside = (t.value for t in akin if t is not total and t not in some)
        yield from (value for value in outside if nearly(made, value))
        inside = (t.value for t in some if t is not total and t not in parts)
        yield from (value for value in inside if same(made, 2 * value))
