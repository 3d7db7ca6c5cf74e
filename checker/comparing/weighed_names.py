"""Two names that may be one, as boosted trees weigh it.

The trees were fitted on our own articles (``models/training/names.py``) and stand in
``data/names.json``; what they know of two names are the numbers of ``name_features``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

from checker.comparing import name_candidates
from checker.comparing.fitted import DATA, Weights
from checker.comparing.name_candidates import Candidate, Scene
from checker.comparing.name_features import NAMES, explained, features
from checker.types import Analysis

PATH = DATA / "names.json"


@cache
def shipped() -> Weights:
    """Read the fitted trees once."""
    return Weights.load(PATH, NAMES)


def rows(scene: Scene) -> Iterator[tuple[Candidate, list[float]]]:
    """Yield the candidates of an article with their features, those left out that are two."""
    candidates = list(name_candidates.read(scene))
    rivals = Counter(name for each in candidates for name in (each.first, each.second))
    for candidate in candidates:
        row = features(candidate, scene, rivals)
        if not explained(row):
            yield candidate, row


def read(analysis: Analysis, weights: Weights | None = None) -> Iterator[Candidate]:
    """Yield two names that may be one; of pairs that share a name the likeliest."""
    weights = weights or shipped()
    yield from weights.likeliest(rows(Scene.of(analysis)), _starts)


def _starts(pair: Candidate) -> set[int]:
    return {pair.first.start, pair.second.start}
