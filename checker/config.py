"""Settings of one run. Every threshold has a name, a unit and a history."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from checker.types import Severity

MAX_BYTES = 5_000_000
"""Largest article that is read, in bytes: a novel has about 1 MB, so more is a mistake."""

MIN_CONTRADICTION = 0.9
"""Mean NLI probability of contradiction, over both directions, that a pair needs.
It holds where no judge comes with the model: chosen with the weights before these on 198
published articles and 210 of ours, after the gates of the rule. Choose it anew with others."""


class Quotes(StrEnum):
    """What happens to findings that lie wholly in quotations."""

    CHECK = "check"
    IGNORE = "ignore"


@dataclass(frozen=True, slots=True)
class Config:
    """What a run may be told; the defaults are what the command line uses."""

    date: dt.date | None = None
    """Publication date; overrides the one found in the article."""

    fail_on: Severity | None = Severity.WARNING
    """Lowest severity that makes the command exit with 1; None: no finding does."""

    select: tuple[str, ...] | None = None
    """Rules to check; None: all."""

    ignore: tuple[str, ...] = ()
    """Rules not to check, also when selected."""

    severity: tuple[tuple[str, Severity], ...] = ()
    """Severity of all findings of a rule, in place of the one that the rule gives."""

    min_confidence: float = 0.0
    """Confidence, 0 to 1, below which no finding is reported. A finding of severity info is
    less sure than a warning of its rule; 0 leaves that to the rules."""

    min_confidence_by_rule: tuple[tuple[str, float], ...] = ()
    """The same for single rules; comes before ``min_confidence``."""

    known_names: tuple[str, ...] = ()
    """Names that are right as they stand; name rules do not ask which of two is right."""

    quotes: Quotes = Quotes.CHECK
    """Whether people may contradict themselves in their own words."""

    top_k: int = 6
    """Nearest claims that each claim is compared with. Of 934 flaws in 396 articles of ours the
    six nearest hold 84 %, the ten nearest 87 %, at two thirds of the pairs."""

    min_contradiction: float | None = None
    """Probability from which a pair of claims counts as a contradiction: calibrated by the judge,
    else the NLI model's mean over both directions. None: the judge's own threshold, else
    ``MIN_CONTRADICTION``. Lower: more findings of the rule ``contradiction``, more false ones."""

    file_types: tuple[str, ...] = (".htm", ".html", ".markdown", ".md", ".txt")
    """Suffixes of the articles in a folder; a file that is named itself may be called anything."""

    exclude: tuple[str, ...] = ()
    """Globs of files and folders that are left out when a folder is searched."""

    max_bytes: int = MAX_BYTES

    def selects(self, rule_id: str) -> bool:
        """Tell whether a rule is checked."""
        return (self.select is None or rule_id in self.select) and rule_id not in self.ignore

    def needed_confidence(self, rule_id: str) -> float:
        """Return the confidence that a finding of a rule needs to be reported."""
        return dict(self.min_confidence_by_rule).get(rule_id, self.min_confidence)
