"""People as the rules about names and roles see them: one entity with all that is said of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from checker.mentions import lexicons
from checker.mentions.words import plain
from checker.types import (
    Analysis,
    Entity,
    EntityKind,
    Evidence,
    NameMention,
    RoleMention,
    Sentence,
    Span,
    ZoneKind,
)

KINSHIP = re.compile(
    r"\b(?:relat(?:ed|ive|ives|ion)|namesake|brothers?|sisters?|siblings?|twins?|wife|husband|spouse"
    r"|couple|sons?|daughters?|father|mother|cousins?|nephews?|nieces?|uncles?|aunts?|grand[a-z]*"
    r"(?:son|child|children|daughter|mother|father)s?|widow(?:er)?|married|née|nee|maiden|formerly"
    r"|known as|nicknamed|alias|aka|changed (?:his|her|their) name|also spelled|\w+-in-law"
    r"|born\s+(?-i:[A-Z])\w*"
    r"|step-?(?:sons?|daughters?|fathers?|mothers?|brothers?|sisters?|child|children|mum|dad))\b(?!['’]s\b)",
    re.IGNORECASE,
)
NEVER_BEFORE_A_PERSON = frozenset(
    "in at into near the a an this to from through towards around outside across".split()
)
"""Words that stand before places and things."""
SCOPE_NOISE = frozenset("of and for the in at republic state city county town present".split())


@dataclass(frozen=True)
class Person:
    """One person and what the article says of them."""

    entity: Entity
    roles: tuple[RoleMention, ...]

    @cached_property
    def full(self) -> NameMention | None:
        """The first mention with given name and surname."""
        return next((m for m in self.entity.mentions if m.given and m.surname), None)

    @property
    def first(self) -> NameMention:
        """The first mention."""
        return self.entity.mentions[0]

    @property
    def given(self) -> str:
        """Given names for comparison."""
        return plain(self.full.given) if self.full else plain(self.first.given)

    @property
    def surname(self) -> str:
        """Surname for comparison."""
        return plain(self.full.surname) if self.full else plain(self.first.surname)

    def said(self, attribute: str) -> list[RoleMention]:
        """Return what is said of the present about one attribute."""
        return [r for r in self.roles if r.attribute == attribute and not r.former]


def people(analysis: Analysis) -> list[Person]:
    """Return the people of an article in order of first mention, bylines left out."""
    roles: dict[int, list[RoleMention]] = {}
    for mention in analysis.mentions:
        if isinstance(mention, RoleMention):
            roles.setdefault(mention.entity, []).append(mention)
    return [
        Person(entity, tuple(roles.get(entity.index, ())))
        for entity in analysis.entities
        if entity.kind is EntityKind.PERSON
        and not all(zone_of(analysis, m.span) is ZoneKind.BYLINE for m in entity.mentions)
    ]


def zone_of(analysis: Analysis, span: Span) -> ZoneKind | None:
    """Return what part of the article a span stands in."""
    sentence = analysis.sentence_at(span.start)
    return sentence.zone if sentence else None


def sentence_text(analysis: Analysis, span: Span) -> str:
    """Return the sentence around a span."""
    sentence = analysis.sentence_at(span.start)
    return analysis.document.quote(sentence.span) if sentence else ""


def one_sentence(analysis: Analysis, first: Span, second: Span) -> bool:
    """Tell whether two spans stand in one sentence: lists and aliases name two on purpose."""
    return analysis.sentence_at(first.start) == analysis.sentence_at(second.start)


def beside(analysis: Analysis, span: Span, *, before: int = 25, after: int = 12) -> str:
    """Return a span and the characters around it, within its sentence."""
    text = analysis.document.text
    sentence = analysis.sentence_at(span.start)
    start, end = (sentence.span.start, sentence.span.end) if sentence else (0, len(text))
    return text[max(start, span.start - before) : min(end, span.end + after)]


def told_apart(analysis: Analysis, first: Person, second: Person) -> bool:
    """Tell whether the article shows that two are different people: kin, or named together."""
    if first.said("relation") or second.said("relation"):
        return True
    sentences = [
        {s.index for m in person.entity.mentions if (s := analysis.sentence_at(m.span.start))}
        for person in (first, second)
    ]
    if sentences[0] & sentences[1]:
        return True
    return any(
        KINSHIP.search(sentence_text(analysis, mention.span))
        for person in (first, second)
        for mention in person.entity.mentions
        if mention.given
    )


def same_scope(one: str, two: str, *, strict: bool = False) -> bool:
    """Tell whether two offices are of the same thing; an open one fits any unless strict.

    >>> same_scope("committee of republic of kazakhstan", "committee of kazakhstan")
    True
    """
    first, second = (set(scope.split()) - SCOPE_NOISE for scope in (one, two))
    if strict:
        return bool(first) and first == second
    return not first or not second or first <= second or second <= first


def singular_office(role: RoleMention) -> bool:
    """Tell whether a title names a post that one person holds."""
    title = lexicons.titles().get(role.value)
    return title is not None and title.kind == "office"


def a_profession(role: RoleMention) -> bool:
    """Tell whether a title names what somebody does, not a seat that many hold."""
    title = lexicons.titles().get(role.value)
    return title is not None and title.kind in {"profession", "legal"}


def scarce(person: Person) -> bool:
    """Tell whether somebody is named in full once and said nothing of: a slip, not a namesake."""
    full = [mention for mention in person.entity.mentions if mention.given]
    return len(full) == len(person.entity.mentions) == 1 and not any(
        role.attribute in {"age", "party", "nationality"} for role in person.roles
    )


def evidence(analysis: Analysis, marks: Sequence[Span]) -> Evidence:
    """Make evidence of the sentence around words that clash."""
    sentence: Sentence | None = analysis.sentence_at(marks[0].start)
    if sentence is None:
        return Evidence(marks[0], tuple(marks))
    return Evidence(sentence.span, tuple(m for m in marks if sentence.span.covers(m)))
