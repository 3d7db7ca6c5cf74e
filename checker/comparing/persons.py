"""Whom the words before a predicate mean: a name, "he", "the driver", "his widow"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.comparing import voices
from checker.mentions.words import plain
from checker.types import Analysis, EntityKind, NameMention, Sentence

KIN = {
    "widow": "wife", "wife": "wife", "widower": "husband", "husband": "husband", "mother": "mother",
    "father": "father", "brother": "brother", "sister": "sister", "daughter": "daughter",
    "son": "son", "grandmother": "grandmother", "grandfather": "grandfather", "groom": "groom",
    "bride": "bride", "uncle": "uncle", "aunt": "aunt", "partner": "partner",
}  # fmt: skip
HUMAN = frozenset(
    """man woman boy girl child baby newborn infant teenager youth student pupil driver pilot
    passenger rider cyclist motorcyclist pedestrian hiker climber skier swimmer diver sailor
    captain skipper suspect attacker gunman shooter robber thief burglar killer assailant bomber
    accused defendant
    victim patient prisoner inmate fugitive hostage kidnapper driver soldier officer policeman
    policewoman constable sergeant firefighter guard watchman mayor minister president director
    manager owner chairman chairwoman chief secretary judge magistrate lawyer doctor surgeon nurse
    teacher professor headmaster headteacher priest pastor imam bishop farmer fisherman shepherd
    herder miner worker carpenter electrician plumber engineer technician cook chef baker butcher
    waiter dealer trader merchant smuggler courier trucker conductor singer actor actress dancer
    musician painter writer author poet journalist reporter photographer athlete player striker
    goalkeeper coach jockey boxer wrestler keeper ranger hunter neighbour neighbor tenant landlord
    boatman ferryman helmsman lifeguard pensioner widow tourist guest duke duchess king queen prince
    princess groom bride clerk treasurer councillor senator deputy lawmaker preacher gravedigger
    accountant banker broker trainer referee""".split()
)
"""Nouns for one human being that take up somebody told of."""
NAMED_FOR = rf"(?:{'|'.join(sorted(HUMAN))}|{'|'.join(sorted(KIN))})"
CANDIDATE = re.compile(
    rf"\b(?:(?P<pronoun>he|she)|(?P<driver>the\s(?:man|woman)\s(?:at|behind)\sthe\swheel)"
    rf"|(?:the|his|her|their|this|an?)\s(?:(?!of\b|and\b)[\w’'-]+\s){{0,3}}?"
    rf"(?P<noun>{NAMED_FOR})(?!['’]s|\s(?:of\sthe\s\w+|in|at)\b(?!\s(?:the\s)?[\w]+,\swho)))\b",
    re.IGNORECASE,
)
OBLIQUE = re.compile(
    r"\b(?:by|of|with|to|for|from|against|after|before|than|on|about|and|or|between|near|like|as)\s"
    r"(?:the\s|his\s|her\s)?(?:(?!(?:said|says|added)\b)[a-z]+\s){0,2}$"
)
BROKEN = re.compile(
    r"[;:“”\"–—]|\b(?:that|which|whose|when|where|while|because|but|if|than|whom|since|until|as"
    r"|before|after)\b"
)
"""What parts a person from a predicate that is another's."""
ASIDE = re.compile(r",[^,]{1,70},")
RELATIVE = re.compile(r",?\s(?:who|whose|that)\b[^,;:]*,?\s?$")
SAYS = re.compile(
    r"\b(?:said|told|says|saw|heard|reported|reports|wrote|learned|when|after|before)\b"
)
OF_ANOTHER = re.compile(r"['’]s?\b")
LONGEST = 90
"""Characters between a person and what is said of the person."""
POSSESSIVE = re.compile(r"^['’]s?\s$")


@dataclass(frozen=True, slots=True)
class Person:
    """A person as far as the words tell."""

    words: frozenset[str]
    """Words of the name; where none is known, the one noun of the person."""

    def same(self, other: Person) -> bool:
        """Tell whether both may be one: the words of the one name hold the other's."""
        return self.words <= other.words or other.words <= self.words


class People:
    """The people of one article, for look-up by place."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.text = analysis.document.text
        self.names = [
            m
            for m in analysis.mentions
            if isinstance(m, NameMention) and m.kind in (EntityKind.PERSON, EntityKind.OTHER)
        ]
        self.by_sentence: dict[int, list[NameMention]] = {}
        for name in self.names:
            sentence = analysis.sentence_at(name.span.start)
            if sentence is not None:
                self.by_sentence.setdefault(sentence.index, []).append(name)
        self.roles = self._roles()

    def _roles(self) -> dict[str, set[frozenset[str]]]:
        """Return the names of those who are called by a noun: "the driver, Hal Rowe"."""
        found: dict[str, set[frozenset[str]]] = {}
        for name in self.names:
            if name.kind is not EntityKind.PERSON:
                continue
            sentence = self.analysis.sentence_at(name.span.start)
            if sentence is None:
                continue
            left = self.text[max(sentence.span.start, name.span.start - 40) : name.span.start]
            right = self.text[name.span.end : min(sentence.span.end, name.span.end + 60)]
            before = re.search(
                rf"\b({NAMED_FOR}),?\s(?:named\s)?(?:\w+\.\s)?$", left, re.IGNORECASE
            )
            after = re.match(
                rf",\s(?:\d+,\s)?(?:an?|the|his|her)\s(?:[\w-]+\s){{0,3}}?({NAMED_FOR})\b",
                right,
                re.IGNORECASE,
            )
            for match in (before, after):
                if match is not None:
                    noun = match[1].lower()
                    found.setdefault(KIN.get(noun, noun), set()).add(self._fullest(name))
        return found

    def _fullest(self, name: NameMention) -> frozenset[str]:
        full = self.analysis.entities[name.entity].name if name.entity >= 0 else name.text
        return frozenset(plain(full).split()) - voices.ADDRESS

    def before(self, sentence: Sentence, offset: int, *, owned: bool = False) -> Person | None:
        """Return the person whom the words right before an offset mean, None if it is not sure."""
        start = sentence.span.start
        for first, last, who in self._candidates(sentence, offset):
            gap = self.text[last:offset]
            if owned:
                return who if POSSESSIVE.match(gap) else None
            if OBLIQUE.search(self.text, start, first) or OF_ANOTHER.match(gap):
                if RELATIVE.fullmatch(gap) and not BROKEN.search(gap):
                    return None
                continue
            gap = ASIDE.sub(" ", gap)
            told_of = first == start and RELATIVE.match(gap) and not SAYS.search(gap)
            return who if told_of or (not BROKEN.search(gap) and len(gap) <= LONGEST) else None
        return None

    def _candidates(self, sentence: Sentence, offset: int) -> list[tuple[int, int, Person | None]]:
        """Return the words for people before an offset, the nearest first."""
        named = [n for n in self.by_sentence.get(sentence.index, []) if n.span.end <= offset]
        found: list[tuple[int, int, Person | None]] = [
            (name.span.start, name.span.end, Person(self._fullest(name))) for name in named
        ]
        found += [
            (match.start(), match.end(), self._meant(sentence, match))
            for match in CANDIDATE.finditer(self.text, sentence.span.start, offset)
            if not any(n.span.start <= match.start() < n.span.end for n in named)
        ]
        return sorted(found, key=lambda each: -each[0])

    def _meant(self, sentence: Sentence, match: re.Match[str]) -> Person | None:
        if match["pronoun"]:
            return self._antecedent(sentence)
        noun = "driver" if match["driver"] else match["noun"].lower()
        noun = KIN.get(noun, noun)
        if match.group().lower().startswith(("a ", "an ")):
            return Person(frozenset({noun}))
        named = self.roles.get(noun, set())
        if len(named) == 1:
            return Person(next(iter(named)))
        return Person(frozenset({noun})) if not named else None

    def _antecedent(self, sentence: Sentence) -> Person | None:
        """Return who "he" or "she" means: the one person of the sentence before."""
        who = voices.about(self.analysis, sentence, sentence.span)
        if not who:
            return None
        matching = [n for n in self.names if voices.surname(n.text) == who]
        return Person(self._fullest(matching[0])) if matching else None
