"""Words that may be one name, on their way to a mention, and the people of an article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from checker.mentions import kinds, lexicons, titles
from checker.mentions.runs import Run
from checker.mentions.spelling import close
from checker.mentions.words import Word
from checker.types import EntityKind

COMPATRIOTS = frozenset(
    "pole swede dane finn turk spaniard briton scot serb croat englishman irishman".split()
)
"""Nouns for nationals: between "the" and a name they are no part of it."""
VESSELS = frozenset("uss hms hmas hmcs hmnzs rms usns uscgc".split())
"""Before the name of a person they make it that of a ship: "USS Abraham Lincoln"."""
PERSONAL_TITLES = frozenset({"address", "legal", "rank", "elected", "office", "clergy"})


@dataclass(slots=True)
class Candidate:
    """Words that may be one name, and the title words before them."""

    words: Sequence[Word]
    run: Run
    title: Sequence[Word] = ()
    kind: EntityKind | None = None
    given: str = ""
    surname: str = ""

    @property
    def titled(self) -> bool:
        """Tell whether a personal title stands right before it."""
        found = titles.ending_at(self.title, len(self.title)) if self.title else None
        return found is not None and found[1].kind in PERSONAL_TITLES

    @property
    def kin(self) -> bool:
        """Tell whether a word of family stands right before it."""
        return self.words[0] is self.run.words[0] and kinds.after_kin(self.run.before)

    @property
    def key(self) -> str:
        """Return the name for comparison."""
        return " ".join(word.lower for word in self.words)


@dataclass(slots=True)
class People:
    """Words that the article uses in names of people."""

    surnames: set[str] = field(default_factory=set)
    given: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)


def abbreviated(word: Word) -> bool:
    """Tell whether a word is an abbreviation, not a given name: "DA Creuzot"."""
    return word.text.isupper() and len(word.text) < 5


def described(words: Sequence[Word], before: Sequence[Word]) -> bool:
    """Tell whether the first word says what the person after it is: "(the) Pole", "ADA (Amy Ott)".

    ``before``: what stands in front of the words.
    """
    if len(words) < 3:
        return False
    first, given = words[:2]
    if first.lower in COMPATRIOTS:
        return bool(before) and before[-1].lower == "the"
    in_letters = abbreviated(first) and first.text.isalpha() and len(first.text) > 2
    known = given.lower in lexicons.given_names() and not given.text.isupper()
    return in_letters and known and first.lower not in VESSELS


def person_beside(candidate: Candidate) -> bool:
    """Tell whether the words around show a person."""
    if candidate.titled and len(candidate.words) <= 4:
        return True
    if described([*candidate.title, *candidate.words], candidate.run.before):
        return True
    if (
        candidate.title
        and candidate.run.initial
        and kinds.by_trade(candidate.title, candidate.words)
    ):
        return True
    run, words = candidate.run, candidate.words
    if words[-1] is not run.words[-1]:
        return False
    before = run.before if words[0] is run.words[0] else ()
    return kinds.beside(words, before, run.after)


def namesake(candidate: Candidate, people: People) -> bool:
    """Tell whether words end in a known surname after an unknown given name: "Annika de Wit"."""
    words = candidate.words
    if not 2 <= len(words) <= 4 or abbreviated(words[0]):
        return False
    given, surname = kinds.split_person(words)
    first = words[0].lower
    if surname.lower() not in people.surnames or " " in given or not first.isalpha():
        return False
    return len(first) > 2 and any(
        close(first, name) or first[:2] == name[:2] for name in people.given
    )


def ranked(candidate: Candidate, people: People) -> bool:
    """Tell whether words are a rank and a known surname: "Officer Kell", "Cr Dalzell"."""
    words = candidate.words
    if len(words) != 2 or words[1].lower not in people.surnames:
        return False
    found = titles.ending_at(words[:1], 1)
    return found is not None and found[1].kind in PERSONAL_TITLES
