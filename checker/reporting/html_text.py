"""The article's text in the HTML report, with every passage marked where it stands.

Passages overlap and nest, elements may not: the text is cut at every border, and each piece is
wrapped once and says which places it belongs to.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby, pairwise

from checker.reporting.closing import several
from checker.reporting.excerpt import UNSAFE, escaped
from checker.reporting.html_spots import Block, Spot
from checker.types import Document, Span, ZoneKind

BULLET = re.compile(r"\s*(?:[-*•·‣▪–—]\s|\(?\d{1,2}[.)]\s)")
OTHER_CONTROLS = re.compile("[\x0b\x0c]")


def shown(text: str) -> str:
    r"""Escape text of an article for an element or an attribute.

    >>> shown('<b> & "c" \x1b')
    '&lt;b&gt; &amp; &quot;c&quot; \\x1b'
    """
    return escape(UNSAFE.sub(escaped, OTHER_CONTROLS.sub(" ", text)))


def article_text(document: Document, paragraphs: tuple[Block, ...], spots: list[Spot]) -> str:
    """Write all paragraphs; what is not the article is folded away."""
    parts: list[str] = []
    title = headline(document, paragraphs)
    there = by_paragraph(paragraphs, spots)
    for folded, group in groupby(paragraphs, key=is_boilerplate):
        some = list(group)
        written = [paragraph(each, document, there[each], is_title=each is title) for each in some]
        if folded:
            summary = f"Not part of the article, not checked ({several(len(some), 'line')})"
            parts += [f'<details class="boilerplate"><summary>{summary}</summary>', *written]
            parts.append("</details>")
        else:
            parts += written
    return "\n".join(parts)


def by_paragraph(paragraphs: tuple[Block, ...], spots: list[Spot]) -> dict[Block, list[Spot]]:
    """Return the places that each paragraph may hold; a long article with many stays quick."""
    found: dict[Block, list[Spot]] = {block: [] for block in paragraphs}
    starts = [block.span.start for block in paragraphs]
    for spot in spots:
        first = min(each.start for each in (spot.span, *spot.clashes))
        last = max(each.end for each in (spot.span, *spot.clashes))
        low = max(bisect_right(starts, first) - 1, 0)
        for block in paragraphs[low : bisect_left(starts, last)]:
            found[block].append(spot)
    return found


def is_boilerplate(block: Block) -> bool:
    """Tell whether a paragraph is no part of the article."""
    return all(zone.kind is ZoneKind.BOILERPLATE for zone in block.zones)


def headline(document: Document, paragraphs: tuple[Block, ...]) -> Block | None:
    """Return the paragraph with the article's title: the last, for a page's title repeats it."""
    headlines = [each for each in paragraphs if each.zones[0].kind is ZoneKind.HEADLINE]
    same = [b for b in headlines if " ".join(document.quote(b.span).split()) == document.title]
    return next(reversed(same), None)


def paragraph(block: Block, document: Document, spots: list[Spot], *, is_title: bool) -> str:
    """Write one paragraph as what it is."""
    kind = block.zones[-1].kind
    body = marked(block.span, document, spots)
    if is_title:
        return f'<h3 class="headline" dir="auto">{body}</h3>'
    if kind is ZoneKind.SUBHEAD:
        return f'<h4 class="subhead" dir="auto">{body}</h4>'
    if kind is ZoneKind.LIST and not BULLET.match(document.quote(block.span)):
        return f'<p class="list bullet" dir="auto">{body}</p>'
    return f'<p class="{kind.value}" dir="auto">{body}</p>'


def marked(span: Span, document: Document, spots: list[Spot]) -> str:
    """Write the text of a span with marks, and the numbers of the findings after them."""
    touching = [spot for spot in spots if spot.span.touches(span) or touches(span, spot.clashes)]
    ends: dict[int, list[Spot]] = {
        spot.anchor: [] for spot in spots if span.start < spot.anchor <= span.end
    }
    for spot in spots:
        if spot.anchor in ends:
            ends[spot.anchor].append(spot)
    written = []
    for start, end in pairwise(sorted({*borders(span, touching), *ends})):
        written.append(piece(Span(start, end), document, touching))
        written += [number(spot) for spot in ends.get(end, [])]
    return "".join(written)


def touches(span: Span, others: Iterable[Span]) -> bool:
    """Tell whether a span shares a character with one of the others."""
    return any(span.touches(other) for other in others)


def borders(span: Span, spots: list[Spot]) -> Iterator[int]:
    """Return every place in a span where a passage or a mark begins or ends."""
    yield from (span.start, span.end)
    for spot in spots:
        for each in (spot.span, *spot.clashes):
            yield from (at for at in (each.start, each.end) if span.start < at < span.end)


def piece(span: Span, document: Document, spots: list[Spot]) -> str:
    """Write text that no border crosses."""
    text = shown(document.quote(span))
    clashing = [spot for spot in spots if touches(span, spot.clashes)]
    around = [spot for spot in spots if spot.span.touches(span) or spot in clashing]
    if not around:
        return text
    places = " ".join(spot.id for spot in around)
    if not clashing:
        return f'<span class="passage" data-places="{places}">{text}</span>'
    clashes = " ".join(spot.id for spot in clashing)
    worst = max((spot.card.severity for spot in clashing), key=lambda severity: severity.weight)
    return (
        f'<mark class="clash {worst.value}" data-places="{places}" data-clashes="{clashes}">'
        f"{text}</mark>"
    )


def number(spot: Spot) -> str:
    """Write the number of a finding, which leads to its other place."""
    card = spot.card
    label = f"Finding {card.number}, {card.severity.value}, place {spot.position}: "
    label += "to the other place" if spot.leads_to != card.id else "to the list"
    return (
        f'<a class="number {card.severity.value}" id="{spot.id}" href="#{spot.leads_to}" '
        f'data-card="{card.id}" aria-label="{label}">{card.number}</a>'
    )
