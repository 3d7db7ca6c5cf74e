"""Compares "Mr" and "Ms", "he" and "she" with the given name that somebody is introduced with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.detectors.people import KINSHIP, Person, beside, sentence_text
from checker.mentions import lexicons
from checker.mentions.words import plain
from checker.types import Analysis, NameMention, Span

FAMILY = re.compile(
    r"\b(?:husbands?|wife|wives|spouse|married|marriage|couple|widow(?:er)?|parents?|famil(?:y|ies)"
    r"|brothers?|sisters?|siblings?|Mr and Mrs|sons?|daughters?|mother|father|partner)\b"
)
"""Words of a passage that may tell of another bearer of the name."""
SPOUSE = re.compile(
    r"\b(?:husbands?|wife|wives|spouse|married|couple|widow(?:er)?|Mr and Mrs|brothers?|sisters?)\b"
)
"""Words of an article that do so wherever they stand."""
PRONOUNS = {
    "he": "m", "his": "m", "himself": "m", "him": "m",
    "she": "f", "her": "f", "herself": "f", "hers": "f",
}  # fmt: skip
NEAR = 25
"""Characters around a name in which "Her Excellency" or "his" is its bearer's."""
PRONOUN = {
    "m": re.compile(r"\b(?:he|his|him)\b", re.IGNORECASE),
    "f": re.compile(r"\b(?:she|her)\b", re.IGNORECASE),
}
OWN = re.compile(
    r"""
    \s+ (?:said|says|added|insisted|admitted|announced|promised|believes)\s+
      (?:that\s+)? (?P<pronoun>s?he)\b
    | ,?\s+ who\s+ (?:\w+\s+){1,2} (?P<pronoun2>his|her)\s
    | \s+ (?:\w+ed|hurt|saw|gave|made)\s+ (?P<pronoun3>himself|herself)\b
    """,
    re.VERBOSE,
)
"""What follows a name and can only mean its bearer, where nobody else is there to be meant."""
OTHERS = {
    "f": re.compile(r"\b(?:wom[ae]n|girls?|lady|ladies|actress|waitress|queen|Mrs|Ms|Miss)\b"),
    "m": re.compile(r"\b(?:m[ae]n|boys?|gentleman|king|Mr)\b"),
}
"""Words for somebody whom the pronoun may mean instead."""


@dataclass(frozen=True, slots=True)
class GenderClash:
    """One person as a man and as a woman."""

    person: Person
    first: Span
    second: Span


def shown(person: Person) -> str:
    """Return "m" or "f" where the given name is one or the other, otherwise ""."""
    if person.full is None or not person.given:
        return ""
    names = lexicons.given_names()
    found = {names.get(word, "") for word in person.given.split()} - {""}
    return found.pop() if len(found) == 1 and found <= {"m", "f"} else ""


def clashes(analysis: Analysis, everyone: list[Person]) -> Iterator[GenderClash]:
    """Yield the people whose given name and later title or pronoun disagree."""
    for person in everyone:
        gender = shown(person)
        if not gender or person.full is None or person.said("gender"):
            continue
        namesakes = [p for p in everyone if p is not person and shares_surname(p, person)]
        span = wrong_title(analysis, person, namesakes, gender) if namesakes else None
        if span is None and not namesakes:
            span = wrong_pronoun(analysis, person, everyone, gender)
        if span is not None and span.start > person.full.span.end:
            yield GenderClash(person, person.full.span, span)


def shares_surname(one: Person, two: Person) -> bool:
    """Tell whether a name may be meant for another: the same surname, whatever else."""
    return two.surname in plain(one.entity.name).split()


def wrong_title(
    analysis: Analysis, person: Person, namesakes: list[Person], gender: str
) -> Span | None:
    """Return where "Mr Elwood" stands for Jane Elwood, with no other Elwood."""
    stranger = namesakes[0]
    text = analysis.document.text
    if len(namesakes) > 1 or any(m.given for m in stranger.entity.mentions):
        return None
    titled = [r for r in stranger.roles if r.attribute == "gender"]
    if not titled or titled[0].value[0] == gender or SPOUSE.search(text):
        return None
    mention = stranger.first
    told = [sentence_text(analysis, m.span) for m in (*person.entity.mentions, mention)]
    near = [beside(analysis, m.span, before=NEAR, after=NEAR) for m in person.entity.mentions]
    if any(map(PRONOUN[titled[0].value[0]].search, near)):
        return None
    if analysis.quotation_at(titled[0].span.start) or any(map(KINSHIP.search, told)):
        return None
    start = mention.title_span.start if mention.title_span else mention.span.start
    return Span(start, mention.span.end)


def wrong_pronoun(
    analysis: Analysis, person: Person, everyone: list[Person], gender: str
) -> Span | None:
    """Return where "she" follows the name of a man and no woman is in the article."""
    text = analysis.document.text
    for mention in person.entity.mentions:
        match = OWN.match(text, mention.span.end)
        if match is None or analysis.quotation_at(match.start()):
            continue
        group = match.lastgroup or "pronoun"
        other = PRONOUNS[match[group]]
        if other == gender or FAMILY.search(text) or OTHERS[other].search(text):
            continue
        if any(shown(p) != gender for p in everyone if p is not person):
            continue
        if consistent(text, person.entity.mentions, gender):
            return Span(*match.span(group))
    return None


def consistent(text: str, mentions: tuple[NameMention, ...], gender: str) -> bool:
    """Tell whether the article elsewhere takes the person for what the given name says."""
    own = [match for m in mentions if (match := OWN.match(text, m.span.end))]
    return len(own) == 1 or any(PRONOUNS[m[m.lastgroup or "pronoun"]] == gender for m in own)
