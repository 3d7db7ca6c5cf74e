"""Related pairs -> which to ask about; scored pairs -> probability of conflict.

The judge weighs the NLI scores with what else is known of a pair; the screen has only the latter.
The surest pairs are asked about again, with the sentences before them (``rereading``), and the
model is asked about what some exact rules found (``second_opinion``).
"""

from checker.judging.context import Context
from checker.judging.features import NAMES, PLAIN, features, plain_features
from checker.judging.judge import Judge, judged, reweighed
from checker.judging.rereading import (
    REREAD_NAMES,
    Rereading,
    in_context,
    reread_features,
    surest,
)
from checker.judging.screen import Screen
from checker.judging.second_opinion import seconded
from checker.judging.sums import WeightedSum

__all__ = [
    "NAMES",
    "PLAIN",
    "REREAD_NAMES",
    "Context",
    "Judge",
    "Rereading",
    "Screen",
    "WeightedSum",
    "features",
    "in_context",
    "judged",
    "plain_features",
    "reread_features",
    "reweighed",
    "seconded",
    "surest",
]
