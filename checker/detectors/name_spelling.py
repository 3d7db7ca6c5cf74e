"""Flags one name that is spelled in two ways.

What it checks
    Two names differ in one word, and that word by a letter or two or by a known way to
    transliterate: "Vilayat" and "Wilayat", "Samira" and "Sameera", "Harlow" and "Harrow".

Why it matters
    Readers who search for the name miss half of the story, and one of the two is wrong.

Example
    Flagged:      They closed Harlow Road at noon. ... By evening Harrow Road was open again.
    Not flagged:  Maria Lopez, a nurse, and Mario Lopez, a baker, both saw it.

Known limits
    American and British spellings ("Center", "Centre"), accents and words that the language
    knows as two ("Iran", "Iraq") are left alone, as are people introduced as two.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from checker.detectors.people import Person, evidence, one_sentence, people, told_apart
from checker.mentions import lexicons
from checker.mentions.spelling import bare, close, distance, sound
from checker.mentions.words import plain
from checker.types import (
    Analysis,
    Category,
    EntityKind,
    Finding,
    NameMention,
    Severity,
    ZoneKind,
)

SHORTEST_ALONE = 6
"""Letters that a word needs to be compared where nothing else of the name is the same."""
BRITISH = (
    ("our", "or"), ("re", "er"), ("ence", "ense"), ("isation", "ization"), ("ise", "ize"),
    ("ogue", "og"), ("programme", "program"), ("ll", "l"), ("aeo", "eo"), ("ae", "e"),
)  # fmt: skip
ENDINGS = re.compile(
    r"(?:ors?|ions?|ists?|isms?|ics?|ians?|ans?|ese|ish|is|es?|s|a|o|ed|ing|er|ers|al)$"
)
GLUED = re.compile(r"\w*[a-z]{3}(?=[A-Z])")
"""Two words run together, as in copy that lost its line breaks: "RedfieldAs"."""
PARTS_OF_ADDRESS = re.compile(r"[@#/._]$|https?:|www\.")


@dataclass(frozen=True, slots=True)
class Form:
    """One spelling of a name: its first mention and how often it stands in the article."""

    name: NameMention
    words: tuple[str, ...]
    count: int


class NameSpelling:
    """One name with two spellings."""

    rule_id = "name-spelling"
    category = Category.NAME

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield a finding for each pair of spellings."""
        small = small_words(analysis)
        forms = spellings(analysis)
        everyone = {person.entity.index: person for person in people(analysis)}
        reported: set[frozenset[str]] = set()
        for index, first in enumerate(forms):
            for second in forms[index + 1 :]:
                pair = changed(first, second)
                if pair is None or frozenset(pair) in reported or known_apart(pair, small):
                    continue
                confidence = self.judge(analysis, first, second, pair, everyone)
                if confidence:
                    reported.add(frozenset(pair))
                    yield self.finding(analysis, first, second, confidence)

    def judge(
        self,
        analysis: Analysis,
        first: Form,
        second: Form,
        pair: tuple[str, str],
        everyone: dict[int, Person],
    ) -> float:
        """Return how sure it is that two forms are one name."""
        one, two = everyone.get(first.name.entity), everyone.get(second.name.entity)
        if one_sentence(analysis, first.name.span, second.name.span):
            return 0.0
        if one and two and one is not two:
            return two_people(analysis, one, two, pair, full=len(first.words) > 1)
        if len(first.words) > 1:
            return 0.75 if sound(pair[0]) == sound(pair[1]) else 0.65
        if (one is None) != (two is None):
            return mixed(one or two, first, second, pair)
        return alone(first, second, pair)

    def finding(self, analysis: Analysis, first: Form, second: Form, confidence: float) -> Finding:
        """Make the finding for two spellings."""
        return Finding(
            rule_id=self.rule_id,
            category=self.category,
            severity=Severity.WARNING if confidence >= 0.6 else Severity.INFO,
            confidence=confidence,
            message=f"Is it “{first.name.text}” here or “{second.name.text}”,"
            " as in the other passage?",
            evidence=(
                evidence(analysis, [first.name.span]),
                evidence(analysis, [second.name.span]),
            ),
        )


def small_words(analysis: Analysis) -> frozenset[str]:
    """Return the words that the article writes in small letters."""
    return frozenset(re.findall(r"(?<![\w@#/.])[a-z][a-z-]+", analysis.document.text))


def spellings(analysis: Analysis) -> list[Form]:
    """Return the distinct forms of the names, each shown where the article's body has it."""
    first: dict[str, NameMention] = {}
    counts: Counter[str] = Counter()
    headed: set[str] = set()
    text = analysis.document.text
    for name in analysis.mentions:
        if not isinstance(name, NameMention):
            continue
        sentence = analysis.sentence_at(name.span.start)
        if sentence is None or sentence.zone is ZoneKind.BYLINE:
            continue
        if PARTS_OF_ADDRESS.search(text[max(0, name.span.start - 8) : name.span.start]) or (
            text[name.span.end : name.span.end + 2].strip()[:1] in {"@", "/", "_"}
        ):
            continue
        for key in {plain(name.text), plain(name.surname) if name.given else ""} - {""}:
            styled = sentence.zone in (ZoneKind.HEADLINE, ZoneKind.SUBHEAD)
            if key not in first or (key in headed and not styled):
                first[key] = name
                (headed.add if styled else headed.discard)(key)
            counts[key] += 1
    return [Form(name, tuple(key.split()), counts[key]) for key, name in first.items()]


def changed(first: Form, second: Form) -> tuple[str, str] | None:
    """Return the two spellings of the one word in which two forms differ."""
    if len(first.words) != len(second.words):
        return None
    pairs = [(a, b) for a, b in zip(first.words, second.words, strict=True) if a != b]
    if len(pairs) != 1 or abs(len(pairs[0][0]) - len(pairs[0][1])) > 2:
        return None
    one, two = pairs[0]
    if not one.replace("-", "").replace("'", "").isalpha() or not two[0].isalpha():
        return None
    if bare(one) == bare(two) or glued(first.name.text, second.name.text):
        return None
    return pairs[0] if close(one, two) or twins(first, second, one, two) else None


def twins(first: Form, second: Form, one: str, two: str) -> bool:
    """Tell whether the first words of two places differ in two letters: "Zemo Kvalo", "Zeda".

    Only beside a word that nothing else explains.
    """
    if EntityKind.PERSON in (first.name.kind, second.name.kind) or first.words[0] != one:
        return False
    known = lexicons.entries("organisation_heads") | lexicons.entries("place_heads")
    rest = set(first.words[1:])
    if (
        not rest
        or rest & (known | lexicons.place_names() | set(lexicons.titles()))
        or len(one) != len(two)
    ):
        return False
    return len(one) > 3 and one[:2] == two[:2] and distance(bare(one), bare(two)) == 2


def glued(first: str, second: str) -> bool:
    """Tell whether two forms are one word with others stuck to it."""
    stuck = GLUED.search(first) or GLUED.search(second)
    return stuck is not None and stuck.group() in first and stuck.group() in second


def known_apart(pair: tuple[str, str], small: frozenset[str]) -> bool:
    """Tell whether two words are different words of the language, not two spellings."""
    one, two = pair
    if one in small and two in small:
        return True
    lists = (
        lexicons.place_names() | set(lexicons.demonyms()),
        lexicons.entries("organisation_heads") | lexicons.entries("place_heads"),
        frozenset(lexicons.titles()),
        lexicons.entries("common_words"),
    )
    if all(any(word in known for known in lists) for word in pair):
        return True
    if any(one.replace(a, b) == two or two.replace(a, b) == one for a, b in BRITISH):
        return True
    return ENDINGS.sub("", one) == ENDINGS.sub("", two)


def two_people(
    analysis: Analysis, one: Person, two: Person, pair: tuple[str, str], *, full: bool
) -> float:
    """Return how sure it is that two people are one with two spellings."""
    if distinct(analysis, one, two):
        return 0.0
    if one.full and two.full:
        return 0.8 if full else 0.0
    return surname_alone(one, two, pair)


def distinct(analysis: Analysis, one: Person, two: Person) -> bool:
    """Tell whether two people are shown to be two; kin share a surname, not a given name."""
    if one.full and two.full and one.surname == two.surname and told_apart(analysis, one, two):
        known = lexicons.given_names()
        return one.given.split()[0] in known and two.given.split()[0] in known
    return introduced_apart(one, two)


def introduced_apart(one: Person, two: Person) -> bool:
    """Tell whether two people have roles or ages of their own that differ."""
    for attribute in ("title", "age"):
        values = [{r.value for r in person.said(attribute)} for person in (one, two)]
        if values[0] and values[1] and not values[0] & values[1]:
            return True
    given = lexicons.given_names()
    firsts = [person.given.split()[:1] for person in (one, two)]
    if firsts[0] and firsts[1] and firsts[0] != firsts[1]:
        known = [given.get(name[0]) for name in firsts]
        return None not in known and sound(firsts[0][0]) != sound(firsts[1][0])
    return False


def surname_alone(one: Person, two: Person, pair: tuple[str, str]) -> float:
    """Return how sure it is that a bare surname is a misspelt one."""
    if one.full is None and two.full is None:
        return 0.65 if len(pair[0]) >= SHORTEST_ALONE and sound(pair[0]) == sound(pair[1]) else 0.0
    return 0.75 if min(map(len, pair)) >= 5 else 0.5


def mixed(person: Person | None, first: Form, second: Form, pair: tuple[str, str]) -> float:
    """Return how sure it is that a word of unknown kind is a misspelt surname."""
    other = second if person and first.name.entity == person.entity.index else first
    if other.name.kind is not EntityKind.OTHER or other.count > 2 or pair[0][0] != pair[1][0]:
        return 0.0
    return 0.65 if max(map(len, pair)) >= SHORTEST_ALONE else 0.0


def alone(first: Form, second: Form, pair: tuple[str, str]) -> float:
    """Return how sure it is that two single words are one name."""
    texts = (first.name.text, second.name.text)
    if min(map(len, pair)) < SHORTEST_ALONE or not all(text[0].isupper() for text in texts):
        return 0.0
    if texts[0].isupper() != texts[1].isupper():
        return 0.0
    if sound(pair[0]) == sound(pair[1]):
        return 0.65
    return 0.6 if min(map(len, pair)) > SHORTEST_ALONE and slip_inside(*pair) else 0.0


def slip_inside(one: str, two: str) -> bool:
    """Tell whether two words differ inside alone, by one letter or a swap: no endings.

    >>> slip_inside("nexobrid", "nixobrid"), slip_inside("medicare", "medicaid")
    (True, False)
    """
    same_ends = one[0] == two[0] and one[-3:] == two[-3:]
    return same_ends and distance(bare(one), bare(two)) == 1
