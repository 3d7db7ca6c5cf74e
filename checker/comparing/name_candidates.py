"""Pairs of names that may be one: what is weighed to tell a slip from two bearers.

"Ezekiel Wambugu" and "Ezra Wambugu", "the Northern Basin line" and "Northern Plains": two names
that share a word, or of which a word is nearly one of the other. Most such pairs are two people
or two bodies; how they stand in the article tells which (``name_features``).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from checker.comparing.passages import TOLD, sentences
from checker.mentions import lemmas
from checker.mentions.spelling import bare, derived, distance
from checker.types import (
    Analysis,
    EntityKind,
    NameMention,
    Quantity,
    RoleMention,
    Sentence,
    VerbMention,
    ZoneKind,
)

SMALL = frozenset("the of and de la van von der al el bin for in mr mrs ms dr".split())
CAPITALISED = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
CONTENT = re.compile(r"\b[a-z]{4,}\b")
WITHIN = re.compile(r"\b[A-Z][\w’'-]*\s(?:es|de|da|do|del|della|la|le|al|el|sur|upon)\s$")
LEAD = 32
ENDING = re.compile(r"(?<=\w{4})(?:ers?|ings?|ed|e?s|ment|[ie]ans?|e)$")
SHARING, ALONE = 0.75, 0.34
"""Share of its letters in which a word may differ from the other name's: beside a word that both
names have, and where they have none."""
SHORTEST_ALONE = 4
MOST = 400
"""Names of one article that are compared; a longer list is a register, and no article."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A sentence, and what else it holds."""

    sentence: Sentence
    words: frozenset[str]
    verbs: frozenset[str]
    numbers: frozenset[float]
    roles: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Named:
    """A name with all its mentions."""

    places: tuple[int, ...]
    """The sentence of each mention, by its place among those that are read."""
    mentions: tuple[NameMention, ...]
    fullest: NameMention
    words: tuple[str, ...]
    """Its words with a capital, in small letters."""

    @property
    def start(self) -> int:
        """Where it is first named."""
        return self.mentions[0].span.start


@dataclass(frozen=True, slots=True)
class Difference:
    """The two words of two names that are most alike, and by how many letters they differ."""

    one: str
    two: str
    letters: int

    @property
    def share(self) -> float:
        """Of the longer word's letters."""
        return self.letters / max(len(self.one), len(self.two))


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two names, the one that is told first before the other."""

    first: Named
    second: Named
    shared: frozenset[str]
    difference: Difference


@dataclass(frozen=True, slots=True)
class Scene:
    """The names of an article and the sentences that they stand in."""

    analysis: Analysis
    standings: tuple[Standing, ...]
    frequency: Counter[str]
    """In how many sentences each word stands."""
    common: frozenset[str]
    """The words that stand in small letters somewhere."""
    names: tuple[Named, ...]

    @classmethod
    def of(cls, analysis: Analysis) -> Scene:
        """Read the sentences of an article and gather its names."""
        standings = tuple(_standings(analysis))
        frequency = Counter(word for each in standings for word in each.words)
        common = frozenset(CONTENT.findall(analysis.document.text))
        return cls(analysis, standings, frequency, common, tuple(_names(analysis, standings)))


def _standings(analysis: Analysis) -> Iterator[Standing]:
    text = analysis.document.text
    for sentence, inside in sentences(analysis, TOLD):
        written = text[sentence.span.start : sentence.span.end].lower()
        yield Standing(
            sentence,
            frozenset(CONTENT.findall(written)),
            frozenset(m.lemma for m in inside if isinstance(m, VerbMention)),
            frozenset(m.value for m in inside if isinstance(m, Quantity)),
            frozenset(
                text[m.span.start : m.span.end].lower()
                for m in inside
                if isinstance(m, RoleMention)
            ),
        )


def _names(analysis: Analysis, standings: tuple[Standing, ...]) -> Iterator[Named]:
    """Yield each entity that is named where the article is read, in the order of first mention."""
    starts = [each.sentence.span.start for each in standings]
    found: dict[object, list[tuple[int, NameMention]]] = {}
    for mention in analysis.mentions:
        if not isinstance(mention, NameMention) or _goes_on(analysis, mention):
            continue
        place = bisect_right(starts, mention.span.start) - 1
        if place >= 0 and standings[place].sentence.span.end >= mention.span.end:
            key: object = mention.entity if mention.entity >= 0 else mention.text
            found.setdefault(key, []).append((place, mention))
    for told in list(found.values())[:MOST]:
        mentions = tuple(mention for _, mention in told)
        fullest = max(told, key=lambda each: _fullness(each[1], standings[each[0]].sentence))[1]
        words = words_of(fullest.text)
        if words:
            yield Named(tuple(place for place, _ in told), mentions, fullest, words)


def _goes_on(analysis: Analysis, mention: NameMention) -> bool:
    """Tell whether a name is the end of a longer one: "Dar es [Salaam]"."""
    start = mention.span.start
    return WITHIN.search(analysis.document.text[max(0, start - LEAD) : start]) is not None


def _fullness(mention: NameMention, sentence: Sentence) -> tuple[int, bool]:
    """Rank the mentions of a name: the more words the better, in the text before the headline."""
    return len(words_of(mention.text)), sentence.zone is not ZoneKind.HEADLINE


def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name that have a capital, in small letters.

    >>> words_of("Bank of the North"), words_of("Jean van Damme")
    (('bank', 'north'), ('jean', 'damme'))
    """
    words = (word for word in CAPITALISED.findall(name) if word[0].isupper())
    return tuple(bare(word) for word in words if word.lower() not in SMALL)


def read(scene: Scene) -> Iterator[Candidate]:
    """Yield the pairs of names of an article that are alike."""
    for one, two in combinations(scene.names, 2):
        shared = frozenset(one.words) & frozenset(two.words)
        rest = [[word for word in named.words if word not in shared] for named in (one, two)]
        limit = SHARING if shared else ALONE
        near = [(a, b) for a in rest[0] for b in rest[1] if _may_be_near(a, b, limit)]
        if not near or not _of_one_kind(one, two):
            continue
        pairs = (Difference(a, b, distance(a, b)) for a, b in near)
        best = min(pairs, key=lambda pair: pair.share)
        if _alike(best, shared) and not _one_word(best):
            first, second = (one, two) if one.start <= two.start else (two, one)
            yield Candidate(first, second, shared, best if first is one else _turned(best))


def _may_be_near(one: str, two: str, limit: float) -> bool:
    """Tell whether so few letters may differ: each that the other word has not is changed."""
    letters, others = frozenset(one), frozenset(two)
    least = max(len(letters - others), len(others - letters), abs(len(one) - len(two)))
    return least <= limit * max(len(one), len(two))


def _of_one_kind(one: Named, two: Named) -> bool:
    """Tell whether two names may be of one thing: no person is a place."""
    kinds = {one.fullest.kind, two.fullest.kind}
    return len(kinds) == 1 or EntityKind.OTHER in kinds


def _one_word(pair: Difference) -> bool:
    """Tell whether two words are forms of one: "Africa" and "African", "Assad" and "al-Assad"."""
    if derived(pair.one, pair.two) or lemmas.lemma(pair.one, "noun") == lemmas.lemma(
        pair.two, "noun"
    ):
        return True
    joined = (ENDING.sub("", word.replace("-", "")) for word in (pair.one, pair.two))
    if len(set(joined)) == 1:
        return True  # "Palestine" and "Palestinians", "Clean-Up" and "Cleanup"
    parts = pair.one.split("-"), pair.two.split("-")
    return pair.one in parts[1] or pair.two in parts[0]


def _alike(pair: Difference, shared: frozenset[str]) -> bool:
    if shared:
        return pair.share <= SHARING
    return pair.share <= ALONE and min(len(pair.one), len(pair.two)) >= SHORTEST_ALONE


def _turned(pair: Difference) -> Difference:
    return Difference(pair.two, pair.one, pair.letters)
