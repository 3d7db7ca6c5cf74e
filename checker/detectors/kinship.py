"""Compares the relatives of an article: "her grandson Cormac", later "her nephew"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.detectors.people import Person
from checker.types import Analysis, RoleMention, Span

CONFUSED = (
    frozenset({"grandson", "nephew"}),
    frozenset({"granddaughter", "niece"}),
    frozenset({"uncle", "grandfather"}),
    frozenset({"aunt", "grandmother"}),
    frozenset({"son-in-law", "brother-in-law"}),
    frozenset({"daughter-in-law", "sister-in-law"}),
)
"""Relatives of one age and sex that a writer takes for each other."""
KINDS = (
    frozenset({"wife", "widow", "partner", "girlfriend", "fiancée", "ex-wife"}),
    frozenset({"husband", "widower", "partner", "boyfriend", "fiancé", "ex-husband"}),
    frozenset({"brother", "half-brother", "twin"}),
    frozenset({"sister", "half-sister", "twin"}),
    frozenset({"son", "stepson"}),
    frozenset({"daughter", "stepdaughter"}),
    frozenset({"father", "stepfather"}),
    frozenset({"mother", "stepmother"}),
    frozenset({"grandson", "great-grandson"}),
    frozenset({"granddaughter", "great-granddaughter"}),
)
"""Relations that one person can be said to have in turn."""
CHILD = re.compile(r"\b(?:sons?|daughters?|twins?|siblings?)\b")
CHILDREN = re.compile(
    r"\b(?:her|his|their|\w+['’]s|two|three|four|five|both|the couple['’]s)\s+(?:\w+\s+)?"
    r"(?:children|kids|boys|girls|other child)\b"
)
PARENT_OF = re.compile(r"\b(?:mother|father|parent|mum|mom|dad)s? (?:of|to)\b")
COMMA = 3
"""Characters between a relation and the name that it brings in: "his wife, Fatuma"."""
PRONOUN = re.compile(r"\b(?:his|her|their|my)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
NAMED = re.compile(r",?\s+[^\W\d_]+")


def exclusive(one: str, two: str) -> bool:
    """Tell whether nobody is both to one person.

    >>> exclusive("brother", "cousin"), exclusive("brother", "twin")
    (True, False)
    """
    return one != two and not any({one, two} <= kind for kind in KINDS)


def refers(analysis: Analysis, person: Person, role: RoleMention) -> bool:
    """Tell whether a relation means the one named before: "her brother Nils" may be another."""
    if not any(0 <= m.span.start - role.span.end <= COMMA for m in person.entity.mentions):
        return True
    return PRONOUN.search(analysis.document.text[: role.span.start][-COMMA * 10 :]) is None


@dataclass(frozen=True, slots=True)
class KinClash:
    """One relative under two words."""

    person: Person
    first: Span
    second: Span


def clashes(analysis: Analysis, person: Person) -> Iterator[KinClash]:
    """Yield a later word for a named relative that says another relation."""
    for role in person.said("relation"):
        for group in CONFUSED:
            if role.value in group:
                (other,) = group - {role.value}
                span = only_mention(analysis, other, role)
                if span is not None:
                    yield KinClash(person, role.span, span)


def only_mention(analysis: Analysis, word: str, role: RoleMention) -> Span | None:
    """Return where "her nephew" stands, if once and later, of the same owner and with no name."""
    text = analysis.document.text
    found = list(re.finditer(rf"\b{word}s?\b", text, re.IGNORECASE))
    owner = text[: role.span.start].split()[-1:]
    if len(found) != 1 or found[0].start() < role.span.end or not owner:
        return None
    match = found[0]
    before = text[: match.start()].split()[-1:]
    after = NAMED.match(text, match.end())
    if before != owner or before[0].lower() not in {"her", "his"} or match.group().endswith("s"):
        return None
    if after is not None and after.group().lstrip(", ")[:1].isupper():
        return None
    if analysis.quotation_at(match.start()) is not None:
        return None
    return Span(*match.span())


def children(analysis: Analysis, person: Person) -> Iterator[KinClash]:
    """Yield "her son" and "Ms Greer's daughter" where no more is said of children."""
    text = analysis.document.text
    if PARENT_OF.search(text) or CHILDREN.search(text):
        return
    words = CHILD.findall(text)
    if person.full is None or sorted(words) != ["daughter", "son"]:
        return
    name = re.escape(person.full.surname)
    own = re.search(rf"\b{name}\b(?!['’])[^.!?\n]*\b(?:her|his) (?P<kin>son|daughter)\b", text)
    later = re.search(rf"\b{name}['’]s? (?P<kin>son|daughter)\b(?!,? [A-Z])", text)
    if own is None or later is None or own["kin"] == later["kin"]:
        return
    if analysis.quotation_at(own.start("kin")) or analysis.quotation_at(later.start("kin")):
        return
    first, second = sorted((Span(*own.span("kin")), Span(*later.span("kin"))))
    named = NAMED.match(text, second.end)
    if named is None or not named.group().lstrip(", ")[:1].isupper():
        yield KinClash(person, first, second)
