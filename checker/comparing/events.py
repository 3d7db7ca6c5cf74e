"""Kinds of events and the verbs and nouns that tell of them: "pick up" and "the arrest"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from checker.comparing import occasions, wordlists

LOOSE = frozenset({"up", "down", "out", "off", "away", "back"})
"""Particles that may stand behind an object: "picked [him] up"."""
GAP = 3
"""Words between such a verb and its particle."""


@dataclass(frozen=True, slots=True)
class Event:
    """A kind of event."""

    name: str
    once: bool
    """It happens once to each thing."""
    personal: bool
    """It happens to a person, mostly once."""
    single: bool
    """News tell of one such event in an article."""
    listed: bool = True


@cache
def _table() -> tuple[dict[str, list[tuple[tuple[str, ...], Event]]], dict[str, Event]]:
    """Return the kinds by verb (with the words that must follow it) and by noun."""
    verbs: dict[str, list[tuple[tuple[str, ...], Event]]] = {}
    nouns: dict[str, Event] = {}
    for line in wordlists.lines("events.txt"):
        name, written, named = (part.strip() for part in line.split(";"))
        kind = Event(name.rstrip("*@!"), "*" in name, "@" in name, "!" in name)
        for phrase in filter(None, written.split(", ")):
            verb, *particle = phrase.split()
            verbs.setdefault(verb, []).append((tuple(particle), kind))
        for noun in filter(None, named.split(", ")):
            nouns.setdefault(noun, kind)
    for entries in verbs.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return verbs, nouns


def of_verb(lemma: str, following: list[str]) -> tuple[Event, int] | None:
    """Return the kind of event of a verb, and how many words after it belong to it.

    >>> of_verb("pick", ["him", "up", "in"])[0].name, of_verb("bury", [])[0].name
    ('arrest', 'burial')
    """
    known = _table()[0].get(lemma, ())
    for particle, kind in known:
        if tuple(following[: len(particle)]) == particle:
            return kind, len(particle)
        if len(particle) == 1 and particle[0] in LOOSE and particle[0] in following[1 : GAP + 1]:
            return kind, 0
    if known or lemma in occasions.COMMON:
        return None
    return Event(f"to {lemma}", once=False, personal=False, single=False, listed=False), 0


def of_noun(word: str) -> Event | None:
    """Return the kind of event that a lower-case singular noun names.

    >>> of_noun("blaze").name
    'fire'
    """
    return _table()[1].get(word)
