"""Flags a conversion that is off: kilograms and pounds, Celsius and Fahrenheit, acres, miles.

What it checks
    A measure is followed by the same measure in another unit ("62 kilograms (about 237 pounds)").
    For money the two rates that one article uses between two currencies are compared.
    A price each against the total ("4,000 tickets at 2,500 apiece brought in 12 million"), and the
    sum of a year against that of a month, week or day ("28.35 euros a year, or 2.36 a week").

Why it matters
    Conversions are typed by hand, seldom checked, and a slip is often a factor of ten.

Example
    Flagged:      The meteorite weighs 62 kilograms (about 237 pounds).
    Not flagged:  The road is eleven kilometres, a shade under seven miles.

Known limits
    Rough conversions are allowed to be off by a tenth. Tons, gallons and pints differ between
    countries and are allowed for. Exchange rates must differ by half to be questioned.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from checker.comparing import products
from checker.comparing.intervals import Interval, base, spread
from checker.comparing.marked import evidence as marked_evidence
from checker.comparing.slots import QUANTITY, Slotted, slotted
from checker.comparing.wording import quoted
from checker.mentions import units
from checker.types import (
    Analysis,
    Category,
    Document,
    Evidence,
    Finding,
    Modifier,
    Quantity,
    Severity,
)

SLACK = 0.05
"""How far a conversion may be off beyond the rounding of both figures."""
UNSURE_UNITS = {"ton": 0.13, "gallon": 0.21, "pint": 0.21, "mile": 0.0, "barrel": 0.0}
"""How much more where one word means several units: a short and a long ton."""
RATE_SLACK = 1.5
"""Factor between two exchange rates of one article that time alone does not explain."""

PAIR = re.compile(
    rf"""
    (?P<more>{QUANTITY}\s?)?(?P<a>{QUANTITY})
    (?: \s?[(\[](?:or\s|that\sis\s|i\.e\.\s|equal\sto\s|equivalent\sto\s|=\s?|nearly\s|some\s)?
        (?P<b>{QUANTITY})(?:\s?(?P<also>{QUANTITY}))?\s?[)\],;/]                # "62 kg (137 lb)"
      | ,?\s(?:or|that\sis)\s(?P<c>{QUANTITY})                       # "62 kg, or 137 pounds,"
      | ,\s(?:a\s(?:shade|little|bit)\s|just\s)?(?P<d>{QUANTITY}) )     # "11 km, about 7 miles"
    """,
    re.VERBOSE,
)
OTHER_TIME = re.compile(
    r"\b(?:today'?s?\s(?:money|prices|terms)|worth|now|at\sthe\stime|then|equivalent\sin)\b"
)
CURRENT = frozenset({"length", "area", "mass", "volume", "speed", "temperature", "power", "energy"})


class Conversion(NamedTuple):
    """A measure and the same in another unit."""

    line: Slotted
    first: tuple[Quantity, ...]
    """One measure, or two that add up: 6 feet 2 inches."""
    second: tuple[Quantity, ...]


class ConversionMismatch:
    """A measure against its conversion; an exchange rate against another in the article."""

    rule_id = "conversion-mismatch"
    category = Category.ARITHMETIC

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each conversion that is off."""
        document = analysis.document
        rates: dict[tuple[str, str], tuple[float, Conversion]] = {}
        for line in slotted(analysis):
            for pair in _read(line):
                if _is_money(pair):
                    yield from self._against_rate(document, pair, rates)
                elif not _fits(document, pair):
                    yield _finding(document, (pair,))
            for clash in products.examine(document, line):
                yield _product(document, clash)

    @staticmethod
    def _against_rate(
        document: Document,
        pair: Conversion,
        rates: dict[tuple[str, str], tuple[float, Conversion]],
    ) -> Iterator[Finding]:
        """Compare the exchange rate of a pair with the first one of the article."""
        (first,), (second,) = pair.first, pair.second
        if not first.value or not second.value or OTHER_TIME.search(pair.line.text):
            return
        rate = second.value / first.value
        known = rates.setdefault((first.unit, second.unit), (rate, pair))
        if max(rate, known[0]) / min(rate, known[0]) > RATE_SLACK and known[1] is not pair:
            yield _finding(document, (known[1], pair))


def _product(document: Document, clash: products.Clash) -> Finding:
    """Ask whether a number of things and the price of each make the total, or two rates fit."""
    told = [quoted(document, quantity.span) for quantity in clash.values]
    if clash.why == "product":
        question = (
            f"Do {told[0]} at {told[1]} each make {told[2]}? That would be {clash.made:,.15g}."
        )
    else:
        question = f"Do {told[0]} a year make {told[1]} in the shorter period told?"
    return Finding(
        ConversionMismatch.rule_id,
        Category.ARITHMETIC,
        Severity.ERROR,
        0.8,
        question,
        marked_evidence(document, tuple(quantity.number for quantity in clash.values)),
    )


def _read(line: Slotted) -> Iterator[Conversion]:
    """Yield the conversions of a sentence."""
    for match in PAIR.finditer(line.text):
        first = line.quantity(match["a"])
        second = line.quantity(match["b"] or match["c"] or match["d"])
        if match["d"] and second.modifier is Modifier.EXACT:
            continue
        first, second = _as_money(first, second), _as_money(second, first)
        if (
            first.unit == second.unit
            or not first.unit
            or not second.unit
            or first.per != second.per
        ):
            continue
        firsts: tuple[Quantity, ...] = (first,)
        seconds: tuple[Quantity, ...] = (second,)
        if match["more"]:
            before = line.quantity(match["more"].strip())
            firsts = (before, first) if _adds(before, first) else firsts
        if match["also"]:
            after = line.quantity(match["also"])
            seconds = (second, after) if _adds(second, after) else seconds
        if (
            _kind(first)
            and _kind(first) == _kind(second)
            and not {first.role, second.role} & {"age"}
        ):
            yield Conversion(line, firsts, seconds)


def _as_money(quantity: Quantity, other: Quantity) -> Quantity:
    """Take "pounds" beside a sum of money as money."""
    if quantity.unit == "lb" and _kind(other) == units.MONEY:
        return replace(quantity, unit="GBP")
    return quantity


def _kind(quantity: Quantity) -> str:
    unit = units.named(quantity.unit)
    kind = unit.dimension if unit else ""
    return kind if kind in CURRENT or kind == units.MONEY else ""


def _adds(large: Quantity, small: Quantity) -> bool:
    """Tell whether two measures beside each other are one: 6 feet 2 inches, 11 stone 4 pounds."""
    pairs = {("foot", "inch"), ("stone", "lb"), ("lb", "ounce"), ("m", "cm"), ("mile", "yard")}
    return (large.unit, small.unit) in pairs


def _is_money(pair: Conversion) -> bool:
    return _kind(pair.first[0]) == units.MONEY and len(pair.first) == len(pair.second) == 1


def _fits(document: Document, pair: Conversion) -> bool:
    """Tell whether both sides may be one measure."""
    slack = SLACK + sum(UNSURE_UNITS.get(q.unit, 0.0) for q in (*pair.first, *pair.second))
    one, other = _sum(document, pair.first), _sum(document, pair.second)
    if _kind(pair.first[0]) == "temperature":
        return _same_temperature(document, pair.first[0], pair.second[0])
    return one.widened(slack).touches(other)


def _sum(document: Document, measures: tuple[Quantity, ...]) -> Interval:
    whole = Interval(0.0, 0.0)
    for measure in measures:
        whole = whole + base(document, measure)
    return whole


def _same_temperature(document: Document, one: Quantity, other: Quantity) -> bool:
    """Compare two readings, or two differences between readings; a minus sign is not read."""
    celsius, fahrenheit = (one, other) if one.unit == "celsius" else (other, one)
    warm, hot = spread(document, celsius), spread(document, fahrenheit)
    readings = [Interval(warm.low * 1.8 + 32, warm.high * 1.8 + 32), warm.times(1.8)]
    frosts = [Interval(32 - warm.high * 1.8, 32 - warm.low * 1.8)]
    frosts.append(Interval(-frosts[0].high, -frosts[0].low))
    allowed = Interval(hot.low - 1, hot.high + 1)
    return any(reading.touches(allowed) for reading in readings + frosts)


def _finding(document: Document, pairs: tuple[Conversion, ...]) -> Finding:
    """Word the question."""
    words = [
        (quoted(document, pair.first[0].span), quoted(document, pair.second[-1].span))
        for pair in pairs
    ]
    if len(pairs) == 1:
        question = f"Are {words[0][0]} and {words[0][1]} the same?"
    else:
        question = (
            f"Does one exchange rate turn {words[0][0]} into {words[0][1]} "
            f"and {words[1][0]} into {words[1][1]}?"
        )
    evidence: dict[int, Evidence] = {}
    for pair in pairs:
        span = pair.line.sentence.span
        before = evidence[span.start].marks if span.start in evidence else ()
        marks = tuple(q.span for q in (*pair.first, *pair.second))
        evidence[span.start] = Evidence(span, tuple(sorted({*before, *marks})))
    return Finding(
        ConversionMismatch.rule_id,
        Category.ARITHMETIC,
        Severity.ERROR,
        0.9 if len(pairs) == 1 else 0.75,
        question,
        tuple(evidence[start] for start in sorted(evidence)),
    )
