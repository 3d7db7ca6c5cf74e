"""Reads whose relative somebody is: "her grandson Cormac", "Nancy, who is his niece"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.mentions import lexicons
from checker.mentions.words import plain
from checker.types import Document, EntityKind, NameMention, Span

KINDS = (
    r"(?:(?:late|elder|older|younger|eldest|youngest|only|own|then|first|second|twin|little|big"
    r"|surviving|adopted|three|two|\d{1,2}-year-old)\s+)*"
)
BEFORE = re.compile(
    rf"(?P<owner>\bhis|\bher|\bmy|\btheir|\w+[’']s)\s+{KINDS}(?P<relation>[\w-]+),?\s*$",
    re.IGNORECASE,
)
AFTER = re.compile(
    rf"(?:,\s+(?:\d{{1,3}},\s+)?(?:who\s+is\s+)?|\s+is\s+)"
    rf"(?P<owner>his|her|(?:the\s+)?[\w-]+[’']s?)\s+{KINDS}(?P<relation>[\w-]+)\b"
    r"(?=[,.;](?!\s+and\b)|\s+(?:of|from|who|and|since|for|by)\b)"
    r"(?!\s+and\s+(?:her|his|their|the|an?|[A-Z]))"
)
OF = re.compile(
    rf"(?:,\s+(?:who\s+is\s+)?|\s+is\s+)(?:an?|the)\s+{KINDS}(?P<relation>[\w-]+)\s+(?:of|to)\s+"
    r"(?P<owner>(?:the\s+)?[\w’'-]+)\b"
)
PRONOUNS = {"his": "m", "her": "f"}
FAR = 400
"""Characters before "his" in which its owner is named."""
MAIN = 2
"""Times that the main person is named as often as the next."""
OWN = len("'s own younger ")


@dataclass(frozen=True, slots=True)
class Kin:
    """A relation as told; the offsets count from the end of the name, or from the sentence."""

    start: int
    end: int
    value: str
    owner: str
    before: bool


def told(left: str, right: str) -> Iterator[Kin]:
    """Yield the relations beside a name, from its sentence left and right of it."""
    for match, before in (
        (BEFORE.search(left), True),
        (AFTER.match(right), False),
        (OF.match(right), False),
    ):
        known = lexicons.relations()
        if match is not None and match["relation"].lower() in known:
            value, _ = known[match["relation"].lower()]
            yield Kin(*match.span("relation"), value, match["owner"], before)


def possessor(
    document: Document, names: Sequence[NameMention], name: NameMention, owner: str, span: Span
) -> str:
    """Return whose relation it is: "#3" is entity 3, "" nobody we know."""
    word = owner.lower()
    earlier = [
        n
        for n in names
        if n.kind is EntityKind.PERSON and n.span.end < span.start and n.entity != name.entity
    ]
    if word in PRONOUNS:
        return by_pronoun(document, earlier, PRONOUNS[word], span)
    if word in {"my", "their"}:
        return ""
    if name.span.end > span.start and earlier and span.start - earlier[-1].span.end <= OWN:
        return f"#{earlier[-1].entity}"
    bare = plain(owner)
    named = {n.entity for n in names if bare in {plain(n.surname), plain(n.given), plain(n.text)}}
    if len(named) != 1:
        named = {n.entity for n in names if bare and bare in plain(n.title).split()}
    return f"#{named.pop()}" if len(named) == 1 else ""


def by_pronoun(document: Document, earlier: Sequence[NameMention], wanted: str, span: Span) -> str:
    """Return whom "his" means: the only man of its sentence, or else of the nearest before."""
    given = lexicons.given_names()

    def may_be(name: NameMention) -> bool:
        same = [n for n in earlier if n.entity == name.entity and n.given]
        shown = given.get(plain(same[0].given).split()[0], "u") if same else "u"
        return shown in {wanted, "u"}

    sentences = [s for s in document.sentences if span.start - FAR < s.span.end]
    for sentence in reversed([s for s in sentences if s.span.start <= span.start]):
        inside = {n.entity for n in earlier if sentence.span.covers(n.span) and may_be(n)}
        if inside:
            return f"#{inside.pop()}" if len(inside) == 1 else ""
    counted = Counter(n.entity for n in earlier if may_be(n)).most_common(2)
    if not counted or counted[0][1] < MAIN * max(1, *(n for _, n in counted[1:]), 0):
        return ""
    return f"#{counted[0][0]}"
