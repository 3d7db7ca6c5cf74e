"""Tenses that do not fit a time near them, as boosted trees weigh it.

The trees were fitted on our own articles (``models/training/tenses.py``) and stand in
``data/tenses.json``; what they know of a verb and a time are the numbers of ``tense_features``.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from checker.comparing import tense_candidates
from checker.comparing.fitted import DATA, Weights
from checker.comparing.tense_candidates import Candidate
from checker.comparing.tense_context import Known
from checker.comparing.tense_excuses import explained
from checker.comparing.tense_features import NAMES, features
from checker.types import Analysis

PATH = DATA / "tenses.json"


@cache
def shipped() -> Weights:
    """Read the fitted trees once."""
    return Weights.load(PATH, NAMES)


def rows(analysis: Analysis) -> Iterator[tuple[Candidate, list[float]]]:
    """Yield the candidates of an article with their features, those left out that are excused."""
    passages = list(tense_candidates.passages(analysis))
    candidates = list(tense_candidates.read(analysis, passages))
    if not candidates:
        return
    known = Known.of(analysis, passages, candidates)
    for candidate in candidates:
        row = features(candidate, known)
        if not explained(row):
            yield candidate, row


def read(analysis: Analysis, weights: Weights | None = None) -> Iterator[Candidate]:
    """Yield each verb that does not fit a time near it, for each time the likeliest verb."""
    found = list(rows(analysis))
    if found:
        yield from (weights or shipped()).likeliest(found, lambda each: {each.time.span.start})
