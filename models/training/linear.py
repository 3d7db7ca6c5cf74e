"""A logistic regression over standardised features, and the table that is shipped of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

PENALTY = 0.03
"""Inverse strength of the L2 penalty: a few hundred conflicts carry some fifty weights."""
Floats = NDArray[np.float64]


SAME = 1e-9
"""A spread up to this share of the mean is rounding."""


@dataclass(frozen=True)
class Linear:
    """The fitted regression."""

    mean: Floats
    scale: Floats
    weight: Floats
    bias: float

    def log_odds(self, values: Floats) -> Floats:
        """Score rows."""
        scored: Floats = ((values - self.mean) / self.scale) @ self.weight + self.bias
        return scored

    def table(
        self, names: Sequence[str], *, factor: float = 1.0, offset: float = 0.0
    ) -> dict[str, Any]:
        """Return the table that ``checker.judging`` reads: factor times the sum, plus offset."""
        rows = zip(names, self.weight, self.mean, self.scale, strict=True)
        return {
            "bias": round(factor * self.bias + offset, 5),
            "features": [
                {
                    "name": name,
                    "weight": round(factor * weight, 5),
                    "mean": round(mean, 5),
                    "scale": float(f"{scale:.5g}"),
                }
                for name, weight, mean, scale in rows
            ],
        }


def chances(log_odds: Floats) -> Floats:
    """Return probabilities."""
    probabilities: Floats = 1 / (1 + np.exp(-log_odds))
    return probabilities


def linear(values: Floats, labels: NDArray[np.bool_], weights: Floats | None = None) -> Linear:
    """Fit the regression; ``weights`` say how much each row counts."""
    from sklearn.linear_model import LogisticRegression

    mean, scale = values.mean(axis=0), values.std(axis=0)
    # A column that never changes but for rounding tells nothing, however small its spread.
    scale[scale <= SAME * (1 + np.abs(mean))] = 1.0
    model = LogisticRegression(C=PENALTY, max_iter=2000)
    model.fit((values - mean) / scale, labels, sample_weight=weights)
    return Linear(mean, scale, model.coef_[0], float(model.intercept_[0]))
