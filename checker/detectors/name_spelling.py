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
from collections.abc import Iterator

from checker.detectors.name_forms import (
    Form,
    changed,
    known_apart,
    one_given,
    rivals,
    small_words,
    spellings,
)
from checker.detectors.people import (
    NEVER_BEFORE_A_PERSON,
    Person,
    evidence,
    one_sentence,
    people,
    sentence_text,
    told_apart,
)
from checker.mentions import lexicons
from checker.mentions.spelling import bare, close, derived, distance, sound
from checker.types import (
    Analysis,
    Category,
    EntityKind,
    Finding,
    Severity,
)

SHORTEST_ALONE = 6
"""Letters that a word needs to be compared where nothing else of the name is the same."""
LONG = 9
"""Letters from which a changed last letter is no ending."""
OTHER_NAME = re.compile(
    r"\b(?:née|nee|maiden|married|known as|formerly|alias|aka|nicknamed|also spelled|called)\b"
)
VAGUE = frozenset("author writer expert researcher scientist specialist lecturer member".split())
"""Titles that go with any other: they introduce nobody as another person."""


AS_TWO = str.maketrans({"å": "aa", "ä": "ae", "ö": "oe", "ø": "oe", "ü": "ue"})
"""Letters that are written as two where they are wanting."""


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
                if pair is None or frozenset(pair) in reported or marked_alike(*pair):
                    continue
                if not close(*pair) and rivals(forms, first, second):
                    continue
                if known_apart(pair, small, person=one_given(first, second)):
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
            return mixed(analysis, one or two, (first, second), pair)
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


def marked_alike(one: str, two: str) -> bool:
    """Tell whether two words differ in accents only, or in the two ways to write them without.

    >>> marked_alike("Qāpū", "Qapu"), marked_alike("Tåsinge", "Taasinge")
    (True, True)
    """
    if one.isascii() and two.isascii():
        return False
    plain = [{bare(word), bare(word.lower().translate(AS_TWO))} for word in (one, two)]
    return bool(plain[0] & plain[1])


def two_people(
    analysis: Analysis, one: Person, two: Person, pair: tuple[str, str], *, full: bool
) -> float:
    """Return how sure it is that two people are one with two spellings."""
    if distinct(analysis, one, two):
        return 0.0
    if one.surname != two.surname and derived(*pair) and renamed(analysis, one, two):
        return 0.0
    if one.full and two.full:
        return (
            (0.8 if one.surname != two.surname or sounds_alike(one, two) else 0.65) if full else 0.0
        )
    return surname_alone(one, two, pair)


def renamed(analysis: Analysis, *both: Person) -> bool:
    """Tell whether the article says that somebody has had another name."""
    return any(
        OTHER_NAME.search(sentence_text(analysis, mention.span))
        for person in both
        for mention in person.entity.mentions
        if mention.given
    )


def distinct(analysis: Analysis, one: Person, two: Person) -> bool:
    """Tell whether two people are shown to be two; kin share a surname, not a given name."""
    if one.full and two.full and one.surname == two.surname and told_apart(analysis, one, two):
        known = lexicons.given_names()
        return one.given.split()[0] in known and two.given.split()[0] in known
    return introduced_apart(one, two)


def introduced_apart(one: Person, two: Person) -> bool:
    """Tell whether two people have roles or ages of their own that differ."""
    for attribute in ("title", "age"):
        values = [{r.value for r in person.said(attribute)} - VAGUE for person in (one, two)]
        if values[0] and values[1] and not values[0] & values[1]:
            return True
    given = lexicons.given_names()
    firsts = [person.given.split()[:1] for person in (one, two)]
    if firsts[0] and firsts[1] and firsts[0] != firsts[1]:
        known = [given.get(name[0]) for name in firsts]
        if None in known or sound(firsts[0][0]) == sound(firsts[1][0]):
            return False
        return not (one.surname == two.surname and slip_of_given(two, known))
    return False


def slip_of_given(second: Person, genders: list[str | None]) -> bool:
    """Tell whether a known given name may stand for another: named once, with no role."""
    own = [r for r in second.roles if r.attribute in {"title", "age"} and r.value not in VAGUE]
    full = [mention for mention in second.entity.mentions if mention.given]
    return set(genders) != {"m", "f"} and not own and len(full) == 1


def sounds_alike(one: Person, two: Person) -> bool:
    """Tell whether two given names are spellings of one sound."""
    return sound(one.given) == sound(two.given)


def surname_alone(one: Person, two: Person, pair: tuple[str, str]) -> float:
    """Return how sure it is that a bare surname is a misspelt one."""
    if one.full is None and two.full is None:
        return 0.65 if len(pair[0]) >= SHORTEST_ALONE and sound(pair[0]) == sound(pair[1]) else 0.0
    return 0.75 if min(map(len, pair)) >= 5 else 0.5


def mixed(
    analysis: Analysis, person: Person | None, forms: tuple[Form, Form], pair: tuple[str, str]
) -> float:
    """Return how sure it is that a word of unknown kind is a misspelt surname."""
    first, second = forms
    other = second if person and first.name.entity == person.entity.index else first
    if other.name.kind is not EntityKind.OTHER or other.count > 2 or pair[0][0] != pair[1][0]:
        return 0.0
    before = analysis.document.text[: other.name.span.start].split()[-1:]
    if before and before[0].lower() in NEVER_BEFORE_A_PERSON:
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
    plural = {one[-1], two[-1]} & set("aeiouy")
    swapped = len(one) == len(two) >= LONG and not plural
    same_ends = one[0] == two[0] and (one[-3:] == two[-3:] or swapped)
    return same_ends and distance(bare(one), bare(two)) == 1
