"""Finds a bare surname that echoes somebody of the same trade: "Ms Beck" after "Lorraine Bick"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.comparing.apposed import OFTEN, descriptions, same
from checker.detectors.echoes import RENAMED, Echo, Figure, ordinary
from checker.detectors.people import one_sentence, sentence_text
from checker.mentions import lexicons
from checker.mentions.entities import FEMALE, MALE
from checker.mentions.spelling import bare, close, distance
from checker.mentions.words import plain
from checker.types import Analysis, EntityKind, NameMention, ZoneKind

SHORTEST = 3
"""Letters of a surname that is compared."""
IN_PLACE = 0.3
"""Share of letters that two surnames must have in place."""
FEW = 2
"""Mentions of a surname from which it is somebody's own."""


def echoes(analysis: Analysis, everyone: list[Figure]) -> Iterator[Echo]:
    """Yield bare surnames said to be what one other person of the article is said to be."""
    known = {word for figure in everyone for word in (*figure.surname.split(), figure.given)}
    known |= {word for figure in everyone for word in figure.given.split()}
    for entity in analysis.entities:
        name = entity.mentions[0]
        surname = bare(plain(name.surname or name.text)).split()[-1:]
        if not surname or surname[0] in known or not bare_name(analysis, name):
            continue
        if len(entity.mentions) > FEW or len(surname[0]) < SHORTEST:
            continue
        heads = {each.head for each in descriptions(analysis, name)} - OFTEN
        fits = [
            figure
            for figure in everyone
            if figure.name.span < name.span
            and any(same(one, two) for one in heads for two in figure.heads)
        ]
        if len(fits) == 1 and echo(analysis, fits[0], name, surname[0]):
            yield Echo(fits[0].name, name, 0.65)


def bare_name(analysis: Analysis, name: NameMention) -> bool:
    """Tell whether a name is a surname alone, of a person or of something unknown."""
    sentence = analysis.sentence_at(name.span.start)
    if sentence is None or sentence.zone is not ZoneKind.BODY or name.given:
        return False
    if name.kind is EntityKind.PERSON:
        return True
    word = plain(name.text)
    return name.kind is EntityKind.OTHER and word.isalpha() and word not in ordinary()


def echo(analysis: Analysis, figure: Figure, name: NameMention, surname: str) -> bool:
    """Tell whether a bare surname may be a slip for somebody's."""
    other = figure.surname.split()[-1]
    if other[0] != surname[0] or close(other, surname) or other.startswith(surname):
        return False
    if 1 - distance(other, surname) / max(len(other), len(surname)) < IN_PLACE:
        return False
    return may_be_one(analysis, figure, name)


def may_be_one(analysis: Analysis, figure: Figure, name: NameMention) -> bool:
    """Tell whether neither sentence, a title, nor a change of name sets two names apart."""
    if one_sentence(analysis, figure.name.span, name.span) or figure.renamed:
        return False
    words = set(name.title.split())
    shown = "m" if words & MALE else "f" if words & FEMALE else "u"
    gender = lexicons.given_names().get(figure.given.split()[0], "u")
    if {shown, gender} == {"m", "f"}:
        return False
    return RENAMED.search(sentence_text(analysis, name.span)) is None
