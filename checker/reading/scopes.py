"""Which paragraphs a mark for the checker is meant for.

A mark is meant for the paragraph that it stands in, and one that stands between two for the next;
"off" is meant for every paragraph up to "on", or to the end of the article.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import islice

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
    after = bisect_left(found, mark.end, key=lambda paragraph: paragraph.source.start)
    if after:
        before = found[after - 1]
        if mark.start < before.source.end or not border.search(
            source, before.source.end, mark.start
        ):
            return before.text
    return next((p.text for p in islice(found, after, None) if not p.is_boilerplate), None)


def region(start: int, end: int | None, found: list[Paragraph]) -> Span | None:
    """Return the paragraphs between two places of the source."""
    first = bisect_right(found, start, key=lambda paragraph: paragraph.source.end)
    last = len(found)
    if end is not None:
        last = bisect_left(found, end, key=lambda paragraph: paragraph.source.start)
    return Span(found[first].text.start, found[last - 1].text.end) if first < last else None
