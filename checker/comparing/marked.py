"""What several passages cannot hold together: the words that clash, and which way."""

from __future__ import annotations

from typing import NamedTuple

from checker.types import Document, Evidence, Span


class Marked(NamedTuple):
    """The words of a conflict, in the order in which a question names them."""

    marks: tuple[Span, ...]
    why: str


def evidence(document: Document, marks: tuple[Span, ...]) -> tuple[Evidence, ...]:
    """Return the sentences of some words in reading order, each with its words."""
    passages: dict[Span, set[Span]] = {}
    for mark in marks:
        sentence = next(s.span for s in document.sentences if s.span.covers(mark))
        passages.setdefault(sentence, set()).update({mark} - {sentence})
    return tuple(Evidence(span, tuple(sorted(passages[span]))) for span in sorted(passages))
