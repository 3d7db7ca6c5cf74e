"""What a run amounts to, in numbers: for the closing line, the JSON report and the exit code."""

from __future__ import annotations

from dataclasses import dataclass

from checker.types import Failure, Run, Severity


@dataclass(frozen=True, slots=True)
class Counts:
    """Articles and findings of one run."""

    documents: int
    """All articles, also those that could not be checked."""
    failed: int
    clean: int
    """Articles that were checked and have no finding."""
    error: int
    warning: int
    info: int

    @property
    def findings(self) -> int:
        """Number of findings of all severities."""
        return self.error + self.warning + self.info


def count(run: Run) -> Counts:
    """Count articles and findings."""
    reports = [outcome for outcome in run.outcomes if not isinstance(outcome, Failure)]
    severities = [finding.severity for report in reports for finding in report.findings]
    return Counts(
        documents=len(run.outcomes),
        failed=len(run.outcomes) - len(reports),
        clean=sum(not report.findings for report in reports),
        error=severities.count(Severity.ERROR),
        warning=severities.count(Severity.WARNING),
        info=severities.count(Severity.INFO),
    )
