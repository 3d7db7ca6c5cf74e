"""A SARIF 2.1.0 log, for GitHub code scanning and other services that compare runs.

The region is the clashing words, its context the passage. The other places are related
locations, which the message links to, as GitHub wants it. Findings that are silenced stand in
the log with the reason why.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from checker.reporting.excerpt import printable
from checker.reporting.json_report import model, used_rules
from checker.reporting.located import LocatedFinding, Place, findings, silenced
from checker.reporting.paths import portable
from checker.reporting.rules import Rule
from checker.reporting.style import Style
from checker.settling.fingerprint import VERSION
from checker.types import Document, Failure, Report, Run, Severity, Silencer, Suppressed

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
KINDS = {Silencer.MARK: "inSource", Silencer.BASELINE: "external"}
MIME_TYPES = {
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
}
FOLDER = "%SRCROOT%"
"""What relative paths start from: the folder that the command ran in."""
NOT_CHECKED = {
    "id": "not-checked",
    "shortDescription": {"text": "An article could not be checked."},
}


def render(run: Run, style: Style) -> str:
    """Write the log."""
    del style  # the same for every reader
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [described(run)]}
    return json.dumps(log, ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def described(run: Run) -> dict[str, Any]:
    """Describe the run with its results."""
    from checker import __version__

    used = used_rules(run)
    reports = [outcome for outcome in run.outcomes if isinstance(outcome, Report)]
    driver = {
        "name": "checker",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [descriptor(rule) for rule in used],
        "notifications": [NOT_CHECKED],
    }
    indexes = {rule.id: index for index, rule in enumerate(used)}
    return {
        "tool": {"driver": driver},
        "invocations": [invocation(run)],
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "defaultEncoding": "UTF-8",
        "artifacts": [artifact(report.document) for report in reports],
        "results": [
            {**found, "ruleIndex": indexes[found["ruleId"]]}
            if found["ruleId"] in indexes
            else found
            for index, report in enumerate(reports)
            for found in results(report, index)
        ],
        "properties": {"models": [model(info) for info in run.models]},
    }


def descriptor(rule: Rule) -> dict[str, Any]:
    """Describe a rule."""
    return {
        "id": rule.id,
        "name": "".join(word.capitalize() for word in rule.id.split("-")),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.section("What it checks") or rule.summary},
        "help": {"text": rule.help, "markdown": rule.markdown},
        "properties": {"tags": [rule.category]},
    }


def invocation(run: Run) -> dict[str, Any]:
    """Say whether every article was checked, and why not."""
    failures = [outcome for outcome in run.outcomes if isinstance(outcome, Failure)]
    return {
        "executionSuccessful": not failures,
        "toolExecutionNotifications": [
            {
                "descriptor": {"id": NOT_CHECKED["id"], "index": 0},
                "level": "error",
                "message": {"text": plain(f"{failure.message}. {failure.hint}".strip())},
                "locations": [{"physicalLocation": {"artifactLocation": uri(failure.path)}}],
            }
            for failure in failures
        ],
    }


def artifact(document: Document) -> dict[str, Any]:
    """Describe an article that was checked."""
    suffix = PurePath(document.path).suffix.lower()
    return {
        "location": uri(document.path),
        "roles": ["analysisTarget"],
        "mimeType": MIME_TYPES.get(suffix, "text/plain"),
        "encoding": "UTF-8",
    }


def results(report: Report, artifact: int) -> Iterator[dict[str, Any]]:
    """Yield an article's findings, those that are silenced last."""
    for found in findings(report):
        yield result(found, artifact)
    for found, reason in silenced(report):
        yield {**result(found, artifact), "suppressions": [suppression(reason)]}


def result(found: LocatedFinding, artifact: int) -> dict[str, Any]:
    """Describe a finding."""
    finding = found.finding
    links = "".join(
        f"{',' if number > 1 else ''} [line {other.line}]({number})"
        for number, other in enumerate(found.others, 1)
    )
    question = plain(finding.message)
    return {
        "ruleId": finding.rule_id,
        "kind": "fail",
        "level": LEVELS[finding.severity],
        "rank": round(finding.confidence * 100, 2),
        "message": {"text": f"{question} Conflicts with{links}." if links else question},
        "locations": [location(found, 0, artifact)],
        "relatedLocations": [
            {
                "id": number,
                "message": {"text": plain(f"“{other.text}”")},
                **location(found, number, artifact),
            }
            for number, other in enumerate(found.others, 1)
        ],
        "partialFingerprints": {f"rulePassages/v{VERSION}": found.fingerprint},
        "properties": {"category": finding.category.value},
    }


def location(found: LocatedFinding, number: int, artifact: int) -> dict[str, Any]:
    """Describe one place with its passage and the other clashing words in it."""
    place = found.places[number]
    passage = found.passages[min(number, len(found.passages) - 1)]
    physical: dict[str, Any] = {
        "artifactLocation": {**uri(found.document.path), "index": artifact},
        "region": region(place),
    }
    if passage.place != place:
        physical["contextRegion"] = region(passage.place)
    described: dict[str, Any] = {"physicalLocation": physical}
    if more := [mark for mark in passage.marks if mark not in found.places]:
        described["annotations"] = [region(mark) for mark in more]
    return described


def region(place: Place) -> dict[str, Any]:
    """Describe a range of the source."""
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "snippet": {"text": readable(place.text)},
    }


def suppression(reason: Suppressed) -> dict[str, Any]:
    """Say what silences a finding."""
    described: dict[str, Any] = {"kind": KINDS[reason.silencer]}
    if reason.reason:
        described["justification"] = readable(reason.reason)
    return described


def uri(path: str) -> dict[str, str]:
    """Name a file as a URI, relative where the folder that the command runs in has it."""
    name = quote(portable(path), safe="/~", errors="replace")
    if PurePath(path).is_absolute() and name.startswith("/"):
        return {"uri": f"file://{name}"}
    return {"uri": name, "uriBaseId": FOLDER}


def plain(text: str) -> str:
    r"""Escape what would be a link or a placeholder in a message.

    >>> plain("Is it [sic] {0}?")
    'Is it \\[sic\\] {{0}}?'
    """
    escaped = printable(text).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    return escaped.replace("{", "{{").replace("}", "}}")


def readable(text: str) -> str:
    """Keep text as it is but for halves of characters, which JSON cannot hold everywhere."""
    return text.encode("utf-8", "replace").decode("utf-8")
