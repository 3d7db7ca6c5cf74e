"""The passage that a report for people quotes: around the marks, shortened, safe to print."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.types import Document, Evidence, Span

CONTEXT = 70
"""Characters that are kept before and after each mark."""
LONGEST = 260
"""Characters of a passage that is quoted whole."""

WHITESPACE = re.compile(r"[\s\u2028\u2029]+")
UNSAFE = re.compile(
    "["
    "\x00-\x08\x0e-\x1f\x7f-\x9f"  # control characters: an escape sequence could hide a finding
    "\u202a-\u202e\u2066-\u2069"  # overrides of the writing direction: the same
    "\ud800-\udfff"  # halves of a character: cannot be printed
    "]"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an excerpt: words that clash, or the words around them."""

    text: str
    marked: bool = False


def printable(text: str) -> str:
    r"""Escape what would act on a terminal instead of being shown; keep the text on one line.

    >>> printable("a\x1b[31m\n b")
    'a\\x1b[31m b'
    """
    return UNSAFE.sub(escaped, WHITESPACE.sub(" ", text))


def escaped(match: re.Match[str]) -> str:
    """Write one unsafe character as Python would."""
    return ascii(match.group())[1:-1]


def excerpt(evidence: Evidence, document: Document) -> tuple[Piece, ...]:
    """Quote a passage in its sentence, with the clashing words as pieces of their own."""
    if evidence.source:
        words = printable(document.source[evidence.source.start : evidence.source.end])
        return (Piece(cut(words, left=LONGEST, right=0), marked=True),)
    around = surroundings(evidence.span, document)
    marks = joined(evidence.marks or partial(evidence.span, around))
    pieces: list[Piece] = []
    cursor = around.start
    for mark in (mark for mark in marks if around.covers(mark)):
        pieces.append(Piece(document.text[cursor : mark.start]))
        pieces.append(Piece(document.text[mark.start : mark.end], marked=True))
        cursor = mark.end
    pieces.append(Piece(document.text[cursor : around.end]))
    cleaned = [Piece(printable(piece.text), piece.marked) for piece in pieces]
    return tuple(piece for piece in shortened(cleaned) if piece.text)


def surroundings(span: Span, document: Document) -> Span:
    """Return the span with the sentences that it touches: a bare name says little alone."""
    touched = [sentence.span for sentence in document.sentences if sentence.span.touches(span)]
    start = min([span.start, *(other.start for other in touched)])
    return Span(start, max([span.end, *(other.end for other in touched)]))


def partial(span: Span, around: Span) -> tuple[Span, ...]:
    """Mark a passage without marks of its own, unless it is all that is quoted."""
    return () if span == around else (span,)


def joined(marks: tuple[Span, ...]) -> list[Span]:
    """Sort marks and join those that overlap."""
    result: list[Span] = []
    for mark in sorted(marks):
        if result and mark.start <= result[-1].end:
            result[-1] = Span(result[-1].start, max(result[-1].end, mark.end))
        else:
            result.append(mark)
    return result


def shortened(pieces: list[Piece]) -> Iterator[Piece]:
    """Cut what is far from every mark, with "…" in its place."""
    if sum(len(piece.text) for piece in pieces) <= LONGEST:
        yield from pieces
        return
    for index, piece in enumerate(pieces):
        if piece.marked:
            yield piece
        elif len(pieces) == 1:
            yield Piece(head(piece.text, LONGEST) + " …")
        elif index == 0:
            yield Piece(cut(piece.text, left=0, right=CONTEXT))
        elif index == len(pieces) - 1:
            yield Piece(cut(piece.text, left=CONTEXT, right=0))
        else:
            yield Piece(cut(piece.text, left=CONTEXT, right=CONTEXT))


def cut(text: str, *, left: int, right: int) -> str:
    """Keep about so many characters at either end, whole words.

    >>> cut("of the ten who were on the train", left=7, right=6)
    'of the … train'
    """
    if len(text) <= left + right + len(" … "):
        return text
    before = f"{head(text, left)} " if left else ""
    after = f" {tail(text, right)}" if right else ""
    return f"{before}…{after}"


def head(text: str, size: int) -> str:
    """Keep the first words."""
    return text[:size].rpartition(" ")[0] or text[:size]


def tail(text: str, size: int) -> str:
    """Keep the last words."""
    return text[-size:].partition(" ")[2] or text[-size:]
