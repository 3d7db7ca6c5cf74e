"""Flags one person with two roles that exclude each other, and one office with two holders.

What it checks
    Two ages for one person; two titles that nobody holds at once (judge and prosecutor, senator
    and representative, two ranks); two nationalities or family relations; and one post, of one
    named body, that two people are said to hold.

Why it matters
    A prosecutor who turns into the judge makes a court report wrong in its main point.

Example
    Flagged:      The prosecutor Lourdes Aquino appealed. ... Judge Aquino fixed the date.
    Not flagged:  The then prosecutor Lourdes Aquino appealed. ... Judge Aquino fixed the date.

Known limits
    Former, acting and coming roles, and sentences that tell of a change, are left alone.
    Professions that go together (writer and farmer) are never compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from checker.detectors import ages, kinship
from checker.detectors.people import (
    Person,
    beside,
    evidence,
    one_sentence,
    people,
    same_scope,
    sentence_text,
)
from checker.types import Analysis, Category, Finding, RoleMention, Severity, Span

EXCLUSIVE: tuple[tuple[frozenset[str], ...], ...] = tuple(
    tuple(frozenset(group.split(", ")) for group in row)
    for row in (
        (
            "judge, magistrate",
            "prosecutor, chief prosecutor, district attorney",
            "defence lawyer, public defender, defender",
        ),
        ("senator", "representative", "governor", "mayor"),
        (
            "constable", "corporal", "sergeant", "staff sergeant", "lieutenant", "captain", "major",
            "lieutenant colonel", "colonel", "admiral",
        ),
        ("rabbi", "imam, mullah", "bishop", "pastor"),
        ("chief executive", "chief financial officer, finance director", "chief operating officer"),
        (
            "foreign minister", "finance minister", "interior minister", "defence minister",
            "health minister", "education minister", "justice minister",
        ),
        ("pianist", "violinist", "cellist", "oboist", "guitarist", "drummer", "organist"),
        ("goalkeeper", "striker", "midfielder", "winger"),
    )
)  # fmt: skip
ONE_HOLDER = frozenset(
    {
        "chair", "president", "chief executive", "commander", "commandant", "head", "mayor",
        "lord mayor", "governor", "prime minister", "chancellor", "police chief", "fire chief",
        "headteacher", "managing director", "editor-in-chief", "secretary-general", "speaker",
        "chief conductor", "chief financial officer", "chief operating officer", "rector",
        "director-general", "chief constable", "attorney general", "foreign minister",
        "finance minister", "interior minister", "defence minister", "health minister",
        "chief justice", "head coach", "district attorney", "archbishop",
    }
)  # fmt: skip
LOCAL = frozenset(
    {
        "mayor", "sheriff", "police chief", "fire chief", "headteacher", "harbourmaster",
        "coroner", "chief constable", "chief executive", "managing director", "head coach",
    }
)  # fmt: skip
"""Posts of which an article about one place or firm has one holder, named or not."""
ON_TOP = frozenset({"head", "commander", "commandant", "chief", "leader"})
"""Words for whoever leads a unit: of one unit they name one person."""
CHANGE = re.compile(
    r"\b(?:promot\w*|appoint\w*|becom\w*|became|resign\w*|retir\w*|succe(?:ed|ss)\w*|replac\w*"
    r"|sworn|nominat\w*|took over|takes over|taken over|predecessor|used to"
    r"|stepp\w+ down|elected)\b",
    re.IGNORECASE,
)
"""Words of a sentence that tells how a role changed."""
OTHER_TIME = re.compile(
    r"\b(?:former|formerly|then|later|now|previous\w*|named|since|until|ago|at the time|outgoing"
    r"|incoming|acting|interim|ex-\w+|begin\w*|joint\w*|both|first|second|new|was|were|had been"
    r"|(?:from|in) \d{4}|co-\w+)\b",
    re.IGNORECASE,
)
"""Words right beside a role that put it into another time or share it out."""
BESIDE = 30
"""Characters before a role in which such a word counts."""
SURE = 0.85


class RoleMismatch:
    """One person with two roles, or one office with two people."""

    rule_id = "role-mismatch"
    category = Category.ROLE

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield a finding for each pair of roles that cannot both hold."""
        everyone = [narrated(analysis, person) for person in people(analysis)]
        yield from self.ages(analysis, everyone)
        for person in everyone:
            yield from self.titles(analysis, person)
            yield from self.origins(analysis, person)
            for kin in kinship.clashes(analysis, person):
                one, two = (analysis.document.quote(span) for span in (kin.first, kin.second))
                question = f"Is {person.entity.name} the “{one}” here or the “{two}”"
                yield self.report(analysis, kin.first, kin.second, 0.65, question)
        for first, second in combinations(everyone, 2):
            yield from self.holders(analysis, first, second)

    def ages(self, analysis: Analysis, everyone: list[Person]) -> Iterator[Finding]:
        """Yield the ages that one person cannot have in one article."""
        named = [(p, clash) for p in everyone for clash in ages.clashes(analysis, p)]
        for person, clash in [*named, *ages.nameless(analysis, everyone)]:
            one, two = clash.values
            question = f"Is {person.entity.name} {one} here or {two}"
            yield self.report(analysis, clash.first, clash.second, clash.confidence, question)

    def titles(self, analysis: Analysis, person: Person) -> Iterator[Finding]:
        """Yield the first pair of titles that one person cannot hold at once."""
        for one, two in combinations(person.said("title"), 2):
            if (
                exclusive(one.value, two.value)
                and not one_sentence(analysis, one.span, two.span)
                and not changes(analysis, one, two)
            ):
                question = f"Is {person.entity.name} “{one.value}” here or “{two.value}”"
                yield self.report(analysis, one.span, two.span, 0.85, question)
                return

    def origins(self, analysis: Analysis, person: Person) -> Iterator[Finding]:
        """Yield two nationalities, or two relations to the same relative."""
        for attribute, confidence in (("nationality", 0.7), ("relation", 0.85)):
            for one, two in combinations(person.said(attribute), 2):
                if one.value == two.value or changes(analysis, one, two):
                    continue
                if attribute == "relation" and not (one.scope and one.scope == two.scope):
                    continue
                if attribute == "nationality" and one.scope != two.scope:
                    continue
                question = f"Is {person.entity.name} “{words(analysis, one)}” here or"
                yield self.report(
                    analysis, one.span, two.span, confidence, f"{question} “{words(analysis, two)}”"
                )
                return

    def holders(self, analysis: Analysis, first: Person, second: Person) -> Iterator[Finding]:
        """Yield one office of one named body that two people hold."""
        if not (first.full and second.full) or first.surname == second.surname:
            return
        for one in first.said("title"):
            for two in second.said("title"):
                if not (same_office(one, two) or local_office(analysis, one, two)):
                    continue
                listed = one_sentence(analysis, one.span, two.span)
                if not listed and not changes(analysis, one, two):
                    what = f"{one.value} of “{one.scope}”" if one.scope else one.value
                    question = f"Is the {what} {first.full.text} here or {second.full.text}"
                    yield self.report(analysis, one.span, two.span, 0.85, question)
                    return

    def report(
        self,
        analysis: Analysis,
        one: Span,
        two: Span,
        confidence: float,
        question: str,
    ) -> Finding:
        """Make a finding from a question."""
        return Finding(
            rule_id=self.rule_id,
            category=self.category,
            severity=Severity.ERROR if confidence >= SURE else Severity.WARNING,
            confidence=confidence,
            message=f"{question}, as in the other passage?",
            evidence=(evidence(analysis, [one]), evidence(analysis, [two])),
        )


def narrated(analysis: Analysis, person: Person) -> Person:
    """Return the person without what only quoted words say."""
    told = tuple(r for r in person.roles if analysis.quotation_at(r.span.start) is None)
    return Person(person.entity, told)


def words(analysis: Analysis, role: RoleMention) -> str:
    """Return a role as written."""
    return " ".join(analysis.document.quote(role.span).split())


def exclusive(one: str, two: str) -> bool:
    """Tell whether nobody holds both titles at once.

    >>> exclusive("judge", "prosecutor"), exclusive("judge", "magistrate")
    (True, False)
    """
    for row in EXCLUSIVE:
        groups = [next((g for g in row if title in g), None) for title in (one, two)]
        if groups[0] and groups[1] and groups[0] is not groups[1]:
            return True
    return False


def same_office(one: RoleMention, two: RoleMention) -> bool:
    """Tell whether two titles are one post of one named body."""
    if not same_scope(one.scope, two.scope, strict=True) or len(one.scope.split()) < 2:
        return False
    if one.value == two.value:
        return one.value in ONE_HOLDER or (one.value in ON_TOP)
    return one.value in ON_TOP and two.value in ON_TOP


def local_office(analysis: Analysis, one: RoleMention, two: RoleMention) -> bool:
    """Tell whether two titles name the one sheriff or mayor of an article, with no other body."""
    if one.value != two.value or one.value not in LOCAL or (one.scope and two.scope):
        return False
    text = analysis.document.text
    return any(text[: role.span.start].rstrip().endswith((" the", "The")) for role in (one, two))


def changes(analysis: Analysis, *roles: RoleMention) -> bool:
    """Tell whether the words around the roles tell of another time or of a change."""
    return any(
        CHANGE.search(sentence_text(analysis, role.span))
        or OTHER_TIME.search(beside(analysis, role.span, before=BESIDE))
        for role in roles
    )
