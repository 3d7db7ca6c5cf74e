"""Flags two figures that are one with two neighbouring digits swapped.

What it checks
    "41,000" and "14,000", "1,850" and "1,580", "3.2 lakh" and "2.3 lakh": figures of one unit, in
    two sentences, that differ only in the order of two neighbouring digits. Figures of a thousand
    and more need no other sign that they mean one thing; smaller ones must count the same thing,
    or be of one unit in sentences that share a word, and so must sums of money.

Why it matters
    Swapped digits are the commonest slip in figures, and the hardest to see: both look right.
    Among 600 published articles not one has two such figures by chance.

Example
    Flagged:      Some 41,000 commuters were affected. ... The 14,000 whose journey was upset ...
    Not flagged:  The village has 41 houses. ... Mina Ode, 14, was the first to see the smoke.

Known limits
    Digits only, no number words; no dates, ages, years, scores or places in an order. Silent where
    either sentence tells of another time, a change, an estimate or a correction.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from checker.comparing.passages import Passage, one_voice, passages, sentences
from checker.mentions import units
from checker.types import (
    Analysis,
    Category,
    Evidence,
    Finding,
    Modifier,
    Quantity,
    Severity,
)

NUMBER = re.compile(r"(?P<digits>\d[\d.,]*\d)(?P<rest>\D*)")
LARGE = 1000
"""From here on two figures do not come out as one another's digits swapped by chance."""
REVISED = re.compile(
    r"\b(?:up|down)\sfrom\b|\b(?:rose|fell|grew|went|climb(?:ed)?|increased?|cut|raised?|lowered|reduced?)\s(?:\w+\s){0,4}"
    r"(?:to|from|by)\b|\b(?:revis|correct)ed\b|\b(?:initially|original(?:ly)?|previous(?:ly)?|formerly|at\sfirst)\b"
    r"|\bcompared\s(?:with|to)\b|\b(?:digits?|typo|misprint\w*|another|(?:the|each)\sother)\b",
    re.IGNORECASE,
)
"""Words that say that there are two things, or what became of one."""
FEWEST = 2
"""Digits, without the zeros at the end, that a figure must have."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity written in digits."""

    quantity: Quantity
    passage: Passage
    digits: str
    """Its digits without the zeros at the end: "41" of "41,000"."""
    rest: str
    """What is written after them: "million", "lakh"; the number of zeros, the decimal places."""


class TransposedDigits:
    """Two figures of one thing that differ by two swapped digits."""

    rule_id = "transposed-digits"
    category = Category.NUMBER

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each pair of values."""
        told: set[frozenset[str]] = set()
        figures = list(_figures(analysis))
        for one, two in combinations(figures, 2):
            if _swapped(one, two) and _comparable(analysis, one, two):
                values = frozenset((one.digits + one.rest, two.digits + two.rest))
                if values not in told:
                    told.add(values)
                    yield _finding(analysis, one.quantity, two.quantity)


def _figures(analysis: Analysis) -> Iterator[Figure]:
    known = passages(analysis)
    for sentence, mentions in sentences(analysis):
        for mention in mentions:
            if not isinstance(mention, Quantity) or mention.ordinal:
                continue
            if mention.role in {"age", "score"} or mention.modifier is Modifier.RANGE:
                continue
            match = NUMBER.fullmatch(analysis.document.quote(mention.number))
            if match:
                yield _figure(mention, known[sentence.index], match)


def _figure(quantity: Quantity, passage: Passage, match: re.Match[str]) -> Figure:
    written = match["digits"]
    decimals = len(written) - written.rfind(".") - 1 if re.search(r"\.\d{1,2}$", written) else 0
    every = re.sub(r"\D", "", written)
    digits = every.rstrip("0")
    rest = f"{match['rest'].strip().lower()} {len(every) - len(digits)} {decimals}"
    return Figure(quantity, passage, digits, rest)


def _swapped(one: Figure, two: Figure) -> bool:
    """Tell whether two neighbouring digits of one are swapped in the other."""
    first, second = one.digits, two.digits
    if len(first) != len(second) or len(first) < FEWEST or one.rest != two.rest:
        return False
    apart = [at for at, pair in enumerate(zip(first, second, strict=True)) if pair[0] != pair[1]]
    if len(apart) != FEWEST or apart[1] != apart[0] + 1:
        return False
    at = apart[0]
    return first[at : at + 2] == second[at : at + 2][::-1]


def _comparable(analysis: Analysis, one: Figure, two: Figure) -> bool:
    """Tell whether both may be meant as the figure of one thing."""
    first, second = one.quantity, two.quantity
    here, there = one.passage, two.passage
    if here.sentence.index == there.sentence.index or first.unit != second.unit:
        return False
    if (first.per and second.per and first.per != second.per) or any(
        REVISED.search(passage.text) or passage.elsewhen for passage in (here, there)
    ):
        return False
    if not one_voice(analysis, first.span, second.span):
        return False
    if first.noun and first.noun == second.noun:
        return True
    unit = units.named(first.unit) if first.unit else None
    money = unit is not None and unit.dimension == units.MONEY
    if abs(first.value) >= LARGE and not money:
        return True
    return bool(first.unit) and bool(here.words & there.words)


def _finding(analysis: Analysis, one: Quantity, two: Quantity) -> Finding:
    first, second = (analysis.document.quote(each.number) for each in (one, two))
    return Finding(
        TransposedDigits.rule_id,
        TransposedDigits.category,
        Severity.WARNING,
        0.8,
        f"“{first}” here and “{second}” there: are two digits swapped?",
        (Evidence(one.span), Evidence(two.span)),
    )
