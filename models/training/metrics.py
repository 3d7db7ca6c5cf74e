"""Figures of ranking and calibration, in plain numpy."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]


def auc(positives: ArrayLike, negatives: ArrayLike) -> float:
    """Return the chance that a positive scores above a negative; ties count half.

    >>> auc([2.0, 3.0], [1.0, 2.0])
    0.875
    """
    above = np.sort(np.asarray(negatives, dtype=np.float64))
    own = np.asarray(positives, dtype=np.float64)
    if not len(above) or not len(own):
        return float("nan")
    below = np.searchsorted(above, own, side="left")
    tied = np.searchsorted(above, own, side="right") - below
    return float((below + tied / 2).mean() / len(above))


def _curve(labels: ArrayLike, scores: ArrayLike) -> tuple[Floats, Floats, Floats]:
    """Return thresholds from the highest down, with precision and recall at each."""
    points = np.asarray(scores, dtype=np.float64)
    order = np.argsort(-points, kind="stable")
    hits = np.asarray(labels, dtype=np.float64)[order]
    points = points[order]
    true = np.cumsum(hits)
    last = np.append(points[1:] != points[:-1], True)
    at = np.flatnonzero(last)
    return points[at], true[at] / (at + 1.0), true[at] / max(1.0, float(hits.sum()))


def average_precision(labels: ArrayLike, scores: ArrayLike) -> float:
    """Return the area under the precision-recall steps.

    >>> round(average_precision([1, 0, 1], [3.0, 2.0, 1.0]), 3)
    0.833
    """
    _, precision, recall = _curve(labels, scores)
    return float(np.sum(np.diff(np.append(0.0, recall)) * precision))


def recall_at(labels: ArrayLike, scores: ArrayLike, precision: float) -> float:
    """Return the best recall at which at least this precision is kept, 0 if nowhere.

    >>> recall_at([1, 0, 1, 0], [4.0, 3.0, 2.0, 1.0], 0.6)
    1.0
    """
    _, precisions, recalls = _curve(labels, scores)
    return float(max(recalls[precisions >= precision], default=0.0))


def threshold_at(labels: ArrayLike, scores: ArrayLike, precision: float) -> float:
    """Return the lowest score that keeps the precision, infinity if none does."""
    points, precisions, _ = _curve(labels, scores)
    return float(min(points[precisions >= precision], default=float("inf")))


def calibration_error(labels: ArrayLike, probabilities: ArrayLike, bins: int = 10) -> float:
    """Return the mean gap between what is said and what is found, weighted by count.

    >>> round(calibration_error([1, 0], [0.75, 0.75]), 2)
    0.25
    """
    said = np.asarray(probabilities, dtype=np.float64)
    found = np.asarray(labels, dtype=np.float64)
    place = np.minimum((said * bins).astype(int), bins - 1)
    gaps = [
        abs(float(said[place == at].mean() - found[place == at].mean())) * int((place == at).sum())
        for at in range(bins)
        if (place == at).any()
    ]
    return float(sum(gaps) / len(said))
