"""Who asserts a passage: the article itself, or somebody it cites."""

from __future__ import annotations

from checker.types import Document, Span

SHARE = 0.5
"""Part of a passage that a speaker must cover to be the one who asserts it."""


def speaker_of(document: Document, span: Span) -> str:
    """Return who says a passage, as written; "" is the article's own voice."""
    for quotation in document.quotations:
        if _overlap(quotation.span, span) >= SHARE and quotation.speaker:
            return quotation.speaker
    covering = [each for each in document.attributions if _overlap(each.span, span) >= SHARE]
    if not covering:
        return ""
    return min(covering, key=lambda each: each.span.end - each.span.start).speaker


def _overlap(covering: Span, span: Span) -> float:
    shared = min(covering.end, span.end) - max(covering.start, span.start)
    return max(0, shared) / (span.end - span.start)
