"""Compares the names of organisations: one body with two names, one abbreviation with two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from checker.detectors import initialled, strange_initials
from checker.detectors.people import one_sentence, sentence_text
from checker.mentions import lexicons
from checker.mentions.entities import initials
from checker.mentions.words import plain
from checker.types import Analysis, EntityKind, NameMention

EXCHANGED = (
    frozenset({"union", "front", "party", "league", "alliance", "movement", "congress"}),
    frozenset({"association", "society", "federation", "confederation"}),
)
"""Head words that one slip of memory puts in each other's place. Councils, boards and agencies
of one name exist side by side, so they are not among them."""
ROADS = frozenset("street road lane avenue drive way terrace crescent".split())
EVERYWHERE = frozenset(
    "main high church station park market mill school bridge north south east west".split()
)
"""First words that several roads of one town have."""
JUNCTION = re.compile(r"\b(?:corner|junction|between|crossing|intersection|parallel)\b")
RENAMED = re.compile(
    r"\b(?:formerly|renamed|previously|once called|known as|changed its name|successor|rebranded)\b"
)
SAME_WORD = 3
"""Letters that a word and its short form begin with."""
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
    explained = [*two_expansions(analysis, names), *other_words(analysis, names)]
    told = {frozenset((clash.first.text, clash.second.text)) for clash in explained}
    for same in initialled.clashes(analysis):
        one, two = (
            NameMention(span, analysis.document.quote(span), EntityKind.ORGANISATION)
            for span in (same.first, same.second)
        )
        if frozenset((one.text, two.text)) not in told:
            explained.append(Clash(one, two, 0.8, f"“{same.short}” "))
            told.add(frozenset((one.text, two.text)))
    strange = (Clash(*pair, 0.65) for pair in strange_initials.clashes(analysis))
    yield from (*explained, *strange)
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
            elif (
                initials(first.text) in short
                and abbreviated_alike(first.text, second.text)
                and frozenset((first.text, second.text)) not in told
                and not RENAMED.search(analysis.document.text)
            ):
                yield Clash(first, second, 0.75)
            elif two_roads(analysis, first, second):
                yield Clash(first, second, 0.6)


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


def two_roads(analysis: Analysis, first: NameMention, second: NameMention) -> bool:
    """Tell whether two names are one road's: "Tannery Lane" and "Tannery Road", no crossing."""
    one, two = plain(first.text).split(), plain(second.text).split()
    if one[:-1] != two[:-1] or one[-1] == two[-1] or not {one[-1], two[-1]} <= ROADS:
        return False
    if one[0] in EVERYWHERE or one[0].isdigit() or one_sentence(analysis, first.span, second.span):
        return False
    return not any(JUNCTION.search(sentence_text(analysis, name.span)) for name in (first, second))


def abbreviated_alike(first: str, second: str) -> bool:
    """Tell whether two names have the same initials and differ in one word.

    >>> abbreviated_alike("National Farmers' Alliance", "National Farmers' Association")
    True
    """
    long = min(len(first.split()), len(second.split())) > SHARED_WORDS
    titles = lexicons.titles()
    if any(" ".join(plain(name).split()[-2:]) in titles for name in (first, second)):
        return False
    return long and initials(first) == initials(second) and differ(first, second, most=1)


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


def other_words(analysis: Analysis, names: list[NameMention]) -> Iterator[Clash]:
    """Yield a body with the initials of an explained abbreviation, but with other words."""
    known: dict[str, NameMention] = {}
    for full, short in pairwise(names):
        between = analysis.document.text[full.span.end : short.span.start]
        if IN_BRACKETS.fullmatch(between) and initials(full.text) == short.text:
            known.setdefault(short.text, full)
    told: set[str] = set()
    for name in names:
        full_name = known.get(initials(name.text)) if name.text.count(" ") > SHARED_WORDS else None
        if (
            full_name is not None
            and name.kind is not EntityKind.PERSON
            and plain(name.text) not in told
            and half_shared(full_name.text, name.text)
            and not one_sentence(analysis, full_name.span, name.span)
            and not RENAMED.search(analysis.document.text)
        ):
            told.add(plain(name.text))
            yield Clash(full_name, name, 0.8)


def half_shared(first: str, second: str) -> bool:
    """Tell whether two long names share half of their words or more, but not all.

    >>> half_shared("Coastal Rural Power Agency", "Coastal Roads Planning Agency")
    True
    """
    one, two = plain(first).replace("-", " ").split(), plain(second).replace("-", " ").split()
    if len(one) != len(two) or len(one) <= SHARED_WORDS + 1:
        return False
    changed = [(a, b) for a, b in zip(one, two, strict=True) if a != b]
    real = [pair for pair in changed if pair[0][:SAME_WORD] != pair[1][:SAME_WORD]]
    return bool(real) and 2 * len(changed) <= len(one)


def differ(first: str, second: str, *, most: int = 2) -> bool:
    """Tell whether two expansions disagree in a word or two, neither being a short form."""
    one, two = plain(first).replace("-", " ").split(), plain(second).replace("-", " ").split()
    if len(one) != len(two):
        return False
    changed = [(a, b) for a, b in zip(one, two, strict=True) if a != b]
    kept = len(one) - len(changed)
    real = [pair for pair in changed if pair[0][:SAME_WORD] != pair[1][:SAME_WORD]]
    return bool(real and kept) and len(changed) <= most
