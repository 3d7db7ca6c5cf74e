"""Flags a table whose columns do not make its totals, or whose changes do not fit.

What it checks
    A row headed "Total", "All" or "Sum" against the figures above it, column by column, and a
    column headed "Change" against the two columns of figures before it.

Why it matters
    A row is corrected or dropped after the total was copied, and a table looks exact.

Example
    Flagged:      | North | 41 | ... | South | 66 | ... | Total | 117 |
    Not flagged:  | North | 41 | ... | South | 66 | ... | Total | 107 |

Known limits
    Averages, prices and percentages in a total row are left alone: a figure between the least
    and the greatest of its column is taken for an average. Rounding is allowed for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from checker.comparing.wording import quoted
from checker.types import Analysis, Category, Document, Evidence, Finding, Severity, Span, ZoneKind

CELL = re.compile(r"[^|\t]*")
NUMBER = re.compile(
    r"[*_\s]*(?P<sign>[-−–+])?[$£€]?\s?(?P<digits>\d{1,3}(?:[, \u00a0\u202f]\d{3})+|\d+)"
    r"(?P<decimals>\.\d+)?\s?(?P<percent>%|percent|per\scent)?[*_\s]*"
)
TOTAL = re.compile(r"[*_\s]*(?:(?:grand\s)?total|all|sum|altogether|overall)\b", re.IGNORECASE)
CHANGE = re.compile(r"[*_\s]*(?:change|difference|diff\.?|\+/[-–]|increase)[*_\s]*", re.IGNORECASE)
RULE = re.compile(r"[\s|:+=-]*")
"""The line between heading and rows, where the reader of tables left it in."""
NEAR = 0.5
"""A total further from the sum than this share of it counts something else."""
PERCENT_SLACK = 0.15


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its place, its words, its number if that is all it holds."""

    span: Span
    text: str
    value: float | None = None
    step: float = 1.0
    percent: bool = False


Row = list[Cell]


class TableMismatch:
    """Totals and changes in a table against its other figures."""

    rule_id = "table-mismatch"
    category = Category.ARITHMETIC

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each column or row of a table that does not add up."""
        for table in _tables(analysis.document):
            yield from _totals(analysis.document, table)
            yield from _changes(analysis.document, table)


def _tables(document: Document) -> Iterator[list[Row]]:
    """Yield the rows of each table, the heading first."""
    rows: list[Row] = []
    for zone, following in pairwise([*document.zones, None]):
        if zone is None or zone.kind is not ZoneKind.TABLE:
            continue
        if not RULE.fullmatch(document.quote(zone.span)):
            rows.append(_cells(document.text, zone.span))
        if following is None or following.kind is not ZoneKind.TABLE:
            if len(rows) > 2:
                yield rows
            rows = []


def _cells(text: str, span: Span) -> Row:
    cells: Row = []
    start = span.start + (text[span.start] == "|")
    while start <= span.end:
        match = CELL.match(text, start, span.end)
        assert match is not None  # noqa: S101 - it matches the empty string, too
        end = max(match.end(), start + 1)
        cells.append(_cell(Span(start, end), match.group()))
        start = match.end() + 1
    return cells


def _cell(span: Span, text: str) -> Cell:
    number = NUMBER.fullmatch(text)
    if number is None:
        return Cell(span, text)
    decimals = number["decimals"] or ""
    value = float(re.sub(r"\D", "", number["digits"]) + decimals)
    sign = -1.0 if number["sign"] in {"-", "−", "–"} else 1.0
    step = 10.0 ** -max(0, len(decimals) - 1)
    return Cell(span, text, sign * value, step, bool(number["percent"]))


def _totals(document: Document, table: list[Row]) -> Iterator[Finding]:
    """Compare the figures of a total row with the sums of their columns."""
    last = table[-1]
    if not TOTAL.match(last[0].text):
        return
    for column, told in enumerate(last):
        parts = [row[column] for row in table[1:-1] if column < len(row)]
        values = [part.value for part in parts if part.value is not None]
        if column == 0 or told.value is None or told.percent or len(values) < len(table) - 2:
            continue
        added = sum(values)
        slack = 0.5 * (told.step + sum(part.step for part in parts)) if told.step < 1 else 0.0
        averaged = min(values) <= told.value <= max(values)
        near = abs(added - told.value) <= NEAR * abs(added)
        if not averaged and near and abs(added - told.value) > slack + 1e-9:
            yield _finding(
                document,
                f"Is the total {_words(document, told)} right? The column adds up to "
                f"{added:,.10g}.",
                (told, *parts),
            )


def _changes(document: Document, table: list[Row]) -> Iterator[Finding]:
    """Compare the column "Change" with the two columns before it."""
    head = table[0]
    column = next((i for i, cell in enumerate(head) if i > 2 and CHANGE.fullmatch(cell.text)), 0)
    if not column or column > 3:
        return
    wrong: list[tuple[Row, str]] = []
    fitting = 0
    for row in table[1:]:
        if column >= len(row):
            continue
        old, new, told = row[column - 2], row[column - 1], row[column]
        if old.value is None or new.value is None or told.value is None or old.percent:
            continue
        gap = new.value - old.value
        real = 100 * gap / old.value if told.percent and old.value else gap
        slack = told.step if told.percent else 1e-9 + (old.step + new.step if old.step < 1 else 0)
        if abs(abs(real) - abs(told.value)) <= max(slack, PERCENT_SLACK if told.percent else 0.0):
            fitting += 1
        else:
            wrong.append((row, f"{real:+,.3g}"))
    for row, rightly in wrong[: fitting // 2 + 1] if fitting > len(wrong) else []:
        old, new, told = row[column - 2], row[column - 1], row[column]
        question = (
            f"Is the change {_words(document, told)} right from {_words(document, old)} to "
            f"{_words(document, new)}? It would be {rightly}."
        )
        yield _finding(document, question, (told, old, new))


def _words(document: Document, cell: Cell) -> str:
    return quoted(document, cell.span).replace("“ ", "“").replace(" ”", "”")


def _finding(document: Document, question: str, cells: tuple[Cell, ...]) -> Finding:
    """Quote the rows that the cells stand in."""
    passages: dict[Span, list[Span]] = {}
    for cell in cells:
        zone = next(z.span for z in document.zones if z.span.covers(cell.span))
        text = document.quote(cell.span)
        left = len(text) - len(text.lstrip(" *"))
        mark = Span(cell.span.start + left, cell.span.start + len(text.rstrip(" *|")))
        passages.setdefault(zone, []).append(mark)
    return Finding(
        TableMismatch.rule_id,
        Category.ARITHMETIC,
        Severity.ERROR,
        0.9,
        question,
        tuple(Evidence(span, tuple(sorted(passages[span]))) for span in sorted(passages)),
    )
