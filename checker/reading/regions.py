"""Which blocks of a page are its article."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from checker.reading.transcript import Block, Draft
from checker.types import ZoneKind

ABOVE = {ZoneKind.HEADLINE, ZoneKind.BYLINE, ZoneKind.DATELINE, ZoneKind.CAPTION, ZoneKind.SUBHEAD}
"""What may stand above an <article> and still belong to it."""


@dataclass(frozen=True, slots=True)
class Region:
    """Where in the page a block stands."""

    article: int
    """Which outermost <article>, counted from 1; 0: in none."""
    is_main: bool
    is_title: bool
    """The page's <title>: a headline where there is no other."""
    is_header: bool


def chosen(regions: list[Region], draft: Draft) -> Draft:
    """Keep the blocks of the article: the longest <article>, else <main>, else everything."""
    pairs = list(zip(draft.blocks, regions, strict=True))
    body = [(block, region) for block, region in pairs if not region.is_title]
    lengths: Counter[int] = Counter()
    for block, region in body:
        lengths[region.article] += block.span.end - block.span.start
    lengths.pop(0, None)
    kept = [block for block, region in body if not region.is_header or block.kind in ABOVE]
    if lengths:
        article = lengths.most_common(1)[0][0]
        first = next(at for at, (_, region) in enumerate(body) if region.article == article)
        kept = [
            block
            for at, (block, region) in enumerate(body)
            if region.article == article
            or (at < first and not region.article and _is_above(block, region))
        ]
    elif any(region.is_main for _, region in body):
        kept = [
            block for block, region in body if region.is_main or block.kind is ZoneKind.HEADLINE
        ]
    if kept and not any(block.kind is ZoneKind.HEADLINE for block in kept):
        kept = [replace(block, kind=ZoneKind.HEADLINE) for block, r in pairs if r.is_title] + kept
    return draft.only(kept)


def _is_above(block: Block, region: Region) -> bool:
    return block.kind in ABOVE and (region.is_main or block.kind is ZoneKind.HEADLINE)
