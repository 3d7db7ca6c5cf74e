"""Finds a second given name that nobody is introduced with: "Maureen Cox" after "Noreen Cox"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.detectors.echoes import RENAMED, Echo, Figure, roles_of
from checker.detectors.people import KINSHIP, one_sentence, sentence_text
from checker.mentions import lexicons
from checker.mentions.entities import same_given
from checker.mentions.spelling import bare, distance, shared_start, sound
from checker.types import Analysis

BEARERS = 2
"""Given names that one surname has in the article: with more it tells of a family."""
ENDING = 3
"""Letters at the end in which two given names that are taken for each other rhyme."""
SHORTEST = 3
"""Letters of a given name that is compared."""
APPOSED = re.compile(r"\s*(?:\(|,\s+(?:an?|the|his|her|its|their|of|from|\d+|[\w’'-]+[’']s)\b)")
"""What introduces somebody right after the name."""
APART = 4
"""Letters that may differ between two given names of one initial."""


def echoes(analysis: Analysis, everyone: Sequence[Figure]) -> Iterator[Echo]:
    """Yield full names of an introduced surname under another given name, said of nobody new.

    Newspapers say who somebody is when they name them first. A full name that comes late, once
    and with nothing beside it is meant for somebody whom readers know.
    """
    roles = roles_of(analysis)
    bearers: dict[str, list[Figure]] = defaultdict(list)
    for figure in everyone:
        bearers[figure.surname].append(figure)
    for own in bearers.values():
        if len(own) != BEARERS or any(roles[entity] for entity in own[1].entities):
            continue
        if slip(analysis, *own):
            yield Echo(own[0].name, own[1].name, 0.7)


def slip(analysis: Analysis, first: Figure, second: Figure) -> bool:
    """Tell whether the second of two bearers of a surname is meant for the first."""
    if not known(first) or known(second) or second.count > 1 or second.kin or second.renamed:
        return False
    if second.name.title or APPOSED.match(analysis.document.text, second.name.span.end):
        return False
    if family(analysis, first) or one_sentence(analysis, first.name.span, second.name.span):
        return False
    one, two = first.given.split()[0], second.given.split()[0]
    genders = {lexicons.given_names().get(name, "u") for name in (one, two)}
    return genders != {"m", "f"} and not same_given(one, two) and confused(one, two)


def known(figure: Figure) -> bool:
    """Tell whether the article says who somebody is."""
    return bool(figure.heads or figure.ages)


def family(analysis: Analysis, figure: Figure) -> bool:
    """Tell whether a sentence that names somebody tells of relatives, or of another name."""
    texts = [
        sentence_text(analysis, name.span)
        for name in analysis.entities[figure.name.entity].mentions
    ]
    return any(KINSHIP.search(text) or RENAMED.search(text) for text in texts)


def confused(one: str, two: str) -> bool:
    """Tell whether two given names are alike enough to be written for each other.

    >>> confused("noreen", "maureen"), confused("cevdet", "cevat"), confused("anna", "george")
    (True, True, False)
    """
    first, second = bare(one), bare(two)
    if min(len(first), len(second)) < SHORTEST:
        return False
    if shared_start(first[::-1], second[::-1]) >= ENDING and first[-1] not in "ao":
        return distance(first, second) <= APART
    alike = first[0] == second[0] or sound(first)[0] == sound(second)[0]
    return alike and distance(first, second) <= APART
