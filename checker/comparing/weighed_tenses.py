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


def read(analysis: Analysis, weights: Weights | None = None) -> Iterator[Candidate]:
    """Yield each verb that does not fit a time near it, for each time the likeliest verb."""
    passages = list(tense_candidates.passages(analysis))
    candidates = list(tense_candidates.read(analysis, passages))
    if not candidates:
        return
    weights = weights or shipped()
    known = Known.of(analysis, passages, candidates)
    rows = [(features(candidate, known), candidate) for candidate in candidates]
    weighed = [(weights.log_odds(row), each) for row, each in rows if not explained(row)]
    taken: set[int] = set()
    for odds, candidate in sorted(weighed, key=lambda told: -told[0]):
        start = candidate.time.span.start
        if odds >= weights.threshold and start not in taken:
            taken.add(start)
            yield candidate
