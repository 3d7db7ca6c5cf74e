"""Ask once more about the surest pairs of an article, with the sentence before each claim.

A claim alone often does not say which hearing it is about, or who "she" is; most of what the judge
takes for a conflict by mistake is two things that the sentences before keep apart. To ask about
every pair so would take twice the time; only the surest are worth it. What comes of it is weighed
by a second sum and trees, which know what the judge said, too.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from checker.judging.context import Context
from checker.judging.features import NAMES, features
from checker.judging.standing import contradiction_logit, logit
from checker.judging.sums import WeightedSum
from checker.judging.trees import Tree, chance
from checker.types import Claim, ClaimPair, Document, NLIScores

JOINT = " | "
"""Stands between a claim and the sentence before it; the model was trained with it."""
LONGEST = 260
"""Characters kept of the sentence before, from its end."""
TINY = 1e-6

REREAD = (
    "first_log_odds",
    "reread_mean",
    "reread_least",
    "reread_gap",
    "reread_entailment",
    "reread_neutral",
    "reread_change",
    "reread_rank",
    "reread_below_best_least",
    "reread_below_best_most",
)
"""What the second question tells, and the judge before it."""
REREAD_NAMES = (*REREAD, *NAMES)


@dataclass(frozen=True, slots=True)
class Rereading:
    """How the second question is weighed, and about how many pairs it is asked."""

    weighted: WeightedSum
    pairs: int
    """The surest so many pairs of an article, by what the judge says of them."""
    trees: tuple[Tree, ...] = ()

    @classmethod
    def of(cls, table: Mapping[str, Any]) -> Rereading:
        """Read a table; errors as ``WeightedSum.of`` and ``Tree.of``."""
        order = [REREAD_NAMES.index(row["name"]) for row in table["features"]]
        trees = tuple(Tree.of(nodes, order) for nodes in table["trees"])
        return cls(WeightedSum.of(table, REREAD_NAMES), int(table["pairs"]), trees)

    def probability(self, values: Sequence[float]) -> float:
        """Return the probability that a pair with these features is a conflict."""
        return chance(self.weighted, self.trees, values)


def surest(pairs: Sequence[ClaimPair], most: int) -> list[int]:
    """Return the places of the ``most`` scored pairs that the judge is surest of, the best first.

    >>> surest([], 3)
    []
    """
    scored = [at for at, pair in enumerate(pairs) if pair.forward is not None]
    return sorted(scored, key=lambda at: -pairs[at].probability)[:most]


def in_context(claim: Claim, document: Document) -> str:
    """Return a claim with the sentence before its own; alone if it stands in the first."""
    return told_after(claim.text, claim.sentence.index, document)


def told_after(text: str, at: int, document: Document) -> str:
    """Return a text of sentence ``at`` with the sentence before it; alone where none is."""
    return with_before(text, plain(at - 1, document)) if at else text


def plain(at: int, document: Document) -> str:
    """Return sentence ``at`` as one line."""
    return " ".join(document.quote(document.sentences[at].span).split())


def with_before(text: str, before: str) -> str:
    """Put a text and the sentence before it together, as the model was trained to read them.

    >>> with_before("Nobody was hurt there.", "A barn burned.")
    'Nobody was hurt there. | A barn burned.'
    """
    if len(before) > LONGEST:
        before = "… " + before[-LONGEST:].split(" ", 1)[-1]
    return f"{text}{JOINT}{before}"


def reread_features(pairs: Sequence[ClaimPair], context: Context) -> list[list[float]]:
    """Return the features of pairs that were all asked about again, in ``REREAD_NAMES``' order.

    ``pairs`` are those of one article: each is also compared with the others.
    """
    means = [_mean(pair) for pair in pairs]
    ranks = {at: rank for rank, at in enumerate(sorted(range(len(pairs)), key=lambda i: -means[i]))}
    best: dict[int, float] = {}
    for pair, mean in zip(pairs, means, strict=True):
        for claim in (pair.premise.index, pair.hypothesis.index):
            best[claim] = max(mean, best.get(claim, mean))
    rows = []
    for at, (pair, mean) in enumerate(zip(pairs, means, strict=True)):
        there, back = _both(pair)
        below = sorted(best[i] - mean for i in (pair.premise.index, pair.hypothesis.index))
        rows.append(
            [
                _log_odds(pair.probability),
                mean,
                min(logit(there.contradiction), logit(back.contradiction)),
                abs(logit(there.contradiction) - logit(back.contradiction)),
                logit(max(there.entailment, back.entailment)),
                logit(min(there.neutral, back.neutral)),
                mean - contradiction_logit(pair),
                math.log1p(ranks[at]),
                *below,
                *features(pair, context),
            ]
        )
    return rows


def _both(pair: ClaimPair) -> tuple[NLIScores, NLIScores]:
    if pair.reread is None:
        raise ValueError("the pair was not asked about again")
    return pair.reread


def _mean(pair: ClaimPair) -> float:
    there, back = _both(pair)
    return (logit(there.contradiction) + logit(back.contradiction)) / 2


def _log_odds(probability: float) -> float:
    kept = min(max(probability, TINY), 1 - TINY)
    return math.log(kept / (1 - kept))
