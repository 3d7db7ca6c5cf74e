"""A report in the format of Checkstyle, which many CI services and editors read.

The format knows one place a finding, so the message names the others.
"""

from __future__ import annotations

from checker.reporting.elements import Element, add, root, written
from checker.reporting.located import LocatedFinding, findings
from checker.reporting.paths import portable
from checker.reporting.style import Style
from checker.types import Failure, Run

VERSION = "4.3"
"""Of Checkstyle, the one whose format readers expect."""


def render(run: Run, style: Style) -> str:
    """Write the report as XML; articles without findings are listed, too."""
    report = root("checkstyle", version=VERSION)
    for outcome in run.outcomes:
        if isinstance(outcome, Failure):
            failed(outcome, report)
            continue
        file = add(report, "file", name=portable(outcome.document.path))
        for found in findings(outcome, style.least):
            flagged(found, file)
    return written(report)


def flagged(found: LocatedFinding, file: Element) -> None:
    """Write one finding."""
    finding = found.finding
    others = "; ".join(
        f"line {other.line}, column {other.column}: “{other.text}”" for other in found.others
    )
    add(
        file,
        "error",
        line=found.main.line,
        column=found.main.column,
        severity=finding.severity.value,
        message=f"{finding.message} (conflicts with {others})" if others else finding.message,
        source=f"checker.{finding.rule_id}",
    )


def failed(failure: Failure, report: Element) -> None:
    """Write why an article could not be checked."""
    add(
        add(report, "file", name=portable(failure.path)),
        "error",
        line=1,
        severity="error",
        message=f"{failure.message}. {failure.hint}".strip(),
        source="checker.not-checked",
    )
