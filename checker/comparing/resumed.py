"""Sets that are taken up again as a whole: "its six mills", "each of the 46 guests", "all 54"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.comparing import counting, digits
from checker.comparing.figures import (
    Clash,
    Figure,
    owners_differ,
    told_before,
    voices_differ,
)
from checker.comparing.passages import CHANGED
from checker.comparing.recalled import SMALLEST, WHICH, two_places
from checker.comparing.sums import PEOPLE
from checker.mentions import lexicons
from checker.mentions.units import TIME, named
from checker.types import Document, Modifier, Quantity

WHOLE = re.compile(
    r"all(?:\s(?:of\s)?(?:the|these|those|its|their|his|her))?|(?:of\s)?(?:the|these|those)"
    r"|(?:all\s)?(?:of\s)?(?:its|their|his|her)"
)
"""Determiners of a set that the reader knows."""
OWNED = re.compile(r"\b(?:its|their|his|her)\b")
OWNER = re.compile(r"\b(?:the|this|that)\s[a-z-]+(?:['’]s|s['’])\s$")
"""The same told by its owner: "the yard's 460 employees"."""
FAR, FAR_SWAPPED = 1.8, 4.0
"""Ratio of two counts from which they hardly count one set, and the same when digits changed
places."""
ROUND = 0.1
"""How far a round number may be from the one that it stands for."""
BARRED = frozenset({TIME, "temperature", "angle", "speed"})
"""Dimensions in which one article measures many things."""
ELSE = re.compile(r"\s(?:(?:of|from|for|at|in)\s(?:another|other)|(?:more|fewer|less)\sthan)\b")
STAFF = "worker"
EMPLOYS = re.compile(r"\bemploy(?:s|ed|ing)?\b|\bpayroll\b|\bstaff\sof\b|\bworkforce\b")
COUNTED_OFTEN = counting.EVENTS | (counting.GENERAL - {"member"})


def clashes(document: Document, known: list[Figure]) -> Iterator[Clash]:
    """Yield each set that is taken up with a number that nothing in the article explains."""
    plain = [f for f in known if not f.quantity.ordinal and not f.quantity.role]
    for recall in plain:
        if not _takes_up(document, recall):
            continue
        wholes, close = _wholes(document, recall, plain)
        if len({f.value for f in wholes}) != 1 or explained(document, recall, plain):
            continue
        swapped = [
            f for f in plain
            if f.quantity.unit == recall.quantity.unit
            and digits.transposed(f.value, recall.value)
        ]  # fmt: skip
        for other in swapped or wholes:
            if any(f.value == other.value and f.passage is recall.passage for f in known):
                continue  # "eleven of its 42 ponds" tells of both
            one_set = _one_set(document, other, recall, close=close)
            if one_set and not _adds_up(other, recall, plain):
                first, second = sorted((other, recall), key=lambda f: f.quantity.span)
                yield Clash(first, second, 0.7)
                break


def _wholes(document: Document, recall: Figure, plain: list[Figure]) -> tuple[list[Figure], bool]:
    """Return what may have been told of the set before, and whether by its own noun.

    People are named by many nouns: where the article counts no other "employees", the only
    "people" that it counts may be they.
    """
    alike = [f for f in plain if f is not recall and _alike(f, recall)]
    if alike or recall.kind not in PEOPLE:
        return [f for f in alike if _is_whole(document, f)], True
    people = [f for f in plain if f is not recall and f.kind in PEOPLE]
    return [f for f in people if _is_whole(document, f)], False


def _alike(one: Figure, recall: Figure) -> bool:
    """Tell whether both count one kind of thing, or measure by one unit."""
    if recall.quantity.unit:
        return one.quantity.unit == recall.quantity.unit
    return one.kind == recall.kind and not one.quantity.unit


def _takes_up(document: Document, figure: Figure) -> bool:
    """Tell whether a figure counts or measures something as a whole that the reader knows."""
    quantity = figure.quantity
    if quantity.unit:
        able = _measures(figure)
    else:
        able = counting.is_count(quantity) and bool(figure.kind) and figure.value >= SMALLEST
    if not able or figure.tabled or counting.is_part(document, quantity):
        return False
    before = figure.clause.partition(document.quote(quantity.number))[0]
    if CHANGED.search(before) or quantity.modifier is not Modifier.EXACT:
        return False
    return points_back(document, quantity)


def points_back(document: Document, quantity: Quantity) -> bool:
    """Tell whether words before a number say that the reader knows the set: "its six mills"."""
    if WHOLE.fullmatch(quantity.determiner):
        return True
    start = quantity.span.start
    owner = OWNER.search(document.text[max(0, start - 40) : start])
    return not quantity.determiner and owner is not None


def _measures(figure: Figure) -> bool:
    """Tell whether a figure measures something that one article measures once."""
    unit, quantity = named(figure.quantity.unit), figure.quantity
    if unit is None or unit.dimension in BARRED or quantity.per:
        return False
    return unit.dimension != "length" or quantity.determiner in {"its", "their"}


def _is_whole(document: Document, figure: Figure) -> bool:
    """Tell whether a figure counts a set as a whole, or measures something, exactly."""
    quantity = figure.quantity
    if quantity.unit:
        return figure.exact and not figure.tabled and not counting.is_other(quantity)
    return counting.is_total(document, quantity) and figure.exact and not figure.tabled


def explained(document: Document, recall: Figure, plain: list[Figure]) -> bool:
    """Tell whether a number stands elsewhere, or is a sum or a rest of numbers of its kind."""
    if _written_again(document, recall):
        return True
    others = [f for f in plain if f is not recall and f.quantity.unit == recall.quantity.unit]
    if any(f.value == recall.value for f in others):
        return True
    for place, one in enumerate(others):
        for two in others[place + 1 :]:
            made = (one.value + two.value, abs(one.value - two.value))
            if recall.value in made and _together(recall, one, two):
                return True
    return False


def _written_again(document: Document, recall: Figure) -> bool:
    """Tell whether the number stands elsewhere, also without a noun: "eleven of its 42 ponds"."""
    written = re.escape(document.quote(recall.quantity.number))
    again = re.finditer(rf"(?<![\w.,]){written}(?!\w|[.,]\d)", document.text, re.IGNORECASE)
    return sum(1 for _ in again) > 1


def _adds_up(other: Figure, recall: Figure, plain: list[Figure]) -> bool:
    """Tell whether the larger set holds the smaller one and one or two others."""
    low, high = sorted((other.value, recall.value))
    values = {f.value for f in plain if f.quantity.unit == recall.quantity.unit and f.value > 1}
    return any(high - low - value in values for value in values if value < low)


def _together(recall: Figure, one: Figure, two: Figure) -> bool:
    """Tell whether two numbers may be counted together into the kind of a third."""
    if recall.quantity.unit:
        return True
    apart = abs(one.passage.sentence.index - two.passage.sentence.index)
    named_by = [part.kind if part.quantity.noun else "" for part in (one, two)]
    if not all(named_by) and apart > 1:
        return counting.is_other(one.quantity) or counting.is_other(two.quantity)
    kinds = {*named_by} - {recall.kind, ""}
    return not kinds or {*kinds, recall.kind} <= PEOPLE or len(kinds) == len((one, two))


def _one_set(document: Document, other: Figure, recall: Figure, *, close: bool) -> bool:
    """Tell whether both count one set."""
    low, high = sorted((other.value, recall.value))
    far = FAR_SWAPPED if digits.transposed(other.value, recall.value) else FAR
    if other.passage is recall.passage or not 0 < low < high <= far * low:
        return False
    if _rounded(low, high) or _told_apart(document, other, recall):
        return False
    words = {*other.quantity.words, *recall.quantity.words}
    shared = (other.passage.words & recall.passage.words) - words
    extra = counting.qualifiers(recall.quantity) - other.passage.words - set(other.quantity.words)
    if voices_differ(other, recall) or (extra and not (shared and recall.value > other.value)):
        return False
    staff = recall.kind == STAFF and EMPLOYS.search(other.passage.text) is not None
    if (not close or _vague(other, recall)) and not shared and not staff:
        return False
    return bool(shared) or WHICH.match(document.text, recall.quantity.span.end) is None


def _told_apart(document: Document, other: Figure, recall: Figure) -> bool:
    """Tell whether words set the figures apart: other times, places or prizes."""
    both = (other, recall)
    if any(figure.elsewhen or _of_another(document, figure) for figure in both):
        return True
    kin = recall.quantity.noun in lexicons.relations() and owners_differ(other, recall)
    return kin or two_places(other, recall) or told_before(other, recall)


def _vague(other: Figure, recall: Figure) -> bool:
    """Tell whether only shared words can show that both figures are of one thing."""
    swapped = digits.transposed(other.value, recall.value)
    owned = OWNED.search(recall.quantity.determiner) is not None
    return other.kind in COUNTED_OFTEN or (bool(recall.quantity.unit) and not owned and not swapped)


def _of_another(document: Document, figure: Figure) -> bool:
    """Tell whether a figure is "of another prize", or "2,100 more than" something."""
    quantity = figure.quantity
    return ELSE.search(document.text, quantity.number.end, quantity.span.end + 12) is not None


def _rounded(low: float, high: float) -> bool:
    """Tell whether one of two numbers may be the other in round figures."""
    return high - low <= ROUND * high and (low % 10 == 0) != (high % 10 == 0)
