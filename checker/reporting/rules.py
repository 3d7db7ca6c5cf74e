"""What a rule says about itself: read from the docstring of its module."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from checker.types import Detector


@dataclass(frozen=True, slots=True)
class Rule:
    """The documentation of one rule."""

    id: str
    category: str
    summary: str
    """One line."""
    help: str
    """What it checks, why it matters, an example, known limits."""


def describe(detector: Detector) -> Rule:
    """Read the documentation of a detector's rule."""
    documentation = inspect.cleandoc(sys.modules[type(detector).__module__].__doc__ or "")
    summary = documentation.partition("\n")[0]
    return Rule(detector.rule_id, detector.category.value, summary, documentation)


def rules(detectors: Sequence[Detector]) -> tuple[Rule, ...]:
    """Read the documentation of rules, sorted by id."""
    return tuple(sorted(map(describe, detectors), key=lambda rule: rule.id))
