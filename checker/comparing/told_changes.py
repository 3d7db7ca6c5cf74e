"""Changes told apart from their two values: "the 45 percent raise", "a collapse of a third"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.comparing.changes import DOWN_VERBS, UP_VERBS
from checker.comparing.intervals import DIGITS, Interval
from checker.comparing.slots import QUANTITY, Slotted
from checker.mentions import units
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
      (?:{QUANTITY},?\s(?:or|which\sis|that\sis)\s)?             # "a drop of 9, or a third"
      (?P<amount>{QUANTITY}|{HALF})
  | (?P<share>{QUANTITY})\s(?P<noun2>{RISE}|{FALL})\b                     # "the 45 percent raise"
  | \b(?P<verb>{UP_VERBS}|{DOWN_VERBS})\s(?:[a-z]+\s)?by\s(?:the\s|just\s|only\s)?
      (?P<by>{QUANTITY}|{HALF})                                          # "have gone up by half"
    """,
    re.VERBOSE | re.IGNORECASE,
)
NEGATED = re.compile(r"\b(?:not|never|no|without)\s(?:[a-z]+\s)?$|n't\s$")
OWN_BASE = re.compile(
    r"\s?(?:(?:an?|per|each|every)\s(?:year|month|week|day)\b|annually|yearly|(?:on|from|over|since|against|compared|than)\b)"
)
"""What tells after a change of what, or for how long, it is one: "12 percent on last year"."""
OF_OTHERS = re.compile(
    r"\b(?:annual|yearly|monthly|weekly|average|further|another|additional|combined)\s(?:[a-z]+\s)?$"
)
THE = re.compile(r"\bthe\s$", re.IGNORECASE)
ABOVE = re.compile(r"\b(?:more|over|least|above|upwards|excess)\b")
BELOW = re.compile(r"\b(?:less|under|most|up\sto|below)\b")
NAMED = (20.0, 25.0, 100 / 3, 40.0, 50.0, 60.0, 200 / 3, 75.0, 80.0)
"""Shares that have a name of their own, in percent: a fifth, a quarter, a third ..."""
APART = 4.5
"""Percentage points from which two named shares are not the same."""
HIT = 0.7
"""Percentage points within which a value is exactly a named share."""
SLACK, WORD_SLACK, HEDGE_SLACK = 0.06, 0.12, 0.2
"""How far a value may be from what is told, as a share of it: always, where it is told as a
fraction in words, and where it is hedged."""
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


def is_value(quantity: Quantity) -> bool:
    """Tell whether a quantity may be the value before or after a change."""
    timed = units.is_time(quantity.unit)
    ratio = quantity.unit in {"percentage point", "score"} or quantity.role in {"age", "score"}
    fixed = quantity.ordinal or quantity.modifier is Modifier.RANGE
    return not (timed or ratio or fixed) and quantity.value > 0


def alike(one: Quantity, two: Quantity) -> bool:
    """Tell whether two values may measure one thing: one unit, and nouns that do not differ."""
    if not (is_value(one) and is_value(two)) or one.value == two.value:
        return False
    if one.per and two.per and one.per != two.per:
        return False
    bare = any(not q.unit and not q.noun for q in (one, two))
    return bare or (one.unit == two.unit and (not one.noun or not two.noun or one.noun == two.noun))


def _meant(value: Quantity) -> tuple[float, float]:
    """Return the bounds of a value: closer for "about 530,000" than what "about" may mean."""
    if value.modifier is Modifier.EXACT:
        return value.value, value.value
    return value.value * (1 - ABOUT), value.value * (1 + ABOUT)


def read(document: Document, line: Slotted) -> Iterator[Told]:
    """Yield the changes that a sentence tells in percent or as a fraction."""
    for match in TOLD.finditer(line.text):
        lead = line.text[: match.start()]
        if NEGATED.search(lead) or OF_OTHERS.search(lead) or _has_base(line, match):
            continue
        told = _change(document, line, match)
        if told is not None:
            starts = (match.start(), *(match.start(group) for group in ("share", "by")))
            known = any(THE.search(line.text[: max(0, start)]) for start in starts)
            yield told._replace(definite=known)


def _has_base(line: Slotted, match: re.Match[str]) -> bool:
    """Tell whether a change tells itself of what, or of which period, it is one."""
    sign = match["amount"] or match["share"] or match["by"]
    per = re.fullmatch(QUANTITY, sign) and line.quantity(sign).per
    return bool(per or OWN_BASE.match(line.text[match.end() :]))


def _change(document: Document, line: Slotted, match: re.Match[str]) -> Told | None:
    written = match["amount"] or match["share"] or match["by"]
    noun = (match["noun"] or match["noun2"] or match["verb"]).lower()
    direction = 1 if re.fullmatch(rf"{RISE}|{UP_VERBS}", noun) else -1
    bounds = (match.start(), match.end())
    if re.fullmatch(QUANTITY, written):
        return share(document, line, line.quantity(written), bounds, direction)
    words = _locate(document, line, written)
    hedge = re.sub(r"(?:a\s)?half$", "", written.lower())
    if words is None:
        return None
    fitting = _allowed(50.0, hedge, plain=True)
    return Told(line, *bounds, words, direction, 50.0, fitting, not hedge.strip(), plain=True)


def share(
    document: Document, line: Slotted, quantity: Quantity, bounds: tuple[int, int], direction: int
) -> Told | None:
    """Read a percentage or a fraction, None where it is none or a range."""
    if quantity.unit != "percent" or quantity.modifier is Modifier.RANGE:
        return None
    plain = DIGITS.search(document.quote(quantity.number)) is None
    exact = quantity.modifier is Modifier.EXACT
    hedge = "" if exact else document.quote(quantity.span)
    percent = quantity.value
    fitting = _allowed(percent, hedge, plain=plain)
    return Told(line, *bounds, quantity.number, direction, percent, fitting, plain and exact, plain)


def _allowed(percent: float, hedge: str, *, plain: bool) -> Interval:
    """Return the percentages that the words allow, with what a hedge before them adds."""
    loose = plain and not ABOVE.search(hedge)
    slack = POINTS + (SLACK + (WORD_SLACK if loose else 0.0)) * percent
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
