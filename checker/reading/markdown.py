"""Markdown: blocks by lines, marks inside a block cut out one by one.

An own scanner, for a Markdown parser tells the lines of a block but not where each character
of a paragraph stands in the source, and that is what a finding must point to.
"""

from __future__ import annotations

import datetime as dt
import re

from checker.reading.dates import parse_date
from checker.reading.inline import edits
from checker.reading.markup import without_comments
from checker.reading.transcript import Draft, Transcript
from checker.types import Span, ZoneKind

LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
FENCE = re.compile(r"[ ]{0,3}(?P<mark>`{3,}|~{3,})")
HEADING = re.compile(r"[ ]{0,3}(?P<marks>#{1,6})(?:[ \t]+|$)")
HEADING_END = re.compile(r"[ \t]+#+[ \t]*$")
UNDERLINE = re.compile(r"[ ]{0,3}(?:=+|-+)[ \t]*$")
RULE = re.compile(r"[ ]{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
QUOTE = re.compile(r"[ ]{0,3}(?:>[ \t]?)+")
ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)")
NUMBERED_ITEM = re.compile(r"[ \t]*\d")
TABLE_RULE = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
DEFINITION = re.compile(r"[ ]{0,3}\[[^\]\r\n]{1,200}\]:[ \t]*\S")
IMAGE_ONLY = re.compile(r"!\[(?P<alt>[^\]\r\n]{0,1000})\]\([^)\r\n]{0,2000}\)[ \t]*$")
FRONT_MATTER = re.compile(r"\ufeff?(?P<mark>---|\+\+\+)[ \t]*(?:\r\n|\r|\n)")
KEY = re.compile(r"(?P<key>[A-Za-z][\w -]{0,40}?)[ \t]*[:=][ \t]*(?P<value>\S.*?)?[ \t]*$")
LONGEST_HEADING = 150
"""Characters of a heading over an underline."""
TITLE_KEYS = {"title", "headline"}
STANDFIRST_KEYS = {"subtitle", "subheadline", "description", "summary", "standfirst", "dek", "lead"}
BYLINE_KEYS = {"author", "authors", "byline", "by"}
DATE_KEYS = ("date", "published", "publishdate", "publish_date", "pubdate", "date_published")


def read_markdown(source: str) -> Draft:
    """Return the blocks of a Markdown text with its marks removed."""
    scan = _Scan(source)
    at = scan.front_matter()
    for line in LINE.finditer(without_comments(source), at):
        if line.group():
            scan.take(Span(*line.span()), line.group().rstrip("\r\n"))
    scan.end_block()
    return scan.transcript.draft(scan.date)


class _Scan:
    """Groups lines into blocks and writes each block when it ends."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.transcript = Transcript()
        self.date: dt.date | None = None
        self._lines: list[Span] = []
        self._kind: ZoneKind | None = None
        self._fence = ""

    def front_matter(self) -> int:
        """Write what the front matter says of the article; return where the text begins."""
        opening = FRONT_MATTER.match(self.source)
        if not opening:
            return 1 if self.source.startswith("\ufeff") else 0
        closing = re.compile(rf"^(?:{re.escape(opening['mark'])}|\.\.\.)[ \t]*\r?$", re.MULTILINE)
        end = closing.search(self.source, opening.end())
        if not end:
            return 0
        for line in LINE.finditer(self.source, opening.end(), end.start()):
            found = KEY.match(line.group().rstrip("\r\n"))
            if found and found["value"]:
                self._say(found["key"].lower(), found["value"], line.start() + found.start("value"))
        return end.end()

    def _say(self, key: str, value: str, start: int) -> None:
        if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
            value, start = value[1:-1], start + 1
        span_end = start + len(value)
        if key in TITLE_KEYS:
            kind = ZoneKind.HEADLINE
        elif key in STANDFIRST_KEYS:
            kind = ZoneKind.SUBHEAD
        elif key in BYLINE_KEYS:
            kind = ZoneKind.BYLINE
        elif key.replace("-", "_") in DATE_KEYS and parse_date(value):
            kind = ZoneKind.DATELINE
        else:
            return
        self._write_inline(start, span_end)
        self.transcript.close(kind)

    def take(self, span: Span, line: str) -> None:
        """Add a line to its block, or end a block."""
        if self._in_fence(line):
            return
        quote = QUOTE.match(line)
        start = quote.end() if quote else 0
        content = line[start:]
        if not content.strip() or DEFINITION.match(content):
            self.end_block()
        elif self._is_underline(content):
            self.end_block(ZoneKind.HEADLINE if "=" in content else ZoneKind.SUBHEAD)
        elif not RULE.match(content):
            self._add(content, span.start + start)
        else:
            self.end_block()

    def _is_underline(self, content: str) -> bool:
        """Tell a heading's underline from a rule right under a paragraph."""
        if not (self._lines and self._kind is None and UNDERLINE.match(content)):
            return False
        above = self.source[self._lines[0].start : self._lines[-1].end].rstrip()
        return len(above) <= LONGEST_HEADING and not above.endswith(".")

    def _in_fence(self, line: str) -> bool:
        """Tell whether a line belongs to a code block: code is not the article's words."""
        fence = FENCE.match(line)
        if self._fence:
            if fence and fence["mark"].startswith(self._fence):
                self._fence = ""
            return True
        if fence:
            self.end_block()
            self._fence = fence["mark"]
        return bool(fence)

    def _add(self, content: str, start: int) -> None:
        span = Span(start, start + len(content))
        if heading := HEADING.match(content):
            self.end_block()
            tail = HEADING_END.search(content, heading.end())
            end = tail.start() if tail else len(content)
            if heading.end() < end:
                self._lines = [Span(start + heading.end(), start + end)]
            self.end_block(ZoneKind.HEADLINE if heading["marks"] == "#" else ZoneKind.SUBHEAD)
        elif item := ITEM.match(content):
            if NUMBERED_ITEM.match(content) and self._lines and self._kind is None:
                self._lines.append(span)  # a wrapped paragraph whose line begins with a number
                return
            self.end_block()
            self._kind = ZoneKind.LIST
            self._lines = [Span(start + item.end(), span.end)]
        elif content.lstrip().startswith("|") or (self._kind is ZoneKind.TABLE and "|" in content):
            self._row(content, span)
        elif TABLE_RULE.match(content) and "|" in content and self._lines:
            self._kind = ZoneKind.TABLE
            self.end_block()
            self._kind = ZoneKind.TABLE
        elif image := IMAGE_ONLY.match(content.strip()):
            self._image(image, span, content)
        else:
            if self._kind is ZoneKind.TABLE:
                self.end_block()
            self._lines.append(span)

    def _row(self, content: str, span: Span) -> None:
        self.end_block()
        self._kind = ZoneKind.TABLE
        if not TABLE_RULE.match(content):
            inner = content.strip().strip("|").strip()
            if inner:
                start = span.start + content.index(inner)
                self._lines = [Span(start, start + len(inner))]
                self.end_block()
                self._kind = ZoneKind.TABLE

    def _image(self, image: re.Match[str], span: Span, content: str) -> None:
        self.end_block()
        start = span.start + len(content) - len(content.lstrip()) + image.start("alt")
        self.transcript.write(image["alt"], start, start + len(image["alt"]))
        self.transcript.close(ZoneKind.CAPTION)

    def end_block(self, kind: ZoneKind | None = None) -> None:
        """Write the open block, if there is one."""
        lines, self._lines = self._lines, []
        kind, self._kind = kind or self._kind, None
        for number, line in enumerate(lines):
            indent = len(self.source[line.start : line.end]) - len(
                self.source[line.start : line.end].lstrip()
            )
            if number:
                self.transcript.write(" ", lines[number - 1].end, line.start + indent)
            self._write_inline(line.start + indent, line.end)
        self.transcript.close(kind)

    def _write_inline(self, start: int, end: int) -> None:
        for edit in edits(self.source, start, end):
            self.transcript.write(self.source[start : edit.start], start, edit.start)
            self.transcript.write(edit.text, edit.start, edit.end)
            start = edit.end
        rest = self.source[start:end].rstrip("\\ \t")
        self.transcript.write(rest, start, start + len(rest))
