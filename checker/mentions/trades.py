"""Reads the trade that is told beside a name: "Frost, a baker from Lund", "the baker Ida Frost".

Unlike an office, a trade is what somebody lives on; few people have two that are nothing alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from checker.mentions import lexicons
from checker.mentions.words import Word

LONGEST = 3
"""Words of the longest trade in the list."""
FURTHEST = 9
"""Words of the longest noun phrase that is read."""
ARTICLES = frozenset("the a an its their his her our my this that one".split())
OPENERS = frozenset("now still meanwhile also once herself himself".split())
BREAKS = frozenset(
    "who whom whose which that where when while as at in of on from for with by to into near after"
    " before since until about without because but or than is are was were be has have had said"
    " says told during through under over between against among not".split()
)
OTHER_TIME = frozenset("until once before then when".split())
"""Words right after a trade that put it into another time."""
UNSURE = frozenset(
    "former ex late then once line touch show volunteer amateur part-time would-be aspiring trainee"
    " student trained future qualified self-taught fake bogus false honorary hobby occasional"
    " sometime one-time onetime unqualified unlicensed disguised pretended supposed alleged wannabe"
    " prospective citizen lay army navy marine marines war combat force vietnam iraq afghanistan"
    " gulf veteran keen budding reserve reservist auxiliary special celebrity armchair fellow"
    " balloon glider drone".split()
)
"""Words before a trade after which it is no trade, or not the bearer's now."""
THE_STATE = frozenset(
    "state people commonwealth county city government prosecution crown republic district country"
    " nation town council ministry department world".split()
)
"""Whose lawyers may prosecute."""
BY = frozenset("trade training profession background education calling".split())
AGE = re.compile(r"\d{1,3}(?:-year-old)?")


@dataclass(frozen=True, slots=True)
class Trade:
    """A trade as told: ``start`` and ``end`` are offsets into the text."""

    start: int
    end: int
    values: tuple[str, ...]
    retired: bool = False
    sure: bool = True


@cache
def families() -> dict[str, frozenset[str]]:
    """Map each trade to its families."""
    found: dict[str, frozenset[str]] = {}
    for row in lexicons.rows("occupations"):
        if not row[0].startswith("#"):
            for word in row[2].split(", "):
                found[word] = found.get(word, frozenset()) | {row[0]}
    return found


@cache
def kindred() -> frozenset[frozenset[str]]:
    """Return the pairs of families that one person may practise both."""
    return frozenset(
        frozenset((row[0], other))
        for row in lexicons.rows("occupations")
        if not row[0].startswith("#")
        for other in (row[0], *row[1].split())
    )


def exclusive(one: str, two: str) -> bool:
    """Tell whether hardly anybody lives on both trades.

    >>> exclusive("dentist", "fisherman"), exclusive("dentist", "professor")
    (True, False)
    """
    known = families()
    return (
        one in known
        and two in known
        and not any(frozenset((a, b)) in kindred() for a in known[one] for b in known[two])
    )


def ending_at(words: Sequence[Word], end: int) -> int | None:
    """Return where the longest trade starts that ends just before an index."""
    for length in range(min(LONGEST, end), 0, -1):
        if phrase(words[end - length : end]) in families():
            return end - length
    return None


def phrase(words: Sequence[Word]) -> str:
    """Return words as the list of trades spells them."""
    return " ".join(f"{w.lower}'s" if w.possessive else w.lower for w in words)


def after_name(words: Sequence[Word]) -> Trade | None:
    """Read ", a 54-year-old baker from Lund", " is a baker", ", who is a baker"."""
    if len(words) > 2 and words[0].lower == "is":
        return noun_phrase(words, 1)
    if len(words) < 3 or words[0].text != ",":
        if len(words) > 4 and words[0].text == "(" and words[2].text == ")":
            return after_name(words[3:])
        return None
    at = 1
    if AGE.fullmatch(words[at].text) and words[at + 1].text == ",":
        at += 2
    if at + 2 < len(words) and words[at].lower == "who" and words[at + 1].lower == "is":
        at += 2
    return noun_phrase(words, at)


def noun_phrase(words: Sequence[Word], at: int) -> Trade | None:
    """Read the trade that heads the noun phrase which starts at an index."""
    while at < len(words) and words[at].lower in OPENERS:
        at += 1
    end = at
    while end < min(len(words), at + FURTHEST) and inside(words[end]):
        end += 1
    if end == at or not closed(words, end):
        return None
    heads = list(coordinated(words, at, end))
    if not heads:
        return None
    first = heads[0][0]
    before = words[at:first]
    opened = bool(before) and (before[0].lower in ARTICLES or any(w.possessive for w in before))
    bare = not before and end < len(words) and words[end].text in {",", "."}
    if not (opened or bare):
        return None
    values = tuple(party(phrase(words[a:b]), before) for a, b in heads)
    once = at > 0 and words[at - 1].lower in UNSURE
    sure = not once and is_sure(before) and not elsewhen(words, end)
    last = heads[-1][1] - 1
    return Trade(words[first].start, words[last].end, values, is_retired(before), sure)


def coordinated(words: Sequence[Word], at: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where the trades of "a farmer and miller" start and stop."""
    start = at
    for stop in [*(i for i in range(at, end) if words[i].lower == "and"), end]:
        head = ending_at(words, stop)
        if head is not None and head >= start and not words[stop - 1].possessive:
            yield head, stop
        start = stop + 1


def party(value: str, before: Sequence[Word]) -> str:
    """Return "defence counsel" for "the mayor's own lawyer", any other trade as it is."""
    if "law" not in families()[value]:
        return value
    for word in before:
        owned = word.lower in {"his", "her", "its", "their"} or word.possessive
        if owned and word.lower not in THE_STATE:
            return "defence counsel"
    return value


def inside(word: Word) -> bool:
    """Tell whether a noun phrase can go on with a word."""
    return word.lower not in BREAKS and (word.text[0].isalnum() or word.text in "'’&-")


def closed(words: Sequence[Word], end: int) -> bool:
    """Tell whether a noun phrase ends at an index: at a mark, a preposition or "who"."""
    return (
        end == len(words) or words[end].lower in BREAKS or words[end].text in {",", ".", ";", ")"}
    )


def elsewhen(words: Sequence[Word], end: int) -> bool:
    """Tell whether what follows a trade says that it is no trade or of another time."""
    stop = next(
        (i for i in range(end, len(words)) if words[i].text in {",", ".", ";", ")"}), len(words)
    )
    rest = [word.lower for word in words[end : min(stop, end + FURTHEST)]]
    if rest[:1] == ["by"]:
        return rest[-1] in BY
    dated = any(a in {"in", "from"} and b[:1].isdigit() for a, b in pairwise(rest))
    return dated or rest[:2] == ["who", "became"] or bool(OTHER_TIME & set(rest))


def is_sure(before: Sequence[Word]) -> bool:
    """Tell whether the words before a trade leave it the bearer's own, of now."""
    return not any(
        word.lower in UNSURE or word.lower.startswith(("ex-", "then-")) or "turned" in word.lower
        for word in before
    )


def is_retired(before: Sequence[Word]) -> bool:
    """Tell whether the trade is one that its bearer has given up for good."""
    return any(word.lower == "retired" for word in before)


def before_name(words: Sequence[Word]) -> Trade | None:
    """Read "the baker Ida", "a baker, Ida", "a baker in Lund, Ida"; the name follows the words."""
    end = len(words)
    comma = end > 0 and words[end - 1].text == ","
    if comma:
        end -= 1
    end = skip_address(words, end)
    if end > 0 and words[end - 1].text == ",":
        comma, end = True, end - 1
    head = ending_at(words, end)
    if head is None and comma:
        link = next((i for i in range(end - 1, max(0, end - 6), -1) if not inside(words[i])), 0)
        if link and words[link].lower in {"in", "from", "at", "of", "with"}:
            end, head = link, ending_at(words, link)
    if head is None or words[end - 1].possessive:
        return None
    first = head
    while first > 0 and head - first < FURTHEST and inside(words[first - 1]):
        first -= 1
        if words[first].lower in ARTICLES:
            break
    before = list(words[first:head])
    opened = any(word.lower in ARTICLES or word.possessive for word in before)
    if comma and not opened:
        return None
    if not comma and not opened and any(word.lower == "and" for word in before):
        return None
    span = (words[head].start, words[end - 1].end)
    value = party(phrase(words[head:end]), before)
    return Trade(*span, (value,), is_retired(before), is_sure(before))


def skip_address(words: Sequence[Word], end: int) -> int:
    """Step back over "Mr." and "Dr"."""
    while end > 0:
        title = lexicons.titles().get(words[end - 1].lower)
        if title is None or title.kind != "address" or not words[end - 1].capital:
            return end
        end -= 1
    return end
