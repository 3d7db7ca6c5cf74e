"""Whether two passages tell of one event: one kind, and the same people and things."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from checker.comparing import passages, patients
from checker.comparing.happened import GENERIC, MARKING, Happening
from checker.mentions import lemmas
from checker.mentions.calendar import MONTH, WEEKDAY
from checker.types import Analysis, EntityKind, NameMention, Span

NEEDED = {"single": 0.3, "once": 0.33, "listed": 0.8, "other": 1.2}
"""Least weight of what two tellings share, by how often events of the kind happen."""
SAME_PATIENT = 0.5
"""What one patient is worth: the boots of "were ordered" and of "the order for the boots"."""
PRONOUNS = frozenset({"he", "she", "it", "they"})
STRANGERS = 1.3
"""Weight from which other names and heads in the two clauses do not matter."""
RECALLED = 0.65
"""How sure it is that "the blast" is the only one told of."""
OF_AGENTS = frozenset(
    """approval rejection ruling decision ballot signing ratification visit purchase sale order
    donation""".split()
)
"""Events that several may do, each at his time."""
ONCE_IN_A_LIFE = frozenset("birth death burial baptism drowning murder".split())
OF_FAMILIES = frozenset("birth death marriage divorce burial murder".split())
"""Events of relatives as well: "he" may be another."""
RELATIVES = frozenset(
    "son daughter brother sister twin mother father wife husband nephew niece child".split()
)
WEAK = frozenset({"first", "last", "final", "one", "former", "late"})
PLACED = re.compile(r"\b(?:in|at|near)\s(?:the\s)?$")
OF_WHAT = re.compile(
    rf"\s(?:of|on|in|at|near|for|by|against)\s(?!{MONTH}|{WEEKDAY}|last\s|this\s)(?:the\s|an?\s)?[A-Za-z]"
)
"""After a noun, what makes it another: "the blast in Kirkuk", not "the blast on Friday"."""


class Sharing:
    """How much words tell: one of two sentences links them, one of all sentences does not."""

    def __init__(self, analysis: Analysis) -> None:
        """Count in how many sentences each word stands."""
        self.text = analysis.document.text
        self.counts: Counter[str] = Counter()
        for sentence in analysis.document.sentences:
            self.counts.update(passages.content(self.text, sentence.span.start, sentence.span.end))
        self.names = [m for m in analysis.mentions if isinstance(m, NameMention)]
        self._named: dict[tuple[Span, bool], frozenset[str]] = {}

    def weight(self, words: Iterable[str]) -> float:
        """Return how much shared words tell."""
        return sum(1 / max(1, self.counts[word] - 1) for word in words if word not in GENERIC)

    def named(self, one: Happening, *, people: bool = True) -> frozenset[str]:
        """Return the words of the names in the clause of an event."""
        key = one.segment.span, people
        if key not in self._named:  # each event is held against every other of its kind
            self._named[key] = frozenset(
                word
                for name in self.names
                if key[0].covers(name.span) and self._counts(name, people=people)
                for word in name.text.lower().split()
            )
        return self._named[key]

    def _counts(self, name: NameMention, *, people: bool) -> bool:
        if people:
            return name.kind is not EntityKind.OTHER
        if name.kind is EntityKind.PERSON:
            return False
        lead = self.text[max(0, name.span.start - 8) : name.span.start]
        return name.kind is EntityKind.PLACE or PLACED.search(lead) is not None

    def numbered(self, noun: str) -> bool:
        """Tell whether the article speaks of a second or another one: "the second vote"."""
        pattern = rf"\b(?:{'|'.join(MARKING)})\s(?:[a-z-]+\s)?{re.escape(noun)}\b"
        return re.search(pattern, self.text, re.IGNORECASE) is not None

    def several(self, noun: str) -> bool:
        """Tell whether the article has a noun in the plural."""
        return re.search(rf"\b{re.escape(noun)}(?:e?s)\b", self.text, re.IGNORECASE) is not None


def sure(sharing: Sharing, one: Happening, two: Happening, group: Sequence[Happening]) -> float:
    """Return how sure it is that two tellings are of one event; 0 when they need not be."""
    if (
        one.event.name != two.event.name
        or one.sentence == two.sentence
        or _another(sharing, one, two)
    ):
        return 0.0
    weight = sharing.weight(one.words & two.words)
    if _strangers(sharing, one, two, weight):
        return 0.0
    same = bool(one.patient) and one.patient == two.patient
    if weight + SAME_PATIENT * (same and one.patient not in PRONOUNS) >= NEEDED[_level(one)]:
        return min(0.9, 0.6 + 0.1 * weight + 0.1 * same)
    return RECALLED if _recalled(sharing, one, two, group) else 0.0


def _another(sharing: Sharing, one: Happening, two: Happening) -> bool:
    """Tell whether one of the two is called another one of its kind: "again", "a second", "a"."""
    nouns = {sharing.text[t.span.start : t.span.end].lower() for t in (one, two) if t.nominal}
    if one.event.single and any(sharing.numbered(noun) for noun in nouns):
        return True
    later = max(one, two, key=lambda told: told.span.start)
    marks = one.marks ^ two.marks
    once = one.event.once or one.event.personal
    return later.indefinite or bool(marks - WEAK) or (bool(marks) and not once)


def _strangers(sharing: Sharing, one: Happening, two: Happening, weight: float) -> bool:
    """Tell whether the two are told of other people, places or things."""
    if other_agent(one, two) or _other_relative(one, two):
        return True
    first, second = sharing.named(one), sharing.named(two)
    if first and second and not first & second and weight < STRANGERS:
        return True
    if one.event.personal:
        same = one.patient == two.patient and one.patient
        if not same and not (first and second):
            return True
        if first and second and not (first <= second or second <= first):
            return True
    first, second = (sharing.named(told, people=False) for told in (one, two))
    if first and second and not first & second:
        return True
    repeated = not (one.event.once or one.event.personal or one.event.single)
    by_pronoun = repeated and bool({one.patient, two.patient} & PRONOUNS)
    return by_pronoun or ((repeated or weight < STRANGERS) and _other_patient(one, two))


def _level(one: Happening) -> str:
    if one.event.single:
        return "single"
    if one.event.once or one.event.personal:
        return "once"
    return "listed" if one.event.listed else "other"


def _other_patient(one: Happening, two: Happening) -> bool:
    """Tell whether both say to whom or what it happens, and these are two."""
    if _limited_otherwise(one, two):
        return True
    if not (one.patient and two.patient) or one.patient == two.patient or one.event.single:
        return False
    if {one.patient, two.patient} & PRONOUNS:
        return {one.patient, two.patient} == {"he", "she"}
    return one.patient not in two.words and two.patient not in one.words


def _limited_otherwise(one: Happening, two: Happening) -> bool:
    """Tell whether one is of "the exit to the yard", and the other of "the exit to the street"."""
    here, there = (
        patients.limits(told.segment, told.patient, told.span if told.nominal else None)
        for told in (one, two)
    )
    return any(here[link] != there[link] for link in here.keys() & there.keys())


def other_agent(one: Happening, two: Happening) -> bool:
    """Tell whether two do each their own: the senate passed a law, the lower house passed it."""
    agents = {one.agent, two.agent}
    if one.event.name not in OF_AGENTS or "" in agents or agents & PRONOUNS:
        return False
    return len(agents) == 2 and not (agents & (one.words & two.words))


def _other_relative(one: Happening, two: Happening) -> bool:
    """Tell whether each happens to a relative of its own: a son was born, a daughter was born."""
    kin = one.words & RELATIVES, two.words & RELATIVES
    return all(kin) and kin[0] != kin[1]


def _recalled(sharing: Sharing, one: Happening, two: Happening, group: Sequence[Happening]) -> bool:
    """Tell whether one of the two can only recall the other: "the blast", "he was arrested"."""
    if any(h.marks for h in group):
        return False
    nouns = {sharing.text[h.span.start : h.span.end].lower() for h in group if h.nominal}
    if any(sharing.several(noun) or lemmas.is_plural(noun) for noun in nouns):
        return False
    if one.event.single:
        return any(
            h.nominal and not h.indefinite and not OF_WHAT.match(sharing.text, h.span.end)
            for h in (one, two)
        )
    if one.event.personal:
        one_person = one.patient == two.patient and one.patient in {"he", "she"}
        return one_person and one.event.name not in OF_FAMILIES and len(group) <= 3
    return False
