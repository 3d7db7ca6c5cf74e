"""How a report for people is to look."""

from __future__ import annotations

from dataclasses import dataclass

from checker.types import Severity


@dataclass(frozen=True, slots=True)
class Style:
    """What a caller may choose about a report for people; formats for machines ignore it."""

    color: bool = False
    """Use colours; without them the clashing words stand in [brackets]."""
    width: int = 100
    """Columns of the terminal."""
    least: Severity = Severity.WARNING
    """Lowest severity that is shown; the closing line says how many are not."""
    failures: bool = False
    """Also list the articles that could not be checked: for a report that goes to a file."""
    quiet: bool = False
    """Findings only: no closing line."""
    suppressed: bool = False
    """Also show findings that are suppressed, and why."""
