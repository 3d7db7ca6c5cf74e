"""A part held against a whole told before it: "stood at 180 million, or half of its capacity"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.comparing import told_changes
from checker.comparing.intervals import Interval, ratio, spread
from checker.comparing.marked import Marked
from checker.comparing.slots import QUANTITY, Slotted, slotted
from checker.comparing.told_changes import Told
from checker.types import Analysis, Document, Quantity

Q = QUANTITY[1:-1]
JOINED = (
    r"(?:,|\s[–—-]|\s\()\s?(?:or\s|(?:that|which)\s(?:is|was|makes)\s|equal\sto\s)?"
    r"(?:just\s|only\s)?"
)
OF_CAPACITY = re.compile(
    rf"(?P<part>{QUANTITY})[^{Q};:.()]{{0,60}}{JOINED}(?:"
    rf"(?P<share>{QUANTITY})\sof\s(?:what\s[a-z\s]{{1,30}}\b(?:can|could)\b|(?:its\s|the\s|their\s|full\s)+(?:\w+\s)?capacity)"
    rf"|an?\s(?:occupancy|utili[sz]ation|load)\s(?:(?:rate|factor|level)\s)?of\s(?:only\s|just\s)?(?P<rate>{QUANTITY}))"
)
"""396 inside, an occupancy rate of 185 percent; 180 million, or half of what it can handle."""
CAPACITY = re.compile(
    rf"\b(?:built|designed|meant|made|equipped|licensed)\sfor\s(?:only\s|just\s)?{QUANTITY}"
    rf"|\bcapacity[^{Q};:.]{{0,20}}{QUANTITY}|\b(?:room|places|space|beds|seats)\sfor\s{QUANTITY}"
    rf"|\b(?:can|could)\s(?:hold|take|handle|carry|house|seat|treat|make|produce)\s(?:only\s|just\s)?{QUANTITY}"
)
OF_ALL = re.compile(
    rf"(?P<part>{QUANTITY})[^{Q};:.]{{0,40}},\s(?:which|that|this)\s(?:means|makes|is|was|would\sbe|amounts\sto|represents)"
    rf"\s(?:that\s)?(?P<share>{QUANTITY})\sof\s(?:the|its|their|his|her)\s"
    r"(?:job|task|work|target|goal|quota|total|whole|sum|amount|way)\b"
)
"""2.4 million delivered, that means a quarter of the job is done."""
CAPACITY_BACK = 3
"""Sentences before a share in which the capacity may be told."""
LARGEST = 3.0
"""Ratio of the share told and the real one from which they are of different things."""


def examine(analysis: Analysis) -> Iterator[Marked]:
    """Yield a whole, the share told and the part that is not that share of the whole."""
    document = analysis.document
    lines = list(slotted(analysis))
    for place, line in enumerate(lines):
        for match in OF_CAPACITY.finditer(line.text):
            near = lines[max(0, place - CAPACITY_BACK) : place + 1]
            wholes = [whole for other in near for whole in _capacities(other)]
            share = line.quantity(match["share"] or match["rate"])
            yield from _off(document, line, match, share, wholes)
        for match in OF_ALL.finditer(line.text):
            before = lines[max(0, place - 1) : place]
            told = [q for other in before for q in other.quantities]
            told += line.signs(0, match.start())
            part = line.quantity(match["part"])
            wholes = [q for q in told if q.value > part.value]
            yield from _off(document, line, match, line.quantity(match["share"]), wholes)


def _capacities(line: Slotted) -> list[Quantity]:
    """Return the values of a sentence that are told as what something holds or can do."""
    return [
        line.quantity(sign)
        for match in CAPACITY.finditer(line.text)
        for sign in re.findall(QUANTITY, match.group())
    ]


def _off(
    document: Document,
    line: Slotted,
    match: re.Match[str],
    share: Quantity,
    wholes: list[Quantity],
) -> Iterator[Marked]:
    """Yield the conflict when the part is not the share told of the only whole it can be of."""
    part = line.quantity(match["part"])
    told = told_changes.share(document, line, share, match.span(), 0)
    meant = [whole for whole in wholes if _may_be(part, whole)]
    if told is None or len(meant) != 1 or _fits(document, told, part, meant[0]):
        return
    low, high = sorted((100 * part.value / meant[0].value, told.percent))
    if high <= LARGEST * low:
        yield Marked((meant[0].number, share.number, part.number), "portion")


def _may_be(part: Quantity, whole: Quantity) -> bool:
    """Tell whether a value may be the whole of a part."""
    roles = part.role or whole.role or part.unit == "percent"
    return not roles and told_changes.alike(part, whole)


def _fits(document: Document, told: Told, part: Quantity, whole: Quantity) -> bool:
    if told.exact:
        real = 100 * part.value / whole.value
        return told.allows(Interval(real, real))
    return told.allows(ratio(spread(document, part), spread(document, whole)).times(100))
