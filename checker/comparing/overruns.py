"""What a heading says a cost is over or under its plan, against the cost and the plan told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.comparing.intervals import difference, spread
from checker.comparing.slots import QUANTITY, Slotted
from checker.types import Document, Quantity, ZoneKind

Q = QUANTITY[1:-1]
OVER = re.compile(
    rf"(?P<gap>{QUANTITY})\s(?:over|above|under|below|more\sthan|less\sthan)\s(?:its\s|the\s)?"
    r"(?:budget(?:ed)?|plan(?:ned)?|estimated?|expected|forecast)\b"
)
COST = re.compile(
    rf"\b(?:has\scost|have\scost|cost|costs|came\sto|comes\sto|final\s(?:bill|cost)\s(?:was|is|of))\s(?:about\s)?(?P<cost>{QUANTITY})"
)
PLAN = re.compile(
    rf"\b(?:(?:had\s)?(?:reckoned\swith|planned\s(?:for|to\sspend|on)|budgeted(?:\sfor)?|estimated|allowed"
    rf"|expected\sto\s(?:pay|spend|cost)|set\saside|counted\son)|budget\s(?:was|of)|was\s(?:to\scost|budgeted\sat"
    rf"|estimated\sat|supposed\sto\scost|expected\sto\scost)|instead\sof(?:\sthe\splanned)?)\s(?:only\s|just\s)?(?P<plan>{QUANTITY})",
    re.IGNORECASE,
)
REACH = 2
"""Sentences between the cost and the plan at most."""


class Overrun(NamedTuple):
    """A difference told, and the two values that it must be of, each with its sentence."""

    heading: Slotted
    gap: Quantity
    cost: tuple[Slotted, Quantity]
    plan: tuple[Slotted, Quantity]


def read(document: Document, lines: list[Slotted]) -> Iterator[Overrun]:
    """Yield "40 million over budget" where cost and plan are told once, and do not give it."""
    headings = (ZoneKind.HEADLINE, ZoneKind.SUBHEAD)
    body = [line for line in lines if line.sentence.zone is ZoneKind.BODY]
    costs = [(line, line.quantity(m["cost"])) for line in body for m in COST.finditer(line.text)]
    plans = [(line, line.quantity(m["plan"])) for line in body for m in PLAN.finditer(line.text)]
    for line in lines:
        match = OVER.search(line.text) if line.sentence.zone in headings else None
        if match is None or len(plans) != 1:
            continue
        gap, plan = line.quantity(match["gap"]), plans[0]
        near = [cost for cost in costs if _near(cost, plan) and _fits_unit(gap, cost[1])]
        if len(near) == 1 and _fits_unit(gap, plan[1]) and _fits_unit(plan[1], near[0][1]):
            cost = near[0]
            real = difference(spread(document, cost[1]), spread(document, plan[1]))
            if not real.touches(spread(document, gap)):
                yield Overrun(line, gap, cost, plan)


def _near(cost: tuple[Slotted, Quantity], plan: tuple[Slotted, Quantity]) -> bool:
    apart = abs(cost[0].sentence.index - plan[0].sentence.index)
    return apart <= REACH and cost[1] is not plan[1]


def _fits_unit(one: Quantity, two: Quantity) -> bool:
    """Tell whether two sums may be of one currency; "40 million" may be of any."""
    return (
        one.unit == two.unit or (not one.unit and not one.noun) or (not two.unit and not two.noun)
    )
