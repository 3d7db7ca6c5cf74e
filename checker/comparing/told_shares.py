"""A part held against the whole told before it: "stood at 180 million, or half of what it can handle"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.comparing import told_changes
from checker.comparing.intervals import Interval, ratio, spread
from checker.comparing.marked import Marked
from checker.comparing.passages import content
from checker.comparing.slots import QUANTITY, Slotted, slotted
from checker.comparing.sums import PART_OF
from checker.comparing.told_changes import Told
from checker.mentions import units
from checker.types import Analysis, Document, Modifier, Quantity

Q = QUANTITY[1:-1]
THAT = r"(?:it|that|this|that\s(?:sum|amount)|the\s(?:total|whole|sum|full\s(?:sum|amount)))\b"
JOINED = r"(?:,|\s[–—-]|\s\()\s?(?:or\s|(?:that|which)\s(?:is|was|makes)\s|equal\sto\s)?(?:just\s|only\s)?"
OF_IT = re.compile(
    rf"(?P<part>{QUANTITY})[^{Q};:.,()]{{0,40}}{JOINED}(?P<share>{QUANTITY})\sof\s{THAT}"
    rf"|(?P<share2>{QUANTITY})\sof\s{THAT}(?:,\s(?:or\s)?|\s\(|\s[–—-]\s)(?P<part2>{QUANTITY})(?=[,)]|\s[–—-])"
)
"""8 million, a third of that; half of it, 20,500,"""
OF_CAPACITY = re.compile(
    rf"(?P<part>{QUANTITY})[^{Q};:.()]{{0,60}}{JOINED}(?:"
    rf"(?P<share>{QUANTITY})\sof\s(?:what\s[a-z\s]{{1,30}}\b(?:can|could)\b|(?:its\s|the\s|their\s|full\s)+(?:\w+\s)?capacity)"
    rf"|an?\s(?:occupancy|utili[sz]ation|load)\s(?:(?:rate|factor|level)\s)?of\s(?:only\s|just\s)?(?P<share2>{QUANTITY}))"
)
CAPACITY = re.compile(
    rf"\b(?:built|designed|meant|made|equipped|licensed)\sfor\s(?:only\s|just\s)?{QUANTITY}"
    rf"|\bcapacity[^{Q};:.]{{0,20}}{QUANTITY}|\b(?:room|places|space|beds|seats)\sfor\s{QUANTITY}"
    rf"|\b(?:can|could)\s(?:hold|take|handle|carry|house|seat|treat|make|produce)\s(?:only\s|just\s)?{QUANTITY}"
)
MEANS = re.compile(
    rf"(?P<part>{QUANTITY})[^{Q};:.]{{0,40}},\s(?:which|that|this)\s(?:means|makes|is|was|would\sbe|amounts\sto|represents)"
    rf"\s(?:that\s)?(?P<share>{QUANTITY})\sof\s(?:the|its|their|his|her)\s"
)
"""2.4 million delivered, that means a quarter of the job is done."""
OF_NAMED = re.compile(
    rf"^[^{Q}]*(?P<part>{QUANTITY})[^{Q};:.]{{0,70}}?(?P<share>{QUANTITY})\sof\s"
    r"(?P<whole>(?:(?:the|its|their|all)\s|[\w']+'s\s)?[a-z'-]+(?:\s[a-z-]+)?)"
)
TOLD_OF = re.compile(rf"(?P<what>[A-Za-z'\s-]{{1,50}})\s(?P<v>{QUANTITY})")
OF_THINGS = re.compile(
    rf"(?P<share>{QUANTITY})\s(?:of\s)?(?:(?:the|its|their|all|his|her)\s|(?:the\s)?[\w-]+'s?\s)(?:[a-z-]+\s){{0,2}}[a-z-]+"
)
Shared = tuple[Quantity, Quantity, Quantity]
CAPACITY_BACK = 3
"""Sentences before a share in which the capacity may be told."""
LARGEST = 3.0
"""Ratio of the share told and the real one from which they are of different things."""


def examine(analysis: Analysis) -> Iterator[Marked]:
    """Yield a whole, the share told and the part that is not that share of the whole."""
    document = analysis.document
    lines = list(slotted(analysis))
    for place, line in enumerate(lines):
        before = lines[max(0, place - 1) : place]
        for match in OF_IT.finditer(line.text):
            wholes = _before(line, match, before)
            yield from _off(document, line, match, wholes[-1:], wholes)
        for match in OF_CAPACITY.finditer(line.text):
            near = lines[max(0, place - CAPACITY_BACK) : place + 1]
            wholes = [q for other in near for q in _capacities(other)]
            yield from _off(document, line, match, wholes if len(wholes) == 1 else [], wholes)
        for match in MEANS.finditer(line.text):
            wholes = _before(line, match, before)
            part = line.quantity(match["part"])
            larger = [q for q in wholes if q.value > part.value and _may_be(part, q)]
            yield from _off(document, line, match, larger if len(larger) == 1 else [], wholes)
        for share, part, whole in _of_counted(line, before, lines):
            told = told_changes.share(document, line, share, (0, 0), 0)
            yield from _judge(document, told, share, part, [whole], [whole])
        for match in OF_NAMED.finditer(line.text):
            wholes = _named(match, lines)
            yield from _off(document, line, match, wholes if len(wholes) == 1 else [], wholes)


def _of_counted(line: Slotted, before: list[Slotted], lines: list[Slotted]) -> Iterator[Shared]:
    """Yield "twelve beds ... a third of the building's beds" with the whole told anywhere.

    The article must give two numbers of these things, no more, one of them beside the share.
    """
    for match in OF_THINGS.finditer(line.text):
        share = line.quantity(match["share"])
        things = {
            q.value: q for other in lines for q in other.quantities
            if q.noun and q.noun == share.noun and not q.unit and not q.ordinal and not q.role
        }  # fmt: skip
        if share.unit != "percent":
            continue
        for one, two in _parts_of(share, lines) if len(things) != 2 else ():
            yield share, one, two
        if len(things) != 2:
            continue
        part, whole = (things[value] for value in sorted(things))
        beside = [q.number for other in (*before, line) for q in other.quantities]
        if part.number in beside:
            yield share, part, whole


def _parts_of(share: Quantity, lines: list[Slotted]) -> list[tuple[Quantity, Quantity]]:
    """Return the part and the whole of "12 of its 48 beds", when that is told but once."""
    found = [
        (line.quantity(match["part"]), line.quantity(match["total"]))
        for line in lines for match in PART_OF.finditer(line.text)
    ]  # fmt: skip
    same = [pair for pair in found if share.noun and pair[1].noun == share.noun]
    return same if len({(part.value, whole.value) for part, whole in same}) == 1 else []


def _before(line: Slotted, match: re.Match[str], before: list[Slotted]) -> list[Quantity]:
    """Return the values told before a share and its part, in their sentence and the one before."""
    values = [q for other in before for q in other.quantities]
    return [*values, *line.signs(0, match.start())]


def _capacities(line: Slotted) -> list[Quantity]:
    """Return the values of a sentence that are told as what something holds or can do."""
    return [
        line.quantity(sign)
        for match in CAPACITY.finditer(line.text)
        for sign in re.findall(QUANTITY, match.group())
    ]


def _named(match: re.Match[str], lines: list[Slotted]) -> list[Quantity]:
    """Return the values told of the very thing that the share is of: "group sales of 448 million"."""
    words = content(match["whole"], 0, len(match["whole"]))
    found = []
    for line in lines:
        for told in re.finditer(TOLD_OF, line.text):
            if len(words) > 1 and words <= content(told["what"], 0, len(told["what"])):
                found.append(line.quantity(told["v"]))
    return found


def _off(
    document: Document,
    line: Slotted,
    match: re.Match[str],
    meant: list[Quantity],
    wholes: list[Quantity],
) -> Iterator[Marked]:
    """Yield the conflict when the part is not the share told of the whole, nor of another value."""
    groups = match.groupdict()
    part = line.quantity(groups["part"] or groups["part2"])
    share = line.quantity(groups["share"] or groups["share2"])
    told = told_changes.share(document, line, share, match.span(), 0)
    yield from _judge(document, told, share, part, meant, wholes)


def _judge(
    document: Document,
    told: Told | None,
    share: Quantity,
    part: Quantity,
    meant: list[Quantity],
    wholes: list[Quantity],
) -> Iterator[Marked]:
    meant = [whole for whole in meant if _may_be(part, whole)]
    if told is None or not meant or part.modifier is Modifier.RANGE:
        return
    if any(_fits(document, told, part, q) for q in wholes if _may_be(part, q)):
        return
    real = 100 * part.value / meant[0].value
    low, high = sorted((real, told.percent))
    if high <= LARGEST * low:
        yield Marked((meant[0].number, share.number, part.number), "portion")


def _may_be(part: Quantity, whole: Quantity) -> bool:
    """Tell whether a value may be the whole of a part: one unit, and nouns that do not differ."""
    if whole.ordinal or whole.role or part.ordinal or part.role or part.unit == "percent":
        return False
    bare = any(not q.unit and not q.noun for q in (part, whole))
    unit = units.named(whole.unit) or units.named(part.unit)
    timed = unit is not None and unit.dimension == units.TIME
    same = part.unit == whole.unit and (not part.noun or not whole.noun or part.noun == whole.noun)
    return not timed and whole.value > 0 and (same or bare) and part.value != whole.value


def _fits(document: Document, told: Told, part: Quantity, whole: Quantity) -> bool:
    if told.exact:
        real = 100 * part.value / whole.value
        return told.allows(Interval(real, real))
    return told.allows(ratio(spread(document, part), spread(document, whole)).times(100))
