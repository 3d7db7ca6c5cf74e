"""A heading's noun for one sex, where the text knows only its counterpart: a ewe, a ram."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.comparing import cast
from checker.comparing.headings import Contrary
from checker.comparing.passages import READ
from checker.mentions import lemmas
from checker.mentions.tokens import cut
from checker.types import Analysis, Sentence, Span, ZoneKind

PAIRS = dict(
    pair.split("/")
    for pair in """boy/girl schoolboy/schoolgirl man/woman father/mother son/daughter
    brother/sister husband/wife uncle/aunt nephew/niece grandson/granddaughter
    grandfather/grandmother widower/widow king/queen prince/princess ram/ewe bull/cow
    stallion/mare rooster/hen lion/lioness businessman/businesswoman
    policeman/policewoman actor/actress waiter/waitress monk/nun""".split()
)
"""The two nouns of a kind, his first."""
COUNTERPARTS = PAIRS | {hers: his for his, hers in PAIRS.items()}
ALIKE = {"dad": "father", "daddy": "father", "mum": "mother", "mom": "mother", "mummy": "mother",
         "grandad": "grandfather", "grandpa": "grandfather", "grandma": "grandmother",
         "granny": "grandmother"}  # fmt: skip
HE = re.compile(r"\b(?:he|him|his|himself)\b", re.IGNORECASE)
SHE = re.compile(r"\b(?:she|her|hers|herself)\b", re.IGNORECASE)


def read(analysis: Analysis) -> Iterator[Contrary]:
    """Yield each noun of a headline that the text has nowhere, with its counterpart there.

    A text that has a pronoun for the noun may speak of its bearer in other words.
    """
    document = analysis.document
    body = [s for s in document.sentences if s.zone in READ]
    told = [(noun, (s, span)) for s in body for noun, span in _nouns(document.text, s)]
    known = {noun for noun, _ in told}
    for heading in document.sentences:
        if heading.zone is not ZoneKind.HEADLINE:
            continue
        said = dict(_nouns(document.text, heading))
        for noun, span in said.items():
            other = COUNTERPARTS[noun]
            pronoun = HE if noun in PAIRS else SHE
            alone = noun not in known and other in known and other not in said
            if alone and _of_another(document.text, heading, noun):
                continue
            if alone and not any(pronoun.search(document.quote(s.span)) for s in body):
                yield Contrary(heading, span, (next(at for each, at in told if each == other),))


def _of_another(text: str, heading: Sentence, noun: str) -> bool:
    """Tell whether a heading names somebody else whom the counterpart may mean.

    "Man attacks shopkeeper", "Girl saves brother": the woman or the boy may be the second one.
    """
    for token in cut(text, heading.span.start, heading.span.end):
        word = lemmas.lemma(token.lower, "noun")
        word = ALIKE.get(word, word)
        if word in COUNTERPARTS:
            if (word in PAIRS) != (noun in PAIRS):
                return True
        elif token.is_word and cast.a_person(word):
            return True
    return False


def _nouns(text: str, sentence: Sentence) -> Iterator[tuple[str, Span]]:
    """Yield the nouns of a sentence that have a counterpart."""
    for token in cut(text, sentence.span.start, sentence.span.end):
        noun = lemmas.lemma(token.lower, "noun")
        noun = ALIKE.get(noun, noun)
        if noun in COUNTERPARTS:
            yield noun, Span(token.start, token.end)
