"""From findings to places in the source: the one way for every format.

Findings hold spans of ``Document.text``; a report gives offsets, lines and columns of the file
as it lies on disk, so that an editor or a CI service can jump there.
"""

from __future__ import annotations

from dataclasses import dataclass

from checker.settling.fingerprint import fingerprints
from checker.types import Document, Evidence, Finding, Report, Severity, Span, Suppressed

BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Place:
    """A range of the source; offsets count code points from 0, lines and columns from 1.

    ``end`` and ``end_column`` are the first position after the range.
    """

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    """The source in the range, markup included."""


@dataclass(frozen=True, slots=True)
class LocatedEvidence:
    """One passage of a finding and its clashing words, both in the source."""

    place: Place
    marks: tuple[Place, ...]
    evidence: Evidence

    @property
    def first(self) -> Place:
        """The place that a reader should look at first: the first mark, else the passage."""
        return self.marks[0] if self.marks else self.place


@dataclass(frozen=True, slots=True)
class LocatedFinding:
    """A finding with all that a report needs to know of it."""

    finding: Finding
    document: Document
    passages: tuple[LocatedEvidence, ...]
    fingerprint: str
    """What it is known by in a later run; unlike those of the article's other findings."""

    @property
    def places(self) -> tuple[Place, ...]:
        """Where to look, the main place first: each passage, or the clashing words of the one."""
        if len(self.passages) == 1 and self.passages[0].marks:
            return self.passages[0].marks
        return tuple(passage.first for passage in self.passages)

    @property
    def main(self) -> Place:
        """The place that formats with room for one show."""
        return self.places[0]

    @property
    def others(self) -> tuple[Place, ...]:
        """The places that the main one does not agree with."""
        return self.places[1:]


def findings(report: Report, least: Severity = Severity.INFO) -> tuple[LocatedFinding, ...]:
    """Find an article's findings in the source, in the report's order."""
    return tuple(
        found
        for found in known(report)[: len(report.findings)]
        if found.finding.severity.weight >= least.weight
    )


def silenced(report: Report) -> tuple[tuple[LocatedFinding, Suppressed], ...]:
    """Find what is not reported in the source, each with the reason why."""
    return tuple(zip(known(report)[len(report.findings) :], report.suppressed, strict=True))


def known(report: Report) -> tuple[LocatedFinding, ...]:
    """Find all findings, the silenced ones last: together, so that fingerprints differ."""
    document = report.document
    every = [*report.findings, *(each.finding for each in report.suppressed)]
    return tuple(
        LocatedFinding(finding, document, locate(finding, document), name)
        for finding, name in zip(every, fingerprints(every, document), strict=True)
    )


def place(span: Span, document: Document) -> Place:
    """Find a span of the text in the source."""
    return source_place(document.locate(span), document)


def source_place(found: Span, document: Document) -> Place:
    """Describe a span of the source."""
    line, column = document.line_column(found.start)
    end_line, end_column = document.line_column(found.end)
    if document.source.startswith(BYTE_ORDER_MARK):  # no editor counts it as a column
        column -= line == 1 < column
        end_column -= end_line == 1 < end_column
    text = document.source[found.start : found.end]
    return Place(found.start, found.end, line, column, end_line, end_column, text)


def locate(finding: Finding, document: Document) -> tuple[LocatedEvidence, ...]:
    """Find all passages of a finding in the source, in the finding's order."""
    return tuple(
        LocatedEvidence(
            place=source_place(evidence.source, document)
            if evidence.source
            else place(evidence.span, document),
            marks=tuple(place(mark, document) for mark in sorted(evidence.marks)),
            evidence=evidence,
        )
        for evidence in finding.evidence
    )
