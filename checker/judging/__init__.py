"""Related pairs -> which to ask about; scored pairs -> probability of conflict.

The judge weighs the NLI scores with what else is known of a pair; the screen has only the latter.
"""

from checker.judging.features import NAMES, PLAIN, Context, features, plain_features
from checker.judging.judge import Judge, judged
from checker.judging.screen import Screen
from checker.judging.sums import WeightedSum

__all__ = [
    "NAMES",
    "PLAIN",
    "Context",
    "Judge",
    "Screen",
    "WeightedSum",
    "features",
    "judged",
    "plain_features",
]
