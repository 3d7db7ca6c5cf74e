"""Quotations and who says them."""

from __future__ import annotations

from checker.types import Quotation, Zone


def find(text: str, zones: tuple[Zone, ...]) -> tuple[Quotation, ...]:
    """Return the quotations."""
    return ()
