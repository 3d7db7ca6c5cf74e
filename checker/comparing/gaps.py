"""What a change or a comparison implies, against what another sentence says of it.

"The cost has risen to 271 million from 225" and "the increase of 64 million"; "two minutes faster
than last year" and "last year it had taken nine minutes".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.comparing import changes
from checker.comparing.changes import Change
from checker.comparing.marked import Marked
from checker.comparing.slots import QUANTITY, TIME, Slotted, slotted
from checker.types import Analysis, Modifier, Quantity

Q = QUANTITY[1:-1]
MOVE = (
    r"(?:increase|rise|raise|hike|jump|cut|reduction|difference|saving|drop|fall|decrease|growth"
    r"|gap|surcharge)"
)
GAP = re.compile(
    rf"""
    \b(?:the|this|that)\s{MOVE}\s(?:of|was|is|(?:comes|came|amounts)\sto)\s
        (?:only\s|just\s)?(?P<of>{QUANTITY})                         # "the increase of 64 million"
  | \bthe\s{MOVE}[^{Q}.;:]{{0,30}},\s(?P<beside>{QUANTITY})          # "the increase, 64 million,"
  | (?P<more>{QUANTITY})\s(?:more|less|fewer|extra|dearer|cheaper)(?!\sthan\sin)\b
  | \b(?:will|would)\s(?:save|gain|lose)\s(?:[a-z]+\s){{0,4}}?(?P<save>{QUANTITY})
    """,
    re.VERBOSE | re.IGNORECASE,
)
LESS = "fewer less faster shorter lower smaller lighter cheaper below younger down behind".split()
MORE = "more slower longer higher larger bigger heavier dearer above older up ahead over".split()
BEFORE = (
    rf"(?:(?:in\s|at\s)?{TIME}|last\s[a-z]+|(?:in|at|on|during)\sthe\s(?:last|previous|past|preceding)\s[a-z]+"
    r"|(?:in\s|at\s)?the\s(?:year|month|week|season|edition|time)\sbefore|before"
    rf"|(?:at\sthe\s)?(?:former|previous|last)\s[a-z]+|at\sthe\sedition\sof\s{TIME})"
)
COMPARED = re.compile(
    rf"(?P<by>{QUANTITY})\s(?P<side>{'|'.join(LESS + MORE)})\s(?:than\s)?"
    rf"(?:it\swas\s|they\swere\s)?{BEFORE}",
    re.IGNORECASE,
)
"""Two minutes faster than last year."""
THEN = re.compile(rf"^(?:[^,;.{Q}]{{0,20}}{BEFORE}|At\sthe\s[a-z]+\sof\s{TIME})", re.IGNORECASE)
PAST = re.compile(
    r"\b(?:last|previous|former|past|preceding)\s[a-z]+|\b(?:year|month|week|season|edition|time)"
    r"\s(?:before|earlier)\b|\bago\b|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
YEAR_EARLIER = re.compile(r"\ba\syear\s(?:earlier|before|ago)\b|\bthe\s(?:year|season)\sbefore\b")
OPENING = 20
"""Characters before a comparison that takes up the value told before: "It is 2,100 more"."""
NEAR = 6
"""Sentences between the two values of a change and what is told of it, at most."""
FAR, FAR_FORMER = 3.0, 2.0
"""Ratios from which two amounts, and two values of one thing, are hardly meant for each other."""
SLACK, SLACK_FORMER = 0.04, 0.03


class Former(NamedTuple):
    """A value of now, what was told beside it, and the value of before that both give."""

    line: Slotted
    value: Quantity
    given: Quantity
    former: float


def examine(analysis: Analysis) -> Iterator[Marked]:
    """Yield amounts of change and former values that the article's other values do not give."""
    lines = list(slotted(analysis))
    told = [(line, change) for line in lines for change in changes.read(line)]
    for line in lines:
        yield from _amounts(line, told)
    yield from _formers(analysis, lines, told)


def _amounts(line: Slotted, told: list[tuple[Slotted, Change]]) -> Iterator[Marked]:
    """Hold "the increase of 64 million" against the only change told in that unit."""
    for match in GAP.finditer(line.text):
        amount = line.quantity(next(sign for sign in match.groups() if sign))
        if amount.unit in {"", "percent"} or amount.role or amount.per:
            continue
        fitting = [
            (other, change) for other, change in told
            if amount.unit in {change.old.unit, change.new.unit}
        ]  # fmt: skip
        if len(fitting) != 1 or fitting[0][0] is line:
            continue
        other, change = fitting[0]
        real = abs(change.new.value - change.old.value)
        near = abs(other.sentence.index - line.sentence.index) <= NEAR
        plain = change.amount is None and amount.value not in {change.old.value, change.new.value}
        if near and plain and _off(amount, real):
            yield Marked((change.old.number, change.new.number, amount.number), "amount")


def _off(amount: Quantity, real: float) -> bool:
    """Tell whether an amount is off, but of a size that it may be meant for."""
    low, high = sorted((amount.value, real))
    if low <= 0 or high > FAR * low:
        return False
    return not amount.low * (1 - SLACK) <= real <= amount.high * (1 + SLACK)


def _formers(
    analysis: Analysis, lines: list[Slotted], told: list[tuple[Slotted, Change]]
) -> Iterator[Marked]:
    """Hold what was "last year" against what this year's value and the comparison give."""
    document = analysis.document
    known = [
        former
        for place, line in enumerate(lines)
        for former in _compared(line, lines[place - 1] if place else None)
    ]
    known += [
        Former(line, change.new, change.old, change.old.value) for line, change in told
        if YEAR_EARLIER.search(document.quote(line.sentence.span))
        and change.old.modifier is Modifier.EXACT
    ]  # fmt: skip
    for line in lines if known else ():
        opening = document.quote(line.sentence.span)[:50]
        if THEN.search(line.text) is None or PAST.search(opening) is None:
            continue
        for quantity in line.quantities:
            fitting = [f for f in known if f.line is not line and _alike(f.value, quantity)]
            if len({f.former for f in fitting}) == 1 and _differs(fitting[0], quantity, line):
                marks = (fitting[0].value.number, fitting[0].given.number, quantity.number)
                yield Marked(marks, "former")
                return


def _differs(former: Former, quantity: Quantity, line: Slotted) -> bool:
    """Tell whether a value of before is not the one that is implied, and no other of the two."""
    low, high = sorted((quantity.value, former.former))
    if quantity.modifier is Modifier.RANGE or low <= 0 or high > FAR_FORMER * low:
        return False
    if any(_alike(former.value, q) and q.value == former.former for q in line.quantities):
        return False
    least, most = quantity.low * (1 - SLACK_FORMER), quantity.high * (1 + SLACK_FORMER)
    told = {former.value.value, former.given.value}
    return quantity.value not in told and not least <= former.former <= most


def _compared(line: Slotted, previous: Slotted | None) -> Iterator[Former]:
    """Yield this year's value, the difference told and the value of last year that they give."""
    for match in COMPARED.finditer(line.text):
        amount = line.quantity(match["by"])
        plain = amount.modifier is Modifier.EXACT and not amount.ordinal
        if amount.unit == "percent" or not plain:
            continue
        values = [v for v in line.signs(0, match.start()) if _measured_alike(v, amount)]
        if not values and previous is not None and match.start() < OPENING:
            values = [v for v in previous.quantities if _measured_alike(v, amount)]
            values = [v for v in values if v.value > amount.value and v.noun and not v.unit][-1:]
        if len(values) != 1 or values[0].modifier is not Modifier.EXACT:
            continue
        side = -1 if match["side"].lower() in MORE else 1
        former = values[0].value + side * amount.value
        if former > 0:
            yield Former(line, values[0], amount, former)


def _measured_alike(value: Quantity, amount: Quantity) -> bool:
    """Tell whether a difference may be one of a value: one unit or noun, or none told."""
    if value.ordinal or value.role == "age":
        return False
    if amount.unit != value.unit:
        return not amount.unit and not amount.noun
    return not amount.noun or not value.noun or amount.noun == value.noun


def _alike(value: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities may measure one thing at two times."""
    if other.ordinal or other.role or other.per != value.per or value.unit != other.unit:
        return False
    if value.unit:
        return not (value.noun and other.noun) or value.noun == other.noun
    return bool(value.noun) and value.noun == other.noun
