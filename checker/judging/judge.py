"""Combine the features of a pair into one calibrated probability of conflict.

The judge is a logistic regression and boosted trees, added up and shipped as plain numbers
(``judge.json`` beside the NLI weights it was fitted with): for each feature its mean, scale and
weight, then the trees, then the screen that says which pairs are worth asking about. A model
folder without one is judged by the mean NLI probability of contradiction alone.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checker.errors import ModelError
from checker.judging.context import Context
from checker.judging.features import NAMES, features
from checker.judging.rereading import Rereading, reread_features
from checker.judging.screen import Screen
from checker.judging.sums import WeightedSum
from checker.judging.trees import Tree, chance
from checker.types import Claim, ClaimPair


@dataclass(frozen=True, slots=True)
class Judge:
    """Weights of the logistic regression over standardised features, the trees, the screen."""

    weighted: WeightedSum
    threshold: float
    """Probability from which a pair is worth an editor's look."""
    doubtful: float = 1.0
    """Probability from which a pair is told as doubtful."""
    trees: tuple[Tree, ...] = ()
    screen: Screen | None = None
    """Tells which pairs the NLI model need not be asked about; None: it is asked about all."""
    rereading: Rereading | None = None
    """Weighs a second question about the surest pairs; None: it is not asked."""

    @classmethod
    def load(cls, path: Path) -> Judge:
        """Read the weights; raise ``ModelError`` if they are not for this version's features."""
        try:
            table = json.loads(path.read_text(encoding="utf-8"))
            screen, rereading = table.get("screen"), table.get("rereading")
            order = [NAMES.index(row["name"]) for row in table["features"]]
            return cls(
                weighted=WeightedSum.of(table, NAMES),
                threshold=float(table["threshold"]),
                doubtful=float(table["doubtful"]),
                trees=tuple(Tree.of(nodes, order) for nodes in table.get("trees", ())),
                screen=None if screen is None else Screen.of(screen),
                rereading=None if rereading is None else Rereading.of(rereading),
            )
        except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
            raise ModelError(f"{path}: not a table of judge weights: {error}", hint=HINT) from error

    def probability(self, values: Sequence[float]) -> float:
        """Return the probability that a pair with these features is a conflict."""
        return chance(self.weighted, self.trees, values)


HINT = "Fit it again with `python -m models.training.judge`, or remove the file."


def judged(
    pairs: tuple[ClaimPair, ...], claims: Sequence[Claim], judge: Judge | None
) -> tuple[ClaimPair, ...]:
    """Return the pairs with their probability of conflict: 0 where the NLI model was not asked."""
    if judge is None:
        return tuple(replace(pair, probability=pair.contradiction) for pair in pairs)
    context = Context.of(claims, pairs)
    return tuple(
        replace(pair, probability=judge.probability(features(pair, context)))
        if pair.forward is not None
        else pair
        for pair in pairs
    )


def reweighed(
    pairs: tuple[ClaimPair, ...], claims: Sequence[Claim], judge: Judge
) -> tuple[ClaimPair, ...]:
    """Return the pairs, those that were asked about again with what the second answers make."""
    asked = [at for at, pair in enumerate(pairs) if pair.reread is not None]
    if judge.rereading is None or not asked:
        return pairs
    rows = reread_features([pairs[at] for at in asked], Context.of(claims, pairs))
    changed = list(pairs)
    for at, values in zip(asked, rows, strict=True):
        changed[at] = replace(pairs[at], probability=judge.rereading.probability(values))
    return tuple(changed)
