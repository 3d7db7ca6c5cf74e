"""Finds a bare surname that is nearly somebody's: "Ranganathan said" after "Sudha Raghunathan"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.detectors.bare_surnames import bare_name, may_be_one
from checker.detectors.echoes import Echo, Figure
from checker.detectors.people import NEVER_BEFORE_A_PERSON
from checker.mentions.spelling import bare, close, derived, distance, shared_start
from checker.mentions.words import plain
from checker.types import Analysis, EntityKind, NameMention

SHORTEST = 6
"""Letters of a surname that is compared."""
FEW = 2
"""Mentions of a surname from which it is somebody's own."""
ALIKE_START = 2
ALIKE_END = 3
"""Letters that two surnames must begin and end with alike."""
IN_PLACE = 0.6
"""Share of letters that they must have in place."""
DOING = re.compile(
    r"(?:[’']s)?,?\s(?:says?|said|told|added|was|is|had|has|will|would|who|whose|thinks|thought"
    r"|believes|wants|\w{3,}ed)\b"
)
"""What follows a surname that stands alone for a person."""
FAMILY = re.compile(
    r"\s(?:famil(?:y|ies)|brothers|sisters|siblings|couple|household|orchestra|quartet|trio)\b"
)
"""What is called by a surname: "the Scardoni brothers"."""


def echoes(analysis: Analysis, everyone: Sequence[Figure]) -> Iterator[Echo]:
    """Yield the bare surnames that only one of the people named in full comes near."""
    known = {
        word for figure in everyone for word in (*figure.surname.split(), *figure.given.split())
    }
    for entity in analysis.entities:
        name = entity.mentions[0]
        words = bare(plain(name.surname or name.text)).split()
        if len(words) != 1 or words[0] in known or len(entity.mentions) > FEW:
            continue
        if not bare_name(analysis, name) or not person_like(analysis, name):
            continue
        near = [figure for figure in everyone if alike(figure.surname.split()[-1], words[0])]
        surnames = {figure.surname.split()[-1] for figure in near}
        if len(surnames) != 1 or misspelt(near[0], name, words[0]):
            continue
        if echo(analysis, near[0], name):
            yield Echo(near[0].name, name, 0.65)


def misspelt(figure: Figure, name: NameMention, word: str) -> bool:
    """Tell whether a person's name is so near that ``name-spelling`` tells it."""
    return name.kind is EntityKind.PERSON and close(figure.surname.split()[-1], word)


def person_like(analysis: Analysis, name: NameMention) -> bool:
    """Tell whether the words around a lone name let it be a person's."""
    if name.kind is EntityKind.PERSON:
        return True
    text = analysis.document.text
    if FAMILY.match(text, name.span.end):
        return True
    before = text[: name.span.start].split()[-1:]
    if before and before[0].lower() in NEVER_BEFORE_A_PERSON:
        return False
    said = bool(before) and before[0].lower() in {"said", "says", "added"}
    return said or DOING.match(text, name.span.end) is not None


def alike(one: str, two: str) -> bool:
    """Tell whether two surnames differ inside alone.

    >>> alike("raghunathan", "ranganathan"), alike("lomtadze", "lomidze"), alike("brown", "browne")
    (True, True, False)
    """
    if min(len(one), len(two)) < SHORTEST or derived(one, two) or one == two:
        return False
    if close(one, two):
        return True
    ends = shared_start(one, two) >= ALIKE_START and shared_start(one[::-1], two[::-1]) >= ALIKE_END
    return ends and 1 - distance(one, two) / max(len(one), len(two)) >= IN_PLACE


def echo(analysis: Analysis, figure: Figure, name: NameMention) -> bool:
    """Tell whether a lone surname may be a slip for that of somebody named before."""
    return figure.name.span <= name.span and may_be_one(analysis, figure, name)
