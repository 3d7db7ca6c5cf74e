"""Compares the nationalities of an article: "the Swede Lina Frost", later "the Norwegian"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.detectors.people import Person
from checker.mentions import lexicons
from checker.types import Analysis, RoleMention, Span

OFFICIAL = frozenset(
    "ambassador minister president envoy consul general king queen captain coach manager".split()
)
"""Heads of titles beside which a nationality is the office's, not the bearer's."""
THE_NATIONAL = re.compile(
    r"(?:(?<=[.!?]\s)|(?<=\n)|(?<=[”\"]\s))The\s+(?P<nation>[A-Z]\w+)(?:,|\s+(?:who|is|was|has|had|will"
    r"|would|said|says|also|then|\w{3,}ed|won|took|came|ran|led|beat|lost|set)\b)"
)
FAR = 500
"""Characters between a person's last mention and "The Norwegian" that may mean that person."""


@dataclass(frozen=True, slots=True)
class NationClash:
    """One person under two nationalities."""

    person: Person
    first: Span
    second: Span


def personal(one: RoleMention, two: RoleMention) -> bool:
    """Tell whether two nationalities are the bearer's own, not an office's."""
    return not any(role.scope and role.scope.split()[-1] in OFFICIAL for role in (one, two))


def nameless(analysis: Analysis, everyone: list[Person]) -> Iterator[NationClash]:
    """Yield "The Norwegian" where the person named last before it has another nationality."""
    text = analysis.document.text
    known = {role.value for person in everyone for role in person.said("nationality")}
    for match in THE_NATIONAL.finditer(text):
        country = lexicons.demonyms().get(match["nation"].lower())
        if country is None or country in known or analysis.quotation_at(match.start()):
            continue
        word = re.compile(rf"\b(?:{country}|{match['nation']})\w*", re.IGNORECASE)
        if len(word.findall(text)) > 1:
            continue
        person = last_named(everyone, match.start())
        if person is not None and (roles := person.said("nationality")):
            first = [role for role in roles if role.span.end < match.start()]
            if first:
                yield NationClash(person, first[0].span, Span(*match.span("nation")))


def last_named(everyone: list[Person], offset: int) -> Person | None:
    """Return who was named last before an offset, if not too far away."""
    named = [
        (mention.span.end, index)
        for index, person in enumerate(everyone)
        for mention in person.entity.mentions
        if offset - FAR < mention.span.end < offset
    ]
    return everyone[max(named)[1]] if named else None
