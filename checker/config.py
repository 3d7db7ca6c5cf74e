"""Settings of one run. Every threshold has a name, a unit and a history."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from checker.types import Severity

MAX_BYTES = 5_000_000
"""Largest article that is read, in bytes: a novel has about 1 MB, so more is a mistake."""


@dataclass(frozen=True, slots=True)
class Config:
    """What a run may be told; the defaults are what the command line uses."""

    date: dt.date | None = None
    """Publication date; overrides the one found in the article."""

    fail_on: Severity | None = Severity.WARNING
    """Lowest severity that makes the command exit with 1; None: no finding does."""

    top_k: int = 10
    """Nearest claims that each claim is compared with. On edited articles the ten nearest
    by cosine keep more than nine in ten planted conflicts; an absolute cosine cut loses half."""

    min_contradiction: float = 0.97
    """Mean NLI probability of contradiction over both directions that a finding needs."""

    max_bytes: int = MAX_BYTES
