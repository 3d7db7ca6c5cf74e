"""Whether two sentences with numbers of votes are of one vote: no other body, motion or round."""

from __future__ import annotations

import re

from checker.comparing.passages import content
from checker.comparing.slots import QUANTITY, Slotted
from checker.types import ZoneKind

OTHER_BALLOT = re.compile(
    r"\b(?:would|could|might|(?-i:may)|if|need(?:s|ed)?|require[sd]?|short|first\s(?:vote|reading|round|ballot)"
    r"|first\s(?:announced?|read|counted|gave|given|put|reported|said)|terms?"
    r"|second|third|previous\w*|earlier|another|amendment|each|last\s(?:year|time)|before|expected|likely"
    r"|polls?|survey|percent|per\scent|lobby|signature\w*|petition|penalt\w+|goals?|match|sets?|game"
    r"|years?|months?|days?)\b",
    re.IGNORECASE,
)
"""Words of a vote that is not held yet, of another one or a first count, or of a match."""
EARLIER = re.compile(
    r"\b(?:earlier|previous|last)\s(?:attempt|vote|motion|bid|effort)\b", re.IGNORECASE
)
MOTION = r"(?:motion|proposal|draft|amendment|text|bill|vote|ballot|resolution|petition|version)"
OTHER_ROUND = re.compile(
    rf"\b(?:first|second|third|previous|earlier|another|rival)\s(?:\w+\s)?(?:{MOTION}|round|reading|count|attempt)\b",
    re.IGNORECASE,
)
"""Wherever it stands in a sentence, the sentence is of a vote that is not the only one."""
ROUNDS = frozenset("vote ballot round reading count motion draft attempt proposal text".split())
BROUGHT_UP = re.compile(rf"^\W*(?:(?:But|And)\s)?[Aa]n?\s(?:[\w-]+\s){{0,3}}{MOTION}\b")
"""A sentence that opens so tells of a motion that was not named before: "A proposal to delay"."""
CARRIED_ON = re.compile(r"\bmore\s(?:narrowly|widely|clearly)\b", re.IGNORECASE)
"""A lead held against that of another vote."""
SCORE = re.compile(rf"(?P<one>{QUANTITY})\s(?:votes?\s)?(?:to|against)\s(?P<two>{QUANTITY})")
OLDER = re.compile(r"\b(?:had|predecessor|former\w*|previous\w*|then)\b|\b[Ii]n\s[\ue800-\uefff]")
BODY = re.compile(
    r"\b(?:house|senate|commons|lords|upper|lower|board|committee|jury|court|judges?)\b",
    re.IGNORECASE,
)
PARTY = re.compile(
    r"\b(?:part(?:y|ies)|caucus|group|bloc|faction|opposition|coalition)\b", re.IGNORECASE
)
"""In a sentence with the votes of a part of those who vote."""
AMENDMENT = re.compile(r"\bamendments?\b", re.IGNORECASE)
NAME = re.compile(r"\b[A-Z][\w'-]{2,}")
CLAUSE = re.compile(r"[,;:]\s")
WINDOW = 50
"""Characters before a match in which another vote may be named."""
HEADINGS = frozenset({ZoneKind.HEADLINE, ZoneKind.SUBHEAD})
OF_ANY_VOTE = frozenset(
    """vote ballot motion resolution bill majority unanimous unanimously abstain abstention result
    member councillor council committee board house senate meeting pass approve adopt favour
    favor agree reject carry same""".split()
)
"""Words that two sentences share because each is of a vote."""


def apart(line: Slotted, match: re.Match[str]) -> bool:
    """Tell whether the words around a number of votes are of another vote, or of a plan."""
    start = max(0, match.start() - WINDOW)
    cut = max(line.text.rfind(mark, start, match.start()) for mark in ",;:")
    around = line.text[max(start, cut) : match.end() + WINDOW // 2]
    return OTHER_BALLOT.search(around) is not None


def one_body(one: Slotted, two: Slotted) -> bool:
    """Tell whether two sentences may be of one vote: no other body, no earlier year."""
    years = [{time.year for time in line.times if time.year} for line in (one, two)]
    if years[0] != years[1] and OLDER.search(one.text + two.text):
        return False
    first, second = ({word.lower() for word in BODY.findall(line.text)} for line in (one, two))
    if first and second and not first & second:
        return False
    return all(
        bool(words.search(one.text)) == bool(words.search(two.text)) for words in (AMENDMENT, PARTY)
    )


def may_be_one(one: Slotted, two: Slotted) -> bool:
    """Tell whether two sentences may be of one vote: one body, and no motion brought up anew."""
    later = max(one, two, key=lambda line: line.sentence.index)
    if BROUGHT_UP.search(later.text) or not one_body(one, two):
        return False
    return not (_of_a_round(one) or _of_a_round(two))


def _of_a_round(line: Slotted) -> bool:
    """Tell whether a sentence is of one of several votes: "the first ballot", "a rival motion"."""
    counted = any(each.ordinal and each.noun in ROUNDS for each in line.quantities)
    return counted or OTHER_ROUND.search(line.text) is not None


def on_one_matter(one: Slotted, two: Slotted) -> bool:
    """Tell whether two sentences share a word of what was voted on, or one names no matter.

    A council passes several things a night: "On Morrison Road it was unanimous". A heading is of
    the vote that the article is about.
    """
    if one.sentence.zone in HEADINGS or two.sentence.zone in HEADINGS:
        return True
    first, second = (content(line.text, 0, len(line.text)) for line in (one, two))
    first, second = first - OF_ANY_VOTE, second - OF_ANY_VOTE
    return not (first and second) or bool(first & second)


def are_of_others(one: Slotted, match: re.Match[str], two: Slotted) -> bool:
    """Tell whether the clause around a number names somebody, and the other sentence only others.

    "The alliance kept the ward by 61 votes" is not of the vote in which Mr Silva beat Mr Perera.
    """
    start = max((c.end() for c in CLAUSE.finditer(one.text, 0, match.start())), default=0)
    close = CLAUSE.search(one.text, match.end())
    here = set(NAME.findall(one.text, start + 1, close.start() if close else len(one.text)))
    there = set(NAME.findall(two.text, 1))
    return bool(here) and bool(there) and not here & there


def tells_its_own(line: Slotted, values: frozenset[float]) -> bool:
    """Tell whether a sentence has the score of a vote, and it is not the one with these values."""
    if CARRIED_ON.search(line.text):
        return True
    scores = [{line.quantity(sign).value for sign in pair} for pair in SCORE.findall(line.text)]
    return bool(scores) and all(score != values for score in scores)
