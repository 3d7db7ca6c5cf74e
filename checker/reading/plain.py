"""Plain text: a paragraph is a line, or several where the text is wrapped at a fixed width."""

from __future__ import annotations

import re
from itertools import pairwise

from checker.reading.transcript import Block, Draft, Transcript
from checker.types import Span

LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
INVISIBLE = re.compile("[\ufeff\u200b\u2060\u00ad]")
"""Byte order mark, zero-width space, word joiner, soft hyphen: they would split a name in two.
Joiners and direction marks carry meaning in other scripts and stay."""

BREAK = re.compile(r"[ \t]*(?:\r\n|\r|\n)[ \t]*")
LIST_MARK = re.compile(r"(?:[-*•·]|\d{1,3}[.)])$")

SENTENCE_ENDED = re.compile(r"[.!?:;…][\"”’)]*\Z")
GOES_ON = re.compile(r"[a-z][a-z]*[ ,]|[,.;)]")
LEFT_OPEN = re.compile(r"\s(?:of|the|and|an?|in|to|by|for|with|at|on|from|that|which|as)\Z")
MIN_TORN = 25
"""Characters of a line that can be a part of a paragraph: a shorter one may be a label."""

MIN_WIDTH, MAX_WIDTH = 50, 120
"""Columns between which a text may have been wrapped by a program."""
MIN_WRAPPED, WRAPPED_SHARE = 2, 0.7
"""A text is wrapped when so many lines, and so large a share of them, are full."""


def read_plain(source: str) -> Draft:
    """Return the paragraphs of a plain text; the text is the source, unless it hides characters."""
    blocks = tuple(Block(span) for span in paragraphs(source))
    if INVISIBLE.search(source):
        return _without_invisible(source, blocks)
    return Draft(source, blocks)


def paragraphs(source: str) -> list[Span]:
    """Return the paragraphs, without the white space around them."""
    lines = [
        Span(found.start() + len(text) - len(text.lstrip()), found.start() + len(text.rstrip()))
        for found in LINE.finditer(source)
        if (text := found.group()).strip()
    ]
    full = _full_lines(source, lines)
    joined: list[Span] = []
    for at, line in enumerate(lines):
        if at and (at - 1 in full or _is_torn(source, lines[at - 1], line)):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined


def _full_lines(source: str, lines: list[Span]) -> set[int]:
    """Return the lines that were broken because the next word did not fit; most, or it is none."""
    followed = [
        at
        for at, (line, after) in enumerate(pairwise(lines))
        if BREAK.fullmatch(source, line.end, after.start)
    ]
    width = max((lines[at].end - lines[at].start for at in followed), default=0)
    if not MIN_WIDTH <= width <= MAX_WIDTH:
        return set()
    full = {at for at in followed if _is_full(source, lines[at], lines[at + 1], width)}
    return full if len(full) >= max(MIN_WRAPPED, WRAPPED_SHARE * len(followed)) else set()


def _is_torn(source: str, line: Span, after: Span) -> bool:
    """Tell whether a line was broken around a link or a name, as copied web pages are."""
    if not BREAK.fullmatch(source, line.end, after.start):
        return False
    if source[after.start] in ",;":
        return True
    if line.end - line.start < MIN_TORN:
        return False
    if LIST_MARK.match(source[after.start : after.end].split(maxsplit=1)[0]):
        return False
    if SENTENCE_ENDED.search(source, line.start, line.end):
        return False
    return bool(
        GOES_ON.match(source, after.start) or LEFT_OPEN.search(source, line.start, line.end)
    )


def _is_full(source: str, line: Span, after: Span, width: int) -> bool:
    """Tell whether the next line's first word would have gone beyond the width."""
    word = source[after.start : after.end].split(maxsplit=1)[0]
    return line.end - line.start + 1 + len(word) > width and not LIST_MARK.match(word)


def _without_invisible(source: str, blocks: tuple[Block, ...]) -> Draft:
    transcript = Transcript()
    for block in blocks:
        start = block.span.start
        for found in INVISIBLE.finditer(source, block.span.start, block.span.end):
            transcript.write(source[start : found.start()], start, found.start())
            start = found.end()
        transcript.write(source[start : block.span.end], start, block.span.end)
        transcript.close()
    return transcript.draft()
