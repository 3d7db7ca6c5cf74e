"""Changes told apart from their two values: "the 45 percent raise", "a collapse of a third"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.comparing.changes import DOWN_VERBS, UP_VERBS
from checker.comparing.intervals import DIGITS, Interval
from checker.comparing.slots import QUANTITY, Slotted
from checker.types import Document, Modifier, Quantity, Span

RISE = r"(?:increase|rise|raise|hike|jump|gain|growth|surge|leap|expansion)"
FALL = r"(?:cut|reduction|drop|fall|decrease|decline|collapse|slump|plunge)"
HALF = (
    r"(?:(?:about|almost|nearly|more\sthan|over|well\sover|less\sthan|fully)\s)?(?:a\s)?half"
    r"\b(?!\s(?:an?|of|the|its|their)\b|-)"
)
TOLD = re.compile(
    rf"""
    \b(?P<noun>{RISE}|{FALL}),?\s(?:of|by)\s(?:only\s|just\s)?
      (?:{QUANTITY},?\s(?:or|which\sis|that\sis)\s)?(?P<amount>{QUANTITY}|{HALF})  # "a drop of 9, or a third"
  | (?P<share>{QUANTITY})\s(?P<noun2>{RISE}|{FALL})\b                     # "the 45 percent raise"
  | \b(?P<verb>{UP_VERBS}|{DOWN_VERBS})\s(?:[a-z]+\s)?by\s(?:the\s|just\s|only\s)?
      (?P<by>{QUANTITY}|{HALF})                                          # "have gone up by half"
  | (?P<hedge>(?:[a-z]+\s){{0,2}})\b(?P<times>doubled|trebled|tripled|quadrupled|halved)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
NEGATED = re.compile(r"\b(?:not|never|no|without)\s(?:[a-z]+\s)?$|n't\s$")
THE = re.compile(r"\bthe\s$", re.IGNORECASE)
KNOWN_HEDGE = re.compile(
    r"\b(?:more\sthan|nearly|almost|about|roughly|virtually|all\sbut|at\sleast|over|less\sthan)\s$"
)
ABOVE = re.compile(r"\b(?:more|over|least|above|upwards|excess)\b")
BELOW = re.compile(r"\b(?:less|under|most|up\sto|below)\b")
FACTORS = {"doubled": 2.0, "trebled": 3.0, "tripled": 3.0, "quadrupled": 4.0, "halved": 0.5}
NAMED = (20.0, 25.0, 100 / 3, 40.0, 50.0, 60.0, 200 / 3, 75.0, 80.0)
"""Shares that have a name of their own, in percent: a fifth, a quarter, a third ..."""
APART = 4.5
"""Percentage points from which two named shares are not the same."""
HIT = 0.7
"""Percentage points within which a value is exactly a named share."""
SLACK, WORD_SLACK, HEDGE_SLACK, FACTOR_SLACK = 0.06, 0.12, 0.2, 0.15
"""How far a value may be from what is told, as a share of it: always, where it is told as a
fraction in words, where it is hedged, and where it is told as a multiple."""
THAN_SLACK = 0.04
"""How far a multiple may be off on its nearer side: 0.51 is not "more than halved"."""
ABOUT = 0.05
"""How far a value of a pair may be off when it is hedged."""
POINTS = 0.75
"""Percentage points that it may be off beyond that."""


class Told(NamedTuple):
    """A change or a share told in words, and the percentages that the words allow."""

    line: Slotted
    start: int
    end: int
    words: Span
    direction: int
    """1 for a rise, -1 for a fall, 0 for a share."""
    percent: float
    fitting: Interval
    exact: bool
    """A fraction in words without a hedge."""
    plain: bool = False
    """In words, not in digits."""
    definite: bool = False
    """Told with "the", as something known: "the 45 percent raise"."""

    def fits(self, one: Quantity, two: Quantity) -> bool:
        """Tell whether the change may be one between two values, whichever came first."""
        less, more = sorted((one, two), key=lambda quantity: quantity.value)
        old, new = (less, more) if self.direction > 0 else (more, less)
        (old_low, old_high), (new_low, new_high) = _meant(old), _meant(new)
        ends = sorted((abs(100 * (new_low / old_high - 1)), abs(100 * (new_high / old_low - 1))))
        return self.allows(Interval(*ends))

    def allows(self, real: Interval) -> bool:
        """Tell whether the words may stand for a percentage."""
        if not self.fitting.touches(real):
            return False
        another = any(
            abs(real.low - name) <= HIT and abs(name - self.percent) >= APART for name in NAMED
        )
        return not (self.exact and another and real.high - real.low < HIT)


def _meant(value: Quantity) -> tuple[float, float]:
    """Return the bounds of a value: closer for "about 530,000" than what "about" may mean."""
    if value.modifier is Modifier.EXACT:
        return value.value, value.value
    return value.value * (1 - ABOUT), value.value * (1 + ABOUT)


def read(document: Document, line: Slotted) -> Iterator[Told]:
    """Yield the changes that a sentence tells in percent, as a fraction or as a multiple."""
    for match in TOLD.finditer(line.text):
        if NEGATED.search(line.text[max(0, match.start() - 24) : match.start()]):
            continue
        told = (
            _multiple(document, line, match) if match["times"] else _change(document, line, match)
        )
        if told is not None:
            starts = (match.start(), *(match.start(group) for group in ("share", "by")))
            known = any(THE.search(line.text[: max(0, start)]) for start in starts)
            yield told._replace(definite=known)


def _change(document: Document, line: Slotted, match: re.Match[str]) -> Told | None:
    written = match["amount"] or match["share"] or match["by"]
    noun = (match["noun"] or match["noun2"] or match["verb"]).lower()
    direction = 1 if re.fullmatch(rf"{RISE}|{UP_VERBS}", noun) else -1
    bounds = (match.start(), match.end())
    if re.fullmatch(QUANTITY, written):
        return share(document, line, line.quantity(written), bounds, direction)
    words = _locate(document, line, written)
    hedge = re.sub(r"(?:a\s)?half$", "", written.lower())
    return None if words is None else _told(line, bounds, words, direction, 50.0, hedge, plain=True)


def share(
    document: Document, line: Slotted, quantity: Quantity, bounds: tuple[int, int], direction: int
) -> Told | None:
    """Read a percentage or a fraction, None where it is none or a range."""
    if quantity.unit != "percent" or quantity.modifier is Modifier.RANGE:
        return None
    plain = DIGITS.search(document.quote(quantity.number)) is None
    exact = quantity.modifier is Modifier.EXACT
    hedge = "" if exact else document.quote(quantity.span)
    return _told(line, bounds, quantity.number, direction, quantity.value, hedge, plain=plain)


def _told(
    line: Slotted,
    bounds: tuple[int, int],
    words: Span,
    direction: int,
    percent: float,
    hedge: str,
    *,
    plain: bool,
) -> Told:
    loose = plain and not ABOVE.search(hedge)
    slack = POINTS + (SLACK + (WORD_SLACK if loose else 0.0)) * percent
    fitting = _widened(percent, slack, hedge)
    exact = plain and not hedge.strip()
    return Told(line, *bounds, words, direction, percent, fitting, exact, plain)


def _multiple(document: Document, line: Slotted, match: re.Match[str]) -> Told | None:
    """Read "doubled" and "more than halved"."""
    words = _locate(document, line, match["times"])
    if words is None:
        return None
    factor = FACTORS[match["times"].lower()]
    percent = 100 * abs(factor - 1)
    known = KNOWN_HEDGE.search(match["hedge"] or "")
    hedge = known.group() if known else ""
    slack = 100 * factor * (THAN_SLACK if ABOVE.search(hedge) else FACTOR_SLACK)
    fitting = _widened(percent, slack, hedge)
    side = 1 if factor > 1 else -1
    bounds = (match.start(), match.end())
    return Told(line, *bounds, words, side, percent, fitting, exact=False, plain=True)


def _widened(percent: float, slack: float, hedge: str) -> Interval:
    """Return the percentages allowed, with what a hedge before the words adds."""
    if ABOVE.search(hedge):
        return Interval(percent - slack, 2 * percent)
    if BELOW.search(hedge):
        return Interval(0.0, percent + slack)
    slack += HEDGE_SLACK * percent if hedge.strip() else 0.0
    return Interval(percent - slack, percent + slack)


def _locate(document: Document, line: Slotted, words: str) -> Span | None:
    span = line.sentence.span
    start = document.text.find(words, span.start, span.end)
    return Span(start, start + len(words)) if start >= 0 else None
