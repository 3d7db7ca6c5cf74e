"""Compares the ages that an article gives one person, by name or as "the 57-year-old"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from checker.detectors.people import KINSHIP, Person, beside, one_sentence, sentence_text
from checker.types import Analysis, RoleMention, Span

OTHER_AGE = re.compile(
    r"\b(?:when|then|at the time|ago|later|birthday|turn\w*|died|in (?:18|19|20)\d\d"
    r"|was (?:aged )?\d|born|would have been)\b",
    re.IGNORECASE,
)
"""Words beside an age that put it into another time."""
ANOTHER = re.compile(r"\b(?:another|other|namesake|same name)\b", re.IGNORECASE)
GOES_ON = re.compile(r" (?:[“\"'‘][^”\"'’\n]+[”\"'’] )?[A-Z][a-z]+")
"""After a given name alone, more of the name: "Cesar “Danny” Gutierrez"."""
BEGAN = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+ $")
"""Before a surname alone, more of the name: "Thuy Thu Huynh"."""
SUFFIXES = frozenset({"doe", "jr", "sr"})
"""With these one name is several people's: "John Doe 2", "Larry Britton Sr."."""
THE_AGED = re.compile(
    r"""
    \b[Tt]he\s+ (?P<age>\d{2})[-‑]year[-‑]old \s+ (?: (?P<noun>[a-z]+) \s+ )?
    (?: said | told | says | was | is | has | had | did | will | would | added | who\ had
      | pleaded | appeared | denied | admitted | also | now | later | \w{3,}ed ) \b
    """,
    re.VERBOSE,
)
HE_IS = re.compile(
    r"(?:(?<=[.!?]\s)|(?<=\n))(?:He|She) is (?:now )?(?P<age>\d{2})"
    r"(?=[.,](?!\d)| and\b| years old\b)"
)
SOMEBODY = re.compile(
    r"\b(?:m[ae]n|wom[ae]n|boys?|girls?|suspect|driver|victim|friend|neighbou?r|accomplice|attacker)\b"
)
"""Words for somebody whom "He is 37" may be about instead."""
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
WINDOW = 250
"""Characters before "He is 37" in which only one person may be named."""
KIN_BESIDE = re.compile(
    r"\b(?:parents|father|mother|sons?|daughters?|brothers?|sisters?|uncle|nephew|cousin)[, ]+[A-Z]"
)
KIN_BEFORE = 40
"""Characters before an age in which a relative may be named: "his parents, Pedro, 43"."""
NEAR = 60
"""Characters between a name and an age beside it."""
EARLIER = 400
"""Characters before an age in which a year may date it."""
OF_THE_YEAR = 2
"""Years by which two ages may miss a year that stands before the lower one in its sentence."""
MOST_YEARS_APART = 12
"""Two ages further apart than this are likelier to be two people's than a slip."""


@dataclass(frozen=True, slots=True)
class AgeClash:
    """Two ages of one person."""

    first: Span
    second: Span
    values: tuple[str, str]
    confidence: float


def clashes(analysis: Analysis, person: Person) -> Iterator[AgeClash]:
    """Yield the first pair of ages that one person cannot have in one article."""
    forms = {mention.text.split()[-1].lower().strip(".") for mention in person.entity.mentions}
    told = [r for r in person.roles if r.attribute == "age" and not _cut_short(analysis, person, r)]
    if forms & SUFFIXES or not told or not introduced(person, told[0]):
        return
    for one, two in combinations(told, 2):
        if differ(one, two) and not excused(analysis, one, two):
            apart = abs(int(one.value) - int(two.value))
            yield AgeClash(one.span, two.span, (one.value, two.value), 0.9 if apart > 1 else 0.7)
            return


def _cut_short(analysis: Analysis, person: Person, role: RoleMention) -> bool:
    """Tell whether the name beside an age is only a part of another one that was not read whole."""
    beside_it = min(
        person.entity.mentions,
        key=lambda m: min(abs(m.span.end - role.span.start), abs(m.span.start - role.span.end)),
    )
    if beside_it.title or (beside_it.given and beside_it.surname):
        return False
    text, span = analysis.document.text, beside_it.span
    before, after = text[max(0, span.start - 40) : span.start], text[span.end : span.end + 40]
    return bool(GOES_ON.match(after) or BEGAN.search(before))


def introduced(person: Person, role: RoleMention) -> bool:
    """Tell whether the first age stands beside a full name: "Old Long, 71" may be another Long."""
    if person.full is None:
        return True
    near = (abs(m.span.end - role.span.start) for m in person.entity.mentions if m.given)
    return min(near) <= NEAR


def differ(one: RoleMention, two: RoleMention) -> bool:
    """Tell whether two ages exclude each other; "At 57, she ..." may tell of the past."""
    if one.value == two.value:
        return False
    past, now = sorted((one, two), key=lambda role: not role.former)
    if not past.former:
        return True
    return not now.former and past.scope == "at age" and int(past.value) > int(now.value)


def excused(analysis: Analysis, one: RoleMention, two: RoleMention) -> bool:
    """Tell whether the words around two ages explain why they differ."""
    if one_sentence(analysis, one.span, two.span):
        return True
    if any(
        KIN_BESIDE.search(beside(analysis, role.span, before=KIN_BEFORE, after=0))
        for role in (one, two)
    ):
        return True
    return any(
        OTHER_AGE.search(beside(analysis, role.span))
        or ANOTHER.search(sentence_text(analysis, role.span))
        for role in (one, two)
    ) or years_between(analysis, one, two)


def years_between(analysis: Analysis, one: RoleMention, two: RoleMention) -> bool:
    """Tell whether a year near the lower age says how long ago it was: "In 2011 ..., then 63"."""
    younger, older = sorted((one, two), key=lambda role: int(role.value))
    text = analysis.document.text
    years = [int(year) for year in YEAR.findall(text)]
    published = analysis.document.date
    now = published.year if published else max(years, default=0)
    start = max(0, younger.span.start - EARLIER)
    near = [int(year) for year in YEAR.findall(text[start : younger.span.end + NEAR])]
    apart = int(older.value) - int(younger.value)
    sentence = analysis.sentence_at(younger.span.start)
    opening = text[sentence.span.start : younger.span.start] if sentence else ""
    dated = [int(year) for year in YEAR.findall(opening)]
    return any(abs(now - year - apart) <= 1 for year in near) or any(
        abs(now - year - apart) <= OF_THE_YEAR for year in dated
    )


def nameless(analysis: Analysis, everyone: list[Person]) -> Iterator[tuple[Person, AgeClash]]:
    """Yield "the 57-year-old said" where the person named last before it has another age."""
    text = analysis.document.text
    told = sorted(
        ((role, person) for person in everyone for role in person.said("age")),
        key=lambda pair: pair[0].span,
    )
    for match in THE_AGED.finditer(text):
        span = Span(*match.span("age"))
        earlier = [pair for pair in told if pair[0].span.end < span.start]
        if not earlier or ages_written(text).count(match["age"]) > 1:
            continue
        role, person = earlier[-1]
        if match["noun"] and match["noun"] not in {r.value for r in person.said("title")}:
            continue
        apart = abs(int(role.value) - int(match["age"]))
        swapped = role.value == match["age"][::-1]
        if analysis.quotation_at(span.start) or not (apart <= MOST_YEARS_APART or swapped):
            continue
        if analysis.sentence_at(span.start) and not KINSHIP.search(sentence_text(analysis, span)):
            yield person, AgeClash(role.span, span, (role.value, match["age"]), 0.7)


def pronoun(analysis: Analysis, everyone: list[Person]) -> Iterator[tuple[Person, AgeClash]]:
    """Yield "He is 37" where the only person named in the passage has another age."""
    text = analysis.document.text
    for match in HE_IS.finditer(text):
        start = max(0, match.start() - WINDOW)
        named = {
            index
            for index, person in enumerate(everyone)
            for mention in person.entity.mentions
            if start <= mention.span.start < match.start()
        }
        if len(named) != 1 or analysis.quotation_at(match.start()):
            continue
        person = everyone[named.pop()]
        told = person.said("age")
        window = text[start : match.start()]
        if not told or KINSHIP.search(window) or SOMEBODY.search(window):
            continue
        span = Span(*match.span("age"))
        if all(role.value != match["age"] for role in told) and not told[0].former:
            first, second = sorted(((told[0].span, told[0].value), (span, match["age"])))
            yield person, AgeClash(first[0], second[0], (first[1], second[1]), 0.7)


def ages_written(text: str) -> list[str]:
    """Return the two-digit numbers of a text, for telling whether one stands anywhere else."""
    return re.findall(r"(?<![\d.,$£€])\d{2}(?![\d%]|[.,]\d)", text)
