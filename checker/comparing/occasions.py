"""Kinds of events, and the verbs and nouns that tell of them: "break in" and "the intrusion"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from checker.mentions import wordlists

COMMON = frozenset(
    """be have do say tell add go get make take give see know think want need use try ask work call
    keep let seem feel become leave put mean show help talk turn run live believe hold happen write
    provide sit stand lose pay meet include continue lead understand watch follow stop speak read
    allow spend grow win offer remember consider expect stay fall reach remain suggest raise
    pass sell require report decide pull visit play score receive announce note state explain
    argue serve bring claim describe warn join return change increase rise beat travel start begin
    end finish study attend face support love like look come send issue request order file
    respond update contact testify vote sign
    accuse charge plead record pick find""".split()
)
"""Verbs of which one subject does many: without a list they tell no event apart."""


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
    listed: bool = True
    """It stands in the list; otherwise it is only a verb that two passages share."""


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
    known = _table()[0].get(lemma, ())
    if not known and lemma not in COMMON:
        return Occasion(f"to {lemma}", once=False, personal=False, single=False, listed=False), 0
    for particle, kind in sorted(known, key=lambda entry: -len(entry[0])):
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
