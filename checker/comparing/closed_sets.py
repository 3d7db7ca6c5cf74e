"""Sets that are taken up as a whole with another number: "nine departments", "all seven".

The noun may be another one: "eleven dishes" and "the nine antennas", "five men" and "the four
robbers". Only a number that no number of the same kind of things explains is held to the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.comparing import cast, counting, resumed
from checker.comparing.accounting import accounted, divided
from checker.comparing.figures import Clash, Figure, owners_differ, told_before
from checker.comparing.passages import CHANGED
from checker.comparing.recalled import SMALLEST, two_places
from checker.comparing.sums import PEOPLE
from checker.mentions import wordlists
from checker.types import Document

FAR = 1.6
"""Ratio of two counts from which they hardly count one set."""
GENERAL = frozenset({"person", "man", "woman", "member"})
"""Nouns for people that any other noun for people may take up."""
ANY = counting.EVENTS | (counting.GENERAL - GENERAL)
"""Nouns of which an article counts many sets."""
WHOLE = frozenset({"all", "of"})
"""Words of a determiner with which a number closes a set: "all seven", "one of the nine"."""
HURT = re.compile(r"\b(?:injured|wounded|hurt|survivors?|survived)\b", re.IGNORECASE)
DEAD = re.compile(r"\b(?:dead|died|killed|buried|bodies|drowned|funerals?)\b", re.IGNORECASE)
WHO = re.compile(r"(?:\sand\s[a-z]+)?\swho\b")
"""After people: which ones are meant, "the 116 men and women who had stood in the yard"."""
AND_MORE = re.compile(
    r"\s(?:and|plus)\s(?:\d|an?\b|one\b|two\b|three\b|four\b|five\b|the\s[a-z]+\b)"
)
"""After a number of people: others that are counted beside them."""
OF_WHICH = re.compile(
    r",?\s(?:of|in|on|at|who|whose|whom|that|which|still|left|present|aboard|above|below|along|near"
    r"|under|outside|inside|beyond|behind|around|between|from|with|without|for|built|owned)\b"
)
"""Words after a counted noun that may say which ones of several are meant."""


@cache
def _near_nouns() -> dict[str, frozenset[int]]:
    """Return for each noun the rows of the list in which it stands."""
    found: dict[str, set[int]] = {}
    for place, row in enumerate(wordlists.lines("near_nouns.txt", "checker.comparing")):
        for word in row.split():
            found.setdefault(word, set()).add(place)
    return {word: frozenset(places) for word, places in found.items()}


def clashes(document: Document, known: list[Figure]) -> Iterator[Clash]:
    """Yield each whole that is taken up with a number that no number of its kind explains."""
    plain = [f for f in known if not f.quantity.ordinal and not f.quantity.role]
    for recall in plain:
        if not _takes_up(document, recall):
            continue
        told = [f for f in plain if _tells(document, f, recall)]
        same = [f for f in told if f.kind == recall.kind]
        found = [
            f for f in same or _namesakes(document, told, recall)
            if _one_set(document, f, recall)
            and not (accounted(recall, f, plain) or divided(f, recall, plain))
        ]  # fmt: skip
        if len({f.value for f in same or found}) == 1 and found:
            yield Clash(found[0], recall, 0.7)


def _takes_up(document: Document, figure: Figure) -> bool:
    """Tell whether a figure counts a set that the reader knows: "all seven", "the nine"."""
    return (
        _counts(document, figure)
        and figure.value >= SMALLEST
        and resumed.points_back(document, figure.quantity)
        and ("all" in _determining(figure) or not counting.is_part(document, figure.quantity))
    )


def _determining(figure: Figure) -> frozenset[str]:
    return frozenset(figure.quantity.determiner.split())


def _closes(figure: Figure) -> bool:
    return bool(WHOLE & _determining(figure))


def _counts(document: Document, figure: Figure) -> bool:
    """Tell whether a figure counts things exactly, as a fact."""
    before = figure.clause.partition(document.quote(figure.quantity.number))[0]
    return (
        counting.is_count(figure.quantity)
        and bool(figure.quantity.noun)
        and figure.kind not in ANY
        and not figure.tabled
        and CHANGED.search(before) is None
    )


def _tells(document: Document, figure: Figure, recall: Figure) -> bool:
    """Tell whether a figure counts a set before the one that takes it up."""
    return (
        _counts(document, figure)
        and figure.quantity.span < recall.quantity.span
        and figure.passage is not recall.passage
        and figure.value not in (1.0, recall.value)
        and counting.is_total(document, figure.quantity)
    )


def _namesakes(document: Document, told: list[Figure], recall: Figure) -> list[Figure]:
    """Return the sets that the noun of a whole may be another name of."""
    if not _closes(recall):
        return []
    rows = _rows(recall)
    named = [f for f in told if rows & _rows(f)]
    if named:
        return named
    end = recall.quantity.span.end
    if not _person(recall) or WHO.match(document.text, end) or AND_MORE.match(document.text, end):
        return []
    return [f for f in told if _person(f) and GENERAL & {f.kind, recall.kind}]


def _rows(figure: Figure) -> frozenset[int]:
    rows = _near_nouns()
    return rows.get(figure.quantity.noun, frozenset()) | rows.get(figure.kind, frozenset())


def _fates_differ(one: Figure, two: Figure) -> bool:
    """Tell whether those counted here were hurt, and those there died: both may be "victims"."""
    hurt = HURT.search(one.clause) and not DEAD.search(one.clause)
    return bool(hurt) and DEAD.search(two.clause) is not None


def _person(figure: Figure) -> bool:
    return bool({figure.kind, figure.quantity.noun} & PEOPLE) or cast.a_person(figure.quantity.noun)


def _one_set(document: Document, told: Figure, recall: Figure) -> bool:
    """Tell whether nothing says that the two count different sets."""
    if _fates_differ(told, recall) or _fates_differ(recall, told):
        return False
    low, high = sorted((told.value, recall.value))
    if high > FAR * low or told.elsewhen or recall.elsewhen:
        return False
    if told_before(told, recall) or owners_differ(told, recall) or two_places(told, recall):
        return False
    own = {*told.quantity.words, *recall.quantity.words}
    if not counting.qualifiers(recall.quantity) <= told.passage.words | {*told.quantity.words}:
        return False
    if (told.passage.words & recall.passage.words) - own:
        return True
    return _closes(recall) and OF_WHICH.match(document.text, recall.quantity.span.end) is None
