"""Who is meant by the words for a speaker, and by a sentence that tells of one person."""

from __future__ import annotations

import re

from checker.mentions.words import plain
from checker.types import Analysis, EntityKind, NameMention, RoleMention, Sentence, Span

CAPITAL_RUN = re.compile(
    r"[A-ZÀ-ÖØ-Þ][\w’'‑-]*(?:\s+(?:(?:de|la|van|von|der|bin|al|el|da|dos|di)\s+)*"
    r"[A-ZÀ-ÖØ-Þ][\w’'‑-]*)*"
)
ADDRESS = frozenset(
    """mr mrs ms miss dr prof professor sir cr councillor senator judge colonel captain general
    brigadier sergeant lieutenant major sister father brother mayor president minister chairman
    king queen lord lady the rev reverend justice inspector chief attorney director""".split()
)
MASCULINE = re.compile(r"\b(?:he|his|him|himself)\b", re.IGNORECASE)
FEMININE = re.compile(r"\b(?:she|her|hers|herself)\b", re.IGNORECASE)
BY_ROLE = re.compile(r"\bthe (?P<former>former |ex-)?(?P<role>[a-z]+)\b", re.IGNORECASE)
REACH = 3
"""Sentences of a paragraph over which "he" or "she" is followed back."""


def surname(words: str) -> str:
    """Return the last word of the name in the words for a speaker, "" when there is no name.

    >>> surname("Cr Helen Voss"), surname("Fonseka of the yorker"), surname("the coach")
    ('voss', 'fonseka', '')
    """
    for found in CAPITAL_RUN.finditer(words):
        parts = [
            part
            for part in plain(re.sub(r"[’']s$", "", found.group())).split()
            if part.strip(".") not in ADDRESS
        ]
        if parts:
            return parts[-1]
    return ""


def persons(analysis: Analysis, span: Span) -> list[NameMention]:
    """Return the names of people within a span."""
    return [
        mention
        for mention in analysis.mentions
        if isinstance(mention, NameMention)
        and mention.kind is EntityKind.PERSON
        and span.covers(mention.span)
    ]


def about(analysis: Analysis, sentence: Sentence, span: Span) -> str:
    """Return the surname of the one person that a passage is said of, "" when it is not sure.

    It is the only person named in the sentence, or, where only a pronoun stands, the only one
    named in the sentences before it in the paragraph.
    """
    here = {surname(name.text) for name in persons(analysis, sentence.span)}
    if here:
        before = persons(
            analysis, Span(sentence.span.start, max(span.start, sentence.span.start + 1))
        )
        named = {surname(name.text) for name in before} or here
        return named.pop() if len(named) == 1 else ""
    text = analysis.document.quote(sentence.span)
    masculine = MASCULINE.search(text) is not None
    if masculine == (FEMININE.search(text) is not None):
        return ""
    sentences = analysis.document.sentences
    for index in range(sentence.index - 1, max(-1, sentence.index - 1 - REACH), -1):
        earlier = sentences[index]
        if earlier.paragraph != sentence.paragraph:
            return ""
        named = {surname(name.text) for name in persons(analysis, earlier.span)}
        if named:
            other = _quoted_of(analysis, earlier, MASCULINE if masculine else FEMININE)
            return named.pop() if len(named) == 1 and not other else ""
    return ""


def _quoted_of(analysis: Analysis, sentence: Sentence, pronoun: re.Pattern[str]) -> bool:
    """Tell whether words quoted in a sentence speak of "her": "She sang," said Lind. She ..."."""
    return any(
        sentence.span.start <= quotation.span.start < sentence.span.end
        and pronoun.search(analysis.document.quote(quotation.span)) is not None
        for quotation in analysis.document.quotations
    )


def by_role(analysis: Analysis, sentence: Sentence) -> frozenset[str]:
    """Return the names of the one person whom "the former mayor" means in a sentence, if any."""
    text = analysis.document.quote(sentence.span)
    meant = set()
    for found in BY_ROLE.finditer(text):
        former = found["former"] is not None
        meant |= {
            role.entity
            for role in analysis.mentions
            if isinstance(role, RoleMention)
            and role.attribute == "title"
            and role.former == former
            and role.value == found["role"].lower()
        }
    if len(meant) != 1:
        return frozenset()
    return frozenset(plain(analysis.entities[meant.pop()].name).split()) - ADDRESS


def surnames(analysis: Analysis) -> frozenset[str]:
    """Return the last names of the people in the article."""
    return frozenset(
        surname(mention.text)
        for mention in analysis.mentions
        if isinstance(mention, NameMention) and mention.kind is EntityKind.PERSON
    )


def shared_by_several(analysis: Analysis, name: str) -> bool:
    """Tell whether two people of the article have one surname, so that it names neither."""
    given = {
        " ".join(plain(mention.given).split()[:1])
        for mention in analysis.mentions
        if isinstance(mention, NameMention)
        and mention.kind is EntityKind.PERSON
        and mention.given
        and surname(mention.text) == name
    }
    return len(given - ADDRESS) > 1
