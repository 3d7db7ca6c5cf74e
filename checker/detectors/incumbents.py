"""Reads a post that is told by what its holder does: ", who has been running the reserve since"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.detectors.holders import said_of_one, same_office
from checker.detectors.people import Person, one_sentence, same_scope
from checker.detectors.terms import changes
from checker.mentions.phrases import scope_of
from checker.mentions.titles import starting_at
from checker.mentions.words import cut
from checker.types import Analysis, RoleMention, Span

BODY = r"(?:the|[\w’'-]+[’']s)\s(?P<scope>(?:[\w’'-]+\s){0,3}?[\w’'-]+)"
ENDS = r"(?=\s(?:from|since|for|with|as|until|on|in|at)\b|[,.;]|$)"
RUNS = re.compile(
    rf"""
    ,\s who\s (?: now\s | still\s )?
    (?: has\s been\s (?: running | leading | heading | managing | in\s charge\s of
        | in\s command\s of | at\s the\s (?:head|helm)\s of )
      | has\s (?: run | led | headed | managed | directed | commanded )
      | runs | heads | leads | manages | directs | commands | is\s in\s (?:charge|command)\s of )
    \s {BODY} {ENDS}
    """,
    re.VERBOSE,
)
"""", who has been running the reserve since 2021", ", who is in charge of the museum"."""
AS = re.compile(r",\swho,?\sas\s(?:the\s)?(?P<title>[^.,;:]+)")
"""", who as mayor of Ribera signed the contract"."""
ITS = re.compile(r"\bas its (?P<title>[a-z]+)\b")
""""in command of the company as its chief"."""
AFTER = 120
"""Characters after a name in which its post is told."""
HEADS = frozenset({"head", "director", "chief", "leader", "commander", "commandant"})
"""Titles of whoever runs a body."""


@dataclass(frozen=True, slots=True)
class PostClash:
    """Two people who hold one post."""

    people: tuple[Person, Person]
    first: Span
    second: Span
    what: str


def clashes(analysis: Analysis, everyone: list[Person]) -> Iterator[PostClash]:
    """Yield the posts of which a relative clause and a title name two holders."""
    named = [person for person in everyone if person.full]
    for holder in named:
        for role in told(analysis, holder):
            for other in named:
                if other is holder or other.surname == holder.surname:
                    continue
                rival = next((r for r in other.said("title") if one_post(analysis, role, r)), None)
                if rival is not None and not asked(analysis, holder, rival):
                    pairs = sorted(((role.span, holder), (rival.span, other)), key=lambda p: p[0])
                    (one, first), (two, second) = pairs
                    yield PostClash((first, second), one, two, what(rival))


def asked(analysis: Analysis, holder: Person, rival: RoleMention) -> bool:
    """Tell whether the titles alone show the two holders, which is asked about already."""
    return any(same_office(analysis, role, rival) for role in holder.said("title"))


def what(role: RoleMention) -> str:
    """Return the name of a post: "the post of director of the “reserve”"."""
    return (
        f"the post of {role.value} of “{role.scope}”" if role.scope else f"the post of {role.value}"
    )


def one_post(analysis: Analysis, told_of: RoleMention, role: RoleMention) -> bool:
    """Tell whether a title is of the post that a clause tells of; "since" makes that one of now."""
    if one_sentence(analysis, told_of.span, role.span) or changes(analysis, role):
        return False
    if not told_of.scope:
        return told_of.value == role.value == "chief" and not role.scope
    if told_of.value != role.value and not {told_of.value, role.value} <= HEADS:
        return False
    if not same_scope(told_of.scope, role.scope, strict=True):
        return False
    text, scope = analysis.document.text, role.scope
    several = re.search(rf"\b{re.escape(scope)}s\b", text) is not None
    capital = scope.split()[0].capitalize() in analysis.document.quote(role.span)
    return len(scope.split()) > 1 or capital or (said_of_one(text, role) and not several)


def told(analysis: Analysis, person: Person) -> Iterator[RoleMention]:
    """Yield the posts that relative clauses after somebody's name tell."""
    text, index = analysis.document.text, person.entity.index
    for mention in person.entity.mentions:
        start = mention.span.end
        sentence = analysis.sentence_at(mention.span.start)
        if sentence is None or analysis.quotation_at(mention.span.start) is not None:
            continue
        end = min(sentence.span.end, start + AFTER)
        if runs := RUNS.match(text, start, end):
            scope = scope_of(cut(text, Span(*runs.span("scope"))))
            yield RoleMention(Span(*runs.span("scope")), "title", "head", scope, entity=index)
            if its := ITS.search(text, runs.end(), end):
                yield from titled(text, its.start("title"), its.end("title"), index)
        elif capacity := AS.match(text, start, end):
            yield from titled(text, capacity.start("title"), capacity.end("title"), index)


def titled(text: str, start: int, end: int, entity: int) -> Iterator[RoleMention]:
    """Yield the title that words start with, and of which named body it is."""
    words = cut(text, Span(start, end))
    found = starting_at(words, 0)
    if found is None or found[1].kind == "address":
        return
    stop, title = found
    last, scope = stop, ""
    if stop + 1 < len(words) and words[stop].lower == "of":
        last = stop + 1
        while last < len(words) and words[last].capital:
            last += 1
        scope = scope_of(words[stop + 1 : last])
    span = Span(words[0].start, words[last - 1].end)
    yield RoleMention(span, "title", title.canonical, scope, entity=entity)
