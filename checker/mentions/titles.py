"""Reads titles and professions word by word: "Staff Sgt.", "chief executive", "judge"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.mentions import lexicons
from checker.mentions.lexicons import Title
from checker.mentions.words import Word

LONGEST = 4
"""Words of the longest title in the list."""

ALONE_IS_NO_TITLE = frozenset(
    "head leader member founder owner private guard player coach editor manager principal resident"
    " student driver student chief officer agent major".split()
)
"""Capitalised before a single word these are mostly part of another name ("Head Start")."""


def phrase(words: Sequence[Word]) -> str:
    """Return words as the title list spells them."""
    return " ".join(word.lower for word in words)


def ending_at(words: Sequence[Word], end: int) -> tuple[int, Title] | None:
    """Find the longest title that ends just before an index: where it starts, and what it is."""
    titles = lexicons.titles()
    for length in range(min(LONGEST, end), 0, -1):
        title = titles.get(singular(phrase(words[end - length : end]), titles))
        if title is not None:
            return end - length, title
    return None


def starting_at(words: Sequence[Word], start: int) -> tuple[int, Title] | None:
    """Find the longest title that starts at an index: where it ends, and what it is."""
    titles = lexicons.titles()
    for length in range(min(LONGEST, len(words) - start), 0, -1):
        title = titles.get(phrase(words[start : start + length]))
        if title is not None:
            return start + length, title
    return None


def singular(text: str, known: dict[str, Title]) -> str:
    """Return a title as the list has it; plurals stay unknown: they name several people."""
    return text if text in known else text.replace("-", " ")


def split(words: Sequence[Word]) -> int:
    """Return how many words of a run stand before the name: titles and what they are of.

    "Bank of England Governor Mark Carney" has four, "Mark Carney" none.
    """
    best = 0
    index = 0
    while index < len(words):
        found = starting_at(words, index)
        if found is None:
            index += 1
            continue
        end, title = found
        rest = words[end:]
        if rest and begins_name(words[index:end], title, rest):
            best = end
        index = end
    return best


def begins_name(title_words: Sequence[Word], title: Title, rest: Sequence[Word]) -> bool:
    """Tell whether what follows a title can be the name of its bearer."""
    if not rest[0].capital or rest[0].lower in {"of", "for", "and"} or is_title(rest):
        return False
    heads = lexicons.entries("organisation_heads") | lexicons.entries("place_heads")
    if any(word.lower in heads for word in rest) and title.kind != "address":
        return False
    if rest[0].lower in lexicons.place_names() | set(lexicons.demonyms()):
        return title.kind == "address"
    if len(rest) > 1:
        return True
    acronym = rest[0].text.isupper() and len(rest[0].text) <= 4
    no_title = phrase(title_words) in ALONE_IS_NO_TITLE or title.kind == "profession"
    return not acronym and not no_title


def is_title(words: Sequence[Word]) -> bool:
    """Tell whether words are a title or begin with one of two words."""
    return phrase(words) in lexicons.titles() or phrase(words[:2]) in lexicons.titles()
