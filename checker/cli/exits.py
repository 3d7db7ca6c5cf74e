"""Exit codes of the command."""

from __future__ import annotations

from checker.reporting import count
from checker.types import Report, Run

CLEAN = 0
FINDINGS = 1
ERROR = 2
INTERRUPTED = 130
"""What a shell expects of a program that Ctrl-C ended: 128 and the number of the signal."""


def exit_code(run: Run) -> int:
    """Return the worst over all articles: one that could not be checked is never clean."""
    if count(run).failed:
        return ERROR
    fails = any(outcome.fails for outcome in run.outcomes if isinstance(outcome, Report))
    return FINDINGS if fails else CLEAN
