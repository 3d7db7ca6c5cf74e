"""Amounts that are taken up by what they are: "fined $180,000", later "the $160,000 penalty"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.comparing import counting
from checker.comparing.figures import Clash, Figure, told_before, voices_differ
from checker.comparing.passages import CHANGED, content
from checker.mentions import units
from checker.mentions.comparison import compatible
from checker.types import Document, Modifier, Quantity, ZoneKind

GROUPS = tuple(
    frozenset(row.split())
    for row in (
        "fine penalty",
        "sentence term jail imprison imprisonment prison",
        "price cost fee charge toll fare",
        "drop fall plunge descent descend",
        "raise rise increase hike",
        "award damages compensation payout settlement settle",
        "loan borrow lend",
        "gift donation donate bequest",
        "ransom reward bail bond",
        "trip journey drive ride trek",
        "walk hike march",
        "strike walkout stoppage",
        "grant subsidy",
        "contract deal order",
        "debt owe arrears",
        "delay postpone",
        "climb ascent ascend",
        "loss lose",
    )
)
"""Words for one act or thing that has one amount."""
FAR = 3.0
"""Ratio of two amounts from which they are hardly of one thing."""
BEFORE, AFTER = 25, 15
"""Characters beside an amount in which a word of change or doubt is about it."""
SURE = frozenset({Modifier.EXACT, Modifier.ABOUT})


def clashes(document: Document, known: list[Figure]) -> Iterator[Clash]:
    """Yield each amount that is named again by its thing and differs from the one told of it."""
    for recall in known:
        names = _names(document, recall)
        if not names or _explained(recall, known):
            continue
        found = [f for f in known if _same_thing(document, f, recall, names)]
        if found and all(compatible(f.quantity, found[0].quantity) for f in found):
            again = [f for f in known if f.value == found[0].value and _in_body(f)]
            first, second = sorted(((again or found)[0], recall), key=lambda f: f.quantity.span)
            yield Clash(first, second, 0.75)


def _in_body(figure: Figure) -> bool:
    return figure.passage.sentence.zone is ZoneKind.BODY


def _names(document: Document, figure: Figure) -> frozenset[str]:
    """Return the words for what an amount is named by: "the 15-metre drop", "the $5 fine"."""
    quantity = figure.quantity
    if units.named(quantity.unit) is None or quantity.role or quantity.per or figure.tabled:
        return frozenset()
    if not counting.is_definite(quantity) or quantity.modifier is not Modifier.EXACT:
        return frozenset()
    if " of " in document.quote(quantity.span) or _doubted(document, figure):
        return frozenset()
    words = [group for group in GROUPS if quantity.noun in group]
    return words[0] if words else frozenset()


def _explained(recall: Figure, known: list[Figure]) -> bool:
    """Tell whether the amount stands elsewhere, or is a sum or a difference of two others."""
    sure = [f for f in known if f is not recall and f.quantity.modifier in SURE]
    said = recall.quantity.value
    if any(compatible(f.quantity, recall.quantity) for f in sure) or any(
        f.quantity.value == said and not f.quantity.unit for f in sure
    ):
        return True
    same = [f.value for f in sure if f.quantity.unit == recall.quantity.unit]
    return any(recall.value in (a + b, a - b) for a in same for b in same)


def _same_thing(document: Document, other: Figure, recall: Figure, names: frozenset[str]) -> bool:
    """Tell whether an amount is told of what the other one is named by."""
    quantity = other.quantity
    if quantity.modifier not in SURE or quantity.role or quantity.per or other.tabled:
        return False
    if not _one_dimension(quantity, recall.quantity) or other.passage is recall.passage:
        return False
    if other.elsewhen or recall.elsewhen or (quantity.noun and quantity.noun not in names):
        return False
    low, high = sorted(units.to_base(f.value, f.quantity.unit)[0] for f in (other, recall))
    told = {quantity.noun} | _words_before(document, other)
    if not told & names or not 0 < high <= FAR * low or _doubted(document, other):
        return False
    return not (voices_differ(other, recall) or told_before(other, recall))


def _one_dimension(one: Quantity, two: Quantity) -> bool:
    """Tell whether two amounts can be compared: one currency, or one kind of measure."""
    first, second = units.named(one.unit), units.named(two.unit)
    if first is None or second is None or first.dimension != second.dimension:
        return False
    return first == second or first.dimension != units.MONEY


def _words_before(document: Document, figure: Figure) -> frozenset[str]:
    """Return the words of the clause that lead up to an amount."""
    start = figure.passage.sentence.span.start
    place = document.text.find(figure.clause, start)
    return content(document.text, max(start, place), figure.quantity.span.start)


def _doubted(document: Document, figure: Figure) -> bool:
    """Tell whether a word beside an amount tells of a change, a plan or a doubt."""
    span = figure.passage.sentence.span
    start = max(span.start, figure.quantity.span.start - BEFORE)
    end = min(span.end, figure.quantity.span.end + AFTER)
    return CHANGED.search(document.text, start, end) is not None
