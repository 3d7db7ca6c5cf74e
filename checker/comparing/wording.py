"""How a value is quoted in a question."""

from __future__ import annotations

from checker.types import Document, Span


def quoted(document: Document, span: Span) -> str:
    """Return the words of a span on one line, in quotation marks."""
    return f"“{' '.join(document.quote(span).split())}”"
