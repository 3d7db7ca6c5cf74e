"""How long one event lasted, told twice: "ends after nine days", "the eleven-day stoppage"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from checker.comparing.passages import CHANGED, OTHER_YEAR, one_voice
from checker.comparing.slots import FIRST_QUANTITY, QUANTITY, TIME, Slotted
from checker.types import Analysis, Modifier, Quantity, ZoneKind

Q = QUANTITY[1:-1]
UNITS = frozenset("minute hour day night week month year".split())
EVENTS = (
    frozenset("strike walkout walk-out stoppage".split()),
    frozenset("siege blockade".split()),
    frozenset("ceasefire truce".split()),
    frozenset("trial".split()),
    frozenset("festival fair".split()),
    frozenset("closure shutdown".split()),
    frozenset("outage blackout".split()),
    frozenset("search manhunt".split()),
    frozenset("standoff stand-off".split()),
    frozenset("voyage crossing".split()),
    frozenset("expedition trek".split()),
    frozenset("drought".split()),
    frozenset("occupation sit-in".split()),
    frozenset("lockdown quarantine".split()),
    frozenset("flight".split()),
    frozenset("summit conference".split()),
    frozenset("curfew".split()),
    frozenset("hostage-taking hijacking".split()),
)
"""Words for one thing that goes on; of each an article mostly tells of one."""
NOUNS = {word: group for group in EVENTS for word in group}
NOUN = "|".join(sorted(map(re.escape, NOUNS), reverse=True))
OVER = (
    r"(?:ends?|ended|lasts?|lasted|over|finish(?:es|ed)|called\soff|lifted|broken|reopen(?:s|ed)"
    r"|went\son|had\sgone\son|dragged\son|ran|took)"
)
AFTER_NOUN = re.compile(
    rf"\b(?P<noun>{NOUN})\b[^{Q}.;:]{{0,40}}?\b{OVER}\s(?:[a-z]+\s|{TIME}\s){{0,3}}?(?:after\s|for\s)?"
    rf"(?P<length>{QUANTITY})(?!\s(?:after|before|later|earlier|ago|into|short))",
    re.IGNORECASE,
)
OF_NOUN = re.compile(
    rf"\b(?:[Aa]fter|[Dd]uring|[Ii]n)\s(?:the\s)?(?P<length>{QUANTITY})\sof\s(?:the\s)?(?P<noun>{NOUN})\b"
)
USUAL = re.compile(
    r"\b(?:normal(?:ly)?|usual(?:ly)?|typical(?:ly)?|often|sometimes|always|can|should|will)\b",
    re.IGNORECASE,
)
ANOTHER = re.compile(
    rf"\b(?:another|an?\sfurther|second|third|new|previous|earlier|latest|last|next|other|similar"
    rf"|separate|longest|shortest|average|series\sof|planned|threatened|first|possible|in\s[12]\d\d\d"
    rf"|return|annual)\s(?:[a-z-]+\s)?{QUANTITY}?\s?$",
    re.IGNORECASE,
)


class Lasted(NamedTuple):
    """A length that the article tells of an event."""

    line: Slotted
    length: Quantity
    group: frozenset[str]


def read(analysis: Analysis, lines: list[Slotted]) -> Iterator[tuple[Lasted, Lasted]]:
    """Yield the lengths of one event of the article that differ."""
    told = [lasted for line in lines for lasted in _lengths(analysis, line)]
    for one, two in combinations(told, 2):
        if one.group is not two.group or one.length.unit != two.length.unit:
            continue
        kin = {t.length.value for t in told if t.group is one.group}
        if one.length.value == two.length.value or len(kin) != 2 or one.line is two.line:
            continue
        if _several(analysis, one.group) or not _one_voice(analysis, one, two):
            continue
        yield one, two


def _lengths(analysis: Analysis, line: Slotted) -> Iterator[Lasted]:
    """Yield the exact lengths of a sentence that tells of no plan and no other year."""
    text = line.text
    if analysis.quotation_at(line.sentence.span.start + 1) or _apart(analysis, line):
        return
    for pattern in (AFTER_NOUN, OF_NOUN):
        for match in pattern.finditer(text):
            yield from _lasted(line, line.quantity(match["length"]), match["noun"].lower())
    for quantity in line.quantities:
        if quantity.noun in NOUNS and quantity.unit:
            sign = text.find(chr(FIRST_QUANTITY + line.quantities.index(quantity)))
            if not ANOTHER.search(text[:sign]):
                yield from _lasted(line, quantity, quantity.noun)


def _apart(analysis: Analysis, line: Slotted) -> bool:
    plain = analysis.document.quote(line.sentence.span)
    dated = any(time.year for time in line.times) or USUAL.search(plain) is not None
    return dated or OTHER_YEAR.search(plain) is not None or CHANGED.search(plain) is not None


def _lasted(line: Slotted, length: Quantity, noun: str) -> Iterator[Lasted]:
    exact = length.modifier is Modifier.EXACT and not length.ordinal and not length.per
    if exact and length.unit in UNITS and length.value > 1 and noun in NOUNS:
        yield Lasted(line, length, NOUNS[noun])


def _several(analysis: Analysis, group: frozenset[str]) -> bool:
    """Tell whether the article speaks of more than one event of the kind."""
    text = analysis.document.text
    words = "|".join(sorted(re.escape(word) for word in group))
    if re.search(rf"\b(?:{words})s\b", text, re.IGNORECASE):
        return True
    return any(
        ANOTHER.search(text[max(0, match.start() - 40) : match.start()])
        for match in re.finditer(rf"\b(?:{words})\b", text, re.IGNORECASE)
    )


def _one_voice(analysis: Analysis, one: Lasted, two: Lasted) -> bool:
    """Tell whether neither stands in a quotation and both have one speaker, or one has none."""
    spans = (one.length.span, two.length.span)
    if any(analysis.quotation_at(span.start) for span in spans):
        return False
    headed = ZoneKind.HEADLINE in (one.line.sentence.zone, two.line.sentence.zone)
    return headed or one_voice(analysis, *spans)
