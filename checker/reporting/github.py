"""Annotations for GitHub Actions: workflow commands that mark both places in the changed files.

The main place has the severity of the finding, the others are notices: so the counts of errors
and warnings are those of the findings, and GitHub's limit of ten annotations of a kind for each
step is reached later.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.reporting.excerpt import printable
from checker.reporting.located import LocatedFinding, Place, findings
from checker.reporting.paths import portable
from checker.reporting.style import Style
from checker.types import Failure, Run, Severity

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
PROPERTY = DATA | str.maketrans({":": "%3A", ",": "%2C"})


def render(run: Run, style: Style) -> str:
    """Write the commands, one a line."""
    return "".join(f"{line}\n" for line in lines(run, style))


def lines(run: Run, style: Style) -> Iterator[str]:
    """Yield the commands of all articles."""
    for outcome in run.outcomes:
        if isinstance(outcome, Failure):
            reason = f"{outcome.message}. {outcome.hint}".strip()
            yield command("error", f"file={value(portable(outcome.path))}", "not checked", reason)
        else:
            for found in findings(outcome, style.least):
                yield from commands(found)


def commands(found: LocatedFinding) -> Iterator[str]:
    """Yield a command for each place of a finding."""
    finding, main = found.finding, found.main
    path = portable(found.document.path)
    others = "".join(f"\nline {other.line}: {quoted(other)}" for other in found.others)
    yield command(
        LEVELS[finding.severity], where(path, main), finding.rule_id, finding.message, others
    )
    for other in found.others:
        yield command(
            "notice",
            where(path, other),
            finding.rule_id,
            finding.message,
            f"\nline {main.line}: {quoted(main)}",
        )


def command(level: str, place: str, title: str, message: str, more: str = "") -> str:
    """Write one workflow command; ``more`` may hold line ends."""
    data = (printable(message) + more).translate(DATA)
    return f"::{level} {place},title={value(f'checker: {title}')}::{data}"


def where(path: str, place: Place) -> str:
    """Write a place; the runner takes columns only within one line."""
    text = f"file={value(path)},line={place.line},endLine={place.end_line}"
    if place.line == place.end_line:
        text += f",col={place.column},endColumn={place.end_column}"
    return text


def quoted(place: Place) -> str:
    """Quote the words at a place."""
    return f"“{printable(place.text)}”"


def value(text: str) -> str:
    """Escape a property."""
    return printable(text).translate(PROPERTY)
