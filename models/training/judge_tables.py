"""What the judge's file is made of: a judge with a screen alone, and trees as plain numbers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.judging import NAMES, Judge, Screen, WeightedSum


def unfitted(screen: Mapping[str, Any]) -> Judge:
    """Return a judge that knows nothing but which pairs to ask about."""
    none = (0.0,) * len(NAMES)
    weighted = WeightedSum(0.0, none, none, (1.0,) * len(NAMES))
    return Judge(weighted, threshold=1.0, screen=Screen.of(screen))


def nodes_of(tree: Any, weight: float) -> list[list[float]]:  # noqa: ANN401
    """Turn a fitted tree into the rows of ``checker.judging.trees``, its leaves times a weight."""
    rows: list[list[float]] = []
    for node in tree.nodes:
        if node["is_leaf"]:
            rows.append([round(float(node["value"]) * weight, 5)])
        else:
            cut = float(f"{node['num_threshold']:.7g}")
            rows.append([int(node["feature_idx"]), cut, int(node["left"]), int(node["right"])])
    return rows
