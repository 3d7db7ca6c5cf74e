"""Leaves parts of a source out and leads what is read of the rest back to the whole."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from checker.reading.transcript import Draft
from checker.types import Piece, Span


@dataclass(frozen=True, slots=True)
class Shortened:
    """A source without some of its parts."""

    source: str
    starts: tuple[int, ...]
    """Where each part that was kept starts in the shortened source."""
    origins: tuple[int, ...]
    """Where it starts in the whole source."""

    def origin(self, offset: int) -> int:
        """Return the place in the whole source of a character."""
        at = bisect_right(self.starts, offset) - 1
        return self.origins[at] + offset - self.starts[at]

    def end(self, start: int, end: int) -> int:
        """Return the end in the whole source of a range, which may be empty."""
        return self.origin(end - 1) + 1 if end > start or end else self.origin(start)

    def restored(self, draft: Draft) -> Draft:
        """Return a draft of the shortened source with places in the whole source."""
        runs = draft.pieces
        if runs is None:
            runs = (Piece(0, 0, len(draft.text)),)
        return replace(draft, pieces=tuple(self._pieces(runs, len(draft.text))))

    def _pieces(self, runs: tuple[Piece, ...], length: int) -> Iterator[Piece]:
        for at, run in enumerate(runs):
            end = runs[at + 1].start if at + 1 < len(runs) else length
            if end - run.start == run.source_end - run.source_start:
                yield from self._split(run)
            else:
                start = self.origin(run.source_start)
                ended = self.end(run.source_start, run.source_end)
                yield Piece(run.start, min(start, ended), ended)

    def _split(self, run: Piece) -> Iterator[Piece]:
        """Yield a run character by character in the source, parted where something was left out."""
        start = run.source_start
        while start < run.source_end:
            after = bisect_right(self.starts, start)
            end = min([run.source_end, *self.starts[after : after + 1]])
            origin = self.origin(start)
            yield Piece(run.start + start - run.source_start, origin, origin + end - start)
            start = end


def without(source: str, cuts: list[Span]) -> Shortened:
    """Leave out ranges that are in order and do not overlap.

    >>> without("a storm [cq] hit", [Span(7, 12)]).source
    'a storm hit'
    """
    parts: list[str] = []
    starts, origins = [], []
    at = length = 0
    for cut in [*cuts, None]:
        end = cut.start if cut else len(source)
        if at < end or not cut:
            starts.append(length)
            origins.append(at)
            parts.append(source[at:end])
            length += end - at
        at = cut.end if cut else end
    return Shortened("".join(parts), tuple(starts), tuple(origins))
