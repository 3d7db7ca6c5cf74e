"""A Code Quality report for GitLab's merge requests: the subset of Code Climate that it reads.

GitLab tells findings of two runs apart by their fingerprint alone and drops all but one of a
kind, so a fingerprint that two articles share is told by a number in the second.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from checker.reporting.excerpt import printable
from checker.reporting.located import LocatedFinding, Place, findings
from checker.reporting.paths import portable
from checker.reporting.style import Style
from checker.settling.fingerprint import LENGTH
from checker.types import Failure, Run, Severity

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}
NOT_CHECKED = "critical"
"""Graver than any finding: nobody knows what the article holds."""


def render(run: Run, style: Style) -> str:
    """Write the report as a JSON array."""
    seen: Counter[str] = Counter()
    issues = list(entries(run, style))
    for issue in issues:
        known = issue["fingerprint"]
        seen[known] += 1
        if seen[known] > 1:
            issue["fingerprint"] = f"{known}.{seen[known]}"
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def entries(run: Run, style: Style) -> Iterator[dict[str, Any]]:
    """Yield one entry a finding and one an article that could not be checked."""
    for outcome in run.outcomes:
        if isinstance(outcome, Failure):
            yield failed(outcome)
        else:
            yield from (flagged(found) for found in findings(outcome, style.least))


def flagged(found: LocatedFinding) -> dict[str, Any]:
    """Describe one finding."""
    finding, path = found.finding, portable(found.document.path)
    lines = ", ".join(str(other.line) for other in found.others)
    return {
        "type": "issue",
        "description": printable(finding.message + (f" (line {lines})" if lines else "")),
        "check_name": finding.rule_id,
        "categories": ["Bug Risk"],
        "fingerprint": found.fingerprint,
        "severity": SEVERITIES[finding.severity],
        "location": location(path, found.main),
        "other_locations": [location(path, other) for other in found.others],
    }


def failed(failure: Failure) -> dict[str, Any]:
    """Describe an article that could not be checked."""
    path = portable(failure.path)
    name = f"{path}\n{failure.message}".encode("utf-8", "surrogatepass")
    return {
        "type": "issue",
        "description": printable(f"{failure.message}. {failure.hint}".strip()),
        "check_name": "not-checked",
        "categories": ["Bug Risk"],
        "fingerprint": hashlib.sha256(name).hexdigest()[:LENGTH],
        "severity": NOT_CHECKED,
        "location": {"path": printable(path), "lines": {"begin": 1, "end": 1}},
    }


def location(path: str, place: Place) -> dict[str, Any]:
    """Describe a place by its lines: GitLab shows no columns."""
    return {"path": printable(path), "lines": {"begin": place.line, "end": place.end_line}}
