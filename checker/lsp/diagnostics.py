"""From the findings of a report to what an editor shows.

The main place carries the finding; every other place carries a hint that leads back to it, so
that both passages are marked. All of them name the others as related information.
"""

from __future__ import annotations

from dataclasses import dataclass

from lsprotocol import types

from checker.lsp.places import Ruler, touches
from checker.reporting.excerpt import printable
from checker.reporting.located import LocatedFinding, Place, findings
from checker.types import Report, Severity

SOURCE = "checker"
SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}


@dataclass(frozen=True, slots=True)
class Flagged:
    """A finding and its diagnostics, the one at the main place first."""

    located: LocatedFinding
    diagnostics: tuple[types.Diagnostic, ...]

    @property
    def main(self) -> types.Diagnostic:
        """The diagnostic that carries the finding."""
        return self.diagnostics[0]

    def at(self, wanted: types.Range) -> int | None:
        """Return the number of the first place at a range."""
        numbers = range(len(self.diagnostics))
        return next((at for at in numbers if touches(self.diagnostics[at].range, wanted)), None)


def flagged(
    report: Report, ruler: Ruler, *, uri: str, least: Severity, shows_related: bool
) -> tuple[Flagged, ...]:
    """Describe the findings of an article.

    ``shows_related`` says whether the client shows related information; the message of a finding
    names the other places to one that does not.
    """
    if report.fail_on is Severity.INFO:
        least = Severity.INFO
    return tuple(
        Flagged(
            found,
            tuple(
                diagnostic(found, at, ruler, uri=uri, shows_related=shows_related)
                for at in range(len(found.places))
            ),
        )
        for found in findings(report, least)
    )


def diagnostic(
    found: LocatedFinding, at: int, ruler: Ruler, *, uri: str, shows_related: bool
) -> types.Diagnostic:
    """Describe a finding at one of its places."""
    finding = found.finding
    others = [place for number, place in enumerate(found.places) if number != at]
    message = printable(finding.message)
    if others and not shows_related:
        message += f" (conflicts with {'; '.join(map(named, others))})"
    return types.Diagnostic(
        range=ruler.range(found.places[at]),
        message=message,
        severity=types.DiagnosticSeverity.Hint if at else SEVERITIES[finding.severity],
        code=finding.rule_id,
        source=SOURCE,
        related_information=[
            types.DiagnosticRelatedInformation(
                location=types.Location(uri, ruler.range(other)),
                message=f"conflicts with “{printable(other.text)}” here",
            )
            for other in others
        ]
        if shows_related
        else None,
    )


def named(place: Place) -> str:
    """Name a place in words."""
    return f"“{printable(place.text)}”, line {place.line}"
