"""One sentence in tokens, and the words around its numbers: which ones, how often."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from checker.mentions.tokens import Token, cut
from checker.types import Sentence, ZoneKind

DETERMINER = re.compile(
    r"\b(?P<words>(?:(?:all|both|another|these|those|its|their|his|her|our|the|a|an|every)\s)?"
    r"(?:(?:of\s)?the\s|of\s(?:its|their|his|her|these|those)\s)?"
    r"(?:other|first|last|next|remaining|additional|further|extra|only|additional|top|new)?)\s?$",
    re.IGNORECASE,
)
MORE = re.compile(
    r"\s(?P<word>more|other|others|further|additional|extra)\b(?!\sthan)", re.IGNORECASE
)
PER = re.compile(
    r"\s(?:(?:per|each|every)\s(?P<any>[a-z]+)|an?\s(?P<unit>second|minute|hour|day|night|week|month"
    r"|year|litre|liter|gallon|barrel|tonne|ton|share|head|person|piece|pound|kilo|kilogram|team|pupil"
    r"|household|family|hectare|acre|ticket|seat|bag|bottle|crate)"
    r"|(?P<adverb>daily|weekly|monthly|annually|yearly)|/(?P<slash>[a-z]+))\b"
    r"(?!\s(?:ago|earlier|later|before|after|or|and\sa\shalf)\b)"
)
PERIODS = {
    "daily": "day", "weekly": "week", "monthly": "month", "annually": "year", "yearly": "year",
}  # fmt: skip


class Passage(NamedTuple):
    """One sentence, cut into tokens."""

    text: str
    start: int
    end: int
    tokens: list[Token]
    starts: list[int]
    titled: bool

    def at(self, offset: int) -> int:
        """Return the place of the first token that starts at or after an offset."""
        return bisect_left(self.starts, offset)


def of_sentence(text: str, sentence: Sentence) -> Passage:
    """Cut a sentence into tokens."""
    tokens = cut(text, sentence.span.start, sentence.span.end)
    words = [token for token in tokens if token.is_word and len(token.text) > 3]
    titled = sentence.zone in {ZoneKind.HEADLINE, ZoneKind.SUBHEAD} and (
        sum(token.is_capital for token in words) > 0.7 * len(words)
    )
    starts = [token.start for token in tokens]
    return Passage(text, sentence.span.start, sentence.span.end, tokens, starts, titled)


def determiner(passage: Passage, start: int, end: int) -> str:
    """Return the words that say which ones: "the" before a number, "more" after it."""
    more = MORE.match(passage.text, end, passage.end)
    if more is not None:
        return more["word"].lower()
    lead = DETERMINER.search(passage.text, max(passage.start, start - 32), start)
    return " ".join(lead["words"].lower().split()) if lead else ""


def rate(passage: Passage, end: int) -> str:
    """Return what a number is for: "day" after "12 people a day"."""
    per = PER.match(passage.text, end, passage.end)
    if per is None:
        return ""
    return per["any"] or per["unit"] or per["slash"] or PERIODS[per["adverb"]]
