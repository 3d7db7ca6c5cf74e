"""Which paragraphs a mark for the checker is meant for.

A mark is meant for the paragraph that it stands in, and one that stands between two for the next;
"off" is meant for every paragraph up to "on", or to the end of the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from checker.reading.directives import Directive
from checker.types import Document, Span, Suppression, ZoneKind

LINE_END = re.compile(r"[\r\n]")
BLOCK_TAG = re.compile(
    r"</?(?:address|article|aside|blockquote|body|br|caption|d[dlt]|div|figcaption|figure|footer|h[1-6]|"
    r"header|hr|li|main|ol|p|section|t(?:able|body|d|foot|h|head|itle|r)|ul)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph in the text and in the source."""

    text: Span
    source: Span
    is_boilerplate: bool


def resolve(
    document: Document, directives: Iterable[Directive], *, html: bool
) -> tuple[Suppression, ...]:
    """Return what each mark silences, in the order of the marks."""
    found = paragraphs(document)
    border = BLOCK_TAG if html else LINE_END
    resolved: dict[Directive, Suppression] = {}
    opened: list[Directive] = []
    for directive in directives:
        if directive.verb == "ignore":
            scope = meant(directive.span, found, document.source, border)
            resolved[directive] = suppression(directive, scope)
        elif directive.verb == "off":
            opened.append(directive)
            resolved[directive] = suppression(directive, region(directive.span.end, None, found))
        elif closed := [each for each in opened if directive.rules in {(), each.rules}]:
            for each in closed:
                opened.remove(each)
                scope = region(each.span.end, directive.span.start, found)
                resolved[each] = replace(resolved[each], scope=scope)
        else:
            resolved[directive] = Suppression(
                directive.span, problem=directive.problem or "nothing is off here"
            )
    return tuple(resolved.values())


def suppression(directive: Directive, scope: Span | None) -> Suppression:
    """Join what a mark says and where it holds."""
    return Suppression(directive.span, directive.rules, directive.reason, scope)


def paragraphs(document: Document) -> list[Paragraph]:
    """Return the paragraphs in order; a dateline belongs to the paragraph that it opens."""
    joined: list[tuple[Span, bool]] = []
    for zone in document.zones:
        is_boilerplate = zone.kind is ZoneKind.BOILERPLATE
        if joined and not LINE_END.search(document.text, joined[-1][0].end, zone.span.start):
            joined[-1] = (Span(joined[-1][0].start, zone.span.end), is_boilerplate)
        else:
            joined.append((zone.span, is_boilerplate))
    return [Paragraph(span, document.locate(span), told) for span, told in joined]


def meant(mark: Span, found: list[Paragraph], source: str, border: re.Pattern[str]) -> Span | None:
    """Return the paragraph that a mark stands in, else the next."""
    for paragraph, after in pairwise([*found, None]):
        if paragraph is None or paragraph.source.start >= mark.end:
            break
        if mark.start < paragraph.source.end:
            return paragraph.text
        if after and after.source.start < mark.start:
            continue
        if not border.search(source, paragraph.source.end, mark.start):
            return paragraph.text
    later = (p for p in found if p.source.start >= mark.end and not p.is_boilerplate)
    first = next(later, None)
    return first.text if first else None


def region(start: int, end: int | None, found: list[Paragraph]) -> Span | None:
    """Return the paragraphs between two places of the source."""
    inside = [
        paragraph.text
        for paragraph in found
        if paragraph.source.end > start and (end is None or paragraph.source.start < end)
    ]
    return Span(inside[0].start, inside[-1].end) if inside else None
