"""Flags one person or organisation that is given two names.

What it checks
    Two people share a surname and an office but not the given name, or a given name and most of
    the surname; a surname that nobody was introduced with resembles one that somebody was; one
    organisation or road is called by two names, or one abbreviation is explained in two ways, or
    another name has its initials, or somebody speaks for a university by initials that no name
    has ("the EWU" of Louisiana State University); the title of a work comes back with another
    word; a second full name, named once, is like a first in given name and surname, under one
    office or trade or where nothing else tells two people apart; a firm, club or ship likewise; a
    second given name of an introduced surname that nobody is introduced with. Where none of this
    settles it, fitted weights tell whether two names that are alike are one: how they differ, how
    often and where each is told, who else bears them, and what their sentences have in common.

Why it matters
    A wrong name is the error that readers, and the person named, forgive least.

Example
    Flagged:      The chairman, Erlan Sagimbayev, spoke. ... The chairman, Ermek Sagimbayev, left.
    Not flagged:  The director, Morag Tennant, spoke. Colin Tennant, no relation, kept the books.

Known limits
    People whom the article calls relatives, or names in one sentence, are taken to be different.
    So are two that are told to be two things. A wrong name that is not like the right one, and a
    ship or lake named once with no description, are not found.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.comparing import weighed_names
from checker.detectors import (
    bare_surnames,
    bodies,
    echoes,
    namesakes,
    near_surnames,
    organisations,
    titles_of_works,
)
from checker.detectors.echoes import Echo
from checker.detectors.people import (
    NEVER_BEFORE_A_PERSON,
    Person,
    a_profession,
    evidence,
    people,
    same_scope,
    scarce,
    singular_office,
    told_apart,
)
from checker.mentions import lexicons
from checker.mentions.entities import same_given
from checker.mentions.spelling import alike, bare, close, derived, distance, shared_start, sound
from checker.mentions.words import plain
from checker.types import (
    Analysis,
    Category,
    EntityKind,
    Finding,
    NameMention,
    RoleMention,
    Severity,
)

SURE = 0.85
"""Confidence from which a finding is an error."""
WEIGHED = 0.8
"""Of pairs that only fitted weights tell."""
COMMON_SURNAMES = frozenset(
    "smith jones brown johnson williams davis miller wilson taylor anderson thomas jackson white"
    " harris martin lee kim nguyen garcia rodriguez martinez lopez gonzalez khan patel singh clark"
    " lewis walker hall king wright green baker hill moore young scott adams".split()
)
"""Surnames that two strangers of one article easily share."""
PARTICLES = frozenset({"Al", "El", "Abu", "Bin", "Ibn", "Van", "De", "Di", "Da", "Le", "La"})
"""Before a surname alone: "Mr Al Malki" has no given name."""
LONG_GIVEN = 6
"""Letters of given names that two changed letters leave alike."""
SHARED_SURNAME_LETTERS = 4
"""Letters that two surnames of one given name must begin with alike: "Tokto|sunov"."""


class NameMismatch:
    """One person or organisation under two names."""

    rule_id = "name-mismatch"
    category = Category.NAME

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield a finding for each pair of names that seem to be one person's."""
        known = list(self.certain(analysis))
        yield from known
        marks = [{mark for passage in f.evidence for mark in passage.marks} for f in known]
        for pair in weighed_names.read(analysis):
            spans = [{mention.span for mention in n.mentions} for n in (pair.first, pair.second)]
            if not any(all(mine & told for mine in spans) for told in marks):
                yield self.report(analysis, pair.first.fullest, pair.second.fullest, WEIGHED, "")

    def certain(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield what names and offices alone tell."""
        everyone = people(analysis)
        introduced = [person for person in everyone if person.full]
        told: list[set[int]] = []
        for index, first in enumerate(introduced):
            for second in introduced[index + 1 :]:
                confidence, role = full_names(analysis, first, second)
                if confidence:
                    told.append({first.entity.index, second.entity.index})
                    yield self.finding(analysis, first, second, confidence, role)
        for stranger in [*everyone, *strangers(analysis)]:
            if stranger.full is None and stranger.surname:
                yield from self.unannounced(analysis, stranger, introduced)
        for clash in organisations.clashes(analysis):
            yield self.report(analysis, clash.first, clash.second, clash.confidence, clash.what)
        for echo in echoed(analysis):
            if {echo.first.entity, echo.second.entity} not in told:
                yield self.report(analysis, echo.first, echo.second, echo.confidence, "")

    def unannounced(
        self, analysis: Analysis, stranger: Person, introduced: list[Person]
    ) -> Iterator[Finding]:
        """Yield a finding where a bare surname resembles that of someone introduced before."""
        known = [p for p in introduced if p.first.span.start < stranger.first.span.start]
        if any(p.surname == stranger.surname for p in introduced):
            return
        if stranger.first.text.split()[-1].strip(".") in {"II", "III", "Jr", "Sr"}:
            return
        similar = [p for p in known if resembles(stranger, p)]
        if len(similar) == 1:
            certain = stranger.first.title or stranger.entity.kind is EntityKind.PERSON
            yield self.finding(analysis, similar[0], stranger, 0.75 if certain else 0.65, None)

    def finding(
        self,
        analysis: Analysis,
        first: Person,
        second: Person,
        confidence: float,
        role: RoleMention | None,
    ) -> Finding:
        """Make the finding about two people."""
        what = f"the {role.value} " if role else ""
        one, two = shown(first, role), shown(second, role)
        return self.report(analysis, one, two, confidence, what)

    def report(
        self,
        analysis: Analysis,
        one: NameMention,
        two: NameMention,
        confidence: float,
        what: str,
    ) -> Finding:
        """Make a finding that asks which of two names is meant."""
        verb = "Is" if what else "Is it"
        return Finding(
            rule_id=self.rule_id,
            category=self.category,
            severity=Severity.ERROR if confidence >= SURE else Severity.WARNING,
            confidence=confidence,
            message=f"{verb} {what}“{one.text}” here or “{two.text}”, as in the other passage?",
            evidence=(evidence(analysis, [one.span]), evidence(analysis, [two.span])),
        )


def echoed(analysis: Analysis) -> Iterator[Echo]:
    """Yield the names that echo an earlier one: full names, bare surnames, firms and ships."""
    everyone = echoes.figures(analysis)
    yield from echoes.echoes(analysis, everyone)
    yield from namesakes.echoes(analysis, everyone)
    yield from bare_surnames.echoes(analysis, everyone)
    yield from near_surnames.echoes(analysis, everyone)
    yield from bodies.echoes(analysis)
    yield from titles_of_works.echoes(analysis)


def shown(person: Person, role: RoleMention | None) -> NameMention:
    """Return the mention to show: the one beside the role that both share."""
    if role is not None:
        roles = [r for r in person.roles if r.value == role.value and not r.former]
        for mention in person.entity.mentions:
            near = (abs(mention.span.start - r.span.start) < 250 for r in roles)
            if mention.given and any(near):
                return mention
    return person.full or person.first


def full_names(
    analysis: Analysis, first: Person, second: Person
) -> tuple[float, RoleMention | None]:
    """Return how sure it is that two full names are one person's, and the role they share."""
    if told_apart(analysis, first, second):
        return 0.0, None
    role, scoped = shared_role(first, second)
    if first.surname == second.surname:
        return two_given_names(first, second, role, scoped=scoped), role
    if bare(first.given) == bare(second.given) and same_given(first.given, second.given):
        return two_surnames(first, second, role, scoped=scoped), role
    return 0.0, None


def shared_role(first: Person, second: Person) -> tuple[RoleMention | None, bool]:
    """Return a present title that both have, and whether both say what it is of."""
    for one in first.said("title"):
        for two in second.said("title"):
            if one.value == two.value and same_scope(one.scope, two.scope):
                return one, bool(one.scope and two.scope)
    return None, False


def two_given_names(
    first: Person, second: Person, role: RoleMention | None, *, scoped: bool
) -> float:
    """Return how sure it is that one person has two given names."""
    if same_given(first.given, second.given) or PARTICLES & {first.given, second.given}:
        return 0.0
    if role is None:
        return 0.65 if namesake_by_slip(first, second) else 0.0
    alike = close(first.given, second.given) or first.given[:1] == second.given[:1]
    genders = {lexicons.given_names().get(p.given.split()[0], "u") for p in (first, second)}
    if genders == {"m", "f"} and not scoped:
        return 0.0
    if singular_office(role):
        return 0.9 if scoped else 0.85 if alike else 0.7
    return 0.75 if alike and (scoped or close(first.given, second.given)) else 0.0


def namesake_by_slip(first: Person, second: Person) -> bool:
    """Tell whether a second bearer of a surname may be a slip: like initial, no role of his own."""
    one, two = (bare(p.given).split()[0] for p in (first, second))
    if (
        "." in one + two
        or not (one[0] == two[0] or sound(one)[0] == sound(two)[0] or misheard(one, two))
        or min(len(one), len(two)) < 3
        or close(one, two)
    ):
        return False
    if any(p.full and p.full.given.isupper() and len(p.full.given) < 5 for p in (first, second)):
        return False  # "ADA Derrick" is an office
    if first.surname in COMMON_SURNAMES and not misheard(one, two):
        return False
    genders = {lexicons.given_names().get(name, "u") for name in (one, two)}
    own = [r for r in second.roles if r.attribute in {"title", "age", "gender"}]
    full = [mention for mention in second.entity.mentions if mention.given]
    return not own and genders != {"m", "f"} and len(full) == 1


def misheard(one: str, two: str) -> bool:
    """Tell whether two long given names sound alike: "Geoffrey", "Jeffrey"."""
    return min(len(one), len(two)) >= LONG_GIVEN and distance(one, two) <= 2


def two_surnames(first: Person, second: Person, role: RoleMention | None, *, scoped: bool) -> float:
    """Return how sure it is that one person has two surnames."""
    one, two = bare(first.surname), bare(second.surname)
    if close(one, two) or derived(one, two) or one in two.split("-") or two in one.split("-"):
        return 0.0
    shared = shared_start(one, two)
    similar = shared >= SHARED_SURNAME_LETTERS and 2 * shared + 2 >= min(len(one), len(two))
    if role is not None and singular_office(role) and (scoped or similar):
        return 0.9 if similar else 0.75
    if role is not None and one[0] == two[0] and a_profession(role) and scarce(second):
        return 0.65
    own = [r for r in second.roles if r.attribute in {"title", "age"}]
    if own:
        return 0.0
    short = (
        shared == SHARED_SURNAME_LETTERS - 1 and abs(len(one) - len(two)) <= 1 and scarce(second)
    )
    return 0.8 if similar else 0.6 if short else 0.0


def resembles(stranger: Person, person: Person) -> bool:
    """Tell whether a bare surname looks like another's, more than by a letter or two."""
    one, two = bare(stranger.surname), bare(person.surname)
    return not close(one, two) and one not in lexicons.given_names() and alike(one, two)


def strangers(analysis: Analysis) -> Iterator[Person]:
    """Yield the single words of unknown kind that may be somebody's surname."""
    parts = {
        word
        for entity in analysis.entities
        if len(words := plain(entity.name).split()) > 1
        for word in words
    }
    for entity in analysis.entities:
        word = plain(entity.name)
        if entity.kind is not EntityKind.OTHER or " " in word or len(entity.mentions) > 2:
            continue
        if word in parts or word in lexicons.demonyms() or not word.isalpha():
            continue
        before = [analysis.document.text[: m.span.start].split()[-1:] for m in entity.mentions]
        if not any(w and w[0].lower() in NEVER_BEFORE_A_PERSON for w in before):
            named = tuple(replace(m, surname=m.text) for m in entity.mentions)
            yield Person(replace(entity, mentions=named), ())
