"""Small decision trees as plain numbers: what boosting adds to the judge's weighted sum."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from checker.judging.sums import WeightedSum

FARTHEST = 60.0
"""Log-odds beyond which a probability is 0 or 1 anyway."""
NODE, LEAF = 4, 1
"""How many numbers a branching node and a leaf have in a file."""


@dataclass(frozen=True, slots=True)
class Tree:
    """One tree: a feature and a cut for each node, and where to go from there.

    A leaf has feature -1, and its cut is what the tree adds to the log-odds.
    """

    features: tuple[int, ...]
    cuts: tuple[float, ...]
    lower: tuple[int, ...]
    """The node for values up to the cut."""
    higher: tuple[int, ...]

    @classmethod
    def of(cls, nodes: Sequence[Sequence[float]], order: Sequence[int]) -> Tree:
        """Read a tree from a file: ``[feature, cut, lower, higher]`` a node, ``[value]`` a leaf.

        ``order`` gives for each feature of the file its place among the judge's features.

        Raises:
            ValueError: a node is malformed, or leads backwards or out of the tree.
        """
        rows: list[tuple[int, float, int, int]] = []
        for at, node in enumerate(nodes):
            if len(node) == LEAF:
                rows.append((-1, float(node[0]), 0, 0))
                continue
            if len(node) != NODE or not all(at < int(to) < len(nodes) for to in node[2:]):
                raise ValueError(f"node {at} of a tree is malformed")
            rows.append((order[int(node[0])], float(node[1]), int(node[2]), int(node[3])))
        if not rows:
            raise ValueError("a tree has no node")
        features, cuts, lower, higher = zip(*rows, strict=True)
        return cls(features, cuts, lower, higher)

    def value(self, values: Sequence[float]) -> float:
        """Return what the tree adds to the log-odds of a pair with these features.

        >>> tree = Tree.of([[0, 1.5, 1, 2], [-0.2], [0.7]], [0])
        >>> tree.value([1.0]), tree.value([2.0])
        (-0.2, 0.7)
        """
        at = 0
        while self.features[at] >= 0:
            low = values[self.features[at]] <= self.cuts[at]
            at = self.lower[at] if low else self.higher[at]
        return self.cuts[at]


def chance(weighted: WeightedSum, trees: Sequence[Tree], values: Sequence[float]) -> float:
    """Return the probability that a sum and trees give a row of features.

    >>> chance(WeightedSum(0.0, (1.0,), (0.0,), (1.0,)), (), [0.0])
    0.5
    """
    log_odds = weighted.log_odds(values) + sum(tree.value(values) for tree in trees)
    return 1 / (1 + math.exp(-max(-FARTHEST, min(FARTHEST, log_odds))))
