"""Scored pairs -> probability of conflict: weighs the NLI scores with what else is known."""

from checker.judging.features import NAMES, Context, features
from checker.judging.judge import Judge, judged

__all__ = ["NAMES", "Context", "Judge", "features", "judged"]
