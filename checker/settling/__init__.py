"""From raw findings to those that an editor reads: one finding a conflict, in article order."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from checker.config import Config
from checker.settling.admission import admitted, graded
from checker.settling.boilerplate import within_article
from checker.settling.calibration import calibrated
from checker.settling.merging import merge
from checker.settling.suppressing import UNUSED, suppress
from checker.types import Document, Examination, Finding, Report, Suppressed

__all__ = ["RULES", "calibrated", "conclude", "settle", "sift"]

RULES = (UNUSED,)
"""Rules that no detector can check: they are about what is done with findings."""


def conclude(document: Document, examination: Examination, config: Config) -> Report:
    """Make the report that the settings ask for of what was found."""
    raw = [calibrated(each) for each in examination.findings if config.selects(each.rule_id)]
    findings, suppressed = sift(raw, document, config, known=examination.known)
    return Report(
        document=document,
        findings=findings,
        claims=examination.claims,
        pairs=examination.pairs,
        timings=examination.timings,
        suppressed=suppressed,
        fail_on=config.fail_on,
    )


def settle(findings: Iterable[Finding], document: Document) -> tuple[Finding, ...]:
    """Leave out what is not the article, report each conflict once, sort by place."""
    inside = within_article(findings, document)
    return tuple(sorted(merge(inside, document), key=position))


def sift(
    findings: Iterable[Finding], document: Document, config: Config, *, known: Collection[str]
) -> tuple[tuple[Finding, ...], tuple[Suppressed, ...]]:
    """Settle what the settings ask for; part what is reported from what a mark silences.

    ``known`` are the ids of all detectors.
    """
    settled = settle(admitted(findings, document, config), document)
    if document.suppressions:
        rules = {*known, *(rule.rule_id for rule in RULES)}
        checked = {rule for rule in rules if config.selects(rule)}
        reported, suppressed = suppress(settled, document, known=rules, checked=checked)
    else:
        reported, suppressed = list(settled), ()
    return tuple(sorted(graded(reported, config), key=position)), suppressed


def position(finding: Finding) -> tuple[tuple[int, int], ...]:
    """Where a reader of the article meets the finding."""
    return tuple((passage.span.start, passage.span.end) for passage in finding.evidence)
