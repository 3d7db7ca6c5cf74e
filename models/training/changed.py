"""Rows out of clean news: natural pairs of sentences, one value changed.

Where two sentences of one article give the same rare value, they mostly mean one thing, each in
its own words and often far apart. Change the value in one of them, and they conflict as two
passages of a newsroom's article do: no writer had to think of it, and neither sentence was written
for the purpose. The new value is mostly another of the same kind from the same article, so that
strangeness tells nothing. Pairs whose values differ by nature are innocent, and so is every pair
left as it was.
"""

import datetime as dt
import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker import mentions
from checker.config import Config
from checker.reading import read_text
from checker.types import Analysis, Quantity
from models.training import values
from models.training.rows import INNOCENT, Row
from models.training.values import Relation, Slot, SlotKind, SlotPair

COMMON = 3
"""Counts up to this are alike by chance, too."""
MOST = 10
"""Pairs with one value taken of a kind in an article, at most."""
EXTRA = 4
"""Pairs with unlike values taken of a kind beyond twice those with one value."""
CLOSE = {SlotKind.DATE: 2, SlotKind.PLACE: 4, SlotKind.WORD: 4}
"""Words that two sentences must share before a day, a place or a word in both means one thing."""
LOOSE = frozenset({SlotKind.PLACE, SlotKind.WORD})
NAMES = frozenset({SlotKind.PERSON, SlotKind.ORGANISATION})
"""Kinds that are never changed: two sentences may well tell two things of one person."""
FEW = 3
"""Pairs taken in an article of what it has very many of."""
NEAR_VALUE = 0.35
"""Share of the digits that are changed by a little instead of taken from elsewhere."""
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
DIGITS = re.compile(r"\d+")


def day(date: str) -> dt.date | None:
    """Return the day that a text begins with in ISO form, if it does.

    >>> day("2024-09-13T08:00"), day("March 2024")
    (datetime.date(2024, 9, 13), None)
    """
    return dt.date.fromisoformat(date[:10]) if DATE.match(date) else None


def analysed(text: str, date: str = "") -> Analysis:
    """Read an article as the checker does, without claims and models."""
    document = read_text(text, date=day(date), config=Config())
    found, entities = mentions.extract(document)
    return Analysis(document, (), (), found, entities)


def article_rows(analysis: Analysis, rng: random.Random) -> Iterator[Row]:
    """Yield the rows of one clean article."""
    found = values.read(analysis.document, analysis.mentions)
    told: dict[tuple[SlotKind, Relation], list[SlotPair]] = defaultdict(list)
    seen: set[tuple[str, str]] = set()
    for pair in values.pairs(found):
        texts = (pair.first.text, pair.second.text)
        if texts[0] != texts[1] and (pair.first.left, pair.second.right) not in seen:
            seen.add((pair.first.left, pair.second.right))
            told[pair.first.kind, pair.relation].append(pair)
    for kind in SlotKind:
        alike = [pair for pair in told[kind, Relation.SAME] if _means_one_thing(pair)]
        alike = rng.sample(alike, min(FEW if kind in LOOSE else MOST, len(alike)))
        for pair in alike:
            yield from _changed(pair, found, rng)
        unlike = told[kind, Relation.DIFFERENT]
        count = 2 * FEW if kind in NAMES | LOOSE else 2 * len(alike) + EXTRA
        yield from _innocent(unlike, min(count, len(unlike)), rng)


def _means_one_thing(pair: SlotPair) -> bool:
    """Tell whether two equal values are most probably the value of one thing."""
    kind, value = pair.first.kind, pair.first.value
    if kind in NAMES or kind is SlotKind.ORDINAL:
        return False
    few = kind is SlotKind.COUNT and isinstance(value, Quantity) and value.value <= COMMON
    return pair.shared >= CLOSE.get(kind, 0) and not few


def _changed(pair: SlotPair, found: Sequence[Slot], rng: random.Random) -> Iterator[Row]:
    """Yield the pair with one value changed, and half of the time also as it was."""
    kept, changed = rng.sample((pair.first, pair.second), 2)
    new = _other_value(changed, kept, found, rng)
    if new is not None:
        yield _row(kept.text, changed.filled(new), "contradiction", pair, rng)
    if rng.random() < 0.5:
        yield _row(kept.text, changed.text, INNOCENT, pair, rng)


def _other_value(slot: Slot, kept: Slot, found: Sequence[Slot], rng: random.Random) -> str | None:
    """Choose a value that cannot be the slot's: a near number, or one from the same article."""
    if DIGITS.fullmatch(slot.words) and rng.random() < NEAR_VALUE:
        return _near_number(slot.words, rng)
    others = sorted(
        {
            other.words
            for other in found
            if (other.kind, other.family) == (slot.kind, slot.family)
            and values.relation(slot, other) is Relation.DIFFERENT
            and other.words not in kept.text
            and other.words[:1].isupper() == slot.words[:1].isupper()
        }
    )
    if others:
        return rng.choice(others)
    return _near_number(slot.words, rng) if DIGITS.fullmatch(slot.words) else None


def _near_number(words: str, rng: random.Random) -> str:
    """Change a number as slips do: one digit, two digits swapped, or a little more or less."""
    number = int(words)
    way = rng.random()
    if way < 0.3 and len(words) > 1 and len(set(words)) > 1:
        at = rng.choice([i for i in range(len(words) - 1) if words[i] != words[i + 1]] or [0])
        changed = words[:at] + words[at + 1] + words[at] + words[at + 2 :]
        if changed != words and changed[0] != "0":
            return changed
    if way < 0.6:
        at = rng.randrange(len(words))
        digit = rng.choice([d for d in "123456789" if d != words[at]])
        return words[:at] + digit + words[at + 1 :]
    return str(max(0, number + rng.choice((-1, 1)) * max(1, round(number * rng.uniform(0, 0.6)))))


def _innocent(pairs: Sequence[SlotPair], count: int, rng: random.Random) -> Iterator[Row]:
    """Yield pairs with unlike values: those that share most words, and as many at random."""
    near = sorted(pairs, key=lambda pair: -pair.shared)[: count // 2]
    for pair in dict.fromkeys((*near, *rng.sample(pairs, count - len(near)))):
        yield _row(pair.first.text, pair.second.text, INNOCENT, pair, rng)


def _row(one: str, two: str, label: str, pair: SlotPair, rng: random.Random) -> Row:
    row = Row(one, two, label, f"changed:{pair.first.kind.value}")
    return row.turned() if rng.random() < 0.5 else row
