"""Changes held against the two values that they are told of, in one sentence or in several.

"186 pupils three years ago and 248 today, which means that numbers have gone up by half"; "will
come in at 530,000 tonnes, against 683,000 last season. The collapse, of more than a third".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.comparing import changes, told_changes
from checker.comparing.changes import NOT_VALUES
from checker.comparing.marked import Marked
from checker.comparing.slots import QUANTITY, TIME, Slotted, slotted
from checker.comparing.told_changes import FALL, RISE, Told
from checker.types import Analysis, Quantity

Q = QUANTITY[1:-1]
LARGEST = 8.0
"""Ratio from which two values are hardly those of one change."""
PLAIN = re.compile(
    rf"(?P<new>{QUANTITY})(?:\s\({QUANTITY}\))?[^{Q};:]{{0,60}}?,?\s(?:against|compared\s(?:with|to)"
    rf"|instead\sof|versus|(?:up|down)\sfrom)\s(?:[A-Za-z']+\s){{0,3}}(?P<old>{QUANTITY})"
)
"""Two values side by side: "530,000 tonnes, the officials said, against 683,000"."""
OPENS = re.compile(
    rf"^\W*(?:The|This|That|Such\san?)\s(?:[a-z]+\s)?(?:{RISE}|{FALL})\b"
    r"|^\W*(?:That|This|It)\s(?:is|was|would\sbe|means|meant|makes|made|amounts\sto|represents)\b"
)
"""How a sentence opens whose change is the one just told."""
SUMS_UP = re.compile(
    r"^[^;:.]{0,60}?(?:,|\s[–—-]|\s\()\s?(?:which|that|so|meaning|an?|or|this)\b[a-z' ]{0,50}$"
)
"""What stands between the last value and a change that sums up the values."""
FARTHEST = 2.0
"""Ratio from which a change told in another paragraph is hardly that of two values."""
POINTS_APART = 1.5
"""Percentage points up to which a change told beside two values is theirs."""
THEN_NOW = re.compile(
    rf"{TIME}|\b(?:against|from|compared|instead|versus|now|ago|earlier|before)\b"
)

Pair = tuple[Quantity, Quantity]


def examine(analysis: Analysis) -> Iterator[Marked]:
    """Yield two values and the change told of them where they do not fit."""
    lines = list(slotted(analysis))
    for place, line in enumerate(lines):
        for told in told_changes.read(analysis.document, line):
            pair = _beside(told) or _before(told, lines[max(0, place - 1) : place])
            near = lines[max(0, place - 1) : place + 1]
            if pair is None:
                pair = _only(told, lines)
                near = lines
            if pair is not None and _values(told, pair) and not _explained(told, near):
                yield Marked((pair[0].number, pair[1].number, told.words), "told")
                break


def _beside(told: Told) -> Pair | None:
    """Return the only two values before a change that sums them up in its sentence."""
    line = told.line
    lead = line.text[: told.start]
    values = _values(told, line.signs(0, told.start))
    between = re.split(QUANTITY, lead)[-1]
    if len(values) != 2 or not _alike(*values) or not SUMS_UP.match(between):
        return None
    if NOT_VALUES.search(line.text) or not THEN_NOW.search(lead):
        return None
    return values[0], values[1]


def _before(told: Told, previous: list[Slotted]) -> Pair | None:
    """Return the values of the sentence before, or one of them and one before the change."""
    line = told.line
    if not previous or NOT_VALUES.search(previous[0].text) or NOT_VALUES.search(line.text):
        return None
    own = _values(told, line.signs(0, told.start))
    if not own:
        return pair_of(previous[0]) if OPENS.match(line.text) else None
    earlier = _values(told, previous[0].quantities)
    between = re.split(QUANTITY, line.text[: told.start])[-1]
    single = len(own) == len(earlier) == 1 and _alike(earlier[0], own[0])
    timed = THEN_NOW.search(previous[0].text)
    return (earlier[0], own[0]) if single and timed and SUMS_UP.match(between) else None


def _only(told: Told, lines: list[Slotted]) -> Pair | None:
    """Return the values of the only change that "the 45 percent raise" can take up."""
    if not told.definite:
        return None
    shares = [q for line in lines for q in line.quantities if q.unit == "percent"]
    if sum(q.value == told.percent for q in shares) > 1:
        return None
    told_of = [
        pair for line in lines
        if (pair := pair_of(line)) is not None and not _told_there(line, pair)
    ]  # fmt: skip
    ways = [pair for pair in told_of if told.direction * (pair[1].value - pair[0].value) > 0]
    return ways[0] if len(ways) == 1 and _like(told, *ways[0]) else None


def _like(told: Told, old: Quantity, new: Quantity) -> bool:
    """Tell whether a change is near enough to that of two values to be a slip for it."""
    real = 100 * abs(new.value / old.value - 1)
    return max(real, told.percent) <= FARTHEST * min(real, told.percent)


def _told_there(line: Slotted, pair: Pair) -> bool:
    """Tell whether the sentence of two values tells their change, so that another is of others."""
    low, high = sorted(quantity.value for quantity in pair)
    real = (100 * (high / low - 1), 100 * (1 - low / high))
    told = [q.value for q in line.quantities if q.unit == "percent"]
    return any(abs(value - change) < POINTS_APART for value in told for change in real)


def pair_of(line: Slotted) -> Pair | None:
    """Return the values of before and after that a sentence tells, when they are its only pair."""
    if NOT_VALUES.search(line.text):
        return None
    found = [(c.old, c.new) for c in (*changes.read(line), *changes.values(line))]
    found += [(line.quantity(m["old"]), line.quantity(m["new"])) for m in PLAIN.finditer(line.text)]
    pairs = {(old.span, new.span): (old, new) for old, new in found if _alike(old, new)}
    return next(iter(pairs.values())) if len(pairs) == 1 else None


def _values(told: Told, quantities: Sequence[Quantity]) -> list[Quantity]:
    """Return what the change may be one of: percentages only of one told as a fraction."""
    shares = [q.number for q in quantities if q.unit == "percent"]
    barred = {told.words} if told.plain else set(shares)
    return [q for q in quantities if told_changes.is_value(q) and q.number not in barred]


def _alike(one: Quantity, two: Quantity) -> bool:
    """Tell whether two values may be those before and after one change."""
    low, high = sorted((one.value, two.value))
    return told_changes.alike(one, two) and high <= LARGEST * low


def _explained(told: Told, near: list[Slotted]) -> bool:
    """Tell whether some two values near the change fit it, so that it may be theirs."""
    values = _values(told, [quantity for line in near for quantity in line.quantities])
    return any(_alike(one, two) and told.fits(one, two) for one, two in combinations(values, 2))
