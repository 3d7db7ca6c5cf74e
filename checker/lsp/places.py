"""From offsets of a source to positions as the client counts them.

A client counts lines from 0 and columns in code units of the encoding that it agreed on: UTF-16,
where an emoji is two, unless it asked for another.
"""

from __future__ import annotations

from dataclasses import dataclass

from lsprotocol import types
from pygls.workspace import PositionCodec

from checker.reporting.located import Place
from checker.types import Document


@dataclass(frozen=True, slots=True)
class Ruler:
    """Measures one article for one client."""

    document: Document
    codec: PositionCodec

    def position(self, offset: int) -> types.Position:
        """Return the position of an offset of the source.

        The columns of ``Place`` leave a byte order mark out; an editor that sends one counts it.
        """
        line, column = self.document.line_column(offset)
        before = self.document.source[offset - column + 1 : offset]
        return types.Position(line - 1, self.codec.client_num_units(before))

    def range(self, place: Place) -> types.Range:
        """Return the range of a place."""
        return types.Range(self.position(place.start), self.position(place.end))


def touches(first: types.Range, second: types.Range) -> bool:
    """Tell whether two ranges share a position; a cursor at the end of a word is at the word."""
    return first.start <= second.end and second.start <= first.end
