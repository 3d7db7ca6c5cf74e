"""Tells the parts of an article apart: headline, byline, body, and what is not the article."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from checker.reading.boilerplate import is_author_box, is_boilerplate, is_teaser_heading
from checker.reading.lines import is_byline, is_caption, is_date_line, lead_length
from checker.reading.transcript import Block, Draft
from checker.types import Span, Zone, ZoneKind

ENDED = re.compile(r"[.!?…:;,][\"”’»)\]*]*$")
SENTENCE_ENDED = re.compile(r"[.!?…][\"”’»)\]*]*$")
LIST_ITEM = re.compile(r"(?:[-*•·‣▪]\s|\(?\d{1,2}[.)]\s|[–—]\s)(?=\S)")
BULLET = re.compile(r"(?:[*•·‣▪]\s|-\s)(?=\S)")
TRUNCATED = re.compile(r"(?:\.\.\.|…)$")

SHORTEST_LEAD = 12
"""Words that a first paragraph needs; a headline has fewer or no full stop."""
LONGEST_LEAD_TEASER = 20
"""Words up to which a line in "..." above the body is a cut headline (a breadcrumb)."""
LONGEST_SUBHEAD = 14
LONGEST_HEADLINE = 40
REAL_PARAGRAPH = 15
"""Words from which a paragraph with a full stop is the article again, after teasers."""
LONGEST_DATELINE = 60
SETTLED = {ZoneKind.BYLINE, ZoneKind.DATELINE, ZoneKind.CAPTION, ZoneKind.BOILERPLATE}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block on its way to a zone."""

    span: Span
    text: str
    kind: ZoneKind | None
    """None: not told yet."""

    @property
    def words(self) -> int:
        """Count the words."""
        return len(self.text.split())

    @property
    def is_running_text(self) -> bool:
        """Tell whether it reads like a paragraph of an article."""
        return self.words >= REAL_PARAGRAPH and bool(SENTENCE_ENDED.search(self.text))


def classify(draft: Draft) -> tuple[Zone, ...]:
    """Return a zone for each block, the dateline of the lead apart."""
    found = [_by_wording(draft.text, block) for block in draft.blocks]
    lead = _lead(found)
    found = _top(found[:lead]) + _body(found[lead:])
    return tuple(_with_dateline_apart(_without_teasers(found, lead), lead))


def title(text: str, zones: tuple[Zone, ...]) -> str:
    """Return the headline: the longest whole one, for a site's name may stand before it."""
    headlines = [
        " ".join(text[zone.span.start : zone.span.end].split())
        for zone in zones
        if zone.kind is ZoneKind.HEADLINE
    ]
    whole = [line for line in headlines if not TRUNCATED.search(line)]
    return max(whole or headlines, key=len, default="")


def _by_wording(text: str, block: Block) -> Paragraph:
    words = text[block.span.start : block.span.end]
    kind = block.kind
    if kind in {None, ZoneKind.LIST, ZoneKind.SUBHEAD}:
        kind = _told_by_itself(words, kind)
    return Paragraph(block.span, words, kind)


def _told_by_itself(words: str, kind: ZoneKind | None) -> ZoneKind | None:
    if is_boilerplate(words) or is_author_box(words):
        return ZoneKind.BOILERPLATE
    if kind is not None:
        return kind
    is_dateline = len(words) < LONGEST_DATELINE and lead_length(words) == len(words)
    tests = {
        ZoneKind.CAPTION: is_caption(words),
        ZoneKind.DATELINE: is_date_line(words) or is_dateline,
        ZoneKind.BYLINE: is_byline(words),
        ZoneKind.TABLE: "\t" in words or words.count("|") >= 2,
    }
    return next((told for told, is_so in tests.items() if is_so), None)


def _lead(found: list[Paragraph]) -> int:
    """Return the index of the first paragraph of the body."""
    for at, paragraph in enumerate(found):
        if paragraph.kind in {None, ZoneKind.BODY} and _opens_body(paragraph, at, found):
            return at
        if paragraph.kind in {ZoneKind.LIST, ZoneKind.TABLE}:
            return at
    return len(found)


def _opens_body(paragraph: Paragraph, at: int, found: list[Paragraph]) -> bool:
    if lead_length(paragraph.text):
        return True
    if paragraph.words > LONGEST_HEADLINE:
        return True
    if not SENTENCE_ENDED.search(paragraph.text) or (
        TRUNCATED.search(paragraph.text) and paragraph.words <= LONGEST_LEAD_TEASER
    ):
        return False
    if at == 0:
        after = found[1].kind if len(found) > 1 else None
        asked = paragraph.text.rstrip("”\"’'")[-1:] in "?!…"
        return not (after in SETTLED or (asked and len(found) > 1)) or paragraph.words > 25
    # A standfirst may end in a full stop; it is then as good as body.
    return paragraph.words >= SHORTEST_LEAD or paragraph.text.endswith(".")


def _top(found: list[Paragraph]) -> list[Paragraph]:
    """Tell headline from standfirst above the body."""
    open_lines = [at for at, paragraph in enumerate(found) if paragraph.kind is None]
    given = [at for at, paragraph in enumerate(found) if paragraph.kind is ZoneKind.HEADLINE]
    main = given[-1] if given else _headline(found, open_lines)
    kinds = {
        at: ZoneKind.SUBHEAD
        if at > main and not _repeats(found[at], found[main])
        else (ZoneKind.HEADLINE)
        for at in open_lines
    }
    return [replace(each, kind=kinds.get(at, each.kind)) for at, each in enumerate(found)]


def _headline(found: list[Paragraph], open_lines: list[int]) -> int:
    """Return which open line is the headline; a site's name and a breadcrumb stand before it."""
    for at in open_lines:
        if found[at].words >= 4 and not TRUNCATED.search(found[at].text):
            return at
    return open_lines[0] if open_lines else 0


def _repeats(paragraph: Paragraph, headline: Paragraph) -> bool:
    return paragraph.text.casefold() in headline.text.casefold()


def _body(found: list[Paragraph]) -> list[Paragraph]:
    return [
        replace(paragraph, kind=paragraph.kind or _body_kind(paragraph, at, found))
        for at, paragraph in enumerate(found)
    ]


def _body_kind(paragraph: Paragraph, at: int, found: list[Paragraph]) -> ZoneKind:
    if BULLET.match(paragraph.text):
        return ZoneKind.LIST
    if LIST_ITEM.match(paragraph.text) and any(
        LIST_ITEM.match(found[near].text) for near in (at - 1, at + 1) if 0 <= near < len(found)
    ):
        return ZoneKind.LIST
    is_short = paragraph.words <= LONGEST_SUBHEAD and not ENDED.search(paragraph.text)
    if is_short and at and ":" not in paragraph.text and paragraph.text[0] not in "“\"'‘(":
        return ZoneKind.SUBHEAD
    return ZoneKind.BODY


def _without_teasers(found: list[Paragraph], lead: int) -> list[Paragraph]:
    """Mark a heading like "Most read" and the short lines under it as boilerplate."""
    inside = False
    kept = []
    last = max((at for at, each in enumerate(found) if each.is_running_text), default=-1)
    for at, paragraph in enumerate(found):
        if at > lead and is_teaser_heading(paragraph.text):
            inside = True
        elif paragraph.is_running_text and paragraph.kind is not ZoneKind.BOILERPLATE:
            inside = False
        elif at > max(lead, last):
            inside = inside or paragraph.kind is ZoneKind.BOILERPLATE
        kept.append(replace(paragraph, kind=ZoneKind.BOILERPLATE) if inside else paragraph)
    return kept


def _with_dateline_apart(found: list[Paragraph], lead: int) -> list[Zone]:
    zones: list[Zone] = []
    for at, paragraph in enumerate(found):
        span = paragraph.span
        kind = paragraph.kind or ZoneKind.BODY
        length = lead_length(paragraph.text) if at == lead and kind is ZoneKind.BODY else 0
        if 0 < length < len(paragraph.text):
            text = paragraph.text[:length].rstrip()
            zones.append(Zone(ZoneKind.DATELINE, Span(span.start, span.start + len(text))))
            span = Span(span.start + length, span.end)
        zones.append(Zone(kind, span))
    return zones
