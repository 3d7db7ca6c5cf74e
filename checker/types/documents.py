"""An article after reading.

Inside the pipeline every span counts characters (code points) of ``Document.text``;
``Document.locate`` translates a span to the untouched source when a report is written.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum

from checker.types.spans import Span


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
    """One paragraph (heading, list item, table row, caption) and what part of the article it is."""

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
    offsets: tuple[int, ...] | None = None
    """Source offset of each character of ``text``, then ``len(source)``; None: text is source."""
    title: str = ""
    date: dt.date | None = None
    """Publication date."""
    date_span: Span | None = None
    """Where the publication date stands; None when it was given from outside."""
    _line_starts: tuple[int, ...] = field(default=(), repr=False, compare=False)

    def __post_init__(self) -> None:
        starts = (0, *(i + 1 for i, char in enumerate(self.source) if char == "\n"))
        object.__setattr__(self, "_line_starts", starts)

    def quote(self, span: Span) -> str:
        """Return the text in a span."""
        return self.text[span.start : span.end]

    def locate(self, span: Span) -> Span:
        """Translate a span of ``text`` to a span of ``source``."""
        if self.offsets is None:
            return span
        return Span(
            self.offsets[span.start], self.offsets[span.end - 1] + self._width(span.end - 1)
        )

    def _width(self, index: int) -> int:
        """Length in the source of one character of ``text`` (an entity is longer than 1)."""
        assert self.offsets is not None  # noqa: S101
        start, after = self.offsets[index], self.offsets[index + 1]
        if self.source[start] == "&" and self.text[index] != "&":
            end = self.source.find(";", start, after)
            return end + 1 - start if end >= 0 else 1
        return len("&amp;") if self.source.startswith("&amp;", start) else 1

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of an offset into ``source``."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1
