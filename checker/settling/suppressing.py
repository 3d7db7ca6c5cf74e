"""Takes out the findings that a mark in the article silences.

A mark silences a finding when one of the finding's places lies in a paragraph that the mark is
meant for: an editor marks the place that was checked, not every place that is compared with it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from checker.settling.unused_suppression import UnusedSuppression, Use
from checker.types import Document, Finding, Silencer, Suppressed, Suppression

UNUSED = UnusedSuppression()


def suppress(
    findings: Iterable[Finding],
    document: Document,
    *,
    known: Collection[str],
    checked: Collection[str],
) -> tuple[list[Finding], tuple[Suppressed, ...]]:
    """Part what is reported, marks without use included, from what a mark silences."""
    reported: list[Finding] = []
    suppressed: list[Suppressed] = []
    used: set[Use] = set()
    for finding in findings:
        marks = [mark for mark in document.suppressions if silences(mark, finding)]
        used.update((mark, finding.rule_id) for mark in marks)
        if marks:
            first = next((mark for mark in marks if mark.reason), marks[0])
            suppressed.append(Suppressed(finding, Silencer.MARK, first.reason, first.mark))
        else:
            reported.append(finding)
    if UNUSED.rule_id in checked:
        reported += UNUSED.findings(document, used, known=known, checked=checked)
    return reported, tuple(suppressed)


def silences(mark: Suppression, finding: Finding) -> bool:
    """Tell whether a mark is meant for a finding."""
    if mark.scope is None or (mark.rules and finding.rule_id not in mark.rules):
        return False
    return any(
        place.touches(mark.scope)
        for passage in finding.evidence
        for place in passage.marks or (passage.span,)
    )
