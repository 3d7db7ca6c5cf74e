"""Fit the screen: which related pairs the NLI model need not be asked about.

A logistic regression over what is known of a pair before. It has to keep as many of the flaws in
edits of published articles as in our own articles: what a newsroom checks is nearer to the former.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from checker.judging import PLAIN
from models.training.judge_rows import Rows, best_of_each
from models.training.linear import Floats, linear

KEPT = 0.93
"""Share of the flaws, in our articles and in the edited ones alike, that have to stay."""


def fit_screen(rows: Rows) -> tuple[dict[str, Any], dict[str, float]]:
    """Return the table that ``checker.judging`` reads as the screen, and what it lets through.

    ``rows`` are of pairs that nobody was asked about. The shares are those of the rows that it
    was fitted on: with 37 numbers for over a thousand flaws they are hardly too kind.
    """
    values, labels = np.asarray(rows.values), np.asarray(rows.flaws) >= 0
    fitted = linear(values, labels)
    scores = fitted.log_odds(values)
    least = lowest(rows, scores)
    least = math.floor(least * 1e3) / 1e3
    return {"least": least, **fitted.table(PLAIN)}, dict(passed(rows, scores, least))


def lowest(rows: Rows, scores: Floats, kept: float = KEPT) -> float:
    """Return the score that the share ``kept`` of the flaws of either kind reaches.

    Raises:
        ValueError: there are no flaws.
    """
    edited = np.asarray(rows.edited)
    cuts = []
    for chosen in (edited, ~edited):
        labels, points = best_of_each(rows, scores, chosen)
        if labels.any():
            cuts.append(float(np.quantile(points[labels == 1], 1 - kept, method="lower")))
    if not cuts:
        raise ValueError("no flaws among the rows: nothing to fit a screen to")
    return min(cuts)


def passed(rows: Rows, scores: Floats, least: float) -> Iterator[tuple[str, float]]:
    """Yield the share of flaws and of pairs that the screen lets through, by kind of article."""
    flaws, published = np.asarray(rows.flaws), np.asarray(rows.published)
    edited, through = np.asarray(rows.edited), scores >= least
    kinds: dict[str, NDArray[np.bool_]] = {
        "our articles": ~published & ~edited,
        "edited articles": edited,
        "published articles": published,
    }
    for name, chosen in kinds.items():
        if there := set(flaws[chosen & (flaws >= 0)]):
            found = set(flaws[chosen & (flaws >= 0) & through])
            yield f"flaws of {name}", len(found) / len(there)
        if chosen.any():
            yield f"pairs of {name}", float(through[chosen].mean())
