"""Amounts that a share gives: "a quarter of it paid by the town", "the town's 3.7 billion"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.comparing import figures
from checker.comparing.figures import Figure
from checker.comparing.marked import Marked
from checker.comparing.passages import OTHER_YEAR, content
from checker.mentions.units import TIME, named
from checker.types import Analysis, Document, Modifier

OF_IT = re.compile(
    r"\sof\s(?:it|them|this|that|these|those|which|its\sprice"
    r"|the\s(?:sum|total|money|costs?|price|investment|amount|budget))\b"
)
OF_THEM = re.compile(r"\bof\s(?:them|it|which|whom|these|those|this),?\s(?:some\s|about\s)?$")
OPENS = re.compile(
    r"^\s(?:per\scent\s|percent\s|%\s)?(?:will\sbe|is|was|are|were|comes?|came|went|goes)\s"
)
MOVED = re.compile(
    r"\b(?:more|less|fewer|higher|lower|rise|rose|fell|fall|cut|increase\w*|by|than|up|down|raised"
    r"|reduced)\b"
)
LEFT = re.compile(
    r"\b(?:leav(?:e|es|ing)|left|rest|remain\w*|balance|short|shortfall|gap|find|missing)\b"
)
"""Beside an amount that is what the share leaves, perhaps of a sum that was revised."""
REVISED = re.compile(r"\b(?:original\w*|initial\w*|first|earlier|estimat\w+|planned|budgeted)\b")
MONEY_WORDS = frozenset(
    "cent percent euro dollar pound yen crown franc sum money share total amount".split()
)
RUNNING = re.compile(r"\b(sale|revenue|turnover|profit|earning|income|export|output)s?\b")
VALUED = re.compile(
    r"\b(?:valu(?:e[sd]?|ing|ation)|worth|pric(?:e[sd]?|ing)|pa(?:ys?|id|ying)|buy(?:s|ing)?|bought|debts?"
    r"|loans?|fine[sd]?|invest\w*|capital\w*|bid|offer(?:s|ed)?)\b"
)
"""Beside an amount that is no part of what a company takes in a year."""
SLACK = 0.12
"""How far an amount may be from its share, as a part of it: shares are told in round figures."""
REST_SLACK = 0.05
FAR = 5.0
"""Ratio of amount and share from which the two are of different things."""
SMALLEST = 20
"""A smaller set is not told in shares."""


def examine(analysis: Analysis) -> Iterator[Marked]:
    """Yield each amount of a payer or a use that its share of the whole told does not give."""
    known = [f for f in figures.read(analysis) if not f.quantity.ordinal and not f.tabled]
    for share in known:
        if not _told_of_it(analysis.document, share):
            continue
        whole = whole_before(share, known)
        if whole is None:
            continue
        for amount in known:
            if _of_the_same(amount, share, whole, known) and not _fits(amount, share, whole):
                yield Marked(tuple(f.quantity.span for f in (whole, share, amount)), "portion")
                return


def _told_of_it(document: Document, share: Figure) -> bool:
    """Tell whether a share is of a value told before: "a quarter of it", "of them half"."""
    text, quantity = document.text, share.quantity
    if quantity.role != "share" or not 0 < share.value < 100:
        return False
    end = max(quantity.number.end, quantity.span.end)
    before = text[share.passage.sentence.span.start : quantity.span.start]
    if MOVED.search(before[-30:]) or MOVED.match(text[end : end + 14].strip()):
        return False
    after = text[quantity.number.end : quantity.number.end + 40]
    opens = not before.strip() and OPENS.match(text[end : end + 20])
    return bool(OF_IT.search(after) or OF_THEM.search(before[-30:]) or opens)


def whole_before(share: Figure, known: list[Figure]) -> Figure | None:
    """Return the value right before the share, in its sentence or in the one before."""
    before = [
        f for f in known
        if f.quantity.span < share.quantity.span and not f.quantity.role and _measured(f)
        and 0 <= share.passage.sentence.index - f.passage.sentence.index <= 1
    ]  # fmt: skip
    return before[-1] if before else None


def _measured(figure: Figure) -> bool:
    """Tell whether a figure is a sum, a measure or a set of some size."""
    quantity = figure.quantity
    unit = named(quantity.unit)
    if quantity.modifier is Modifier.RANGE or quantity.per:
        return False
    if unit is None:
        return bool(figure.kind) and not quantity.unit and quantity.value >= SMALLEST
    return unit.dimension != TIME


def _of_the_same(amount: Figure, share: Figure, whole: Figure, known: list[Figure]) -> bool:
    """Tell whether an amount is told, in another sentence, of what the share is told of."""
    one, two = amount.quantity, whole.quantity
    if amount.passage in (share.passage, whole.passage) or one.per or one.role:
        return False
    if one.unit != two.unit or (not one.unit and amount.kind != whole.kind):
        return False
    if (
        _of_two_measures(whole, amount)
        or LEFT.search(amount.clause)
        or REVISED.search(whole.clause)
    ):
        return False
    if (
        OTHER_YEAR.search(amount.passage.text)
        or amount.passage.years
        or MOVED.search(amount.clause)
    ):
        return False
    rest = share.passage.text[share.quantity.span.start - share.passage.sentence.span.start :]
    clause = rest.partition(";")[0]
    linked = content(clause, 0, len(clause)) & amount.passage.words
    if not linked - {*two.words, *one.words} - MONEY_WORDS:
        return False
    return not any(
        f.value == amount.value and f.quantity.unit == one.unit for f in known if f is not amount
    )


def _of_two_measures(whole: Figure, amount: Figure) -> bool:
    """Tell whether the whole is of sales or the like, and the amount of anything else."""
    running, other = ({*RUNNING.findall(figure.clause)} for figure in (whole, amount))
    valued = VALUED.search(amount.clause) is not None
    return bool(running) and (valued or (bool(other) and not running & other))


def _fits(amount: Figure, share: Figure, whole: Figure) -> bool:
    """Tell whether an amount may be the share, the rest of it, or something else altogether."""
    one = amount.quantity
    made = whole.value * share.value / 100
    low, high = sorted((made, amount.value))
    if amount.value >= whole.value or low <= 0 or high > FAR * low:
        return True
    rest = whole.value - made
    return one.low * (1 - SLACK) <= made <= one.high * (1 + SLACK) or one.low * (
        1 - REST_SLACK
    ) <= rest <= one.high * (1 + REST_SLACK)
