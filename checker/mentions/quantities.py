"""Finds numbers with what they count or measure, and how exactly they are meant."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Iterator

from checker.mentions import (
    ages,
    amounts,
    hedges,
    labels,
    lemmas,
    nouns,
    numerals,
    passages,
    wordclasses,
)
from checker.mentions import times as time_mentions
from checker.mentions.amounts import Amount
from checker.mentions.comparison import compatible
from checker.mentions.lemmas import Form
from checker.mentions.nouns import Phrase
from checker.mentions.numerals import Numeral
from checker.mentions.passages import Passage
from checker.mentions.tokens import Token
from checker.mentions.units import MONEY, TIME, named, to_base
from checker.types import Document, Modifier, Quantity, Sentence, Span, TimeMention

__all__ = ["compatible", "find", "to_base"]

LONGEST_TIME = 100
"""Characters of a time mention at most: one that began earlier does not reach a sentence."""
COMPOUND = re.compile(r"-(?P<word>[a-z]+(?:-[a-z]+)*)")
NOT_COUNTED = frozenset(
    """time times way fold sided off on to by in up down handed year old based size hand half th
    plus odd yard person's one two three man-show degree rate""".split()
)
BOTH = re.compile(r"\b[Bb]oth\s(?:(?:of\s)?(?:the|these|those|his|her|their)\s)?(?=[a-z])")
NONE = re.compile(r"\b[Nn]o\s(?=(?:[a-z]+\s)?(?:" + "|".join(wordclasses.CASUALTIES) + r")\b)")
ORDINAL_BARRED = re.compile(r"\b(?:per|split|every|at|each|a)\s$", re.IGNORECASE)
AND_BEFORE = re.compile(r"\b(?:hour|day|week|month|year|minute|one)s?\sand\s$")
ALL_BUT = re.compile(r"\ball\sbut\s$", re.IGNORECASE)
PLACE_BEFORE = re.compile(r"(?:below|above)\s", re.IGNORECASE)
NO_BEFORE = re.compile(
    r"\b(?:no|any|every|some|each|the|this|that|which|another)\s$", re.IGNORECASE
)
TITLES = frozenset({"degree", "amendment"})
"""Nouns with which an ordinal is a name: "second degree murder"."""
SPOKEN_ONE = re.compile(
    r"\s(?:of|another|day|thing|way|by|or|is|was|who|that|can|such|more)\b|[-’',.;:]"
)


def find(document: Document, times: tuple[TimeMention, ...] | None = None) -> tuple[Quantity, ...]:
    """Return the quantities of the article in reading order.

    ``times`` are the article's time mentions, found here when they are not given: a date or a
    time of day is no quantity, a duration is.
    """
    known = time_mentions.find(document) if times is None else times
    starts = [time.span.start for time in known]
    found: list[Quantity] = []
    for sentence in document.sentences:
        first = bisect_left(starts, sentence.span.start - LONGEST_TIME)
        near = known[first : bisect_left(starts, sentence.span.end)]
        found.extend(_in_sentence(document.text, sentence, near))
    return tuple(found)


def _in_sentence(text: str, sentence: Sentence, times: tuple[TimeMention, ...]) -> list[Quantity]:
    start, end = sentence.span.start, sentence.span.end
    barred = labels.blocked(text, sentence.span, times)
    found = [
        numeral
        for numeral in numerals.find(text, start, end)
        if not any(span.touches(numeral.span) for span in barred)
    ]
    wordy = BOTH.search(text, start, end) or NONE.search(text, start, end)
    if not found and not wordy:
        return []
    passage = passages.of_sentence(text, sentence)
    quantities = list(_numbers(passage, found))
    quantities += _both_and_none(passage)
    return sorted(quantities, key=lambda quantity: quantity.span.start)


def _numbers(passage: Passage, found: list[Numeral]) -> Iterator[Quantity]:
    place = 0
    while place < len(found):
        amount = amounts.read(passage.text, found, place, passage.start, passage.end)
        if amount is None:
            place += 1
            continue
        if not amount.unit and not amount.share:
            borrowed = amounts.shared_unit(passage.text, found, place, passage.start, passage.end)
            amount = amount._replace(unit=borrowed, bare=amount.bare and not borrowed)
        quantity = _quantity(passage, found[place], amount)
        if quantity is not None:
            yield quantity
        place += amount.takes


def _quantity(passage: Passage, numeral: Numeral, amount: Amount) -> Quantity | None:
    """Read one amount as an age, an ordinal, a share, a measure or a count."""
    text = passage.text
    age = None if amount.ordinal or amount.share else ages.read(
        text, amount.high or amount.value, (passage.start, amount.start),
        (amount.number.end, passage.end),
    )  # fmt: skip
    if age is not None:
        return _age(passage, amount, age)
    here = passage.at(amount.start)
    before = passage.tokens[here - 1] if here else None
    after_place = passage.at(amount.end)
    after = passage.tokens[after_place] if after_place < len(passage.tokens) else None
    if amount.ordinal:
        return _ordinal(passage, amount, after_place, after)
    if amount.share or amount.unit == "percent":
        return _share(passage, amount, after_place, after)
    if amount.unit:
        role = "score" if amount.unit == "score" else ""
        return _build(passage, amount, _measured(passage, amount, after_place), role=role)
    opens = here == 1
    label = labels.is_label(numeral, before, after, opens=opens, titled=passage.titled)
    return None if label else _count(passage, numeral, amount, after_place)


def _measured(passage: Passage, amount: Amount, place: int) -> Phrase:
    """Return what is measured: "9 tonnes of wheat", "a $5m loan", "a three-day visit"."""
    known = named(amount.unit)
    beside = known is not None and known.dimension == MONEY
    joined = "-" in passage.text[amount.number.end : amount.end]
    if beside or joined:
        return nouns.whole(passage.tokens, place)
    return nouns.of_phrase(passage.tokens, place)


def _age(passage: Passage, amount: Amount, age: ages.Age) -> Quantity:
    place = passage.at(age.end)
    phrase = nouns.NOTHING
    if passage.text[amount.end : amount.end + 1] == "-":
        phrase = nouns.counted(passage.tokens, place, plural=False)
        if phrase.noun and (
            passage.tokens[passage.at(phrase.end) - 1].is_capital or _is_ing(phrase.noun)
        ):
            phrase = nouns.NOTHING
    return _build(passage, amount._replace(unit=age.unit, end=age.end), phrase, role="age")


def _is_ing(word: str) -> bool:
    return any(entry.form is Form.ING for entry in lemmas.inflections().get(word, ()))


def _ordinal(passage: Passage, amount: Amount, place: int, after: Token | None) -> Quantity | None:
    text, end = passage.text, amount.end
    if after is None or text[end : end + 1] != " " or not after.is_word:
        return None
    named_part = passage.text[amount.start].isupper() and amount.start > passage.start
    if ((after.is_capital or named_part) and not passage.titled) or after.lower in TITLES:
        return None
    if ORDINAL_BARRED.search(text[max(passage.start, amount.start - 8) : amount.start]):
        return None
    if after.lower == "time":  # "the first time ants were found"
        return _build(passage, amount, Phrase("time", ("time",), after.end), ordinal=True)
    phrase = nouns.counted(passage.tokens, place, plural=False)
    known = lemmas.inflections().get(after.lower, ())
    verbal = any(entry.form in {Form.PAST, Form.PARTICIPLE} for entry in known)
    if not phrase.noun or (verbal and len(phrase.words) == 1):
        return None
    return _build(passage, amount, phrase, ordinal=True)


def _share(passage: Passage, amount: Amount, place: int, after: Token | None) -> Quantity | None:
    """Read percentages and fractions: both become a percentage of something."""
    if amount.unit and amount.unit != "percent":
        return _build(passage, amount, nouns.whole(passage.tokens, place))
    written = amount.unit == "percent"
    if AND_BEFORE.search(passage.text, passage.start, amount.start):
        return None
    if not written:
        word = after.lower if after is not None else "."
        glued = passage.text[amount.end : amount.end + 1]
        unit = amounts.unit_after_article(passage.text, amount.end, passage.end)
        if unit is not None:
            return _build(passage, amount._replace(unit=unit[0], end=unit[1]), nouns.NOTHING)
        if word in {"a", "an"} or (glued == "-" and word != "majority"):
            return None
        single = passage.text[amount.number.start : amount.number.end].lower().startswith("a")
        if single and word[0].isalpha() and word not in wordclasses.PHRASE_ENDS:
            return None
        amount = amount._replace(value=round(amount.value * 100, 4), unit="percent")
    if after is not None and after.lower in wordclasses.DETERMINERS and not written:
        phrase = nouns.whole_after_determiner(passage.tokens, place)
    else:
        phrase = nouns.whole(passage.tokens, place)
    return _build(passage, amount, phrase, role="share")


def _count(passage: Passage, numeral: Numeral, amount: Amount, place: int) -> Quantity | None:
    """Read a plain count: its noun must be a plural unless the number is one."""
    one = amount.value == 1 and amount.low is None
    compound = COMPOUND.match(passage.text, amount.end, passage.end)
    if compound is not None:
        return _compound(passage, amount, compound)
    if _is_idiom(passage, amount, place, one=one and not numeral.digits):
        return None
    phrase = nouns.counted(passage.tokens, place, plural=not one)
    if one and not phrase.noun:
        return None
    time = named(phrase.noun)
    of_them = passage.text.startswith(" of ", amount.end)  # "the 6,400 of the second"
    if time is not None and time.dimension == TIME and not of_them:  # "six quiet years"
        return _build(passage, amount._replace(unit=time.name, end=phrase.end), nouns.NOTHING)
    quantity = _build(passage, amount, phrase)
    unsure = amount.bare and not phrase.noun and quantity.modifier is Modifier.EXACT
    before_name = amount.value >= 100 and _is_name_at(passage, place)
    return None if unsure and (1000 <= amount.value <= 2100 or before_name) else quantity


def _is_name_at(passage: Passage, place: int) -> bool:
    """Tell whether a capitalised word stands at a place, outside a headline in capitals."""
    return place < len(passage.tokens) and passage.tokens[place].is_capital and not passage.titled


def _is_idiom(passage: Passage, amount: Amount, place: int, *, one: bool) -> bool:
    """Tell what counts nothing: "no one", "one of them", "all but two", the village Three Oaks."""
    text, start = passage.text, amount.start
    if ALL_BUT.search(text[max(passage.start, start - 9) : start]):
        return True
    capital = text[start].isupper() and start > passage.start + 1
    if capital and _is_name_at(passage, place):
        return True
    lead = text[max(passage.start, start - 9) : start]
    return one and bool(SPOKEN_ONE.match(text, amount.end, passage.end) or NO_BEFORE.search(lead))


def _compound(passage: Passage, amount: Amount, match: re.Match[str]) -> Quantity | None:
    """Read "a 12-member committee": it counts members."""
    word = match["word"].split("-")[0]
    if word in NOT_COUNTED or word in numerals.ONES or word in numerals.ORDINALS:
        return None
    noun = lemmas.lemma(word, "noun")
    return _build(passage, amount, Phrase(noun, (noun,), match.end()))


def _both_and_none(passage: Passage) -> Iterator[Quantity]:
    for pattern, value in ((BOTH, 2.0), (NONE, 0.0)):
        for match in pattern.finditer(passage.text, passage.start, passage.end):
            phrase = nouns.counted(passage.tokens, passage.at(match.end()), plural=True)
            if phrase.noun:
                number = Span(match.start(), match.start() + (4 if value else 2))
                amount = Amount(number, value, start=match.start(), end=number.end)
                quantity = _build(passage, amount, phrase)
                yield quantity


def _build(
    passage: Passage, amount: Amount, phrase: Phrase, *, role: str = "", ordinal: bool = False
) -> Quantity:
    """Put the hedge, the determiner and the rate to an amount."""
    text = passage.text
    hedge = hedges.read(
        text, amount.value, (passage.start, amount.start), (amount.end, passage.end)
    )
    if not amount.unit and PLACE_BEFORE.match(text, hedge.start):
        # "below 42 dams" says where, "below 42 percent" how many.
        hedge = hedges.Hedge(Modifier.EXACT, amount.value, amount.value, amount.start, amount.end)
    modifier, low, high = hedge.modifier, hedge.low, hedge.high
    if role == "share" and amount.value <= 100 and high < math.inf:
        high = min(high, 100.0)
    if amount.low is not None and amount.high is not None:
        modifier, low, high = Modifier.RANGE, amount.low, amount.high
    end = max(hedge.end, phrase.end, amount.end)
    which = passages.determiner(passage, hedge.start, amount.end)
    if amount.value == 2 and text[amount.start : amount.start + 4].lower() == "both":
        which = "both"
    return Quantity(
        span=Span(hedge.start, end),
        number=amount.number,
        value=amount.value,
        low=low,
        high=high,
        modifier=modifier,
        unit=amount.unit,
        noun=phrase.noun,
        words=phrase.words,
        ordinal=ordinal,
        role=role,
        determiner=which,
        per=passages.rate(passage, end),
        against=amount.against,
    )
