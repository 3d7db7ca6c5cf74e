"""The words of a value that a question quotes."""

from __future__ import annotations

import re

from checker.mentions import units
from checker.types import Document, Quantity, Span

PERCENT = re.compile(r"[\s-]?(?:%|per\s?cent\b|pct\b)")


def quoted(document: Document, span: Span) -> str:
    """Return the words of a span on one line, in quotation marks."""
    return f"“{' '.join(document.quote(span).split())}”"


def value_end(text: str, quantity: Quantity) -> int:
    """Return where the words of a value end.

    What a share or a sum of money is for does not belong to it ("48 percent [of the vote]", "a $9m
    [loan]"); what a number counts does.
    """
    end = quantity.number.end
    if quantity.unit == "percent":
        sign = PERCENT.match(text, end)
        return sign.end() if sign is not None else end
    unit = units.named(quantity.unit)
    if unit is None or unit.dimension != units.MONEY:
        return quantity.span.end
    written = units.after(text, end, quantity.span.end)
    return written[1] if written is not None and written[0] == unit else end


def value_words(document: Document, quantity: Quantity) -> Span:
    """Return the words of a value: of a share without its noun, of a count with it."""
    return Span(quantity.span.start, value_end(document.text, quantity))
