"""Sets and sums that are told a second time in like words: "63 people in the dinghy"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from checker.comparing import counting, digits
from checker.comparing.accounting import divided
from checker.comparing.figures import Clash, Figure, owners_differ, told_before, voices_differ
from checker.comparing.passages import content
from checker.comparing.recalled import counts_whole, narrowed
from checker.mentions.comparison import compatible
from checker.mentions.units import MONEY, TIME, named
from checker.types import Document

SCOPED = re.compile(
    r"\b(?:each|every|per|today|now|can|authori[sz]ed|capacity|room\sfor|designed|built|allowed|up\sto"
    r"|maximum|minimum|least|most|only|alone|another|also|including|among|between|both|second|third"
    r"|for\sexample|sometimes|usually|normally|often|then|before|after)\b",
    re.IGNORECASE,
)
"""Words that give a count a scope of its own."""
SHARED_SURE = 2
"""Shared words from which two clauses surely tell of one thing."""
NARROWING = re.compile(r"\s(?:in|of|for|to|from|that|which|a|per|originally|on|by)\b")
CLOSE = 1.3
"""Ratio up to which a sum of money that is recalled may be another's misprint."""
FAR = 12
"""The same where both name the thing that costs or measures so much: "the 15,000-euro fine"."""
OPENING = 2
COMPARED = frozenset({MONEY, TIME, "length", "mass", "area", "volume"})


def clashes(document: Document, known: list[Figure]) -> Iterator[Clash]:
    """Yield counts that like words give twice, and amounts that are recalled otherwise."""
    wholes = [f for f in known if f.kind and counts_whole(document, f)]
    for first, second in combinations(wholes, 2):
        shared = _like_words(first, second)
        if (
            shared
            and not _sibling(first, second, known)
            and not _both_repeated(first, second, known)
            and not divided(first, second, known)
        ):
            yield Clash(first, second, 0.75 if len(shared) >= SHARED_SURE else 0.6)
    for recall in known:
        if _recalls_amount(document, recall, known):
            yield from _amounts(recall, known)


def _like_words(first: Figure, second: Figure) -> frozenset[str]:
    """Return the words that the clauses share if they may count one set."""
    if first.passage is second.passage or first.kind != second.kind:
        return frozenset()
    if first.kind in counting.EVENTS or first.value == second.value or narrowed(first, second):
        return frozenset()
    alike = digits.near(first.value, second.value) or digits.transposed(first.value, second.value)
    if not alike or voices_differ(first, second) or _scoped(first) or _scoped(second):
        return frozenset()
    if told_before(first, second) or owners_differ(first, second):
        return frozenset()
    names = (first.passage.names, second.passage.names)
    if _opening(first) == _opening(second) != "long" or (all(names) and not names[0] & names[1]):
        return frozenset()
    return _words(first) & _words(second)


def _opening(figure: Figure) -> str:
    """Return the few words before a figure that opens its sentence; "long" when it does not.

    "Fourteen men were charged with ..." and "Twelve men were charged with ..." are two sets.
    """
    before = figure.quantity.span.start - figure.passage.sentence.span.start
    words = figure.passage.text[: max(0, before)].split()
    return " ".join(words).lower() if len(words) <= OPENING else "long"


def _scoped(figure: Figure) -> bool:
    return figure.passage.elsewhen or SCOPED.search(figure.clause) is not None


def _words(figure: Figure) -> frozenset[str]:
    own = {*figure.quantity.words, *COMMON}
    return content(figure.clause, 0, len(figure.clause)) - own


COMMON = frozenset(
    "all say tell people person man woman number include take make get go come".split()
)


def _both_repeated(first: Figure, second: Figure, known: list[Figure]) -> bool:
    """Tell whether both numbers stand elsewhere too: two sets, then, not one misprint."""
    return all(sum(f.value == figure.value for f in known) > 1 for figure in (first, second))


def _sibling(first: Figure, second: Figure, known: list[Figure]) -> bool:
    """Tell whether one is told beside the other without a noun: "four in Ely and three in Rye"."""
    pairs = ((first, second), (second, first))
    return any(
        not f.quantity.noun and f.passage is one.passage and f.value == two.value
        for one, two in pairs
        for f in known
    )


def _recalls_amount(document: Document, figure: Figure, known: list[Figure]) -> bool:
    """Tell whether it is a definite amount that nothing else in the article explains."""
    quantity = figure.quantity
    unit = named(quantity.unit)
    if unit is None or unit.dimension not in COMPARED or quantity.role or quantity.per:
        return False
    if not counting.is_definite(quantity) or not figure.exact or figure.tabled:
        return False
    after = document.text[quantity.span.end : quantity.span.end + 12]
    if not quantity.noun and NARROWING.match(after):
        return False
    others = [f for f in known if f is not figure]
    if any(f.value == figure.value or compatible(f.quantity, quantity) for f in others):
        return False
    same = [f.value for f in others if f.quantity.unit == quantity.unit]
    return not any(a + b == figure.value or a - b == figure.value for a in same for b in same)


def _amounts(recall: Figure, known: list[Figure]) -> Iterator[Clash]:
    """Yield the amount that a recalled one seems to be a misprint of."""
    found = [f for f in known if _same_amount(f, recall)]
    if len({f.value for f in found}) == 1:
        first, second = sorted((found[0], recall), key=lambda f: f.quantity.span)
        yield Clash(first, second, 0.75)


def _same_amount(other: Figure, recall: Figure) -> bool:
    quantity = other.quantity
    if other.passage is recall.passage or quantity.unit != recall.quantity.unit or other.tabled:
        return False
    if (
        not other.exact
        or quantity.role
        or quantity.per
        or _scoped(other)
        or recall.passage.elsewhen
    ):
        return False
    low, high = sorted((quantity.value, recall.value))
    noun = recall.quantity.noun
    if noun:
        same = quantity.noun == noun or (not quantity.noun and noun in _words(other))
        return same and 0 < high <= FAR * low
    if not low or (high / low > CLOSE and not digits.transposed(low, high)):
        return False
    return bool(_words(other) & _words(recall)) and not voices_differ(other, recall)
