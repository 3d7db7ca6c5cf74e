"""Boosted trees that weigh what is known of a candidate, read from a file of ``data``."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from checker.judging.trees import Tree

T = TypeVar("T")
DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Weights:
    """The trees, and the log-odds from which a candidate is told."""

    bias: float
    threshold: float
    trees: tuple[Tree, ...]

    @classmethod
    def load(cls, path: Path, names: Sequence[str]) -> Weights:
        """Read a table; ``names`` are the features in the order in which they are computed.

        Raises:
            ValueError: it was fitted on other features.
        """
        table = json.loads(path.read_text(encoding="utf-8"))
        if sorted(table["features"]) != sorted(names):
            odd = ", ".join(sorted(set(table["features"]) ^ set(names)))
            raise ValueError(f"{path}: fitted on other features ({odd})")
        order = [names.index(name) for name in table["features"]]
        trees = tuple(Tree.of(nodes, order) for nodes in table["trees"])
        return cls(float(table["bias"]), float(table["threshold"]), trees)

    def log_odds(self, values: Sequence[float]) -> float:
        """Return how surely a candidate with these features is a slip."""
        return self.bias + sum(tree.value(values) for tree in self.trees)

    def likeliest(
        self,
        rows: Iterable[tuple[T, Sequence[float]]],
        uses: Callable[[T], set[int]],
        excused: Callable[[T], bool] | None = None,
    ) -> Iterator[T]:
        """Yield what is likely enough, the likeliest first; nothing is used by two of them.

        ``uses``: what a candidate is made of; ``excused``: what else keeps it silent, asked only
        of likely ones.
        """
        weighed = [(self.log_odds(row), each) for each, row in rows]
        likely = [told for told in weighed if told[0] >= self.threshold]
        taken: set[int] = set()
        for _, candidate in sorted(likely, key=lambda told: -told[0]):
            if excused is not None and excused(candidate):
                continue
            used = uses(candidate)
            if not used & taken:
                taken |= used
                yield candidate
