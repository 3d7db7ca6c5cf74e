"""Kinds of events, and the verbs and nouns that tell of them: "break in" and "the intrusion"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from checker.mentions import wordlists


@dataclass(frozen=True, slots=True)
class Occasion:
    """A kind of event."""

    name: str
    once: bool
    """It happens once to each person or thing."""
    personal: bool
    """It happens to a person."""
    single: bool
    """An article tells of one such event, unless it says otherwise."""


@cache
def _table() -> tuple[dict[str, list[tuple[str, Occasion]]], dict[str, Occasion]]:
    """Return the kinds by verb (with the words that must follow it) and by noun."""
    verbs: dict[str, list[tuple[str, Occasion]]] = {}
    nouns: dict[str, Occasion] = {}
    for line in wordlists.lines("occasions.txt"):
        name, written_verbs, written_nouns = (part.strip() for part in line.split(";"))
        kind = Occasion(name.rstrip("*!@"), "*" in name, "@" in name, "!" in name)
        for written in filter(None, written_verbs.split(", ")):
            verb, _, particle = written.partition(" ")
            verbs.setdefault(verb, []).append((particle, kind))
        nouns.update(dict.fromkeys(filter(None, written_nouns.split(", ")), kind))
    return verbs, nouns


def of_verb(lemma: str, following: str) -> tuple[Occasion, int] | None:
    """Return the kind of event that a verb tells of, and the length of its particle.

    ``following`` is the lower-case text after the verb.

    >>> of_verb("come", " out in May")[0].name, of_verb("come", " home")
    ('release', None)
    """
    for particle, kind in _table()[0].get(lemma, ()):
        if not particle:
            return kind, 0
        if (
            following.startswith(" " + particle)
            and not following[len(particle) + 1 :][:1].isalpha()
        ):
            return kind, len(particle) + 1
    return None


def of_noun(word: str) -> Occasion | None:
    """Return the kind of event that a lower-case singular noun names.

    >>> of_noun("ambush").name
    'attack'
    """
    return _table()[1].get(word)
