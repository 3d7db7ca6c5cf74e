"""Tells whether two people are given one post that one person holds."""

from __future__ import annotations

import re

from checker.detectors.people import SCOPE_NOISE, same_scope
from checker.mentions import lexicons
from checker.types import Analysis, RoleMention

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
ONE_PLACE = frozenset(
    "museum school hospital zoo library theatre theater gallery orchestra choir festival prison"
    " club port airport society parish hospice nursery aquarium ferry trawler yacht".split()
)
"""Bodies that an article with no name for them means one of: "the museum's director"."""
OF_A_PLACE = re.compile(r"[^.!?\n]{0,40}?\b[A-Z]\w+,?\s+of\s+[A-Z]")
SEATS = frozenset({"mayor", "bishop", "archbishop", "sheriff", "captain"})
"""Posts of which a town, see or team has one."""
SEVERAL_TOWNS = re.compile(
    r"\b(?:mayors|towns|cities|municipalities|boroughs|twin(?:ned)? (?:town|city)"
    r"|neighbou?ring (?:town|city|municipality|village))\b",
    re.IGNORECASE,
)
ELSEWHERE = frozenset("twin neighbouring neighboring nearby sister rival other next".split())
PLURAL = re.compile(r"\b(?:two|three|four|both|other|another|second|rival|neighbouring)\b")
LOCAL = frozenset(
    {
        "mayor", "sheriff", "police chief", "fire chief", "headteacher", "harbourmaster",
        "coroner", "chief constable", "chief executive", "managing director", "head coach", "vicar",
        "parish priest", "rector", "dean", "town clerk", "postmaster",
    }
)  # fmt: skip
"""Posts of which an article about one place or firm has one holder, named or not."""
HERE = frozenset({"town", "city", "village", "borough", "municipality", "island"})
"""What the one place of an article is called: "the town's mayor"."""
MINISTERIAL = frozenset({"minister", "secretary"})
OF_A_MINISTRY = frozenset("ministry department region regional".split())
"""Words that the title of a minister and that of the head of the ministry do not share."""
CHURCH = frozenset({"vicar", "parish priest", "rector", "dean"})
"""Posts that every parish around has as well."""
TWO = 2
"""Countries from which an article has two ministers of one field."""
ON_TOP = frozenset({"head", "commander", "commandant", "chief", "leader"})
"""Words for whoever leads a unit: of one unit they name one person."""


def same_office(analysis: Analysis, one: RoleMention, two: RoleMention) -> bool:
    """Tell whether two titles are one post of one named body."""
    if one.value != two.value and {one.value, two.value} & MINISTERIAL:
        return one_ministry(analysis, one, two)
    if not same_scope(one.scope, two.scope, strict=True):
        return False
    if len(one.scope.split()) < 2:
        return one.value == two.value and (
            one_place(analysis, one, two) or one_seat(analysis, one, two)
        )
    if one.value == two.value:
        return one.value in ONE_HOLDER or (one.value in ON_TOP)
    return one.value in ON_TOP and two.value in ON_TOP


def one_ministry(analysis: Analysis, one: RoleMention, two: RoleMention) -> bool:
    """Tell whether one is "minister of health" and the other "heads the ministry of health".

    Where two countries are named, each has its own.
    """
    minister, head = (one, two) if one.value in MINISTERIAL else (two, one)
    if head.value not in ON_TOP or "ministry" not in head.scope.split():
        return False
    fields = [set(role.scope.split()) - OF_A_MINISTRY - SCOPE_NOISE for role in (minister, head)]
    words = {word.lower() for word in re.findall(r"\b[A-Z]\w+", analysis.document.text)}
    known = lexicons.demonyms()
    nations = {known.get(w, w) for w in words if w in known or w in lexicons.entries("countries")}
    return bool(fields[0]) and fields[0] == fields[1] and len(nations) < TWO


def one_place(analysis: Analysis, one: RoleMention, two: RoleMention) -> bool:
    """Tell whether two titles name the director of the one museum of an article."""
    if one.scope not in ONE_PLACE or one.value not in ONE_HOLDER | LOCAL | {
        "director",
        "captain",
        "skipper",
    }:
        return False
    text = analysis.document.text
    if re.search(rf"\b{one.scope}s\b(?!\s+[a-z]+ed)", text):
        return False
    return all(said_of_one(text, role) for role in (one, two))


def one_seat(analysis: Analysis, one: RoleMention, two: RoleMention) -> bool:
    """Tell whether two titles are of one named town, see or team: "the Bishop of Carne"."""
    return one.value in SEATS and all(
        one.scope.capitalize() in analysis.document.quote(role.span) for role in (one, two)
    )


def said_of_one(text: str, role: RoleMention) -> bool:
    """Tell whether a title stands with "the" and no word that picks one body of several."""
    start = max(0, role.span.start - 30)
    around = text[start : role.span.end]
    return re.search(r"\b[Tt]he\b", around) is not None and not PLURAL.search(around)


def local_office(analysis: Analysis, one: RoleMention, two: RoleMention) -> bool:
    """Tell whether two titles name the one sheriff or mayor of an article, with no other body."""
    if one.value != two.value or one.value not in LOCAL or (one.scope and two.scope):
        return False
    first, second = sorted((one, two), key=lambda role: role.span)
    if second.scope and not first.scope and second.scope not in HERE:
        return False  # "the mayor", and later "the mayor of Lund": of another town
    if one.value in CHURCH and (one.scope or two.scope):
        return False
    text = analysis.document.text
    if any(set(role.scope.split()) & ELSEWHERE for role in (one, two)):
        return False
    if any(OF_A_PLACE.match(text, role.span.end) for role in (one, two)):
        return False
    the = any(text[: role.span.start].rstrip().endswith((" the", "The")) for role in (one, two))
    return the or two_mayors(analysis, one, two)


def two_mayors(analysis: Analysis, one: RoleMention, two: RoleMention) -> bool:
    """Tell whether two people are "Mayor" with no town named, in an article about one town."""
    if one.scope or two.scope or SEVERAL_TOWNS.search(analysis.document.text):
        return False
    return all(analysis.document.quote(role.span) == "Mayor" for role in (one, two))
