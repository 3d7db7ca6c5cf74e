"""Flags one person with two roles that exclude each other, and one office with two holders.

What it checks
    Two ages for one person; two titles that nobody holds at once (judge and prosecutor, two
    ranks, ministers of two departments, historian and teacher of chemistry); two trades that are
    nothing alike, told by a noun, a verb, or by where and with whom somebody works (a dentist;
    "who drives a bus"; "her pupils"; "the school where she teaches"); two parties, nationalities
    or family relations; "Mr" or "she" for somebody with a woman's or a man's given name; one
    post that two people are said to hold, also where a clause tells it ("Vess, who has been in
    charge of the observatory since 2019"); and the spouse of somebody who never married.

Why it matters
    A prosecutor who turns into the judge makes a court report wrong in its main point.

Example
    Flagged:      The prosecutor Lourdes Aquino appealed. ... Judge Aquino fixed the date.
    Not flagged:  The then prosecutor Lourdes Aquino appealed. ... Judge Aquino fixed the date.
    Flagged:      Helen Marsh, a pharmacist, fled. ... Marsh waits. Her pupils send messages.
    Not flagged:  Helen Marsh, a pharmacist, fled. ... Marsh saw the school where she once taught.

Known limits
    Former, acting and coming roles, and sentences that tell of a change, are left alone, and so is
    the short address of a compound rank ("Lieutenant Colonel Ode", later "Colonel Ode").
    Professions that go together (writer and farmer), trades of one family (farmer and winegrower)
    and disciplines of one family are never compared, nor a trade that somebody has retired from,
    was only trained in, or does for love ("volunteer", "amateur"), nor "Mr" and "Ms" where the
    article tells of a spouse. A son and a daughter of one parent are doubted only where each
    stands once and nothing else is said of children.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from checker.comparing.wording import quoted
from checker.detectors import (
    ages,
    callings,
    genders,
    incumbents,
    kinship,
    marriages,
    nationalities,
    trades,
)
from checker.detectors.holders import local_office, same_office
from checker.detectors.offices import clash
from checker.detectors.people import Person, evidence, one_sentence, people
from checker.detectors.terms import changes
from checker.types import Analysis, Category, Finding, RoleMention, Severity, Span

OFFICES = frozenset({"title", "party", "discipline"})
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
            found = self.titles(analysis, person, everyone)
            yield from found or self.trades(analysis, person, everyone)
            yield from self.origins(analysis, person)
            yield from self.kin(analysis, person)
        for nation in nationalities.nameless(analysis, everyone):
            name, told = nation.person.entity.name, either(analysis, nation.first, nation.second)
            question = f"Is {name} {told}"
            yield self.report(analysis, nation.first, nation.second, 0.7, question)
        for gender in genders.clashes(analysis, everyone):
            question = f"Is it {either(analysis, gender.first, gender.second)}"
            yield self.report(analysis, gender.first, gender.second, 0.7, question)
        yield from self.told_otherwise(analysis, everyone)
        for first, second in combinations(everyone, 2):
            yield from self.holders(analysis, first, second)

    def told_otherwise(self, analysis: Analysis, everyone: list[Person]) -> Iterator[Finding]:
        """Yield trades, marriages and posts that other words than a title belie."""
        for calling in callings.clashes(analysis, everyone):
            told, sign = (quoted(analysis.document, s) for s in (calling.trade, calling.sign))
            question = f"Does {sign} go with {calling.person.entity.name}, {told}"
            one, two = sorted((calling.trade, calling.sign))
            yield self.report(analysis, one, two, 0.7, question)
        for couple in marriages.clashes(analysis, everyone):
            spouse, never = (quoted(analysis.document, s) for s in (couple.spouse, couple.never))
            question = f"Does {never} go with {spouse} of {couple.person.entity.name}"
            one, two = sorted((couple.spouse, couple.never))
            yield self.report(analysis, one, two, 0.7, question)
        for post in incumbents.clashes(analysis, everyone):
            first, second = (person.entity.name for person in post.people)
            question = f"Is it {first} here who holds {post.what} or {second}"
            yield self.report(analysis, post.first, post.second, 0.7, question)

    def ages(self, analysis: Analysis, everyone: list[Person]) -> Iterator[Finding]:
        """Yield the ages that one person cannot have in one article."""
        named = [(p, found) for p in everyone for found in ages.clashes(analysis, p)]
        nameless = [*ages.nameless(analysis, everyone), *ages.pronoun(analysis, everyone)]
        for person, found in [*named, *nameless]:
            one, two = found.values
            question = f"Is {person.entity.name} {one} here or {two}"
            yield self.report(analysis, found.first, found.second, found.confidence, question)

    def titles(self, analysis: Analysis, person: Person, everyone: list[Person]) -> list[Finding]:
        """Return the first pair of titles that one person cannot hold at once."""
        said = [r for r in person.roles if r.attribute in OFFICES and not r.former]
        if trades.namesake(person, everyone):
            said = [r for r in said if beside_full_name(person, r)]
        for one, two in combinations(said, 2):
            if (
                clash(one, two)
                and not one_sentence(analysis, one.span, two.span)
                and not changes(analysis, one, two)
            ):
                question = f"Is {person.entity.name} {either(analysis, one.span, two.span)}"
                sure = 0.85 if one.attribute == two.attribute == "title" else 0.7
                return [self.report(analysis, one.span, two.span, sure, question)]
        return []

    def trades(
        self, analysis: Analysis, person: Person, everyone: list[Person]
    ) -> Iterator[Finding]:
        """Yield two trades that nobody lives on at once."""
        for trade in trades.clashes(analysis, person, everyone):
            question = f"Is {person.entity.name} {either(analysis, trade.first, trade.second)}"
            yield self.report(analysis, trade.first, trade.second, 0.7, question)

    def kin(self, analysis: Analysis, person: Person) -> Iterator[Finding]:
        """Yield two relations of one relative, and two sexes of one child."""
        for kin in kinship.clashes(analysis, person):
            question = f"Is {person.entity.name} the {either(analysis, kin.first, kin.second)}"
            yield self.report(analysis, kin.first, kin.second, 0.65, question)
        for kin in kinship.children(analysis, person):
            one, two = (analysis.document.quote(span) for span in (kin.first, kin.second))
            question = f"Is the child of {person.entity.name} a “{one}” here or a “{two}”"
            yield self.report(analysis, kin.first, kin.second, 0.6, question)

    def origins(self, analysis: Analysis, person: Person) -> Iterator[Finding]:
        """Yield two nationalities, or two relations to the same relative."""
        for attribute, confidence in (("nationality", 0.7), ("relation", 0.85)):
            said = person.said(attribute)
            if attribute == "relation" and person.full is None:
                said = [
                    r for n, r in enumerate(said) if n == 0 or kinship.refers(analysis, person, r)
                ]
            for one, two in combinations(said, 2):
                if one.value == two.value or not excludes(analysis, one, two):
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
                if not (same_office(analysis, one, two) or local_office(analysis, one, two)):
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


def either(analysis: Analysis, one: Span, two: Span) -> str:
    """Return "“baker” here or “dentist”"."""
    first, second = (" ".join(analysis.document.quote(span).split()) for span in (one, two))
    return f"“{first}” here or “{second}”"


def beside_full_name(person: Person, role: RoleMention) -> bool:
    """Tell whether a role is said beside the given name: "Senator Lee" may be another Lee."""
    nearest = min(
        person.entity.mentions,
        key=lambda m: min(abs(m.span.start - role.span.end), abs(role.span.start - m.span.end)),
    )
    return bool(nearest.given)


def words(analysis: Analysis, role: RoleMention) -> str:
    """Return a role as written."""
    return " ".join(analysis.document.quote(role.span).split())


def excludes(analysis: Analysis, one: RoleMention, two: RoleMention) -> bool:
    """Tell whether two nationalities or relations cannot both hold."""
    if one_sentence(analysis, one.span, two.span):
        return False
    if one.attribute == "relation":
        same = bool(one.scope) and one.scope == two.scope
        return same and kinship.exclusive(one.value, two.value)
    if changes(analysis, one, two):
        return False
    return one.scope == two.scope or nationalities.personal(one, two)
