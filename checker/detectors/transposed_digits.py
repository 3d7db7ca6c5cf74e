"""Flags two figures that are one with two digits swapped.

What it checks
    "41,000" and "14,000", "1,850" and "1,580", "3.2 lakh" and "2.3 lakh": figures of one unit, in
    two sentences, that differ only in the order of two digits. Figures of a thousand and more need
    no other sign that they mean one thing; smaller ones must count the same thing, or be of one
    unit in sentences that share a word, and so must sums of money. A figure that takes up a set
    ("538 customers ... the 583 buyers") may have another noun and be written in words.

Why it matters
    Swapped digits are the commonest slip in figures, and the hardest to see: both look right.
    Two of 1,547 published articles have two such figures, one of them by chance.

Example
    Flagged:      Some 41,000 commuters were affected. ... The 14,000 whose journey was upset ...
    Not flagged:  The village has 41 houses. ... Mina Ode, 14, was the first to see the smoke.

Known limits
    Number words only where a set is taken up; no dates, ages, years, scores or places in an
    order; no sums below 1,000 and no shares, of which one article has many; no figures of which one
    is several times the other. Silent where either sentence tells of another time, a change or a
    correction.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from checker.comparing import digits, figures, swaps
from checker.comparing.figures import Figure, voices_differ
from checker.comparing.passages import READ
from checker.mentions import units
from checker.types import Analysis, Category, Document, Evidence, Finding, Modifier, Severity

LARGE = 1000
"""From here on two figures do not come out as one another's digits swapped by chance."""
FAR, FARTHEST = 2.2, 3.0
"""Ratio from which two figures below and above LARGE are hardly one: 13 and 31, 1,214 and 4,211.
Of 76 slips in our own articles none lies above it, of 15 chance pairs six."""
FEWEST = 2
"""Digits, without the zeros at the end, that a figure must have."""
REVISED = re.compile(
    r"\b(?:up|down)\sfrom\b|\b(?:rose|fell|grew|went|climb(?:ed)?|increased?|cut(?!\soff)|raised?|lowered|reduced?)\s(?:\w+\s){0,4}"
    r"(?:to|from|by)\b|\b(?:revis|correct)ed\b|\b(?:initially|original(?:ly)?|previous(?:ly)?|formerly|at\sfirst)\b"
    r"|\b(?:earlier|previous|first)\s(?:version|edition)\b|\b(?:rectif(?:y|ied)|invert(?:ed)?|inversion|swapped|transposed)\b"
    r"|\bfrom\s\S*\d\S*\sto\s\S*\d|\bcompared\s(?:with|to)\b|\b(?:digits?|typo|misprint\w*|another|(?:the|each)\sother)\b",
    re.IGNORECASE,
)
"""Words that say that there are two things, what became of one, or that a slip was corrected."""


class TransposedDigits:
    """Two figures of one thing that differ by two swapped digits."""

    rule_id = "transposed-digits"
    category = Category.NUMBER

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each pair of values."""
        told: set[frozenset[float]] = set()
        document, known = analysis.document, figures.read(analysis)
        for one, two in combinations(filter(_readable, known), 2):
            values = frozenset((one.value, two.value))
            if values in told or not digits.transposed(one.value, two.value):
                continue
            if _are_far(one.value, two.value):
                continue
            alike = all(_able(document, figure) for figure in (one, two)) and _comparable(one, two)
            if alike or swaps.taken_up(document, one, two, known):
                told.add(values)
                yield _finding(analysis, one, two)


def _are_far(a: float, b: float) -> bool:
    """Tell whether one figure is a few times the other, as two things mostly are."""
    low, high = sorted((a, b))
    return high > (FARTHEST if low >= LARGE else FAR) * low


def _readable(figure: Figure) -> bool:
    """Tell whether a figure of the text has digits to swap and no words of a change beside it."""
    quantity = figure.quantity
    return (
        figure.passage.sentence.zone in READ
        and not quantity.ordinal
        and quantity.role not in {"age", "score"}
        and quantity.modifier is not Modifier.RANGE
        and len(digits.significant(figure.value)) >= FEWEST
        and REVISED.search(figure.passage.text) is None
    )


def _able(document: Document, figure: Figure) -> bool:
    """Tell whether a figure is written in digits and told of the time of writing."""
    large = figure.value >= LARGE
    elsewhen = figure.elsewhen if large else figure.passage.elsewhen
    return document.text[figure.quantity.number.start].isdigit() and not elsewhen


def _comparable(one: Figure, two: Figure) -> bool:
    """Tell whether both may be meant as the figure of one thing."""
    first, second = one.quantity, two.quantity
    if one.passage is two.passage or first.unit != second.unit or voices_differ(one, two):
        return False
    if first.per and second.per and first.per != second.per:
        return False
    if first.noun and first.noun == second.noun:
        return True
    unit = units.named(first.unit) if first.unit else None
    money = unit is not None and unit.dimension == units.MONEY
    if one.value >= LARGE and not money:
        return True
    if money or first.unit == "percent":
        return max(one.value, two.value) >= LARGE and bool(one.passage.words & two.passage.words)
    return bool(first.unit) and bool(one.passage.words & two.passage.words)


def _finding(analysis: Analysis, one: Figure, two: Figure) -> Finding:
    """Word the question."""
    first, second = (analysis.document.quote(each.quantity.number) for each in (one, two))
    return Finding(
        TransposedDigits.rule_id,
        TransposedDigits.category,
        Severity.WARNING,
        0.8,
        f"“{first}” here and “{second}” there: are two digits swapped?",
        (Evidence(one.quantity.span), Evidence(two.quantity.span)),
    )
