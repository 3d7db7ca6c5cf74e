"""The figures that the judge's command prints."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from models.training import metrics
from models.training.judge_rows import Rows, best_of_each
from models.training.linear import Floats


def figures(rows: Rows, scores: Floats) -> Iterator[tuple[str, float]]:
    """Yield figures: flaws against the innocent pairs of our articles, alarms on published ones."""
    published, edited = np.asarray(rows.published), np.asarray(rows.edited)
    labels, points = best_of_each(rows, scores, ~published & ~edited)
    yield "flaws planted, edits among them", rows.planted
    yield "flaws among the pairs", labels.sum()
    yield "AUC", metrics.auc(points[labels == 1], points[labels == 0])
    yield "average precision", metrics.average_precision(labels, points)
    for precision in (0.9, 0.8, 0.7, 0.5):
        cut = metrics.threshold_at(labels, points, precision)
        yield f"found at precision {precision}", float(((points >= cut) & (labels == 1)).sum())
        alarms = float((scores[published] >= cut).sum()) / max(1, rows.published_read)
        yield f"  alarms a published article at {precision}", alarms
    if edited.any():
        labels, points = best_of_each(rows, scores, edited)
        yield "edits among the pairs", labels.sum()
        yield "  average precision against their pairs", metrics.average_precision(labels, points)
