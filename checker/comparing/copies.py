"""Sentences that say one thing twice in nearly the same words, but for a number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, groupby

from checker.comparing.figures import Clash, Figure, told_before, voices_differ
from checker.comparing.passages import Passage
from checker.mentions.comparison import compatible
from checker.types import ZoneKind

ODD_WORDS = 1
"""Content words that only one of two copies may have; more may give it a scope of its own."""
SOMEBODY = re.compile(r"\b(?:he|she|they|his|her|their)\b", re.IGNORECASE)
"""Sentences about somebody not named are alike without being about one person."""
THREATENED = re.compile(
    r"\b(?:maximum|minimum|(?:if|when)\s(?:convicted|found\sguilty))\b", re.IGNORECASE
)
"""Each charge has a penalty of its own."""
FEWEST = 4
"""Content words that a sentence must have to be compared."""
WHERE = frozenset({ZoneKind.HEADLINE, ZoneKind.SUBHEAD, ZoneKind.BODY, ZoneKind.CAPTION})


def clashes(known: list[Figure]) -> Iterator[Clash]:
    """Yield the one figure in which two sentences of like words differ."""
    sentences = [
        (passage, list(figures))
        for passage, figures in groupby(known, key=lambda figure: figure.passage)
        if passage.sentence.zone in WHERE and len(passage.words) >= FEWEST
    ]
    for (one, first), (two, second) in combinations(sentences, 2):
        if _alike(one, two) and len(first) == len(second):
            different = [(a, b) for a, b in zip(first, second, strict=True) if a.value != b.value]
            if len(different) == 1 and _clash(*different[0]):
                yield Clash(*different[0], 0.8)


def _alike(one: Passage, two: Passage) -> bool:
    if len(one.words ^ two.words) > ODD_WORDS or SOMEBODY.search(f"{one.text} {two.text}"):
        return False
    return one.names == two.names and one.years == two.years


def _clash(first: Figure, second: Figure) -> bool:
    """Tell whether two figures of like sentences cannot both be right."""
    one, two = first.quantity, second.quantity
    if (
        (one.unit, one.per) != (two.unit, two.per)
        or first.kind != second.kind
        or one.ordinal != two.ordinal
    ):
        return False
    if first.kind != second.kind or told_before(first, second) or voices_differ(first, second):
        return False
    texts = f"{first.passage.text} {second.passage.text}"
    headed = all(f.passage.sentence.zone is ZoneKind.SUBHEAD for f in (first, second))
    if headed or THREATENED.search(texts) or first.passage.elsewhen or second.passage.elsewhen:
        return False
    return not compatible(one, two)
