"""Tell before any NLI which related pairs are hardly ever a conflict: nobody asks about them.

Two in three of the related pairs have so little in common, or stand so, that few flaws are among
them (one in fourteen), and those the NLI model seldom finds. A weighted sum of what else
is known of a pair leaves them out; it stands in ``judge.json`` beside the judge, which is fitted
to what it lets through.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from checker.judging.context import Context
from checker.judging.features import PLAIN, plain_features
from checker.judging.sums import WeightedSum
from checker.types import Claim, ClaimPair


@dataclass(frozen=True, slots=True)
class Screen:
    """The sum, and the log-odds from which a pair is asked about."""

    weighted: WeightedSum
    least: float

    @classmethod
    def of(cls, table: Mapping[str, Any]) -> Screen:
        """Read a table; errors as ``WeightedSum.of``."""
        return cls(WeightedSum.of(table, PLAIN), float(table["least"]))

    def gate(
        self, claims: Sequence[Claim], pairs: Sequence[ClaimPair]
    ) -> Callable[[ClaimPair], bool]:
        """Return what tells of a pair of this article whether it is left out."""
        context = Context.of(claims, pairs)

        def left_out(pair: ClaimPair) -> bool:
            return self.weighted.log_odds(plain_features(pair, context)) < self.least

        return left_out
