"""Finds runs of capitalised words that may be names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from checker.mentions import lexicons
from checker.mentions.words import KEEPS_POSSESSIVE, PREFIXED, Word, cut
from checker.types import Document, Sentence, ZoneKind

PARTICLES = frozenset(
    "de del della der den di da das do dos du la le las los van von zu bin ibn bint ben al el"
    " af av ter ten e y".split()
)
JOINED_BY = frozenset({"of", "for"})
MONTHS_AND_DAYS = frozenset(
    "january february march april may june july august september october november december jan feb"
    " mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday"
    " sunday mon tue wed thu fri sat sun".split()
)
BEFORE_A_MONTH = frozenset("in since until by last next this of from during late early mid".split())
MONTH_NAMES = frozenset({"april", "may", "june", "august", "jan"})
OPENERS = frozenset('"“‘(:;[–—-•*|«…')
ENDINGS = frozenset({"jr", "sr", "inc", "corp", "ltd", "co", "ii", "iii", "iv"})
HEADED = ("organisation_heads", "place_heads")
LOWER_WORD = re.compile(r"(?<![\w’'-])[a-z][a-z’'-]+")
TITLE_CASE_SHARE = 0.8
"""Share of words with a capital above which a headline is in title case."""
FULL_STOPS = frozenset('.!?"”’')
"""Marks that end a sentence of the body; a heading taken for body has none."""
UNSTRESSED = frozenset(
    "a an the and or but nor of in on at to for by with from as into over per via vs is be are was"
    " his her its it he she up out off after before than that this not no s".split()
)
"""Words that title case leaves in small letters."""


@dataclass(slots=True)
class Run:
    """Neighbouring words that are written as a name is."""

    words: list[Word]
    initial: bool
    """Whether the first capital may only be there because a sentence begins."""
    before: Sequence[Word] = ()
    after: Sequence[Word] = ()


@dataclass(slots=True)
class Casing:
    """How the article writes its words: which ones in small letters, which never."""

    small: frozenset[str] = frozenset()
    capital: Counter[str] = field(default_factory=Counter)
    """Words with a capital where no sentence begins."""


def casing(document: Document) -> Casing:
    """Count how words are written outside headlines."""
    small: set[str] = set()
    for sentence in document.sentences:
        if sentence.zone not in (ZoneKind.HEADLINE, ZoneKind.SUBHEAD):
            small.update(LOWER_WORD.findall(document.quote(sentence.span)))
    return Casing(frozenset(small))


def styled(words: Sequence[Word], zone: ZoneKind) -> bool:
    """Tell whether capitals mean nothing here: Every Word Capitalised, or ALL OF THEM."""
    spelt = [w for w in words if w.text[0].isalpha() and w.lower not in UNSTRESSED]
    if len(spelt) < 3:
        return False
    shouted = sum(w.text.isupper() for w in spelt)
    capitals = sum(w.text[0].isupper() for w in spelt)
    if zone is ZoneKind.BODY and words[-1].text in FULL_STOPS:
        return shouted > 0.7 * len(spelt)
    return shouted > 0.7 * len(spelt) or capitals > TITLE_CASE_SHARE * len(spelt)


def runs(document: Document, sentence: Sentence) -> Iterator[Run]:
    """Yield the runs of capitalised words of one sentence."""
    words = cut(document.text, sentence.span)
    index = 0
    while index < len(words):
        if not starts(words, index):
            index += 1
            continue
        end = extend(words, index, document.text)
        yield Run(
            words[index:end],
            initial=index == 0 or words[index - 1].text in OPENERS or not seen(words[:index]),
            before=words[max(0, index - 25) : index],
            after=words[end : end + 25],
        )
        index = end


def seen(words: Sequence[Word]) -> bool:
    """Tell whether a word stands among these marks."""
    return any(word.text[0].isalnum() for word in words)


def starts(words: Sequence[Word], index: int) -> bool:
    """Tell whether a run may start here."""
    word = words[index]
    return word.capital and word.text.split("’")[0].split("'")[0] != "I" and not dated(words, index)


def dated(words: Sequence[Word], index: int) -> bool:
    """Tell whether the word is a month or a day of the week, not somebody's name."""
    word = words[index]
    if word.lower not in MONTHS_AND_DAYS:
        return False
    if index and words[index - 1].lower in BEFORE_A_MONTH:
        return True
    follower = words[index + 1] if index + 1 < len(words) else None
    return not (word.lower in MONTH_NAMES and follower is not None and follower.capital) or (
        follower is not None and follower.lower in MONTHS_AND_DAYS
    )


def extend(words: Sequence[Word], index: int, text: str) -> int:
    """Return where the run that starts at an index ends."""
    end = index + 1
    while end < len(words):
        last = words[end - 1]
        if closes(last, words[end], text):
            break
        step = reach(words, index, end)
        if not step:
            break
        end += step
    return end


def closes(last: Word, word: Word, text: str) -> bool:
    """Tell whether a run cannot go on from one word to the next."""
    if text[last.end : word.start].strip(" \t'’s") or "\n" in text[last.end : word.start]:
        return True
    if last.possessive and last.lower not in KEEPS_POSSESSIVE:
        return True
    return last.lower in ENDINGS


def reach(words: Sequence[Word], start: int, at: int) -> int:
    """Count the words from ``at`` on that carry the run one capitalised word further."""
    word = words[at]
    if word.capital:
        return 1 if starts(words, at) else 0
    following = words[at + 1 : at + 4]
    if word.lower in PARTICLES:
        skip = next((i for i, w in enumerate(following) if w.lower not in PARTICLES), None)
        named = skip is not None and following[skip].capital and not PREFIXED.match(word.text)
        return skip + 2 if named and skip is not None else 0
    if word.text == "&" and following and following[0].capital:
        return 2
    return joined(words[start:at], word, following)


def joined(run: Sequence[Word], word: Word, following: Sequence[Word]) -> int:
    """Count the words of "of (the) X", "for X", "and X" that continue an organisation or place."""
    if not following:
        return 0
    heads = [w for w in run if any(w.lower in lexicons.entries(name) for name in HEADED)]
    if word.lower in JOINED_BY and heads and heads[-1] is run[-1]:
        if following[0].capital:
            return 2
        if following[0].lower == "the" and len(following) > 1 and following[1].capital:
            return 3
    inside = word.lower == "and" and any(w.lower in JOINED_BY for w in run) and bool(heads)
    return 2 if inside and shares_head(run, following) else 0


def shares_head(run: Sequence[Word], following: Sequence[Word]) -> bool:
    """Tell whether the word after "and" belongs to the name: "of Health and Human Services"."""
    nxt = following[0]
    if not nxt.capital or nxt.lower in lexicons.given_names():
        return False
    if run[-1].lower in lexicons.place_names() or nxt.lower in lexicons.place_names():
        return False
    return len(following) < 2 or following[1].capital or following[1].text[0] in ".,;)"
