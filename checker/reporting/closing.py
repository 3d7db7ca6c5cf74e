"""The line that sums up a run, for people."""

from __future__ import annotations

from collections.abc import Iterator

from checker.reporting.counts import Counts, count
from checker.reporting.style import Style
from checker.types import Report, Run, Severity


def closing_line(run: Run, style: Style) -> str:
    """Sum up: "2 articles, 3 findings: 1 error, 2 warnings (1 clean) in 1.2 s"."""
    counts = count(run)
    parts = [several(counts.documents, "article")]
    if counts.failed:
        parts.append(f"{counts.failed} not checked")
    if counts.documents > counts.failed:
        parts.append(several(counts.findings, "finding") if counts.findings else "no findings")
    line = ", ".join(parts)
    if counts.findings:
        line += ": " + ", ".join(by_severity(counts))
    if counts.clean and counts.documents > 1:
        line += f" ({counts.clean} clean)"
    hidden = sum(getattr(counts, s.value) for s in Severity if s.weight < style.least.weight)
    line += f" in {run.seconds:.1f} s" + (f"; {hidden} not shown (--all)" if hidden else "")
    silenced = sum(len(each.suppressed) for each in run.outcomes if isinstance(each, Report))
    if not silenced:
        return line
    return f"{line}; {silenced} suppressed" + ("" if style.suppressed else " (--show-suppressed)")


def by_severity(counts: Counts) -> Iterator[str]:
    """Name each severity that occurs with its number."""
    if counts.error:
        yield several(counts.error, "error")
    if counts.warning:
        yield several(counts.warning, "warning")
    if counts.info:
        yield f"{counts.info} info"


def several(number: int, noun: str) -> str:
    """Count a noun.

    >>> several(1, "article"), several(2, "article")
    ('1 article', '2 articles')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
