"""From findings to places in the source: the one way for every format.

Findings hold spans of ``Document.text``; a report gives offsets, lines and columns of the file
as it lies on disk, so that an editor or a CI service can jump there.
"""

from __future__ import annotations

from dataclasses import dataclass

from checker.types import Document, Evidence, Finding, Span


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


def place(span: Span, document: Document) -> Place:
    """Find a span of the text in the source."""
    found = document.locate(span)
    line, column = document.line_column(found.start)
    end_line, end_column = document.line_column(found.end)
    text = document.source[found.start : found.end]
    return Place(found.start, found.end, line, column, end_line, end_column, text)


def locate(finding: Finding, document: Document) -> tuple[LocatedEvidence, ...]:
    """Find all passages of a finding in the source, in the finding's order."""
    return tuple(
        LocatedEvidence(
            place=place(evidence.span, document),
            marks=tuple(place(mark, document) for mark in sorted(evidence.marks)),
            evidence=evidence,
        )
        for evidence in finding.evidence
    )
