"""What a heading counts, and whether the text under it bears it out."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.comparing import counting, digits, tolls
from checker.comparing.figures import Figure, one_is_margin
from checker.mentions import lexicons
from checker.mentions.comparison import compatible
from checker.mentions.units import MONEY, TIME, named
from checker.types import Analysis, Sentence, Span, ZoneKind

HEADINGS = (ZoneKind.HEADLINE, ZoneKind.SUBHEAD)
LAST = {3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth"}
"""The word with which the last of a few is told: "four on Tuesday and a fifth on Wednesday"."""
SINCE = re.compile(
    r"\b(?:since|so\sfar|across|earlier|at\sfirst|initially|already)\b", re.IGNORECASE
)
"""Words that give a number of the text a wider or an earlier scope."""
HAS = r"\b(?:has|have|had|keeps?|employs?|serves?|enrols|houses|numbers)"
STOCK = re.compile(
    rf"(?:{HAS}|\b(?:school|college|hospital|clinic|firm|company|club|village|town|home|prison|farm)"
    r"\s(?:with|of))\s(?:all\s)?$",
    re.IGNORECASE,
)
"""Before a number, what makes it the whole of what a school, a firm or a town has."""
OWNED = re.compile(rf"(?:{HAS}|\b(?:with|of|all|its|their))\s$", re.IGNORECASE)
"""Before a number of a heading that may be of the whole too."""


class Contrary(NamedTuple):
    """What a heading says, and the sentences that say otherwise, each with its words."""

    heading: Sentence
    words: Span
    others: tuple[tuple[Sentence, Span], ...]


def supported(analysis: Analysis, figure: Figure, known: list[Figure]) -> bool:
    """Tell whether the text has the number of a heading, or numbers that add up to it."""
    others = [f for f in known if f.passage.sentence.zone not in HEADINGS and f is not figure]
    if any(compatible(f.quantity, figure.quantity) or f.value == figure.value for f in others):
        return True
    last = LAST.get(int(figure.value)) if figure.value < 10 else None
    if last and re.search(rf"\ban?\s{last}\b", analysis.document.text, re.IGNORECASE):
        return True
    plain = [f for f in others if not (f.quantity.unit or f.quantity.ordinal or f.passage.elsewhen)]
    if figure.quantity.unit:
        plain = [f for f in others if f.quantity.unit == figure.quantity.unit]
    runs = (plain[start : start + many] for many in (2, 3, 4) for start in range(len(plain)))
    sums = (run for run in runs if sum(f.value for f in run) == figure.value)
    return any(together(analysis, run) for run in sums)


def together(analysis: Analysis, run: list[Figure]) -> bool:
    """Tell whether figures are of one sentence, or tell of one fate."""
    if run[0].passage is run[-1].passage:
        return True
    fates = {tolls.fate(analysis.document, figure.quantity) for figure in run}
    return len(fates) == 1 and "" not in fates


def same_thing(analysis: Analysis, figure: Figure, other: Figure, *, opens: bool) -> bool:
    """Tell whether a count of the text is a count of what the heading counts.

    ``opens`` says that it stands in the first sentence, which tells the headline in full: "seven
    pirates" above, "seven Somali pirates" there.
    """
    if figure.quantity.unit:
        return same_amount(figure, other)
    told = other.exact and not other.passage.elsewhen and other.value > 1
    if one_is_margin(analysis.document, figure, other):
        return False
    if not told or not counting.is_total(analysis.document, other.quantity):
        return False
    one, two = (tolls.fate(analysis.document, f.quantity) for f in (figure, other))
    if one or two:
        return one == two and SINCE.search(other.passage.text) is None
    if other.value > figure.value and _is_whole(analysis, other, of_some=figure):
        return False
    alike = digits.near(figure.value, other.value) or digits.transposed(figure.value, other.value)
    added = counting.qualifiers(other.quantity) - figure.passage.words
    narrowed = added - lexicons.demonyms().keys() if opens else added
    shared = (figure.passage.words & other.passage.words) - {*figure.quantity.words}
    return alike and figure.kind == other.kind != "" and not narrowed and bool(shared)


def one_fate(analysis: Analysis, figure: Figure, other: Figure) -> bool:
    """Tell whether both count the dead, the hurt, the missing: a toll is told anywhere."""
    one, two = (tolls.fate(analysis.document, f.quantity) for f in (figure, other))
    return one == two != ""


def _is_whole(analysis: Analysis, figure: Figure, *, of_some: Figure) -> bool:
    """Tell whether it counts all that somebody has, and the other those to whom a thing happens.

    "The dairy has 44 cows" under "30 cows sick"; but not under "Dairy with 30 cows to close".
    """
    text = analysis.document.text
    before, above = (
        text[each.passage.sentence.span.start : each.quantity.number.start]
        for each in (figure, of_some)
    )
    return STOCK.search(before) is not None and OWNED.search(above) is None


def comparable(figure: Figure) -> bool:
    """Tell whether a figure of a heading is a count, a measure or a sum of money, and exact."""
    quantity = figure.quantity
    unit = named(quantity.unit)
    measure = unit is not None and unit.dimension != TIME and not quantity.per
    return counting.is_count(quantity) or (measure and quantity.role != "age")


def same_amount(figure: Figure, other: Figure) -> bool:
    """Tell whether a sum of the text seems to be the heading's, misprinted."""
    one, two = figure.quantity, other.quantity
    if one.unit != two.unit or two.per or not other.exact or other.passage.elsewhen:
        return False
    shared = (figure.passage.words & other.passage.words) - {*one.words, *two.words}
    low, high = sorted((one.value, two.value))
    unit = named(one.unit)
    money = unit is not None and unit.dimension == MONEY
    odd = digits.transposed(low, high) or digits.slipped(low, high) or (money and high <= 1.5 * low)
    return odd and len(shared) > 1
