"""A report for reviewdog: its diagnostic format, with related locations.

Columns count bytes of UTF-8 here, unlike in every other format.
"""

from __future__ import annotations

import json
from typing import Any

from checker.reporting.excerpt import printable
from checker.reporting.located import LocatedFinding, Place, findings
from checker.reporting.paths import portable
from checker.reporting.style import Style
from checker.types import Document, Failure, Run, Severity

SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}


def render(run: Run, style: Style) -> str:
    """Write a ``DiagnosticResult`` as JSON."""
    result = {
        "source": {"name": "checker"},
        "diagnostics": [
            diagnostic
            for outcome in run.outcomes
            for diagnostic in (
                [failed(outcome)]
                if isinstance(outcome, Failure)
                else map(flagged, findings(outcome, style.least))
            )
        ],
    }
    return json.dumps(result, ensure_ascii=False, indent=2) + "\n"


def flagged(found: LocatedFinding) -> dict[str, Any]:
    """Describe one finding."""
    finding, document = found.finding, found.document
    return {
        "message": printable(finding.message),
        "location": location(found.main, document),
        "severity": SEVERITIES[finding.severity],
        "code": {"value": finding.rule_id},
        "relatedLocations": [
            {
                "message": f"conflicts with “{printable(other.text)}” here",
                "location": location(other, document),
            }
            for other in found.others
        ],
    }


def failed(failure: Failure) -> dict[str, Any]:
    """Describe an article that could not be checked."""
    return {
        "message": printable(f"{failure.message}. {failure.hint}".strip()),
        "location": {"path": printable(portable(failure.path))},
        "severity": "ERROR",
        "code": {"value": "not-checked"},
    }


def location(place: Place, document: Document) -> dict[str, Any]:
    """Describe a place."""
    return {
        "path": printable(portable(document.path)),
        "range": {
            "start": position(place.line, place.column, place.start, document),
            "end": position(place.end_line, place.end_column, place.end, document),
        },
    }


def position(line: int, column: int, offset: int, document: Document) -> dict[str, int]:
    """Describe a position; ``offset`` is where it is in the source."""
    before = document.source[offset - column + 1 : offset]
    return {"line": line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}
