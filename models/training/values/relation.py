"""Tells whether two values of a kind are the same, or cannot both be."""

from __future__ import annotations

from checker.mentions.comparison import compatible
from checker.types import EntityKind, NameMention, Quantity, TimeKind, TimeMention
from models.training.values.slot import Alternative, Relation, Slot

SAME_DAYS = 0.2
"""Share by which two durations may differ and still be told alike."""


def relation(one: Slot, two: Slot) -> Relation:
    """Compare the values of two slots of one kind and family."""
    first, second = one.value, two.value
    if isinstance(first, Quantity) and isinstance(second, Quantity):
        return _quantities(first, second)
    if isinstance(first, TimeMention) and isinstance(second, TimeMention):
        return _times(first, second)
    if isinstance(first, NameMention) and isinstance(second, NameMention):
        return _names(first, second)
    if isinstance(first, Alternative) and isinstance(second, Alternative):
        return Relation.SAME if first.choice == second.choice else Relation.DIFFERENT
    return Relation.UNCLEAR


def _quantities(one: Quantity, two: Quantity) -> Relation:
    if (one.value, one.unit, one.against) == (two.value, two.unit, two.against):
        return Relation.SAME
    return Relation.UNCLEAR if compatible(one, two) else Relation.DIFFERENT


def _times(one: TimeMention, two: TimeMention) -> Relation:
    if one.kind is TimeKind.CLOCK:
        return _clocks(one, two)
    if one.kind is TimeKind.DURATION:
        return _durations(one, two)
    if one.earliest and one.latest and two.earliest and two.latest:
        if (one.earliest, one.latest) == (two.earliest, two.latest):
            return Relation.SAME
        apart = one.latest < two.earliest or two.latest < one.earliest
        return Relation.DIFFERENT if apart else Relation.UNCLEAR
    parts = [
        (one.weekday, two.weekday),
        (one.day, two.day),
        (one.month, two.month),
        (one.year, two.year),
    ]
    told = [(a, b) for a, b in parts if a is not None and b is not None]
    if any(a != b for a, b in told):
        return Relation.DIFFERENT
    whole = told and all((a is None) == (b is None) for a, b in parts)
    return Relation.SAME if whole else Relation.UNCLEAR


def _clocks(one: TimeMention, two: TimeMention) -> Relation:
    if one.minute is None or two.minute is None:
        return Relation.UNCLEAR
    turn = 720 if one.twelve_hour or two.twelve_hour else 1440
    if one.minute % turn == two.minute % turn:
        return Relation.SAME
    return Relation.UNCLEAR if one.approximate or two.approximate else Relation.DIFFERENT


def _durations(one: TimeMention, two: TimeMention) -> Relation:
    if one.days is None or two.days is None:
        return Relation.UNCLEAR
    if one.days == two.days:
        return Relation.SAME
    close = abs(one.days - two.days) <= SAME_DAYS * max(one.days, two.days)
    hedged = one.approximate or two.approximate or close
    return Relation.UNCLEAR if hedged else Relation.DIFFERENT


def _names(one: NameMention, two: NameMention) -> Relation:
    if one.entity == two.entity and one.entity >= 0:
        return Relation.SAME
    first, second = (name.text.lower().split() for name in (one, two))
    if first == second:
        return Relation.SAME
    if not set(first) & set(second):
        return Relation.DIFFERENT
    return Relation.DIFFERENT if _apart(first, second, one.kind) else Relation.UNCLEAR


def _apart(one: list[str], two: list[str], kind: EntityKind) -> bool:
    """Tell whether two names that share words name two: Gate 3 and 7, Duke and Mill Street."""
    if kind is EntityKind.PERSON or len(one) != len(two):
        return False
    return sum(a != b for a, b in zip(one, two, strict=True)) == 1
