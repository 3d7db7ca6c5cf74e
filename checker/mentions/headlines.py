"""Recognises names where capitals mean nothing: headlines In Title Case or ALL IN CAPITALS."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.mentions import kinds, lexicons
from checker.mentions.words import Word
from checker.types import EntityKind

Named = tuple[list[str], EntityKind]


class Index:
    """Names that the article's text uses, by their first word."""

    def __init__(self, names: Sequence[Named], small: frozenset[str]) -> None:
        self.small = small
        self.by_first: dict[str, list[Named]] = {}
        surnames = [(w[-1:], kind) for w, kind in names if kind is EntityKind.PERSON]
        for words, kind in [*names, *surnames]:
            known = self.by_first.setdefault(words[0], [])
            if (words, kind) not in known:
                known.append((words, kind))
                known.sort(key=lambda named: -len(named[0]))

    def match(self, words: Sequence[Word]) -> tuple[int, EntityKind] | None:
        """Return the length and kind of the longest known name at the start of the words."""
        for name, kind in self.by_first.get(words[0].lower, ()):
            if [w.lower for w in words[: len(name)]] == name:
                return len(name), kind
        return None

    def ordinary(self, word: Word) -> bool:
        """Tell whether the article or the language uses the word in small letters."""
        return word.lower in self.small or word.lower in lexicons.entries("common_words")


def recognised(words: Sequence[Word], index: Index) -> Iterator[tuple[Sequence[Word], EntityKind]]:
    """Yield the names of a styled headline: known ones, and a given name with a new surname."""
    at = 0
    while at < len(words):
        rest = words[at:]
        known = index.match(rest) if rest[0].capital else None
        fresh = new_person(rest, index)
        if fresh and (known is None or known[0] < fresh):
            known = (fresh, EntityKind.PERSON)
        if known is None or (known[0] == 1 and index.ordinary(rest[0])):
            at += 1
            continue
        yield rest[: known[0]], known[1]
        at += known[0]


def new_person(words: Sequence[Word], index: Index) -> int:
    """Return 2 where a given name is followed by a word that is nothing else, otherwise 0."""
    if len(words) < 2 or words[0].possessive or words[0].lower not in lexicons.given_names():
        return 0
    first, last = words[:2]
    if index.ordinary(first) or index.ordinary(last) or not last.capital:
        return 0
    if last.lower in lexicons.titles() or not kinds.personal([first, last]):
        return 0
    return 2 if len(last.text) > 3 and last.text.isalpha() and not last.lower.endswith("s") else 0
