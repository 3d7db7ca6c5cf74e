"""The forms of a name in an article, and which two of them may be one name misspelt."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from checker.detectors.organisations import ROADS
from checker.mentions import lexicons
from checker.mentions.spelling import bare, close, derived, distance, shared_start
from checker.mentions.words import plain
from checker.types import Analysis, EntityKind, NameMention, ZoneKind

BRITISH = (
    ("our", "or"), ("re", "er"), ("ence", "ense"), ("isation", "ization"), ("ise", "ize"),
    ("ogue", "og"), ("programme", "program"), ("ll", "l"), ("aeo", "eo"), ("ae", "e"),
)  # fmt: skip
ENDINGS = re.compile(
    r"(?:ors?|ions?|ists?|isms?|ics?|ians?|ans?|ese|ish|is|es?|s|a|o|ed|ing|er|ers|al)$"
)
LIKE_VOWEL = re.compile(r"[aeo]r$")
"""Endings that are no forms of one word: "Calder", "Caldor"."""
GLUED = re.compile(r"\w*[a-z]{3}(?=[A-Z])")
"""Two words run together, as in copy that lost its line breaks: "RedfieldAs"."""
COMPASS = re.compile(r"^(?:north|south|west|east|upper|lower|over|under)(?=\w{3})")
PARTS_OF_ADDRESS = re.compile(r"[@#/._]$|https?:|www\.")


SHORT_GIVEN = 3
"""Letters of a given name to which one was added: "Lin", "Ling"."""
COMPOUND_START = 5
"""Letters that two compounds begin with alike: "Maple|wood", "Maple|down"."""


@dataclass(frozen=True, slots=True)
class Form:
    """One spelling of a name: its first mention and how often it stands in the article."""

    name: NameMention
    words: tuple[str, ...]
    count: int


def rivals(forms: list[Form], first: Form, second: Form) -> bool:
    """Tell whether more than two names have the head word of two: schools that play each other."""
    if len(first.words) < 2 or first.words[-1] != second.words[-1]:
        return False
    return sum(form.words[-1] == first.words[-1] and len(form.words) > 1 for form in forms) > 2


def small_words(analysis: Analysis) -> frozenset[str]:
    """Return the words that the article writes in small letters."""
    return frozenset(re.findall(r"(?<![\w@#/.])[a-z][a-z-]+", analysis.document.text))


def spellings(analysis: Analysis) -> list[Form]:
    """Return the distinct forms of the names, each shown where the article's body has it."""
    first: dict[str, NameMention] = {}
    counts: Counter[str] = Counter()
    headed: set[str] = set()
    text = analysis.document.text
    for name in analysis.mentions:
        if not isinstance(name, NameMention):
            continue
        sentence = analysis.sentence_at(name.span.start)
        if sentence is None or sentence.zone is ZoneKind.BYLINE:
            continue
        if PARTS_OF_ADDRESS.search(text[max(0, name.span.start - 8) : name.span.start]) or (
            text[name.span.end : name.span.end + 2].strip()[:1] in {"@", "/", "_"}
        ):
            continue
        for key in {plain(name.text), plain(name.surname) if name.given else ""} - {""}:
            styled = sentence.zone in (ZoneKind.HEADLINE, ZoneKind.SUBHEAD)
            if key not in first or (key in headed and not styled):
                first[key] = name
                (headed.add if styled else headed.discard)(key)
            counts[key] += 1
    return [Form(name, tuple(key.split()), counts[key]) for key, name in first.items()]


def changed(first: Form, second: Form) -> tuple[str, str] | None:
    """Return the two spellings of the one word in which two forms differ."""
    if len(first.words) != len(second.words):
        return None
    pairs = [(a, b) for a, b in zip(first.words, second.words, strict=True) if a != b]
    if len(pairs) == 2 and len(first.words) == 2 and both_people(first, second):
        return pairs[1] if all(close(a, b) for a, b in pairs) else None
    if len(pairs) != 1 or abs(len(pairs[0][0]) - len(pairs[0][1])) > 2:
        return None
    one, two = pairs[0]
    if not one.replace("-", "").replace("'", "").isalpha() or not two[0].isalpha():
        return None
    if bare(one) == bare(two) or glued(first.name.text, second.name.text) or compass(one, two):
        return None
    like = close(one, two) or twins(first, second, one, two) or clipped(first, second, one, two)
    return pairs[0] if like or compounds(first, second, one, two) else None


def compounds(first: Form, second: Form, one: str, two: str) -> bool:
    """Tell whether the names of two buildings or bodies end otherwise: "Ashwood", "Ashdown Arena".

    The head word must be the same; "Riverside" and "Riverdale" alone are two places.
    """
    heads = lexicons.entries("organisation_heads") | lexicons.entries("place_heads")
    return (
        EntityKind.PERSON not in (first.name.kind, second.name.kind)
        and first.words[-1] in heads
        and len(first.words) > 1
        and one != first.words[-1]
        and shared_start(one, two) >= COMPOUND_START
        and min(first.count, second.count) == 1
        and not derived(bare(one), bare(two))
    )


def both_people(first: Form, second: Form) -> bool:
    """Tell whether two forms name people."""
    return first.name.kind is EntityKind.PERSON and second.name.kind is EntityKind.PERSON


def compass(one: str, two: str) -> bool:
    """Tell whether two words say two sides of one place: "Westbrook", "Eastbrook"."""
    return bool(COMPASS.match(one) and COMPASS.match(two)) and (
        COMPASS.sub("", one) == COMPASS.sub("", two)
    )


def clipped(first: Form, second: Form, one: str, two: str) -> bool:
    """Tell whether a letter at the end is all that parts two full names: "Elena Brandt", "Brand".

    Of single words, and of people with other given names, such words are forms of each other.
    """
    if len(first.words) < 2 or abs(len(one) - len(two)) != 1:
        return False
    short, long = sorted((one, two), key=len)
    if not long.startswith(short):
        return False
    if both_people(first, second) and first.words[0] in (one, two):
        pet = long[-1] == "y" or frozenset((one, two)) in lexicons.nicknames()
        return len(short) >= SHORT_GIVEN and not pet
    if len(short) < SHORT_GIVEN + 1:
        return False
    if both_people(first, second):
        return first.words[-1] in (one, two) and bool(first.name.given and second.name.given)
    return first.words[-1] == second.words[-1] and first.words[-1] in ROADS


def twins(first: Form, second: Form, one: str, two: str) -> bool:
    """Tell whether the first words of two places differ in two letters: "Zemo Kvalo", "Zeda".

    Only beside a word that nothing else explains.
    """
    if EntityKind.PERSON in (first.name.kind, second.name.kind) or first.words[0] != one:
        return False
    known = lexicons.entries("organisation_heads") | lexicons.entries("place_heads")
    rest = set(first.words[1:])
    if (
        not rest
        or rest & (known | lexicons.place_names() | set(lexicons.titles()))
        or len(one) != len(two)
    ):
        return False
    return len(one) > 3 and one[:2] == two[:2] and distance(bare(one), bare(two)) == 2


def glued(first: str, second: str) -> bool:
    """Tell whether two forms are one word with others stuck to it."""
    stuck = GLUED.search(first) or GLUED.search(second)
    return stuck is not None and stuck.group() in first and stuck.group() in second


def one_given(first: Form, second: Form) -> bool:
    """Tell whether both are full names of people."""
    return all(form.name.given and len(form.words) > 1 for form in (first, second))


def known_apart(pair: tuple[str, str], small: frozenset[str], *, person: bool) -> bool:
    """Tell whether two words are different words of the language, not two spellings."""
    one, two = pair
    if one in small and two in small:
        return True
    lists = (
        lexicons.place_names() | set(lexicons.demonyms()),
        lexicons.entries("organisation_heads") | lexicons.entries("place_heads"),
        frozenset(lexicons.titles()),
        lexicons.entries("common_words"),
    )
    if all(any(word in known for known in lists) for word in pair):
        return True
    if any(one.replace(a, b) == two or two.replace(a, b) == one for a, b in BRITISH):
        return True
    if LIKE_VOWEL.sub("", one) == LIKE_VOWEL.sub("", two):
        return False
    return not person and ENDINGS.sub("", one) == ENDINGS.sub("", two)
