"""Sets that are named again with another number: "nineteen cars", later "the 17 cars"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from checker.comparing import counting, digits
from checker.comparing.figures import Clash, Figure, owners_differ, told_before, voices_differ
from checker.comparing.passages import CHANGED
from checker.types import Document, Modifier

SMALLEST = 3
"""Sets of two are recalled too loosely ("the two")."""
LONG = 100
"""Numbers from here on hardly differ by changed places for any other reason than a misprint."""
WHICH = re.compile(
    r"[\s,]+(?:that|which|who|whose|whom|of|in|at|on|by|from|with|without|for|to|left|still|used|now|already)\b"
)
"""Words after a counted noun that may say which ones of several are meant."""
NOT_BARE = counting.GENERAL | counting.EVENTS
MODAL = re.compile(r"\b(?:would|could|may|might)\b")
SET_APART = frozenset({"more", "another", "other", "others", "additional", "further", "extra"})


def clashes(document: Document, known: list[Figure]) -> Iterator[Clash]:
    """Yield each set that is recalled with a number that nothing before explains."""
    for recall in known:
        if not _recalls(document, recall) or _explained(document, recall, known):
            continue
        found = [
            Clash(other, recall, confidence)
            for other in known
            if (confidence := _same_set(document, other, recall, known))
        ]
        if found:
            best = max(found, key=lambda clash: clash.confidence)
            first, second = sorted((best.first, recall), key=lambda f: f.quantity.span)
            yield Clash(first, second, best.confidence)


def _recalls(document: Document, figure: Figure) -> bool:
    quantity = figure.quantity
    return (
        counting.is_count(quantity)
        and counting.is_definite(quantity)
        and figure.value >= SMALLEST
        and bool(figure.kind)
        and not figure.tabled
        and _as_fact(document, figure)
    )


def _as_fact(document: Document, figure: Figure) -> bool:
    """Tell whether the set is named as known; what it "would" do is no doubt about its number."""
    number = document.quote(figure.quantity.number)
    before, _, after = figure.clause.partition(number)
    told = f"{before}{number}{MODAL.sub('', after)}"
    return figure.quantity.modifier is Modifier.EXACT and CHANGED.search(told) is None


def _explained(document: Document, recall: Figure, known: Iterable[Figure]) -> bool:
    """Tell whether the number stands elsewhere, or is a sum or a rest of what stands there."""
    others = [figure for figure in known if figure is not recall and not figure.quantity.ordinal]
    if any(figure.value == recall.value for figure in others):
        return True
    plain = [f for f in others if not f.quantity.unit and f.quantity.determiner != "both"]
    rest = any(_is_rest(document, recall, whole, part) for whole in plain for part in plain)
    return rest or _is_sum(recall, plain)


def _is_sum(recall: Figure, plain: list[Figure]) -> bool:
    """Tell whether figures that follow one another add up to the recalled number."""
    for place, start in enumerate(plain):
        total = start.value
        for figure in plain[place + 1 : place + 6]:
            apart = figure.passage.sentence.index - start.passage.sentence.index
            if apart > 1 or (apart and not start.kind == figure.kind == recall.kind):
                break
            total += figure.value
            if total == recall.value and _same_topic(recall, start, figure):
                return True
    return False


def _same_topic(recall: Figure, *parts: Figure) -> bool:
    """Tell whether the parts of a sum are what is recalled, by noun or by their sentence."""
    return any(
        part.kind == recall.kind or part.passage.words & recall.passage.words for part in parts
    )


def _is_rest(document: Document, recall: Figure, whole: Figure, part: Figure) -> bool:
    """Tell whether the recalled number is what a told part leaves, or adds up to."""
    if whole.kind != recall.kind or whole is part or counting.is_part(document, whole.quantity):
        return False
    if any(figure.quantity.span.touches(recall.quantity.span) for figure in (whole, part)):
        return False
    added = part.quantity.determiner in SET_APART
    if whole.value + part.value == recall.value:
        return added
    related = added or counting.is_other(part.quantity) or counting.is_part(document, part.quantity)
    near = abs(part.passage.sentence.index - whole.passage.sentence.index) <= 1
    beside = (near or part.passage is recall.passage) and part.kind in (recall.kind, "")
    return abs(whole.value - part.value) == recall.value and (related or beside)


def _same_set(document: Document, other: Figure, recall: Figure, known: list[Figure]) -> float:
    """Return how sure it is that both count one set; 0 when they need not."""
    if other.passage is recall.passage or other.kind != recall.kind or other.value == recall.value:
        return 0.0
    if not counts_whole(document, other) or (
        narrowed(other, recall) and not _bare(document, other, recall, known)
    ):
        return 0.0
    if other.elsewhen or recall.elsewhen or two_places(other, recall):
        return 0.0
    if told_before(other, recall) or owners_differ(other, recall):
        return 0.0
    if voices_differ(other, recall) and not misprinted(other, recall):
        return 0.0
    return _confidence(other, recall)


def _bare(document: Document, other: Figure, recall: Figure, known: list[Figure]) -> bool:
    """Tell whether "the seven bells" can only be the "eight new bells" told of before.

    The noun stands alone, nothing after it says which ones, and no other number counts any.
    """
    if other.quantity.span > recall.quantity.span or counting.qualifiers(recall.quantity):
        return False
    if WHICH.match(document.text, recall.quantity.span.end) or other.kind in NOT_BARE:
        return False
    plain = [
        f.value for f in known
        if not f.quantity.unit and f is not recall and f.kind in (recall.kind, "", "one")
    ]  # fmt: skip
    if any(recall.value in (a + b, a - b) for a in plain for b in plain):
        return False
    alike = [f for f in known if f.kind == recall.kind and f is not recall]
    return {f.value for f in alike} == {other.value} and recall.quantity.noun == other.quantity.noun


def counts_whole(document: Document, figure: Figure) -> bool:
    """Tell whether a figure of the text counts a set as a whole, exactly."""
    total = counting.is_total(document, figure.quantity)
    return total and figure.exact and not figure.tabled and figure.value >= SMALLEST


def two_places(one: Figure, two: Figure) -> bool:
    """Tell whether both are definite and their sentences name different people or places."""
    names = (one.passage.names, two.passage.names)
    definite = all(counting.is_definite(figure.quantity) for figure in (one, two))
    return definite and all(names) and not names[0] & names[1]


def misprinted(one: Figure, two: Figure) -> bool:
    """Tell whether digits changed places, so that even two sources may have meant one number."""
    return digits.transposed(one.value, two.value) and min(one.value, two.value) >= LONG


def narrowed(one: Figure, two: Figure) -> bool:
    """Tell whether one of the figures counts only some kind of the other's things."""
    return bool(
        counting.qualifiers(one.quantity) - two.passage.words - set(two.quantity.words)
        or counting.qualifiers(two.quantity) - one.passage.words - set(one.quantity.words)
    )


def _confidence(other: Figure, recall: Figure) -> float:
    swapped = digits.transposed(other.value, recall.value)
    if not swapped and not digits.near(other.value, recall.value):
        return 0.0
    number_words = {*other.quantity.words, *recall.quantity.words, other.quantity.noun}
    shared = (other.passage.words & recall.passage.words) - number_words
    if other.kind in counting.GENERAL | counting.EVENTS and not shared:
        return 0.0
    whole = "of" in recall.quantity.determiner or "all" in recall.quantity.determiner
    follows = other.quantity.span < recall.quantity.span
    return min(0.95, 0.55 + 0.15 * swapped + 0.1 * bool(shared) + 0.1 * whole + 0.1 * follows)
