"""Tables of an article: rows with a label, columns with a heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.comparing import digits
from checker.comparing.figures import Clash, Figure
from checker.comparing.passages import content
from checker.mentions.comparison import compatible
from checker.types import Document, Span, ZoneKind

REVISED = re.compile(
    r"\b(?:initial|first|revised?|corrected|expect\w+|forecast|planned|would|could|earlier|previous"
    r"|last\syear|not|more|fewer|less|than)\b",
    re.IGNORECASE,
)
CELL = re.compile(r"[^|\t]+")
TOTAL = re.compile(r"\b(?:total|all|sum|overall|average)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """A row: the words of its label, its figures, and the words over each figure."""

    label: frozenset[str]
    figures: tuple[Figure, ...]
    headings: tuple[frozenset[str], ...]


def rows(document: Document, known: list[Figure]) -> Iterator[Row]:
    """Yield the rows of all tables that have figures; the first row of a table is its head."""
    head: list[frozenset[str]] = []
    last = -2
    for place, zone in enumerate(document.zones):
        if zone.kind is not ZoneKind.TABLE:
            continue
        cells = [_trimmed(document.text, zone.span, c) for c in _cells(document, zone.span)]
        if place != last + 1:
            head = [content(document.text, cell.start, cell.end) for cell in cells]
        last = place
        inside = [f for f in known if zone.span.covers(f.quantity.number)]
        pairs = [
            (figure, head[column] if column < len(head) else frozenset())
            for figure in inside
            for column, cell in enumerate(cells)
            if column and cell.covers(figure.quantity.number)
        ]
        label = content(document.text, cells[0].start, cells[0].end) if cells else frozenset()
        if pairs and label:
            yield Row(label, tuple(f for f, _ in pairs), tuple(h for _, h in pairs))


def _cells(document: Document, span: Span) -> Iterator[Span]:
    for match in CELL.finditer(document.text, span.start, span.end):
        if match.group().strip():
            yield Span(*match.span())


def _trimmed(text: str, zone: Span, cell: Span) -> Span:
    return cell if zone.covers(cell) and text else zone


def clashes(document: Document, known: list[Figure]) -> Iterator[Clash]:
    """Yield figures of the text that speak of a cell of a table and differ from it."""
    table = list(rows(document, known))
    if not table:
        return
    values = {figure.value for row in table for figure in row.figures}
    for told in known:
        if told.tabled or told.value in values or told.passage.years or REVISED.search(told.clause):
            continue
        around = told.passage.words | told.passage.before
        for row in table:
            clash = _clash(told, around, row, table)
            if clash is not None:
                yield clash
                break


def _clash(told: Figure, around: frozenset[str], row: Row, table: list[Row]) -> Clash | None:
    """Return the cell of a row that a figure of the text seems to repeat, and repeats wrongly."""
    others = frozenset().union(*(other.label for other in table if other is not row))
    distinct = row.label - others
    if not distinct or not distinct <= around:
        return None
    for cell, heading in zip(row.figures, row.headings, strict=True):
        if compatible(cell.quantity, told.quantity) or cell.quantity.unit != told.quantity.unit:
            continue
        said = heading & (around | {told.kind})
        near = digits.near(cell.value, told.value) and cell.quantity.unit and len(said) > 1
        if (digits.transposed(cell.value, told.value) and said) or near:
            return Clash(cell, told, 0.85)
    return None
