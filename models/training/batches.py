"""Batches of rows: of like length, groups kept together, the same for the same seed."""

import random
from collections.abc import Iterator, Sequence
from itertools import chain, count, islice

from models.training.partners import Partners
from models.training.plan import Plan
from models.training.rows import Row

POOL = 50
"""Batches sorted by length together: less padding, order still random."""

SHAPES = (32, 48, 64, 80, 96, 128)
"""Lengths of a compiled model: a minute of compiling each, then 82 pairs a second against 51."""


def batches(rows: Sequence[Row], plan: Plan, epoch: int) -> list[list[int]]:
    """Return the batches of one epoch as row numbers: the same list for the same seed.

    Rows of one group stand in one batch, so some batches are a few rows short of ``plan.batch``.
    """
    rng = random.Random(plan.seed * 1000 + epoch)  # noqa: S311
    units = _units(rows)
    rng.shuffle(units)
    made: list[list[int]] = []
    for pool in _filled(units, plan.batch * POOL):
        ordered = sorted(pool, key=lambda unit: _length(rows, unit))
        made += [[at for unit in batch for at in unit] for batch in _filled(ordered, plan.batch)]
    rng.shuffle(made)
    return made


def schedule(
    rows: Sequence[Row], plan: Plan, total: int, partners: Partners
) -> Iterator[list[Row]]:
    """Yield ``total`` batches of rows, epoch after epoch: those of this run among its partners."""
    shares = (partners.share(batches(rows, plan, epoch)) for epoch in count())
    for batch in islice(chain.from_iterable(shares), total):
        yield [rows[at] for at in batch]


def _units(rows: Sequence[Row]) -> list[list[int]]:
    """Return the row numbers of each group, and each other row by itself."""
    units: dict[str | int, list[int]] = {}
    for at, row in enumerate(rows):
        units.setdefault(row.group or at, []).append(at)
    return list(units.values())


def _length(rows: Sequence[Row], unit: Sequence[int]) -> float:
    return sum(len(rows[at].premise) + len(rows[at].hypothesis) for at in unit) / len(unit)


def _filled(units: Sequence[list[int]], most: int) -> Iterator[list[list[int]]]:
    """Cut units into parts of at most ``most`` rows; a unit that is larger stands alone."""
    part: list[list[int]] = []
    count = 0
    for unit in units:
        if part and count + len(unit) > most:
            yield part
            part, count = [], 0
        part.append(unit)
        count += len(unit)
    if part:
        yield part
