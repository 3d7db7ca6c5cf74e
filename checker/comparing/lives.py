"""When a person was born and how old the person was when: what the article says of one life."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from checker.comparing.slots import QUANTITY, TIME, Slotted
from checker.mentions import wordclasses
from checker.mentions.auxiliaries import has_form
from checker.mentions.lemmas import Form
from checker.types import (
    Analysis,
    EntityKind,
    Modifier,
    NameMention,
    Quantity,
    RoleMention,
    Span,
    TimeKind,
    TimeMention,
)

BORN = re.compile(
    rf"\b(?:[Ww]as\s|[Ww]ere\s)?[Bb]orn\b(?P<gap>[^{TIME[1:-1]}.;:]{{0,60}}?)(?P<when>{TIME})"
)
JOINING = frozenset("and but or then before after until when where while who which whose".split())
"""Words of the gap after which another verb may follow: "born in Leith and left it in 1990"."""
RAISED = frozenset({"raised", "bred", "reared"})
"""Verbs that say with "born" where somebody is from, and take no year of their own."""
INSERTED = re.compile(r",\s(?:which|where|when|who|whose)\s[^,]*,(?=\s\w+\s?$)")
"""A clause that is over before the time: "in Breslau, which was then German, in 1931"."""
WORDS = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*|,")
LIFE = re.compile(rf"\s?\((?:born\s)?(?P<when>{TIME})\)")
DIED = re.compile(r"\b(?:died|dies|has\sdied|dead|passed\saway|death)\b", re.IGNORECASE)
DIED_WHEN = re.compile(
    rf"\b(?:died|dies|death|passed\saway)\b[^{TIME[1:-1]}{QUANTITY[1:-1]}.;:,]{{0,30}}(?P<when>{TIME})"
)
DATED = re.compile(
    rf"\b(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil)\s(?P<when>{TIME}),?\s(?:when\s(?:she|he)\swas\s(?:only\s|just\s)?|at\sthe\sage\sof"
    rf"\s|aged\s)(?P<age>{QUANTITY})(?=[\s,.])"
)
AT_THE_TIME = re.compile(
    rf"^(?:He|She)\swas\s(?:then\s)?(?P<age>{QUANTITY})\s?(?:years\sold\s)?at\sthe\stime\b"
)
ALONE = re.compile(
    rf"^\W*(?:He|She)\swas\s(?:only\s|just\s)?(?P<age>{QUANTITY})(?:\syears\sold)?\W*$"
)
"""An age as a whole sentence: that at what the sentence before told."""
MAKES = re.compile(
    rf"\b(?:born|hatched|ringed|foaled|laid|built|founded|opened)\b[^{TIME[1:-1]}.;:]{{0,60}}(?P<when>{TIME}),?"
    rf"\s(?:which|that)\smakes\s(?:him|her|it),?\s(?:at\s|now\s)?(?P<age>{QUANTITY})(?=(?:\syears\sold)?(?:[,.]|$))"
)
"""Hatched in 2009, which makes her, at sixteen, ..."""
PRONOUN = re.compile(r"^[^A-Za-z]*(?:He|She|Born)\b|\b(?:he|she|He|She)\s(?:was|is)\sborn\b")


LEAD = 4
"""Sentences in which an obituary tells the death."""
EXACT_TIMES = frozenset({TimeKind.YEAR, TimeKind.MONTH, TimeKind.DATE})
SELF = -3
"""Stands for whoever one sentence tells both the birth and the age of."""
DEPARTED = -2
"""Stands for the person whose obituary the article is, where names do not tell."""


class Birth(NamedTuple):
    """When one person was born."""

    entity: int
    line: Slotted
    when: TimeMention


class AgeTold(NamedTuple):
    """How old one person was at a time; no time means on the day of publication."""

    entity: int
    line: Slotted
    age: int
    span: Span
    when: TimeMention | None = None


def births(analysis: Analysis, lines: list[Slotted]) -> list[Birth]:
    """Return when the people of the article were born, one statement each."""
    found = []
    for line in lines:
        for match in BORN.finditer(line.text):
            when = line.time(match["when"])
            if of_another_verb(match["gap"]):
                continue
            if when.year is None or when.kind not in EXACT_TIMES:
                continue
            owner = whose(analysis, line, when.span.start)
            if owner is None and PRONOUN.search(line.text) and is_obituary(lines):
                owner = DEPARTED
            if owner is not None and not when.approximate:
                found.append(Birth(owner, line, when))
    return found


def of_another_verb(gap: str) -> bool:
    """Tell whether a time belongs to a verb that stands between it and "born".

    >>> of_another_verb(" in Leith and left it in "), of_another_verb(" and raised in Leith in ")
    (True, False)
    >>> of_another_verb(" in a house built in "), of_another_verb(" in a village called Oss in ")
    (True, False)
    """
    words = WORDS.findall(INSERTED.sub(",", gap))
    while words and words[-1].lower() in wordclasses.PREPOSITIONS | wordclasses.ADVERBS | {","}:
        words.pop()
    joined = False
    for place, word in enumerate(words):
        past = has_form(word, Form.PAST, Form.PARTICIPLE) or word in wordclasses.AUXILIARIES
        if past and word not in RAISED and (joined or place == len(words) - 1):
            return True
        before = words[place - 1].lower() if place else ""
        if has_form(word, Form.ING) and before in {"before", "after", "while", "and", ","}:
            return True
        joined = joined or word.lower() in JOINING
    return False


def is_obituary(lines: list[Slotted]) -> bool:
    """Tell whether the article opens with the death of somebody at an age."""
    return any(_age_at_death(line) for line in lines[:LEAD])


def _age_at_death(line: Slotted) -> bool:
    ages_told = [q for q in line.quantities if q.role == "age"]
    return len(ages_told) == 1 and DIED.search(line.text) is not None


def ages(analysis: Analysis, lines: list[Slotted]) -> Iterator[AgeTold]:
    """Yield the ages at death, at a dated event, and now."""
    for line in lines:
        for quantity in line.quantities:
            if quantity.role == "age" and quantity.unit == "year":
                opens = line in lines[:LEAD] and _age_at_death(line)
                yield from _at_death(analysis, line, quantity, opens=opens)
        for match in DATED.finditer(line.text):
            quantity, when = line.quantity(match["age"]), line.time(match["when"])
            owner = whose(analysis, line, quantity.span.start, pronoun="when" in match.group())
            plain = quantity.unit in {"", "year"} and not quantity.noun and 5 < quantity.value < 105
            if owner is not None and when.year and plain and when.kind is TimeKind.YEAR:
                yield AgeTold(owner, line, int(quantity.value), quantity.number, when)
    yield from _at_the_time(analysis, lines)
    yield from _alone(analysis, lines)
    yield from _now(analysis, lines)


def _at_the_time(analysis: Analysis, lines: list[Slotted]) -> Iterator[AgeTold]:
    """Yield "In 1946 Weil rented a shop. He was 38 at the time."."""
    for before, line in pairwise(lines):
        match = AT_THE_TIME.search(line.text)
        years = [time for time in before.times if time.kind is TimeKind.YEAR]
        if match is None or len(years) != 1 or len(before.times) != 1:
            continue
        named = {n.entity for n in people(analysis) if before.sentence.span.covers(n.span)}
        age = line.quantity(match["age"])
        if len(named) == 1 and age.value == int(age.value):
            yield AgeTold(named.pop(), line, int(age.value), age.number, years[0])


def _alone(analysis: Analysis, lines: list[Slotted]) -> Iterator[AgeTold]:
    """Yield "She died on Monday at her home. She was 91.": an age at what was just told."""
    for place, (before, line) in enumerate(pairwise(lines)):
        match = ALONE.match(line.text)
        if match is None or BORN.search(before.text):
            continue
        dated = [time for time in before.times if time.year and time.kind in EXACT_TIMES]
        if len(dated) > 1 or not (dated or (DIED.search(before.text) and place < LEAD)):
            continue
        named = {n.entity for n in people(analysis) if before.sentence.span.covers(n.span)}
        age = line.quantity(match["age"])
        if len(named) == 1 and age.value == int(age.value) and not age.unit.strip("year"):
            when = dated[0] if dated else None
            yield AgeTold(named.pop(), line, int(age.value), age.number, when)


def made(lines: list[Slotted]) -> Iterator[tuple[Birth, AgeTold]]:
    """Yield "ringed as a chick in 2009, which makes her, at sixteen, one of the oldest"."""
    for line in lines:
        for match in MAKES.finditer(line.text):
            when, age = line.time(match["when"]), line.quantity(match["age"])
            plain = age.modifier is Modifier.EXACT and not age.unit.strip("year")
            if plain and when.year and when.kind in EXACT_TIMES and not when.approximate:
                yield Birth(SELF, line, when), AgeTold(SELF, line, int(age.value), age.number)


def _at_death(
    analysis: Analysis, line: Slotted, quantity: Quantity, *, opens: bool
) -> Iterator[AgeTold]:
    """Read "has died at the age of 89", "died in 1990 aged 66"."""
    death = DIED.search(line.text)
    if death is None or re.search(r"\b(?:would\shave|when|who\sdied|whose)\b", line.text):
        return
    stated = DIED_WHEN.search(line.text)
    when = line.time(stated["when"]) if stated is not None else None
    owner = whose(analysis, line, quantity.span.start)
    unclear = when is None and any(t.year for t in line.times) and "has died" not in line.text
    if unclear or quantity.value != int(quantity.value):
        return
    if owner is not None:
        yield AgeTold(owner, line, int(quantity.value), quantity.number, when)
    if opens:
        yield AgeTold(DEPARTED, line, int(quantity.value), quantity.number, when)


def _now(analysis: Analysis, lines: list[Slotted]) -> Iterator[AgeTold]:
    """Yield the ages beside names: "Sarah Marchbank, 54,"."""
    for mention in analysis.mentions:
        if not isinstance(mention, RoleMention) or mention.attribute != "age" or mention.former:
            continue
        line = next((one for one in lines if one.sentence.span.covers(mention.span)), None)
        if line is None or mention.scope or mention.entity < 0 or not mention.value.isdigit():
            continue
        dated = any(time.year for time in line.times) or DIED.search(line.text)
        if not dated and not analysis.quotation_at(mention.span.start):
            yield AgeTold(mention.entity, line, int(mention.value), mention.span)


def whose(analysis: Analysis, line: Slotted, offset: int, *, pronoun: bool = False) -> int | None:
    """Return the person that a sentence tells of before an offset, None when unsure."""
    names = people(analysis)
    inside = [n for n in names if line.sentence.span.start <= n.span.start < offset]
    known = {n.entity for n in inside if line.sentence.span.covers(n.span)}
    if known:
        return known.pop() if len(known) == 1 else None
    if not (pronoun or PRONOUN.search(line.text)):
        return None
    return _in_focus(analysis, line, names)


def _in_focus(analysis: Analysis, line: Slotted, names: list[NameMention]) -> int | None:
    """Return whom a pronoun means: the one person of the paragraph so far, else the main one."""
    zone = analysis.document.zones[line.sentence.paragraph].span
    before = {n.entity for n in names if zone.start <= n.span.start < line.sentence.span.start}
    if len(before) == 1:
        return before.pop()
    if before or not names:
        return None
    (first, most), *others = Counter(n.entity for n in names).most_common(2)
    main = not others or most > others[0][1]
    return first if main and names[0].entity == first else None


def people(analysis: Analysis) -> list[NameMention]:
    """Return the names of linked people, in order."""
    return [
        mention
        for mention in analysis.mentions
        if isinstance(mention, NameMention)
        and mention.kind is EntityKind.PERSON
        and mention.entity >= 0
    ]
