"""HTML: the article of a page, without navigation, scripts and teasers.

Uses the parser of the standard library, for it tells the place of each tag, text and entity.
"""

from __future__ import annotations

import datetime as dt
import html
import re
from html.parser import HTMLParser

from checker.reading.dates import parse_date
from checker.reading.markup import without_comments, without_false_tags
from checker.reading.regions import Region, chosen
from checker.reading.transcript import Draft, Transcript
from checker.types import ZoneKind

SPACE = re.compile(r"[ \t\r\n\f]+")
SKIPPED = frozenset(
    "script style nav footer aside form button select option noscript template svg math iframe "
    "object canvas audio video map dialog menu pre textarea label".split()
)
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
BLOCKS = frozenset(
    (
        "address article blockquote body center dd details div dl dt fieldset figcaption figure "
        "h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p section summary table tbody td "
        "tfoot th thead time title tr ul head"
    ).split()
)
KINDS = {
    "h1": ZoneKind.HEADLINE,
    **dict.fromkeys(["h2", "h3", "h4", "h5", "h6"], ZoneKind.SUBHEAD),
    "li": ZoneKind.LIST,
    "tr": ZoneKind.TABLE,
    "figcaption": ZoneKind.CAPTION,
    "caption": ZoneKind.CAPTION,
    "time": ZoneKind.DATELINE,
}
CLOSED_BY = {
    "p": BLOCKS - {"time", "td", "th"},
    "li": frozenset({"li"}),
    "tr": frozenset({"tr"}),
    "td": frozenset({"td", "th", "tr"}),
    "th": frozenset({"td", "th", "tr"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
}
"""Elements whose end tag may be left out, and what ends them."""

ASIDE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:related|share|sharing|social|newsletter|promo|promoted|comments?|most-?read|"
    r"most-?popular|advert(?:isement)?|ads?|recommended|recommendations|author-?(?:bio|box|info)|"
    r"cookies?|subscribe|breadcrumbs?|menu|sidebar|trending|paywall|tags|toolbar|sr-only|"
    r"visually-hidden|hidden|read-?(?:more|next)|teaser)(?:$|[\s_-])",
    re.IGNORECASE,
)
BYLINE_CLASS = re.compile(r"(?:^|[\s_-])(?:by-?line|author)s?(?:$|[\s_-])", re.IGNORECASE)
CAPTION_CLASS = re.compile(r"(?:^|[\s_-])(?:caption|photo-?credit)(?:$|[\s_-])", re.IGNORECASE)
STANDFIRST_CLASS = re.compile(
    r"(?:^|[\s_-])(?:standfirst|dek|sub-?(?:title|head|heading|headline)|kicker|intro)(?:$|[\s_-])",
    re.IGNORECASE,
)
PUBLISHED = frozenset(
    "article:published_time og:article:published_time datepublished pubdate publishdate date "
    "publish-date dc.date dc.date.issued parsely-pub-date sailthru.date".split()
)
LD_DATE = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')


def read_html(source: str) -> Draft:
    """Return the article of a page."""
    for skip_asides in (True, False):
        parser = _Page(source, skip_asides=skip_asides)
        parser.read()
        draft = chosen(parser.regions, parser.transcript.draft(parser.date))
        if draft.blocks:
            break
    return draft


class _Page(HTMLParser):
    """Writes the visible text of a page, block by block, and the region of each block."""

    def __init__(self, source: str, *, skip_asides: bool) -> None:
        super().__init__(convert_charrefs=False)
        self.source = source
        self.transcript = Transcript()
        self.regions: list[Region] = []
        self.date: dt.date | None = None
        self._skip_asides = skip_asides
        self._open: list[tuple[str, ZoneKind | None, bool]] = []
        self._skipping = 0
        self._articles = 0
        self._in_article: list[int] = []
        self._lines = [0, *(found.end() for found in re.finditer("\n", source))]

    def read(self) -> None:
        """Parse the page."""
        self.feed(without_false_tags(without_comments(self.source)))
        self.close()
        self._end_block()

    def _at(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element; a block ends the one before."""
        given = {name: value or "" for name, value in attrs}
        if tag in VOID:
            self._void(tag, given)
            return
        while self._open and tag in CLOSED_BY.get(self._open[-1][0], ()):
            self._pop()
        kind = self._kind(tag, given)
        self._begin_block(tag)
        if tag == "time" and not (self.date or self._skipping or self._is_inline_time(tag)):
            self.date = parse_date(given.get("datetime", ""))
        skipped = self._is_skipped(tag, given)
        self._skipping += skipped
        if tag == "article":
            self._articles += not self._in_article
            self._in_article.append(self._articles)
        self._open.append((tag, kind, skipped))

    def _void(self, tag: str, given: dict[str, str]) -> None:
        if tag == "meta":
            self._meta(given)
        elif tag == "br":
            self._space(self._at())
        elif tag == "hr":
            self._end_block()

    def _begin_block(self, tag: str) -> None:
        if tag in {"td", "th"}:
            self._cell()
        elif tag in BLOCKS and not self._is_inline_time(tag):
            self._end_block()

    def _is_inline_time(self, tag: str) -> bool:
        """Tell whether a <time> stands in a paragraph's running text."""
        return tag == "time" and any(name in {"p", "li", "td"} for name, _, _ in self._open[-3:])

    def _is_skipped(self, tag: str, given: dict[str, str]) -> bool:
        if (
            tag in SKIPPED
            or "hidden" in given
            or given.get("role") in {"navigation", "complementary"}
        ):
            return True
        if not self._skip_asides or tag in {"html", "body", "main", "article", "h1"}:
            return False
        names = f"{given.get('class', '')} {given.get('id', '')}"
        return bool(ASIDE_CLASS.search(names)) and not BYLINE_CLASS.search(given.get("class", ""))

    def _kind(self, tag: str, given: dict[str, str]) -> ZoneKind | None:
        names = f"{given.get('class', '')} {given.get('rel', '')} {given.get('itemprop', '')}"
        if tag in KINDS:
            return KINDS[tag]
        if BYLINE_CLASS.search(names):
            return ZoneKind.BYLINE
        if CAPTION_CLASS.search(names):
            return ZoneKind.CAPTION
        if STANDFIRST_CLASS.search(names) and tag in {"p", "div", "span", "h2"}:
            return ZoneKind.SUBHEAD
        return None

    def _meta(self, given: dict[str, str]) -> None:
        name = (given.get("property") or given.get("name") or given.get("itemprop") or "").lower()
        if name in PUBLISHED:
            self.date = parse_date(given.get("content", "")) or self.date

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Treat <p/> as <p>, as browsers do."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Close an element and all that were left open in it."""
        if not any(name == tag for name, _, _ in self._open):
            return
        while self._open:
            if self._pop() == tag:
                return

    def _pop(self) -> str:
        tag, _, skipped = self._open[-1]
        if tag in BLOCKS and tag not in {"td", "th"} and not self._is_inline_time_end(tag):
            self._end_block()
        self._open.pop()
        self._skipping -= skipped
        if tag == "article" and self._in_article:
            self._in_article.pop()
        return tag

    def _is_inline_time_end(self, tag: str) -> bool:
        return tag == "time" and any(name in {"p", "li", "td"} for name, _, _ in self._open[-4:-1])

    def handle_data(self, data: str) -> None:
        """Write text, white space collapsed."""
        if self._open and self._open[-1][0] == "script" and not self.date:
            found = LD_DATE.search(data)
            self.date = parse_date(found[1]) if found else None
        if self._skipping or self._in_head():
            return
        at = self._at()
        start = 0
        for space in SPACE.finditer(data):
            self._text(data[start : space.start()], at + start)
            if space.end() < len(data) or space.group():
                self._space(at + space.start(), at + space.end())
            start = space.end()
        self._text(data[start:], at + start)

    def _in_head(self) -> bool:
        names = {name for name, _, _ in self._open}
        return "head" in names and "title" not in names

    def _text(self, text: str, at: int) -> None:
        self.transcript.write(text, at, at + len(text))

    def _space(self, start: int, end: int | None = None) -> None:
        if not self._skipping and not self.transcript.ends_in_space():
            self.transcript.write(" ", start, start if end is None else end)

    def _cell(self) -> None:
        if not self._skipping and not self.transcript.is_empty():
            self.transcript.write(" | ", self._at(), self._at())

    def handle_entityref(self, name: str) -> None:
        """Write the character that a name stands for."""
        self._reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        """Write the character that a number stands for."""
        self._reference(f"&#{name}")

    def _reference(self, written: str) -> None:
        if self._skipping or self._in_head():
            return
        at = self._at()
        end = at + len(written)
        end += self.source.startswith(";", end)
        text = html.unescape(self.source[at:end])
        if text.isspace() and text != "\xa0":
            self._space(at, end)
        else:
            self.transcript.write(text, at, end)

    def _end_block(self) -> None:
        kind = next((kind for _, kind, _ in reversed(self._open) if kind), None)
        names = {name for name, _, _ in self._open}
        if self.transcript.close(kind):
            self.regions.append(
                Region(
                    article=self._in_article[-1] if self._in_article else 0,
                    is_main="main" in names,
                    is_title="title" in names,
                    is_header="header" in names,
                )
            )
