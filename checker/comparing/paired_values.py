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
from checker.comparing.passages import content
from checker.comparing.slots import QUANTITY, TIME, Slotted, slotted
from checker.comparing.told_changes import FALL, RISE, Told
from checker.mentions import units
from checker.types import Analysis, Modifier, Quantity

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
TIMES = re.compile(rf"{TIME}|\b(?:now|today|currently|ago|earlier|before)\b")
SHORT = re.compile(
    r"\b(?:quarter(?:ly)?|half-year|months?|monthly|weeks?|weekly|days?|daily|sequentially|(?:first|second|latter)[\s-]half)\b",
    re.IGNORECASE,
)
"""Words for periods of which an article tells several changes."""
POINTS_APART = 1.5
"""Percentage points up to which a change told beside two values is theirs."""
STEM = 6
"""Letters at the beginning of a word that its kindred have, too."""
NEAR = 6
"""Sentences between a change and the values of its subject, at most."""
COMMON = frozenset("number total figure rate price cost year month week day since time".split())
"""Words that do not say of what a change is."""
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
                pair = _only(told, lines) or _linked(told, lines, place)
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
        return _two_times(previous[0]) if OPENS.match(line.text) else None
    earlier = _values(told, previous[0].quantities)
    between = re.split(QUANTITY, line.text[: told.start])[-1]
    single = len(own) == len(earlier) == 1 and _alike(earlier[0], own[0])
    timed = THEN_NOW.search(previous[0].text)
    return (earlier[0], own[0]) if single and timed and SUMS_UP.match(between) else None


def _two_times(line: Slotted) -> Pair | None:
    """Return the pair of a sentence, also of "186 three years ago and 248 today"."""
    values = [q for q in line.quantities if _is_value(q)]
    if len(values) == 2 and len(TIMES.findall(line.text)) > 1 and _alike(*values):
        return None if NOT_VALUES.search(line.text) else (values[0], values[1])
    return pair_of(line)


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
    return ways[0] if len(ways) == 1 else None


def _linked(told: Told, lines: list[Slotted], place: int) -> Pair | None:
    """Return the one pair near a change told without a value that is of the change's subject."""
    line = told.line
    if not told.plain or _values(told, line.quantities) or SHORT.search(line.text):
        return None
    clause = re.split(r"[,;:“”\"]\s|\s[–—-]\s", line.text[: told.start])[-1]
    subject = content(clause, 0, len(clause)) - COMMON
    near = [other for other in lines[max(0, place - NEAR) : place + NEAR + 1] if other is not line]
    found = [
        pair for other in near if (pair := _two_times(other)) is not None
        and not _told_there(other, pair) and _counts(pair, subject)
    ]  # fmt: skip
    return found[0] if len(found) == 1 else None


def _counts(pair: Pair, subject: frozenset[str]) -> bool:
    """Tell whether two values count the subject, told in the same or a kindred word: member,
    membership."""
    nouns = {quantity.noun[:STEM] for quantity in pair if quantity.noun}
    return bool(nouns & {word[:STEM] for word in subject})


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
    return [q for q in quantities if _is_value(q) and q.number not in barred]


def _is_value(quantity: Quantity) -> bool:
    """Tell whether a quantity may be the value before or after a change."""
    unit = units.named(quantity.unit)
    timed = unit is not None and unit.dimension == units.TIME
    ratio = quantity.unit in {"percentage point", "score"} or quantity.role in {"age", "score"}
    fixed = quantity.ordinal or quantity.modifier is Modifier.RANGE
    return not (timed or ratio or fixed) and quantity.value > 0


def _alike(one: Quantity, two: Quantity) -> bool:
    """Tell whether two values may measure one thing: one unit, and nouns that do not differ."""
    if not (_is_value(one) and _is_value(two)) or one.value == two.value:
        return False
    if one.per and two.per and one.per != two.per:
        return False
    bare = any(not q.unit and not q.noun for q in (one, two))
    same = one.unit == two.unit and (not one.noun or not two.noun or one.noun == two.noun)
    low, high = sorted((one.value, two.value))
    return (same or bare) and high <= LARGEST * low


def _explained(told: Told, near: list[Slotted]) -> bool:
    """Tell whether some two values near the change fit it, so that it may be theirs."""
    values = _values(told, [quantity for line in near for quantity in line.quantities])
    return any(_alike(one, two) and told.fits(one, two) for one, two in combinations(values, 2))
