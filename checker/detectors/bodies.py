"""Finds a second name of a firm, club or ship that echoes the first: "Volanza" after "Volantis"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from checker.comparing.apposed import GROUPED, descriptions, referring
from checker.detectors.echoes import RENAMED, Echo, ordinary
from checker.detectors.people import one_sentence, sentence_text
from checker.mentions import lexicons
from checker.mentions.entities import initials
from checker.mentions.spelling import bare, close, distance, shared_start
from checker.mentions.words import plain
from checker.types import Analysis, EntityKind, NameMention, ZoneKind

CLASSES = ("company", "club", "ship", "charity", "pub")
"""A word of each group of nouns for bodies."""
ALIKE_START = 3
"""Letters that single words must begin with alike."""
IN_PLACE = 0.5
"""Share of letters that single words must have in place."""
LEAST = 4
"""Letters of a word that two names share and no other body has."""


@dataclass(frozen=True, slots=True)
class Body:
    """A firm, club or ship, its name as first written, and what it is said to be."""

    name: NameMention
    words: tuple[str, ...]
    count: int
    classes: frozenset[int]
    refers: bool
    """Whether its description tells readers which one is meant: ", the firm that built it"."""


def echoes(analysis: Analysis) -> Iterator[Echo]:
    """Yield the pairs of names that seem to be one body's."""
    everything = bodies(analysis)
    for index, second in enumerate(everything):
        for first in everything[:index]:
            if second.refers and one_body(analysis, first, second):
                yield Echo(first.name, second.name, 0.65)
                break


def bodies(analysis: Analysis) -> list[Body]:
    """Return the names that may be of bodies, each with all that is said of it."""
    held: dict[tuple[str, ...], list[NameMention]] = defaultdict(list)
    for name in analysis.mentions:
        if isinstance(name, NameMention) and name.kind is not EntityKind.PLACE:
            sentence = analysis.sentence_at(name.span.start)
            words = tuple(bare(plain(name.text)).split())
            if sentence is not None and sentence.zone is ZoneKind.BODY and eligible(name, words):
                held[words].append(name)
    wanted = frozenset[int]().union(*(GROUPED[word] for word in CLASSES))
    made = []
    for words, names in held.items():
        heads = {each.head for name in names for each in descriptions(analysis, name)}
        classes = frozenset[int]().union(*(GROUPED.get(head, frozenset()) for head in heads))
        refers = len(names) == 1 and referring(analysis, names[0])
        if classes & wanted or (refers and len(words) > 1):
            made.append(Body(names[0], words, len(names), classes & wanted, refers))
    return made


def eligible(name: NameMention, words: tuple[str, ...]) -> bool:
    """Tell whether a name may be a body's and not a place's, a people's or a known person's."""
    if not words or words[0] in lexicons.given_names() or " ".join(words) in ordinary():
        return False
    return len(words) > 1 or (words[0].isalpha() and not name.text.isupper())


def one_body(analysis: Analysis, first: Body, second: Body) -> bool:
    """Tell whether two names are alike, said of one kind of body, and nothing parts them."""
    if min(first.count, second.count) > 1 or not (first.classes or second.classes):
        return False
    if first.classes and second.classes and not first.classes & second.classes:
        return False
    if short_form(first, second) or one_sentence(analysis, first.name.span, second.name.span):
        return False
    if any(RENAMED.search(sentence_text(analysis, body.name.span)) for body in (first, second)):
        return False
    return alike(first, second)


def short_form(first: Body, second: Body) -> bool:
    """Tell whether one name is a part of the other, or its initials."""
    one, two = first.name.text, second.name.text
    within = set(first.words) <= set(second.words) or set(second.words) <= set(first.words)
    return within or initials(one) == two or initials(two) == one


def alike(first: Body, second: Body) -> bool:
    """Tell whether one of two names may be written for the other by a slip of memory."""
    heads = lexicons.entries("organisation_heads") | lexicons.entries("place_heads")
    shared = {
        word
        for word in set(first.words) & set(second.words)
        if len(word) >= LEAST and word not in heads | lexicons.place_names()
    }
    one, two = first.words[0], second.words[0]
    if len(first.words) == len(second.words) and shared:
        rest = [(a, b) for a, b in zip(first.words, second.words, strict=True) if a != b]
        return len(rest) == 1 and rest[0][0][:1] == rest[0][1][:1]
    if not (first.classes and second.classes) or one in heads or two in heads:
        return False
    in_place = 1 - distance(one, two) / max(len(one), len(two))
    return one != two and (
        close(one, two) or (shared_start(one, two) >= ALIKE_START and in_place >= IN_PLACE)
    )
