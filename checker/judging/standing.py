"""How a pair's score, and its similarity, stand among the others of its article.

A sentence that seems to contradict everything is written in a way that the NLI model takes for a
contradiction; one that contradicts a single other sentence is worth a look. So each score is also
given relative to the other pairs of both claims, and by its rank among all pairs of the article.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from checker.types import ClaimPair, NLIScores

EPSILON = 1e-4
"""Probabilities are kept this far from 0 and 1 before the logarithm."""

UNSCORED = 0.0
"""What stands for a pair or a claim of which nothing else was scored."""

TEMPERATURE = 0.05
"""Of the softmax over similarities: the one that the sentence encoder was trained with."""

Key = tuple[int, int]
Standing = tuple[float, float, float, float, float]


def logit(probability: float) -> float:
    """Return the log-odds of a probability, kept finite."""
    kept = min(max(probability, EPSILON), 1 - EPSILON)
    return math.log(kept / (1 - kept))


def contradiction_logit(pair: ClaimPair) -> float:
    """Return the mean log-odds of a contradiction over both directions of a scored pair."""
    none = NLIScores(0.0, 0.0, 1.0)
    forward, backward = pair.forward or none, pair.backward or none
    return (logit(forward.contradiction) + logit(backward.contradiction)) / 2


def standings(pairs: Sequence[ClaimPair]) -> dict[Key, Standing]:
    """Return where each scored pair stands among the others of its article.

    The first two numbers are its score above the mean of the other pairs of its two claims (the
    lesser gap first), the third is the logarithm of its rank in the article (0 for the first),
    the last two how far it stays below the best pair of either claim (the lesser gap first).
    """
    scored = [(pair, contradiction_logit(pair)) for pair in pairs if pair.forward is not None]
    sums: dict[int, tuple[float, int]] = {}
    best: dict[int, float] = {}
    for pair, score in scored:
        for index in _key(pair):
            total, count = sums.get(index, (0.0, 0))
            sums[index] = (total + score, count + 1)
            best[index] = max(score, best.get(index, score))
    ranked = sorted(scored, key=lambda item: -item[1])
    found: dict[Key, Standing] = {}
    for rank, (pair, score) in enumerate(ranked):
        gaps = sorted(_gap(score, *sums[index]) for index in _key(pair))
        tops = sorted(best[index] - score for index in _key(pair))
        found[_key(pair)] = (gaps[0], gaps[1], math.log1p(rank), tops[0], tops[1])
    return found


def nearness(pairs: Sequence[ClaimPair]) -> dict[Key, tuple[float, float]]:
    """Return for each pair how much nearer its claims are than their other neighbours.

    The logarithm of its share of a softmax over each claim's similarities, the lesser first: 0
    where neither claim has another neighbour that comes near.
    """
    totals: dict[int, float] = {}
    for pair in pairs:
        for index in _key(pair):
            totals[index] = totals.get(index, 0.0) + math.exp(pair.similarity / TEMPERATURE)
    found: dict[Key, tuple[float, float]] = {}
    for pair in pairs:
        shares = [pair.similarity / TEMPERATURE - math.log(totals[i]) for i in _key(pair)]
        found[_key(pair)] = (min(shares), max(shares))
    return found


def _key(pair: ClaimPair) -> Key:
    return pair.premise.index, pair.hypothesis.index


def _gap(score: float, total: float, count: int) -> float:
    """Return how far a score lies above the mean of the claim's other scores."""
    return score - (total - score) / (count - 1) if count > 1 else UNSCORED
