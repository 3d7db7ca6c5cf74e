"""Whether an article tells two names that are alike apart: as kin, by ages, trades or places."""

from __future__ import annotations

import re

from checker.comparing.name_candidates import Candidate, Named, Scene
from checker.mentions import lexicons
from checker.mentions.spelling import bare

KIN_WORD = (
    r"(?:(?:half|step)-?)?(?:brother|sister|wife|husband|son|daughter|father|mother|uncle|aunt|cousin"
    r"|nephew|niece|widow|widower|twin|grand\w+|namesake|relative|mum|dad)s?(?:-in-law)?"
)
KIN_BEFORE = re.compile(rf"\b{KIN_WORD}\b(?:,|\sof|\sand|\snamed|\scalled)?\s$", re.IGNORECASE)
KIN_AFTER = re.compile(
    rf",?\s(?:who\sis\s|is\s|was\s)?(?:(?:his|her|their|the|a|an|no)\s)?(?:[\w’'.-]+\s){{0,2}}"
    rf"(?:{KIN_WORD}|relation)\b",
    re.IGNORECASE,
)
NO_RELATION = re.compile(r"\bno\srelation\b|\b(?:not|un)\s?related\b|\bnamesake", re.IGNORECASE)
APPOSITION = re.compile(
    r",\s(?P<what>(?:an?\s|the\s|its\s|his\s|her\s)?(?:[\w’'-]+\s?){1,4})(?=[,.;]|and\b|who\b)"
)
TRADE_BEFORE = re.compile(r"\b(?:[Tt]he|[Aa]n?)\s(?:[a-z]+\s)?(?P<what>[a-z]{4,})\s$")
PLACE_BEFORE = re.compile(r"\b(?:in|at|into|near|to|from|through|towards|around|outside|across)\s$")
SMALL_WORDS = frozenset("a an the its his her of and for in at who was is mr mrs ms dr".split())
LEAD = 32
AGE = re.compile(r",\s\d{1,2}\b")
BESIDE = 24
"""Characters before a name in which a word of family is looked for."""


def flags(candidate: Candidate, scene: Scene) -> list[bool]:
    """Tell whether kin are beside, both are said to be two, sexes differ, and one is a place."""
    text = scene.analysis.document.text
    names = (candidate.first, candidate.second)
    said = [_said(named, text) for named in names]
    apart = (all(said) and not said[0] & said[1]) or _new_age(candidate, text)
    sexes = {_sex(named) for named in names}
    kin = any(_kin_beside(named, scene) for named in names)
    return [kin, apart, sexes == {"f", "m"}, _as_place(candidate, text)]


def _kin_beside(named: Named, scene: Scene) -> bool:
    """Tell whether a word of family stands right beside a name, or "no relation" with it."""
    text = scene.analysis.document.text
    for place in set(named.places):
        span = scene.standings[place].sentence.span
        if NO_RELATION.search(text, span.start, span.end):
            return True
    for mention in named.mentions:
        before = text[max(0, mention.span.start - BESIDE) : mention.span.start]
        if KIN_BEFORE.search(before) or KIN_AFTER.match(text, mention.span.end):
            return True
    return False


def title_words(named: Named) -> frozenset[str]:
    """Return the words of the titles with which somebody is named."""
    return frozenset(word for m in named.mentions for word in m.title.lower().split())


def _new_age(candidate: Candidate, text: str) -> bool:
    """Tell whether a second full name is told with an age, as a new person is, the first not."""
    aged = [
        any(AGE.match(text, mention.span.end) for mention in named.mentions)
        for named in (candidate.first, candidate.second)
    ]
    full = candidate.first.fullest.given and candidate.second.fullest.given
    return bool(full) and aged == [False, True]


def _as_place(candidate: Candidate, text: str) -> bool:
    """Tell whether one of two names stands as a place does, "lives in Dunmere", the other not."""
    one, two = (
        any(
            PLACE_BEFORE.search(text[max(0, m.span.start - LEAD) : m.span.start])
            for m in n.mentions
        )
        for n in (candidate.first, candidate.second)
    )
    return one != two and min(len(candidate.first.words), len(candidate.second.words)) == 1


def _said(named: Named, text: str) -> set[str]:
    """Return the words of what somebody is said to be, beside a name: its title, age, trade."""
    words = set(title_words(named))
    for mention in named.mentions:
        after = APPOSITION.match(text, mention.span.end)
        before = TRADE_BEFORE.search(text[max(0, mention.span.start - LEAD) : mention.span.start])
        words |= set(after["what"].lower().split()) if after else set()
        words |= {before["what"].lower()} if before else set()
    return words - SMALL_WORDS


def _sex(named: Named) -> str:
    given = named.fullest.given.split()
    return lexicons.given_names().get(bare(given[0]), "u") if given else "u"
