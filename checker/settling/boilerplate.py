"""Leaves out what lies in navigation, newsletters and disclaimers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from checker.types import Document, Finding, Span, ZoneKind


def within_article(findings: Iterable[Finding], document: Document) -> Iterator[Finding]:
    """Drop passages that are not the article, and findings that do not stand without them."""
    outside = [zone.span for zone in document.zones if zone.kind is ZoneKind.BOILERPLATE]
    for finding in findings:
        kept = tuple(p for p in finding.evidence if not touches_any(p.span, outside))
        if len(kept) == len(finding.evidence):
            yield finding
        elif len(kept) >= 2:
            yield replace(finding, evidence=kept)


def touches_any(span: Span, others: Iterable[Span]) -> bool:
    """Tell whether a span shares a character with one of the others."""
    return any(span.touches(other) for other in others)
