"""An article after reading.

Inside the pipeline every span counts characters (code points) of ``Document.text``;
``Document.locate`` translates a span to the untouched source when a report is written.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum

from checker.types.spans import Span

LINE_END = re.compile(r"\r\n|\r|\n")


class ZoneKind(StrEnum):
    """What part of an article a paragraph is."""

    HEADLINE = "headline"
    SUBHEAD = "subhead"
    BYLINE = "byline"
    DATELINE = "dateline"
    """A line that only says when (and where) the article was published or written."""
    CAPTION = "caption"
    BODY = "body"
    LIST = "list"
    """One item of a list in the article."""
    TABLE = "table"
    """One row of a table in the article."""
    BOILERPLATE = "boilerplate"
    """Navigation, newsletters, disclaimers, "Most read": not the article; never checked."""


@dataclass(frozen=True, slots=True)
class Zone:
    """One paragraph (heading, list item, table row, caption) and what part of the article it is.

    The dateline that opens a lead ("OSLO, 3 May 2024 -") is a zone of its own. Cells of a table
    row are parted by "|" (or by the tabs of a plain text).
    """

    kind: ZoneKind
    span: Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; ``paragraph`` is the index of its zone in ``Document.zones``."""

    index: int
    span: Span
    zone: ZoneKind
    paragraph: int


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words inside quotation marks and who says them.

    ``span`` includes the marks. ``speaker`` is the name or role as written ("" if unknown),
    ``speaker_span`` where it stands. A quotation over several paragraphs is several values.
    """

    span: Span
    speaker: str = ""
    speaker_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Reported speech: ``span`` is what ``speaker`` says, in the article's words."""

    span: Span
    speaker: str
    speaker_span: Span


@dataclass(frozen=True, slots=True)
class Suppression:
    """A mark in the article that silences findings; it is no part of the text.

    ``mark`` counts characters of the source, ``scope`` those of the text: whole paragraphs.
    """

    mark: Span
    rules: tuple[str, ...] = ()
    """Rule ids as written; none: all rules."""
    reason: str = ""
    scope: Span | None = None
    """None: there is no paragraph that it could be meant for."""
    problem: str = ""
    """Why the mark cannot be understood; it then silences nothing."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of ``text`` and the source characters that it came from.

    Of equal length they match character by character; else (an entity, collapsed white space)
    every character of the run stands for the whole source range, which may be empty.
    """

    start: int
    """Where the run starts in ``text``; it goes on to the next piece."""
    source_start: int
    source_end: int


@dataclass(frozen=True, slots=True)
class Document:
    """An article after reading."""

    path: str
    source: str
    """The file as decoded from UTF-8, untouched."""
    text: str
    """What a reader reads: markup removed, entities decoded; paragraphs end in a newline."""
    zones: tuple[Zone, ...]
    sentences: tuple[Sentence, ...]
    """In reading order, boilerplate left out."""
    quotations: tuple[Quotation, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    pieces: tuple[Piece, ...] | None = None
    """Where each run of ``text`` comes from, gapless from 0; None: text is source."""
    title: str = ""
    date: dt.date | None = None
    """Publication date."""
    date_span: Span | None = None
    """Where the publication date stands; None when it was only given from outside."""
    suppressions: tuple[Suppression, ...] = ()
    """In the order of their marks."""
    _line_starts: tuple[int, ...] = field(default=(), repr=False, compare=False)

    def __post_init__(self) -> None:
        starts = (0, *(found.end() for found in LINE_END.finditer(self.source)))
        object.__setattr__(self, "_line_starts", starts)

    def quote(self, span: Span) -> str:
        """Return the text in a span."""
        return self.text[span.start : span.end]

    def locate(self, span: Span) -> Span:
        """Translate a span of ``text`` to a span of ``source``."""
        if self.pieces is None:
            return span
        start, after = self._source_range(span.start)
        _, end = self._source_range(span.end - 1)
        return Span(start, max(start + 1, after, end))

    def _source_range(self, index: int) -> tuple[int, int]:
        """Return the source range of one character of ``text``."""
        assert self.pieces is not None  # noqa: S101
        at = bisect_right(self.pieces, index, key=lambda piece: piece.start) - 1
        piece = self.pieces[at]
        last = at + 1 == len(self.pieces)
        length = (len(self.text) if last else self.pieces[at + 1].start) - piece.start
        if length != piece.source_end - piece.source_start:
            return piece.source_start, piece.source_end
        start = piece.source_start + index - piece.start
        return start, start + 1

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of an offset into ``source``."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1
