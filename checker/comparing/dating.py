"""Dates as an editor reads them: the publication date as evidence, the years a day may lie in."""

from __future__ import annotations

import datetime as dt

from checker.mentions.calendar import make
from checker.types import Analysis, Document, Evidence, Sentence, Span

LONGEST_LINE = 120
"""Characters of the line around the publication date that are shown."""


def published(document: Document) -> Evidence | None:
    """Return the passage that says when the article was published, if the article says it."""
    if document.date_span is None:
        return None
    return Evidence(line(document.text, document.date_span), (document.date_span,))


def line(text: str, span: Span) -> Span:
    """Return the line around a span, or the span when the line is long."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    end = len(text) if end < 0 else end
    if end - start > LONGEST_LINE:
        return span
    return Span(start, max(span.end, len(text[:end].rstrip())))


def passage(analysis: Analysis, span: Span) -> Span:
    """Return the sentence around a span, or its line where there is none (a dateline)."""
    sentence: Sentence | None = analysis.sentence_at(span.start)
    return sentence.span if sentence else line(analysis.document.text, span)


def written(day: dt.date) -> str:
    """Return a date in words.

    >>> written(dt.date(2024, 9, 8))
    '8 September 2024'
    """
    return f"{day.day} {day:%B %Y}"


def days_near(month: int, day: int, anchor: dt.date) -> tuple[dt.date, ...]:
    """Return the day in the year of the anchor and the years beside it, the nearest first.

    >>> [day.year for day in days_near(12, 30, dt.date(2024, 1, 2))]
    [2023, 2024, 2025]
    """
    found = (make(year, month, day) for year in (anchor.year - 1, anchor.year, anchor.year + 1))
    return tuple(
        sorted((date for date in found if date), key=lambda date: (abs(date - anchor), date))
    )
