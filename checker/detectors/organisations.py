"""Compares the names of organisations: one body with two names, one abbreviation with two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from checker.mentions.entities import initials
from checker.mentions.words import plain
from checker.types import Analysis, EntityKind, NameMention

EXCHANGED = (
    frozenset({"union", "front", "party", "league", "alliance", "movement", "congress"}),
    frozenset({"association", "society", "federation", "confederation"}),
)
"""Head words that one slip of memory puts in each other's place. Councils, boards and agencies
of one name exist side by side, so they are not among them."""
SHARED_WORDS = 2
"""Words before the head that two names must share: "Democratic Farmers'"."""
IN_BRACKETS = re.compile(r"\s*\(\s*(?:the\s+)?[\"“']?$")


@dataclass(frozen=True, slots=True)
class Clash:
    """Two names that seem to be one body's."""

    first: NameMention
    second: NameMention
    confidence: float
    what: str = ""


def clashes(analysis: Analysis) -> Iterator[Clash]:
    """Yield the pairs of names that seem to be one body's."""
    names = [m for m in analysis.mentions if isinstance(m, NameMention)]
    yield from two_expansions(analysis, names)
    bodies: dict[str, NameMention] = {}
    for name in names:
        if name.kind is not EntityKind.PERSON and " " in name.text:
            bodies.setdefault(plain(name.text), name)
    short = {m.text for m in names if m.text.isupper() and " " not in m.text}
    forms = list(bodies.values())
    for index, first in enumerate(forms):
        for second in forms[index + 1 :]:
            if exchanged(first.text, second.text) and initials(first.text) in short:
                yield Clash(first, second, 0.85)


def exchanged(first: str, second: str) -> bool:
    """Tell whether two names differ in the head word alone, for one that is easily confused.

    >>> exchanged("Democratic Farmers' Union", "Democratic Farmers' Front")
    True
    """
    one, two = plain(first).split(), plain(second).split()
    if len(one) != len(two) or len(one) <= SHARED_WORDS or one[:-1] != two[:-1]:
        return False
    heads = {one[-1], two[-1]}
    return len(heads) == 2 and any(heads <= group for group in EXCHANGED)


def two_expansions(analysis: Analysis, names: list[NameMention]) -> Iterator[Clash]:
    """Yield abbreviations in brackets after two different names."""
    known: dict[str, NameMention] = {}
    for full, short in pairwise(names):
        between = analysis.document.text[full.span.end : short.span.start]
        if not (short.text.isupper() and IN_BRACKETS.fullmatch(between)):
            continue
        if len(full.text.split()) < 2 or full.kind is EntityKind.PERSON:
            continue
        earlier = known.setdefault(short.text, full)
        if differ(earlier.text, full.text):
            yield Clash(earlier, full, 0.8, f"“{short.text}” ")


def differ(first: str, second: str) -> bool:
    """Tell whether two expansions disagree in one word, neither being a short form."""
    one, two = plain(first).replace("-", " ").split(), plain(second).replace("-", " ").split()
    if len(one) != len(two):
        return False
    changed = [(a, b) for a, b in zip(one, two, strict=True) if a != b]
    return len(changed) == 1 and not any(a.startswith(b[:4]) for a, b in changed)
