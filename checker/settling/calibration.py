"""One confidence for all rules: how often findings like this one were true.

A detector grades its own findings, in figures that only compare within the rule. Here they are
weighed together with how the rule's findings fared in articles mostly unread by its author:
``p = 1 / (1 + exp(-(bias + slope * logit(own) + offset[rule])))``, a logistic regression with a
penalty on the offsets, so that a rule with few findings stands near the mean of all. Fitted by
``python -m models.training.reliability``; the counts stand beside the weights.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from checker.types import Finding, Severity

PATH = Path(__file__).parent / "data" / "reliability.json"
NEAREST = 0.02
"""No grade counts as nearer to certain than this, either way."""
ERROR_FROM, WARNING_FROM = 0.5, 0.25
"""Confidence that an error, and a warning, must have; below it a finding is one step milder."""
UNMEASURED = frozenset({"contradiction"})
"""Rules whose confidence is a model's own probability, as it comes."""


@dataclass(frozen=True, slots=True)
class Reliability:
    """The weights."""

    bias: float
    slope: float
    offsets: Mapping[str, float]
    """By rule; a rule that is not there stands at the mean."""

    def of(self, rule_id: str, confidence: float) -> float:
        """Return the calibrated confidence of a finding."""
        score = self.bias + self.slope * logit(confidence) + self.offsets.get(rule_id, 0.0)
        return 1.0 / (1.0 + math.exp(-score))


def logit(confidence: float) -> float:
    """Return the log-odds of a detector's grade.

    >>> round(logit(0.9), 2), logit(1.0) == logit(0.98)
    (2.2, True)
    """
    share = min(1.0 - NEAREST, max(NEAREST, confidence))
    return math.log(share / (1.0 - share))


@cache
def reliability() -> Reliability:
    """Read the shipped weights."""
    table = json.loads(PATH.read_text(encoding="utf-8"))
    offsets = {name: float(rule["offset"]) for name, rule in table["rules"].items()}
    return Reliability(float(table["bias"]), float(table["slope"]), offsets)


def calibrated(finding: Finding) -> Finding:
    """Return the finding with a confidence that compares with that of every other rule.

    A finding that is more probably false than true is no error, and one that mostly is, no warning.
    """
    if finding.rule_id in UNMEASURED:
        return finding
    confidence = round(reliability().of(finding.rule_id, finding.confidence), 3)
    severity = finding.severity
    if severity is Severity.ERROR and confidence < ERROR_FROM:
        severity = Severity.WARNING
    if severity is Severity.WARNING and confidence < WARNING_FROM:
        severity = Severity.INFO
    return replace(finding, confidence=confidence, severity=severity)
