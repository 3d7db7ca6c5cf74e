"""Which way a heading or a sentence says that something went: up, down, or nowhere."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.comparing.opposites import (
    AMOUNTS,
    DECISIONS,
    GROUND,
    MEASURED,
    MEASURES,
    MOVES,
    YEARLY,
    Way,
)
from checker.mentions import lemmas, wordclasses
from checker.mentions.numerals import ONES, SCALES, TENS
from checker.mentions.tokens import Token, cut
from checker.types import Analysis, Sentence, Span

ALL_WAYS = (*GROUND, *YEARLY, *MOVES, *AMOUNTS, *DECISIONS)
UNCHANGED = 2
"""Side of the words that tell of no movement."""
BEFORE, AFTER = 6, 4
"""Words between a noun and the verb that moves it, at most, on either side."""
STOPS = frozenset(
    ", ; : . ( ) — – off near after as because while but despite when amid although".split()
)
LINKS = frozenset(
    """be have do has had is are was were been being will would the a an its their his her our to
    not also further again still slightly sharply slowly""".split()
)


WISHED = re.compile(
    r"\b(?:could|should|(?-i:may)|might|(?:(?:urge|ask|call|push|effort|plan|bid|help|want|promise|way"
    r"|solution|campaign|fight)\w*|(?:bill|act|law|legislation|measure|motion)s?)(?:\s\w+){0,4}\sto)\s$",
    re.IGNORECASE,
)
"""Before a verb, a wish or a chance: "urges firms to lower prices"."""
ELSEWHEN = re.compile(
    r"\b(?:had|last|previous(?:ly)?|before|ago|earlier|could|(?-i:may)|might|if|expected|until"
    r"|not|\w+n['’]t|never|(?:in|of|since)\s(?:[A-Z]\w+\s)?(?:19|20)\d\d|said\she\shoped|forecast\sto|once|first)\b",
    re.IGNORECASE,
)
"""Words near by that put a movement into another time or in doubt."""
SEQUENTIAL = re.compile(
    r"\b(?:sequential(?:ly)?|(?:quarter|month)[- ]on[- ](?:quarter|month)"
    r"|(?:from|than(?:\sin)?|compared\s(?:with|to))\sthe\s(?:previous|preceding|first|second|third|fourth)"
    r"\s(?:quarter|month))\b",
    re.IGNORECASE,
)
"""In a sentence that compares with another time than a heading does."""
ADDED = re.compile(
    rf"(?:\d|\b(?:{'|'.join((*ONES, *TENS, *SCALES))}|some|many|few|several|any|once|dozens?))\s$",
    re.IGNORECASE,
)
"""Before "more": further ones, "four more clinics", which is no rise."""
SUPPORT = re.compile(r"back|endors", re.IGNORECASE)
"""What a lobby does to a bill, which decides nothing."""
COMPARED = re.compile(r"\s(?:than|often|likely|frequent\w*|known)\b", re.IGNORECASE)
"""After a word, no movement: "higher than the advice", "less often"."""


@dataclass(frozen=True, slots=True)
class Movement:
    """A noun and the way it went."""

    noun: str
    way: Way
    span: Span
    """The words that say which way."""
    near: bool
    """The noun stands right beside the verb, on either side."""


def read(text: str, start: int, end: int) -> list[Movement]:
    """Return what a passage says of things going up or down, won or lost."""
    found: list[Movement] = []
    taken: list[Span] = []
    tokens = cut(text, start, end)
    for way in ALL_WAYS:
        for match in way.pattern.finditer(text, start, end):
            span = Span(*match.span())
            if any(span.touches(other) for other in taken):
                continue
            taken.append(span)
            if WISHED.search(text, max(start, span.start - 60), span.start):
                continue
            if way in AMOUNTS and (
                COMPARED.match(text, span.end) or ADDED.search(text, start, span.start)
            ):
                continue
            found += [
                Movement(noun, way, span, near)
                for noun, near in _nouns(tokens, span, way)
                if way.side != UNCHANGED or noun in MEASURED
            ]
    return found


def _nouns(tokens: list[Token], verb: Span, way: Way) -> list[tuple[str, bool]]:
    """Return the nouns that a verb may move: its subject's words and its object's."""
    left = [token for token in tokens if token.end <= verb.start]
    right = [token for token in tokens if token.start >= verb.end]
    if way in YEARLY:
        return [(word, place < 2) for place, word in enumerate(_run(left, AFTER))]
    following = _run(right, AFTER)
    if way in AMOUNTS:
        return [(word, True) for word in following]
    subject = _run(list(reversed(left)), BEFORE)
    phrase = _run(right, AFTER, phrase=True)
    return [
        *((word, place < 1) for place, word in enumerate(subject)),
        *((word, place + 1 == len(phrase)) for place, word in enumerate(phrase)),
        *((word, False) for word in following[len(phrase) :]),
    ]


def _run(tokens: list[Token], most: int, *, phrase: bool = False) -> list[str]:
    """Return the nouns of the next words, those of the first noun phrase alone if told so."""
    run: list[str] = []
    for token in tokens[:most]:
        if token.lower in STOPS or (phrase and run and token.lower in wordclasses.PHRASE_ENDS):
            break
        if token.is_word and token.lower not in LINKS | wordclasses.PHRASE_ENDS:
            word = lemmas.lemma(token.lower, "noun")
            run.append(MEASURES.get(word, word))
        elif token.lower in MEASURES:
            run.append(MEASURES[token.lower])
    return run


def subject_before(text: str, span: Span, noun: str) -> bool:
    """Tell whether the words before a pronoun's sentence end on a clause about a noun."""
    words = re.findall(r"[a-z]+", text[max(0, span.start - 300) : span.start].lower())
    return noun in {MEASURES.get(lemmas.lemma(w, "noun"), lemmas.lemma(w, "noun")) for w in words}


def alike(text: str, one: Movement, sentence: Sentence, two: Movement) -> bool:
    """Tell whether two movements may be of one thing, by the way that they are told.

    What is measured goes up and down; anything else only with a figure: a ball drops, boats that
    have grown are no more boats.
    """
    if SUPPORT.match(text, two.span.start):
        return SUPPORT.match(text, one.span.start) is not None
    if one.way not in (*MOVES, *AMOUNTS, *YEARLY) or one.noun in MEASURED:
        return True
    if (one.way in AMOUNTS) != (two.way in AMOUNTS):
        return False
    return any(char.isdigit() for char in text[two.span.end : sentence.span.end])


def aside(analysis: Analysis, sentence: Sentence, movement: Movement) -> bool:
    """Tell whether words near by put a movement into another time or in doubt."""
    text = analysis.document.text
    start = max(sentence.span.start, movement.span.start - 30)
    end = min(sentence.span.end, movement.span.end + 20)
    around = f"{text[start : movement.span.start]}|{text[movement.span.end : end]}"
    quoted = analysis.quotation_at(movement.span.start) is not None
    if SEQUENTIAL.search(analysis.document.quote(sentence.span)):
        return True
    return quoted or ELSEWHEN.search(around) is not None
