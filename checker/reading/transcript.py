"""What the reader of a format writes down: the visible text, and where each bit comes from."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from dataclasses import dataclass

from checker.types import Piece, Span, ZoneKind


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph; ``kind`` is what the markup says of it, None where it says nothing."""

    span: Span
    kind: ZoneKind | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """An article with its markup removed, before zones and sentences are told apart."""

    text: str
    blocks: tuple[Block, ...]
    pieces: tuple[Piece, ...] | None = None
    date: dt.date | None = None
    """Publication date that stands in the markup only, not in the text."""

    def only(self, blocks: list[Block]) -> Draft:
        """Return the draft with nothing but these blocks, given in order."""
        assert self.pieces is not None  # noqa: S101
        transcript = Transcript()
        starts = [piece.start for piece in self.pieces]
        for block in blocks:
            at = bisect_right(starts, block.span.start) - 1
            while at < len(starts) and starts[at] < block.span.end:
                piece = self.pieces[at]
                end = starts[at + 1] if at + 1 < len(starts) else len(self.text)
                text = self.text[piece.start : end]
                transcript.write(text, piece.source_start, piece.source_end)
                at += 1
            transcript.close(block.kind)
        return transcript.draft(self.date)


class Transcript:
    """Collects text block by block; white space at the ends of a block is left out."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._length = 0
        self._pieces: list[Piece] = []
        self._blocks: list[Block] = []
        self._open: list[tuple[str, int, int]] = []

    def write(self, text: str, start: int, end: int) -> None:
        """Add text that comes from source[start:end]."""
        if text:
            self._open.append((text, start, end))

    def ends_in_space(self) -> bool:
        """Tell whether the open block is empty or ends in white space."""
        return not self._open or self._open[-1][0][-1].isspace()

    def is_empty(self) -> bool:
        """Tell whether nothing is written in the open block."""
        return not self._open

    def close(self, kind: ZoneKind | None = None) -> bool:
        """End the open block; tell whether there was anything in it."""
        runs = trimmed(self._open)
        self._open = []
        if not runs:
            return False
        start = self._length
        for text, source_start, source_end in runs:
            self._append(text, source_start, source_end)
        self._blocks.append(Block(Span(start, self._length), kind))
        self._append("\n", runs[-1][2], runs[-1][2])
        return True

    def _append(self, text: str, start: int, end: int) -> None:
        self._texts.append(text)
        self._pieces.append(Piece(self._length, start, end))
        self._length += len(text)

    def draft(self, date: dt.date | None = None) -> Draft:
        """Return what was written."""
        self.close()
        return Draft("".join(self._texts), tuple(self._blocks), tuple(self._pieces), date)


def trimmed(runs: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """Cut white space off both ends of a block's runs."""
    first, last = 0, len(runs)
    while first < last and not runs[first][0].strip():
        first += 1
    while last > first and not runs[last - 1][0].strip():
        last -= 1
    kept = runs[first:last]
    if kept:
        text, start, end = kept[0]
        kept[0] = _cut(text, start, end, left=len(text) - len(text.lstrip()))
        text, start, end = kept[-1]
        kept[-1] = _cut(text, start, end, right=len(text) - len(text.rstrip()))
    return kept


def _cut(text: str, start: int, end: int, *, left: int = 0, right: int = 0) -> tuple[str, int, int]:
    cut = text[left : len(text) - right]
    if len(text) != end - start:
        return cut, start, end
    return cut, start + left, end - right
