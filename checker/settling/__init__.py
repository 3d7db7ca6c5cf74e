"""From raw findings to those that an editor reads: one finding a conflict, in article order."""

from __future__ import annotations

from collections.abc import Iterable

from checker.settling.boilerplate import within_article
from checker.settling.merging import merge
from checker.types import Analysis, Finding

__all__ = ["settle"]


def settle(findings: Iterable[Finding], analysis: Analysis) -> tuple[Finding, ...]:
    """Leave out what is not the article, report each conflict once, sort by place."""
    inside = within_article(findings, analysis.document)
    return tuple(sorted(merge(inside, analysis.document), key=position))


def position(finding: Finding) -> tuple[tuple[int, int], ...]:
    """Where a reader of the article meets the finding."""
    return tuple((passage.span.start, passage.span.end) for passage in finding.evidence)
