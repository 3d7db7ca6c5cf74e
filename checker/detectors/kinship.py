"""Compares the relatives of an article: "her grandson Cormac", later "her nephew"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.detectors.people import Person
from checker.types import Analysis, RoleMention, Span

CONFUSED = (
    frozenset({"grandson", "nephew"}),
    frozenset({"granddaughter", "niece"}),
    frozenset({"uncle", "grandfather"}),
    frozenset({"aunt", "grandmother"}),
    frozenset({"son-in-law", "brother-in-law"}),
    frozenset({"daughter-in-law", "sister-in-law"}),
)
"""Relatives of one age and sex that a writer takes for each other."""
KINDS = (
    frozenset({"wife", "widow", "partner", "girlfriend", "fiancée", "ex-wife"}),
    frozenset({"husband", "widower", "partner", "boyfriend", "fiancé", "ex-husband"}),
    frozenset({"brother", "half-brother", "twin"}),
    frozenset({"sister", "half-sister", "twin"}),
    frozenset({"son", "stepson"}),
    frozenset({"daughter", "stepdaughter"}),
    frozenset({"father", "stepfather"}),
    frozenset({"mother", "stepmother"}),
    frozenset({"grandson", "great-grandson"}),
    frozenset({"granddaughter", "great-granddaughter"}),
)
"""Relations that one person can be said to have in turn."""
NAMED = re.compile(r",?\s+[^\W\d_]+")


def exclusive(one: str, two: str) -> bool:
    """Tell whether nobody is both to one person.

    >>> exclusive("brother", "cousin"), exclusive("brother", "twin")
    (True, False)
    """
    return one != two and not any({one, two} <= kind for kind in KINDS)


@dataclass(frozen=True, slots=True)
class KinClash:
    """One relative under two words."""

    person: Person
    first: Span
    second: Span


def clashes(analysis: Analysis, person: Person) -> Iterator[KinClash]:
    """Yield a later word for a named relative that says another relation."""
    for role in person.said("relation"):
        for group in CONFUSED:
            if role.value in group:
                (other,) = group - {role.value}
                span = only_mention(analysis, other, role)
                if span is not None:
                    yield KinClash(person, role.span, span)


def only_mention(analysis: Analysis, word: str, role: RoleMention) -> Span | None:
    """Return where "her nephew" stands, if once and later, of the same owner and with no name."""
    text = analysis.document.text
    found = list(re.finditer(rf"\b{word}s?\b", text, re.IGNORECASE))
    owner = text[: role.span.start].split()[-1:]
    if len(found) != 1 or found[0].start() < role.span.end or not owner:
        return None
    match = found[0]
    before = text[: match.start()].split()[-1:]
    after = NAMED.match(text, match.end())
    if before != owner or before[0].lower() not in {"her", "his"} or match.group().endswith("s"):
        return None
    if after is not None and after.group().lstrip(", ")[:1].isupper():
        return None
    if analysis.quotation_at(match.start()) is not None:
        return None
    return Span(*match.span())
