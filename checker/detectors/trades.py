"""Compares the trades of one person: "the dentist Ida Frost", later "Frost, who drives a bus"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from checker.detectors.people import Person, one_sentence
from checker.mentions.trades import exclusive, families
from checker.mentions.words import plain
from checker.types import Analysis, RoleMention, Span

COURT = frozenset({"bench", "prosecution", "counsel"})
"""Who prosecutes or defends by the verb alone ("who leads the defence") may play football."""
IN_COURT = re.compile(
    r"\b(?:courts?|trial|tribunal|verdict|sentenced?|hearing|appeal|charged?|convicted)\b",
    re.IGNORECASE,
)
"""Without these a judge judges cakes."""


@dataclass(frozen=True, slots=True)
class TradeClash:
    """Two trades of one person."""

    first: Span
    second: Span


def clashes(analysis: Analysis, person: Person, everyone: list[Person]) -> Iterator[TradeClash]:
    """Yield the first two trades of a person that hardly anybody lives on both."""
    told = person.said("trade")
    if len(told) < 2 or namesake(person, everyone):
        return
    if not IN_COURT.search(analysis.document.text):
        told = [role for role in told if role.value != "judge"]
    for one, two in combinations(told, 2):
        if apart(one, two) and not one_sentence(analysis, one.span, two.span):
            yield TradeClash(one.span, two.span)
            return


def namesake(person: Person, everyone: list[Person]) -> bool:
    """Tell whether a surname alone may mean somebody else."""
    return any(
        other is not person
        and person.surname
        and person.surname in plain(other.entity.name).split()
        for other in everyone
    )


def apart(one: RoleMention, two: RoleMention) -> bool:
    """Tell whether two tellings of a trade exclude each other."""
    kinds = [kinds_of(role) for role in (one, two)]
    pleads = [role.scope == "does" and kinds_of(role) <= COURT for role in (one, two)]
    if (one.scope == "retired") != (two.scope == "retired") and {"child"} not in kinds:
        return False  # who retires may take up another trade
    if any(pleads):
        return kinds[0] <= COURT and kinds[1] <= COURT and not kinds[0] & kinds[1]
    return all(exclusive(a, b) for a in one.value.split(" and ") for b in two.value.split(" and "))


def kinds_of(role: RoleMention) -> set[str]:
    """Return the families of the trades that are told."""
    return {kind for word in role.value.split(" and ") for kind in families().get(word, ())}
