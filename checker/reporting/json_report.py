"""The report for programs: JSON after ``report.schema.json``, all offsets into the source."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from checker.reporting.counts import count
from checker.reporting.located import Place, locate, source_place
from checker.reporting.rules import Rule, every_rule
from checker.reporting.style import Style
from checker.settling.fingerprint import fingerprint
from checker.types import Document, Failure, Finding, ModelInfo, Report, Run, Suppressed, ZoneKind

SCHEMA_VERSION = "1.1"
"""Second number: a field was added. First number: a field was removed or means something else."""


def schema() -> str:
    """Return the JSON Schema (draft 2020-12) of this report."""
    return (files("checker.reporting") / "report.schema.json").read_text(encoding="utf-8")


def render(run: Run, style: Style) -> str:
    """Write the report as indented JSON."""
    del style  # the same for every reader
    return json.dumps(report(run), ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def report(run: Run) -> dict[str, Any]:
    """Build the whole report as JSON values."""
    from checker import __version__

    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "checker", "version": __version__},
        "models": [model(info) for info in run.models],
        "documents": [
            failed(outcome) if isinstance(outcome, Failure) else checked(outcome)
            for outcome in run.outcomes
        ],
        "rules": [documentation(rule) for rule in used_rules(run)],
        "counts": counts(run),
        "seconds": round(run.seconds, 3),
    }


def model(info: ModelInfo) -> dict[str, str]:
    """Say which weights were used."""
    return {
        "role": info.role,
        "name": info.name,
        "engine": info.engine,
        "sha256": info.sha256,
        "revision": info.revision,
    }


def failed(failure: Failure) -> dict[str, Any]:
    """Say why an article could not be checked."""
    return {
        "path": failure.path,
        "error": {"message": failure.message, "hint": failure.hint},
    }


def checked(outcome: Report) -> dict[str, Any]:
    """Describe an article and its findings."""
    document = outcome.document
    return {
        "path": document.path,
        "title": document.title,
        "date": document.date.isoformat() if document.date else None,
        "words": words(document),
        "claims": outcome.claims,
        "pairs": outcome.pairs,
        "timings": dict(outcome.timings),
        "findings": [flagged(finding, document) for finding in outcome.findings],
        "suppressed": [silenced(each, document) for each in outcome.suppressed],
    }


def words(document: Document) -> int:
    """Count the words of the article; navigation and the like are not the article."""
    return sum(
        len(document.quote(zone.span).split())
        for zone in document.zones
        if zone.kind is not ZoneKind.BOILERPLATE
    )


def flagged(finding: Finding, document: Document) -> dict[str, Any]:
    """Describe one finding with its passages."""
    return {
        "rule": finding.rule_id,
        "category": finding.category.value,
        "severity": finding.severity.value,
        "confidence": round(finding.confidence, 4),
        "fingerprint": fingerprint(finding, document),
        "message": finding.message,
        "evidence": [
            {
                **located(found.place),
                "marks": [located(mark) for mark in found.marks],
            }
            for found in locate(finding, document)
        ],
    }


def silenced(suppressed: Suppressed, document: Document) -> dict[str, Any]:
    """Describe a finding that is not reported, and why."""
    mark = suppressed.mark
    return {
        **flagged(suppressed.finding, document),
        "suppression": {
            "kind": suppressed.silencer.value,
            "reason": suppressed.reason,
            "mark": located(source_place(mark, document)) if mark else None,
        },
    }


def located(found: Place) -> dict[str, Any]:
    """Describe a range of the source."""
    return {
        "start": found.start,
        "end": found.end,
        "line": found.line,
        "column": found.column,
        "end_line": found.end_line,
        "end_column": found.end_column,
        "text": found.text,
    }


def used_rules(run: Run) -> tuple[Rule, ...]:
    """Return the documentation of the rules that found something."""
    used = {
        finding.rule_id
        for outcome in run.outcomes
        if isinstance(outcome, Report)
        for finding in (*outcome.findings, *(each.finding for each in outcome.suppressed))
    }
    return tuple(rule for rule in every_rule() if rule.id in used)


def documentation(rule: Rule) -> dict[str, str]:
    """Describe a rule."""
    return {
        "id": rule.id,
        "category": rule.category,
        "summary": rule.summary,
        "help": rule.help,
    }


def counts(run: Run) -> dict[str, int]:
    """Count articles and findings."""
    counted = count(run)
    return {
        "documents": counted.documents,
        "failed": counted.failed,
        "clean": counted.clean,
        "findings": counted.findings,
        "error": counted.error,
        "warning": counted.warning,
        "info": counted.info,
    }
