"""Measures that are taken up with another value: "62 kilometres away", "the 48-kilometre run"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.comparing import counting, resumed
from checker.comparing.figures import Clash, Figure, told_before, voices_differ
from checker.comparing.passages import content
from checker.mentions import units
from checker.mentions.comparison import compatible
from checker.types import Document, Modifier

MEASURED = frozenset({"length", "area", "mass", "volume", "power"})
"""Dimensions in which a thing has one measure for good."""
PARTS = frozenset(
    """stretch section segment part portion leg half extension detour bypass loop remainder
    rest""".split()
)
"""Nouns that a measure of their own makes no measure of the whole."""
WAYS = frozenset(
    """way road route line track path course circuit distance run drive ride trip journey walk
    trek march hike crossing passage flight voyage haul commute load cargo catch""".split()
)
"""Nouns of a measure that the reader understands though they were not told before."""
FAR = 1.6
"""Ratio of two measures from which they are hardly of one thing."""


def clashes(document: Document, known: list[Figure]) -> Iterator[Clash]:
    """Yield each measure that is taken up otherwise than the only one like it that was told."""
    plain = [f for f in known if _measures(f)]
    for recall in plain:
        if not _takes_up(document, recall) or resumed.explained(document, recall, plain):
            continue
        others = [f for f in plain if f is not recall]
        told = [f for f in others if _near(f, recall)]
        if any(compatible(f.quantity, recall.quantity) for f in others):
            continue
        if len(told) == 1 and _one_thing(document, told[0], recall):
            yield Clash(told[0], recall, 0.7)


def _measures(figure: Figure) -> bool:
    """Tell whether a figure of the text measures a thing."""
    quantity = figure.quantity
    unit = units.named(quantity.unit)
    plain = not (quantity.per or quantity.role or quantity.ordinal or figure.tabled)
    return plain and unit is not None and unit.dimension in MEASURED


def _takes_up(document: Document, figure: Figure) -> bool:
    """Tell whether a measure is of something that the reader knows: "the 48-kilometre run"."""
    quantity = figure.quantity
    exact = quantity.modifier is Modifier.EXACT and not counting.is_part(document, quantity)
    if PARTS & {quantity.noun, *quantity.words}:
        return False
    return exact and resumed.points_back(document, quantity) and not figure.elsewhen


def _near(told: Figure, recall: Figure) -> bool:
    low, high = sorted((told.value, recall.value))
    return told.quantity.unit == recall.quantity.unit and high <= FAR * low


def _one_thing(document: Document, told: Figure, recall: Figure) -> bool:
    """Tell whether both sentences name the thing, and nothing sets the measures apart."""
    if told.quantity.span > recall.quantity.span or told.passage is recall.passage:
        return False
    if told.elsewhen or counting.is_other(told.quantity) or told_before(told, recall):
        return False
    if voices_differ(told, recall):
        return False
    spans = [figure.quantity.span for figure in (told, recall)]
    own = frozenset[str]().union(*(content(document.text, s.start, s.end) for s in spans))
    noun = recall.quantity.noun
    if noun and noun not in WAYS | told.passage.words:
        return False  # "the ship is 120 metres long", "the 110-metre barge"
    return bool((told.passage.words & recall.passage.words) - own)
