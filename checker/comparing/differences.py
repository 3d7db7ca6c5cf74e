"""What lies between two values, told beside them: a shortfall, a lead, a margin.

"Revenue of 88.4 billion and spending of 94.6 billion ... the shortfall of 7.2 billion"; "she got
4,512 votes and he 4,210. The margin was 312."
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.comparing.breakdowns import plain
from checker.comparing.intervals import difference, spread
from checker.comparing.marked import Marked
from checker.comparing.passages import OTHER_YEAR
from checker.comparing.rounding import one_digit
from checker.comparing.slots import QUANTITY, Slotted
from checker.types import Document, Quantity, ZoneKind

Q = QUANTITY[1:-1]
INCOME = r"\b(?:revenues?|income|receipts|takings|earnings|proceeds)\b"
OUTGO = r"\b(?:spending|expenditures?|expenses|costs|outlays?|outgoings)\b"
TOLD = rf"[^{Q}.;:]{{0,40}}"
BUDGET = re.compile(
    rf"{INCOME}{TOLD}(?P<a>{QUANTITY}){TOLD}{OUTGO}{TOLD}(?P<b>{QUANTITY})"
    rf"|{OUTGO}{TOLD}(?P<c>{QUANTITY}){TOLD}{INCOME}{TOLD}(?P<d>{QUANTITY})",
    re.IGNORECASE,
)
"""Both sides of one budget."""
BALANCE = re.compile(
    rf"\b(?:shortfall|deficit|gap|hole|surplus)\s(?:(?:of|is|was|(?:comes|came|amounts)\sto)\s)"
    rf"(?P<of>{QUANTITY})|(?P<before>{QUANTITY})\s(?:shortfall|deficit|gap|hole|surplus)\b",
    re.IGNORECASE,
)
MARGIN = re.compile(
    rf"\b(?:margin|majority|lead|difference|gap|advantage)\s(?:(?:of|was|is)\s)(?:only\s|just\s)?"
    rf"(?P<of>{QUANTITY})|\bby\s(?:only\s|just\s)?(?P<by>{QUANTITY})(?=[.,;]|$)",
    re.IGNORECASE,
)
APART = re.compile(
    r"\b(?:previous\w*|earlier|ago|in\s(?:19|20)\d\d|postal|last|before|first|second|third|each|average|per|than|both|half"
    r"|two-thirds|absolute|required|needed|would|could|if|expected|polls?|of\sthe\s(?:first|last))\b",
    re.IGNORECASE,
)
"""Words of another count, or of a majority that is needed."""
COUNTED = frozenset({"vote", "point", "ballot"})
FAR = 3.0
"""Ratio from which a difference is hardly that of the two values."""
REACH = 1
"""Sentences between two counts and what is told to lie between them, at most."""


class Pair(NamedTuple):
    """Two values that a difference may be of."""

    line: Slotted
    one: Quantity
    two: Quantity


def examine(document: Document, lines: Sequence[Slotted]) -> Iterator[Marked]:
    """Yield each difference that the two values told with it do not give."""
    body = [line for line in lines if line.sentence.zone is ZoneKind.BODY]
    budgets = [pair for line in body for pair in _budgets(line)]
    if len({(pair.one.value, pair.two.value) for pair in budgets}) == 1:
        yield from _balances(document, body, budgets[0])
    for place, line in enumerate(body):
        yield from _margins(document, body, place, line)


def _budgets(line: Slotted) -> Iterator[Pair]:
    """Yield "revenue of 88.4 billion and spending of 94.6 billion"."""
    for match in BUDGET.finditer(line.text):
        one, two = (line.quantity(sign) for sign in match.groups() if sign)
        if one.unit == two.unit and one.unit and plain(one) and plain(two):
            yield Pair(line, one, two)


def _balances(document: Document, lines: Sequence[Slotted], pair: Pair) -> Iterator[Marked]:
    """Hold every shortfall in the unit of a budget against it."""
    told = [
        (line, line.quantity(match["of"] or match["before"]))
        for line in lines
        for match in BALANCE.finditer(line.text)
        if not OTHER_YEAR.search(document.quote(line.sentence.span))
        and not APART.search(line.text[: match.start()][-30:])
    ]
    alike = [(line, gap) for line, gap in told if gap.unit == pair.one.unit]
    if len({gap.value for _, gap in alike}) == 1 and _off(document, pair, alike[0][1]):
        yield Marked((pair.one.number, pair.two.number, alike[0][1].number), "difference")


def _margins(
    document: Document, lines: Sequence[Slotted], place: int, line: Slotted
) -> Iterator[Marked]:
    """Hold a margin of votes against the only two counts before it."""
    for match in MARGIN.finditer(line.text):
        margin = line.quantity(match["of"] or match["by"])
        if margin.noun not in {"", *COUNTED} or margin.unit:
            continue
        start = max(0, place - REACH)
        near = [o for o in lines[start:place] if o.sentence.paragraph == line.sentence.paragraph]
        counts = [q for o in near for q in o.quantities]
        counts += line.signs(0, match.start())
        alike = [q for q in counts if plain(q) and not q.unit and q.noun in {"", *COUNTED}]
        written = [document.quote(other.sentence.span) for other in (*near, line)]
        if len(alike) != 2 or any(APART.search(text) for text in written):
            continue
        pair = Pair(line, *alike)
        if (
            not any(q.noun in COUNTED for q in (margin, *alike))
            or min(q.value for q in alike) <= margin.value
        ):
            continue
        if _off(document, pair, margin) and one_digit(
            abs(abs(pair.one.value - pair.two.value) - margin.value)
        ):
            yield Marked((pair.one.number, pair.two.number, margin.number), "difference")


def _off(document: Document, pair: Pair, gap: Quantity) -> bool:
    """Tell whether a difference is not that of two values, but of its size."""
    real = abs(pair.one.value - pair.two.value)
    low, high = sorted((real, gap.value))
    if low <= 0 or high > FAR * low or not plain(gap):
        return False
    meant = difference(spread(document, pair.one), spread(document, pair.two))
    return not meant.touches(spread(document, gap))
