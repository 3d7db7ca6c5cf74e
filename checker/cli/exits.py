"""Exit codes of the command."""

from __future__ import annotations

from checker.reporting import count
from checker.types import Run, Severity

CLEAN = 0
FINDINGS = 1
ERROR = 2
INTERRUPTED = 130
"""What a shell expects of a program that Ctrl-C ended: 128 and the number of the signal."""


def exit_code(run: Run, fail_on: Severity | None) -> int:
    """Return the worst over all articles: one that could not be checked is never clean."""
    counts = count(run)
    if counts.failed:
        return ERROR
    if fail_on is None:
        return CLEAN
    grave = sum(getattr(counts, s.value) for s in Severity if s.weight >= fail_on.weight)
    return FINDINGS if grave else CLEAN
