"""Amounts that may be a total, and runs of amounts near it that nearly make it.

Writers tell totals and their parts in more ways than patterns can list. So every amount is held
against every run of smaller ones that stand close to it: where the run misses it by little, the
two are a candidate, and what is known of it (``total_features``) decides.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.comparing.passages import TOLD
from checker.comparing.rounding import LARGE, ROUNDED, nearly, one_digit, same, slack
from checker.comparing.slots import FIRST_QUANTITY, Slotted
from checker.mentions.units import is_time
from checker.types import Modifier, Quantity

MOST = 8
"""Parts of a total; two at least."""
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
MADE_CHANCE = 200
"""Amounts up to it are now and then the sum of others by chance; larger ones are not."""
NEVER_ADDED = frozenset({"celsius", "fahrenheit"})


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


@dataclass(frozen=True, slots=True)
class Told:
    """All amounts of an article, so that those near one, or of one value, are found at once."""

    amounts: tuple[Amount, ...]
    sentences: tuple[int, ...]
    """The sentence of each."""
    by_value: dict[str, tuple[Amount, ...]]
    """Those that may be counted with a unit, or have none, the least first."""

    @classmethod
    def of(cls, found: Sequence[Amount]) -> Told:
        """Sort the amounts of an article."""
        by_value = {
            unit: tuple(sorted((t for t in found if akin(t, unit)), key=_value))
            for unit in {each.quantity.unit for each in found}
        }
        return cls(tuple(found), tuple(each.sentence for each in found), by_value)

    def within(self, sentence: int, reach: int) -> tuple[Amount, ...]:
        """Return those at most so many sentences away."""
        first = bisect_left(self.sentences, sentence - reach)
        return self.amounts[first : bisect_right(self.sentences, sentence + reach)]

    def close_to(self, value: float, unit: str) -> Iterator[Amount]:
        """Yield those of about a value, and of a unit or of none."""
        around = 2 * ROUNDED * abs(value) + 1e-3
        known = self.by_value[unit]
        for at in range(bisect_left(known, value - around, key=_value), len(known)):
            if known[at].value > value + around:
                return
            yield known[at]


def akin(amount: Amount, unit: str) -> bool:
    """Tell whether an amount has a unit, or whether either has none."""
    return not unit or amount.quantity.unit in {"", unit}


def _value(amount: Amount) -> float:
    return amount.value


def amounts(lines: Sequence[Slotted]) -> list[Amount]:
    """Return the numbers of an article that may be added up, in reading order."""
    found: list[Amount] = []
    for line in lines:
        if line.sentence.zone not in TOLD:
            continue
        for place, quantity in enumerate(line.quantities):
            odd = quantity.ordinal or quantity.role or quantity.per or quantity.value <= 0
            if not odd and not is_time(quantity.unit) and quantity.unit not in NEVER_ADDED:
                at = line.text.index(chr(FIRST_QUANTITY + place))
                found.append(Amount(line, quantity, at, len(found)))
    return found


def read(lines: Sequence[Slotted]) -> Iterator[Candidate]:
    """Yield the candidates of an article."""
    told = Told.of(amounts(lines))
    for total in told.amounts:
        hedged = total.quantity.modifier not in {Modifier.EXACT, Modifier.ABOUT}
        round_one = total.value >= LARGE and one_digit(total.value)  # "5 million" is hardly exact
        if not hedged and not round_one and total.value >= SMALLEST:
            yield from _of(total, told)


def counts_into(part: Amount, total: Amount) -> bool:
    """Tell whether an amount may be a part of a total; a bare number borrows the other's unit."""
    one, two = part.quantity, total.quantity
    if one.unit == two.unit:
        return True
    bare = two if one.unit else one
    return not bare.unit and not bare.noun and two.value < FAR * one.value


def _of(total: Amount, told: Told) -> Iterator[Candidate]:
    everywhere = total.sentence <= LEAD
    near = told.amounts if everywhere else told.within(total.sentence, REACH)
    pool = [each for each in near if each is not total and counts_into(each, total)]
    smaller = tuple(each for each in pool if each.value < total.value)
    off, made_of = _runs(total, smaller)
    if not off or (made_of and total.value > MADE_CHANCE):
        return
    unit = total.quantity.unit
    beside = {each.number: each for each in told.within(total.sentence, AROUND) if akin(each, unit)}
    around = sorted({**beside, **{each.number: each for each in pool}}.values(), key=_number)
    places = {each.number: place for place, each in enumerate(around)}
    for parts in off:
        first, last = places[parts[0].number], places[parts[-1].number]
        made = tuple(_made(total, parts, (around, first, last), told))
        yield Candidate(total, parts, smaller, told.amounts, made_of, made)


def _number(amount: Amount) -> int:
    return amount.number


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
            if len({part.quantity.unit for part in run} - {""}) > 1:
                break
            if same(added, total.value):
                made_of.append(run)
            elif _misses(added, total.value, run) and not _inside(total, run):
                off.append(run)
    return off, tuple(made_of)


def _misses(added: float, value: float, run: Sequence[Amount]) -> bool:
    """Tell whether a run misses a total by little, and by more than rounding may explain."""
    gap = abs(added - value)
    if gap > (STEPS if value < SMALL else OFF * value):
        return False
    return gap > slack([value, *(part.value for part in run)])


def _inside(total: Amount, run: Sequence[Amount]) -> bool:
    return run[0].number < total.number < run[-1].number


def _made(
    total: Amount, parts: Sequence[Amount], standing: tuple[Sequence[Amount], int, int], told: Told
) -> Iterator[float]:
    """Yield other amounts that the parts make, alone or with those beside them.

    The parts may be those of another total, or they and the "total" the parts of a larger one.
    ``standing``: the amounts around the total, and where among them the parts begin and end.
    """
    around, first, last = standing
    for start in range(max(0, first - BESIDE), first + 1):
        for end in range(last + 1, min(len(around), last + BESIDE + 1) + 1):
            some = around[start:end]
            if len(some) <= LONGEST:
                yield from _makes(total, parts, some, told)


def _makes(
    total: Amount, parts: Sequence[Amount], some: Sequence[Amount], told: Told
) -> Iterator[float]:
    """Yield what some amounts make, with and without the total among them."""
    added = sum(each.value for each in some)
    sums = [added, added - total.value] if total in some else [added]
    own = sum(part.value for part in parts)
    for made in sums:
        for other in told.close_to(made, total.quantity.unit):
            alone = nearly(made - own, other.value)  # a large one beside them makes it by itself
            apart = other is not total and other not in some
            if apart and not alone and nearly(made, other.value):
                yield other.value
        inside = (t.value for t in some if t is not total and t not in parts)
        yield from (value for value in inside if same(made, 2 * value))
