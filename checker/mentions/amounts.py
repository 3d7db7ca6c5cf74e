"""Puts numbers together with what stands right beside them: units, ranges, scores, ratios."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.mentions import units
from checker.mentions.numerals import Numeral
from checker.types import Span

RANGE = re.compile(r"\s?[-–—]\s?|\s(?:to|or)\s|-(?:to|or)-")
BETWEEN = re.compile(
    r"\b(?:between|from|of|by|at)\s$|\bbetween\s(?:about|around|some)\s$", re.IGNORECASE
)
AND = re.compile(r"\sand\s")
DASH = re.compile(r"[-–—]")
IN = re.compile(r"(?:\s|-)(?:in|out\sof)(?:\severy)?(?:\s|-)")
CHANGE = re.compile(
    r"\b(?:rise|rises|rose|risen|fall|falls|fell|fallen|up|down|grow|grew|grown|increased?|increas\w+"
    r"|decreas\w+|cut|cuts|cutting|reduc\w+|rais\w+|lower\w*|dropp?\w*|jump\w*|climb\w*|declin\w+"
    r"|slipp\w*|extend\w*|expand\w*|chang\w+|went|goes|go|mov\w+|widen\w*|shr[aiu]nk\w*|doubl\w+|tripl\w+|trebl\w+|quadrupl\w+|halv\w+"
    r"|improv\w+|narrow\w*|revised|upgrad\w+|downgrad\w+|surg\w+|soar\w*|plung\w+|tumbl\w+)\b"
    r"[^.;]{0,60}\bfrom\s(?:about\s|around\s|some\s)?$",
    re.IGNORECASE,
)
MORE = re.compile(r"\s(?:more|further|additional|other|extra)(?=\s)")
SCORE_WORDS = re.compile(
    r"\b(?:wins?|won|winning|beats?|beat(?:en|ing)|los[et]s?|losing|leads?|led|leading|victory|defeat"
    r"(?:ed)?|draws?|drew|vot(?:e|es|ed|ing)|scor(?:e|es|ed)|ahead|behind|tied?|approved|passed|ruled"
    r"|ruling|match|game|final|half-time|penalt\w+|goals?|split|decision|against|record|season)\b",
    re.IGNORECASE,
)
STOPS = re.compile(r"[A-Za-z²³]|:\d|\.\d|,\d|/\d")
METRES = re.compile(
    r"\s(?:of|long|wide|high|deep|tall|from|away|above|below|in|into|off|to)\b|[,.;)]|-|$"
)


class Amount(NamedTuple):
    """A number, or two, with a unit."""

    number: Span
    value: float
    unit: str = ""
    low: float | None = None
    """Lower end of a range; ``high`` goes with it."""
    high: float | None = None
    against: float | None = None
    share: bool = False
    ordinal: bool = False
    start: int = 0
    end: int = 0
    """Where the words begin and end, with the unit."""
    takes: int = 1
    """How many numerals it takes up."""
    bare: bool = False
    """Digits alone, so that it may be a year or a label."""


def read(text: str, found: list[Numeral], place: int, begin: int, stop: int) -> Amount | None:
    """Return the amount that begins with the numeral at ``place``."""
    first = _single(text, found[place], begin, stop)
    if first is None:
        return None
    if place + 1 == len(found):
        return first
    second = _single(text, found[place + 1], found[place].span.end, stop)
    if second is None or found[place].ordinal or found[place + 1].ordinal:
        return first
    between = text[first.end : second.start]
    lead = text[max(begin, first.start - 80) : first.start]
    return (
        _ratio(first, second, between, text)
        or _score(first, second, between, text[begin:stop])
        or _range(first, second, between, lead, found[place + 1])
        or first
    )


def _single(text: str, numeral: Numeral, begin: int, stop: int) -> Amount | None:
    """Read one numeral with a currency before it or a unit after it."""
    span, value = numeral.span, numeral.value
    start, end, unit = span.start, span.end, ""
    money = units.before(text, begin, start)
    more = MORE.match(text, end, stop)
    after = units.after(text, more.end() if more else end, stop)
    if money is not None:
        unit, start = money[0].name, money[1]
    elif numeral.short == "m" and METRES.match(text, end, stop):
        unit, value = "m", value / 1_000_000
    elif after is not None and not numeral.ordinal and _fits(after[0], numeral, text, after[1]):
        unit, end = after[0].name, after[1]
        unit = units.pounds(text, begin, stop) if unit == "lb" else unit
    elif (numeral.short in {"k", "b", "m"} and not _counts_people(text, end, stop)) or STOPS.match(
        text, end, stop
    ):
        return None
    return Amount(
        span,
        value,
        unit,
        share=numeral.share,
        ordinal=numeral.ordinal,
        start=start,
        end=end,
        bare=numeral.digits and not unit,
    )


PLURAL_NEXT = re.compile(r"\s(?:[a-z-]+\s)?(?:people|[a-z]{2,}s)\b")


def _counts_people(text: str, end: int, stop: int) -> bool:
    return PLURAL_NEXT.match(text, end, stop) is not None


def _fits(unit: units.Unit, numeral: Numeral, text: str, end: int) -> bool:
    """Refuse what only looks like a unit: "three second-half goals", "five won"."""
    if unit.name == "second" and text[end : end + 1] == "-":
        return False
    if unit.name == "won":
        return numeral.value >= 1_000
    return not numeral.share or unit.dimension in {units.TIME, "length", "mass"}


def _ratio(first: Amount, second: Amount, between: str, text: str) -> Amount | None:
    """Read "one in five", "two out of three" as a percentage."""
    plain = not (first.unit or second.unit or first.share or second.share)
    whole = second.value == int(second.value) and first.value == int(first.value)
    if not (plain and whole and IN.fullmatch(between) and 0 < first.value < second.value):
        return None
    uneven = second.value > 100 and second.value % 100
    if uneven or text[second.end : second.end + 1] == "-":
        return None
    return Amount(
        Span(first.number.start, second.number.end),
        round(100 * first.value / second.value, 4),
        "percent",
        share=True,
        start=first.start,
        end=second.end,
        takes=2,
    )


def _score(first: Amount, second: Amount, between: str, sentence: str) -> Amount | None:
    """Read "35-24" where the sentence is about a game or a vote."""
    plain = first.bare and second.bare and DASH.fullmatch(between)
    if not plain or max(first.value, second.value) > 999:
        return None
    # A range never falls, so that a falling pair needs no word of a game or a vote beside it.
    if first.value <= second.value and not SCORE_WORDS.search(sentence):
        return None
    return Amount(
        Span(first.number.start, second.number.end),
        first.value,
        "score",
        against=second.value,
        start=first.start,
        end=second.end,
        takes=2,
    )


def _range(first: Amount, second: Amount, between: str, lead: str, last: Numeral) -> Amount | None:
    """Read "10-12", "between 3 and 5 million", "two or three"; not "rose from 3 to 5"."""
    joined = RANGE.fullmatch(between) or (
        AND.fullmatch(between) and BETWEEN.search(lead) and "between" in lead.lower()
    )
    if not joined or CHANGE.search(lead) or first.share or second.share:
        return None
    if first.unit and second.unit and first.unit != second.unit:
        return None
    low, high = first.value, second.value
    if low < last.value / last.scale and low < last.scale:
        low *= last.scale
    if not low < high or (high > 20 * max(low, 1) and not first.unit):
        return None
    return Amount(
        Span(first.number.start, second.number.end),
        round((low + high) / 2, 6),
        first.unit or second.unit,
        low=low,
        high=high,
        start=first.start,
        end=second.end,
        takes=2,
    )


def shared_unit(text: str, found: list[Numeral], place: int, begin: int, stop: int) -> str:
    """Return the unit that a number borrows from the next: "from 3 to 5 percent"."""
    if place + 1 == len(found):
        return ""
    here, following = found[place], found[place + 1]
    lead = text[max(begin, here.span.start - 80) : here.span.start]
    gap = text[here.span.end : following.span.start]
    if not re.fullmatch(r"\sto\s", gap) or not CHANGE.search(lead):
        return ""
    after = units.after(text, following.span.end, stop)
    return after[0].name if after else ""


ARTICLE = re.compile(r"\s(?:of\s)?(?:an?|one)(?=\s)|(?=\s[a-z])|-an?(?=-)")


def unit_after_article(text: str, place: int, stop: int) -> tuple[str, int] | None:
    """Return the unit after a fraction and an article: "half an hour"."""
    article = ARTICLE.match(text, place, stop)
    unit = units.after(text, article.end(), stop) if article else None
    return (unit[0].name, unit[1]) if unit else None
