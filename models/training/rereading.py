"""Fit what weighs the second question (``checker.judging.rereading``), after the judge.

Of each article the pairs that the judge is surest of, by folds, are asked about again with the
sentences before them; a second sum and trees are fitted to these, in the same folds.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from checker.judging import reread_features
from checker.pipeline import asked_again
from models.training.judge_rows import Rows
from models.training.linear import Floats

PAIRS = 20
"""Pairs of an article that are asked about again, both ways: a quarter as many answers as to the
first question in an article of 1,000 words. Other numbers were not tried."""
OF_A_VERSION = 5
"""The same among the pairs of one new sentence."""


def chosen(rows: Rows, log_odds: Floats) -> list[list[int]]:
    """Return for each article, and each version of one, the rows that are asked about again."""
    units: dict[int, list[int]] = defaultdict(list)
    for at, asked in enumerate(rows.asked_of):
        units[asked.unit].append(at)
    found = []
    for places in units.values():
        most = OF_A_VERSION if rows.edited[places[0]] else PAIRS
        found.append(sorted(places, key=lambda at: -log_odds[at])[:most])
    return found


def reread(rows: Rows, log_odds: Floats) -> tuple[NDArray[np.int64], Floats]:
    """Ask the models of the rows again; return which rows, and the features of each.

    ``log_odds`` are the judge's, from the folds that do not hold the article.
    """
    places: list[int] = []
    values: list[list[float]] = []
    for unit in chosen(rows, log_odds):
        asked = [rows.asked_of[at] for at in unit]
        chances = 1 / (1 + np.exp(-log_odds[unit]))
        pairs = [
            replace(each.pair, probability=float(chance))
            for each, chance in zip(asked, chances, strict=True)
        ]
        told = asked_again(pairs, [each.texts for each in asked], asked[0].nli)
        values += reread_features(told, asked[0].context)
        places += unit
    return np.asarray(places), np.asarray(values)
