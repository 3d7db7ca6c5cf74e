"""Pairs of slots that may ask the same question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.judging.cues import content_words
from models.training.values.relation import relation
from models.training.values.slot import Relation, Slot, SlotKind, SlotPair

NEED_A_WORD = frozenset(
    {SlotKind.PERSON, SlotKind.ORGANISATION, SlotKind.PLACE, SlotKind.WORD, SlotKind.ORDINAL}
)
"""Kinds of which an article has so many that only pairs with a common word are looked at. Numbers
and times are few, and their pairs often share no word: "two drowned", "the three dead"."""


def pairs(slots: Sequence[Slot]) -> Iterator[SlotPair]:
    """Yield the pairs of slots of two sentences that could hold one value."""
    words = [content_words(f"{slot.left} {slot.right}") for slot in slots]
    alike: dict[tuple[SlotKind, str], list[int]] = defaultdict(list)
    for at, slot in enumerate(slots):
        alike[slot.kind, slot.family].append(at)
    for (kind, _), places in alike.items():
        for i, j in combinations(places, 2):
            one, two = slots[i], slots[j]
            shared = len(words[i] & words[j])
            if one.sentence.index != two.sentence.index and (shared or kind not in NEED_A_WORD):
                yield SlotPair(one, two, relation(one, two), shared)


def candidates(slots: Sequence[Slot]) -> list[SlotPair]:
    """Return the pairs whose values cannot both be true of one thing."""
    return [pair for pair in pairs(slots) if pair.relation is Relation.DIFFERENT]
