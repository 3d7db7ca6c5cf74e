"""On which side of one town or water a thing lies: "in the north of Leith", "the eastern shore"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from checker.comparing import geography, hearsay
from checker.comparing.passages import READ, content
from checker.comparing.situating import Placed
from checker.types import Analysis, Span

SIDE = r"(?:north|south)?-?(?:east|west)?(?<=[ht])"
BASES = (
    r"city|town|village|island|lake|river|valley|bay|harbour|harbor|airport|park|forest|reservoir"
    r"|quay|pier|dam|bridge|beach|square"
)
PARTS = (
    r"part|side|quarter|district|half|edge|end|shore|bank|outskirts|suburbs?|slope|wing|tip"
    r"|coast|flank"
)
PLACED = re.compile(
    rf"\b(?:in|on|at|along|across|of)\s(?:the\s(?:[\w-]+[’']s\s)?|its\s)?(?:"
    rf"(?P<adj>{SIDE})ern\s(?P<part>{PARTS})\b(?:\sof\s(?:the\s(?:old\s|new\s)?)?(?P<of>{BASES}|(?-i:[A-Z])[\w’-]+))?"
    rf"|(?P<noun>{SIDE})\sof\s(?:the\s)?(?P<base>{BASES}|(?-i:[A-Z])[\w’-]+)"
    rf"|(?P<near>{SIDE})ern\s(?P<town>(?-i:[A-Z])[\w’-]+))",
    re.IGNORECASE,
)
ALIKE = {"coast": "shore", "tip": "end", "edge": "end", "flank": "end"}
"""Words for one part, which a text may use in turn."""
SHIFTS = re.compile(
    r"\b(?:mov(?:e|ed|es|ing)|spread|toward\w*|both|another|other|also|cross\w*|between|head(?:ed|ing)"
    r"|opposite|then|later|while|respectively|each|flow\w*|travel\w*)\b",
    re.IGNORECASE,
)
"""Words of a sentence in which more than one side is told of."""
TWO = 2


def clashes(analysis: Analysis) -> Iterator[tuple[Placed, Placed]]:
    """Yield the thing that is put on two opposite sides, where no other side is named."""
    told = list(_read(analysis))
    if len(told) != TWO:
        return
    text = analysis.document.text
    for one, two in combinations(told, 2):
        apart = one.sentence is not two.sentence and geography.opposed(one.name, two.name)
        if not apart or not _one_base(one.origin, two.origin):
            continue
        first, second = (
            content(text, each.sentence.span.start, each.sentence.span.end) for each in (one, two)
        )
        shared = _definite(analysis, two, first & second)
        places = ((one.sentence, one.span), (two.sentence, two.span))
        if shared and hearsay.fit(analysis, *places):
            yield one, two


def _read(analysis: Analysis) -> Iterator[Placed]:
    text = analysis.document.text
    for sentence in analysis.document.sentences:
        if sentence.zone not in READ:
            continue
        for match in PLACED.finditer(text, sentence.span.start, sentence.span.end):
            side = match["adj"] or match["noun"] or match["near"]
            if not side or SHIFTS.search(analysis.document.quote(sentence.span)):
                continue
            base = match["of"] or match["base"] or match["town"] or match["part"]
            yield Placed(Span(*match.span()), side.lower(), sentence, origin=base.lower())


def _one_base(one: str, two: str) -> bool:
    """Tell whether two sides may be seen from one place: "the city" is the town named."""
    general = frozenset(f"{BASES}|{PARTS}".split("|"))
    one, two = (ALIKE.get(each, each) for each in (one, two))
    shore = frozenset({"shore", "bank", "slope", "wing"})
    if {one, two} & shore:
        return one == two
    return one == two or one in general or two in general


def _definite(analysis: Analysis, placed: Placed, words: frozenset[str]) -> bool:
    """Tell whether a passage takes up one of the words, of one thing: "the plant", no "springs"."""
    text = analysis.document.quote(placed.sentence.span)
    return any(
        re.search(
            rf"\b(?:the|its|his|her|their)\s(?:[\w-]+\s)?{re.escape(word)}\b", text, re.IGNORECASE
        )
        for word in words
    )
