"""A weighted sum over standardised features, as plain numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class WeightedSum:
    """The log-odds of a logistic regression."""

    bias: float
    weights: tuple[float, ...]
    means: tuple[float, ...]
    scales: tuple[float, ...]

    @classmethod
    def of(cls, table: Mapping[str, Any], names: Sequence[str]) -> WeightedSum:
        """Read a table that names its features.

        Raises:
            ValueError: its features are not these.
            LookupError, TypeError: it is no such table.
        """
        rows = {row["name"]: row for row in table["features"]}
        if set(rows) != set(names):
            odd = ", ".join(sorted(set(rows) ^ set(names)))
            raise ValueError(f"fitted on other features ({odd})")
        return cls(
            bias=float(table["bias"]),
            weights=tuple(float(rows[name]["weight"]) for name in names),
            means=tuple(float(rows[name]["mean"]) for name in names),
            scales=tuple(float(rows[name]["scale"]) for name in names),
        )

    def log_odds(self, values: Sequence[float]) -> float:
        """Return the sum for one row of features."""
        return self.bias + sum(
            weight * (value - mean) / scale
            for weight, value, mean, scale in zip(
                self.weights, values, self.means, self.scales, strict=True
            )
        )
