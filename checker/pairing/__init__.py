"""Claims -> related pairs: which claims are worth weighing against each other."""

from checker.pairing.neighbours import related

__all__ = ["related"]
