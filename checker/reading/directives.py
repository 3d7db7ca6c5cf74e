"""Marks for the checker in an article: "[cq]", "checker: ignore", "checker: off" and "on".

A mark is no part of the article: it is cut out of the source before the article is read, so
that it disturbs no sentence. What it silences is told in ``scopes``.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.types import Span

MARK = re.compile(
    r"""
    (?P<comment><!--\s*checker\s*:(?P<in_comment>.{0,1000}?)-->)   # <!-- checker: ignore -->
  | (?P<bracket>\\?\[\s?checker\s?:(?P<in_bracket>[^\[\]\r\n]{0,500}?)\\?\])  # [checker: ignore]
  | (?P<cq>\\?\[cq\\?\])(?!\((?:https?:|\.{0,2}/|\#\w)|\[(?!cq\])[\w.-]{1,60}\])  # [cq]
  | (?P<line>(?:(?<=[\r\n])|\A\ufeff?)[\ \t]*checker:[\ \t]*       # checker: off, a line alone;
      (?P<in_line>(?:ignore|off|on)\b(?:[\ \t]+[a-z]+(?:[-_][a-z]+)*   # more than rule ids is text
          (?:[\ \t]*,[\ \t]*[a-z]+(?:[-_][a-z]+)*|[\ \t]+[a-z]+(?:[-_][a-z]+)+)*)?
        [\ \t]*(?:["“'‘][^\r\n]{0,500}["”'’][\ \t]*)?)(?=[\r\n]|\Z))
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
WORDS = re.compile(r"checker\s?:|\[cq", re.IGNORECASE)
REASON = re.compile(r"""["“'‘](?P<reason>.*)["”'’]\s*\Z""", re.DOTALL)
VERBS = ("ignore", "off", "on")
BLANK_LINE = re.compile(r"[ \t]*(?:\r\n|\r|\n)")
BLANK_END = re.compile(r"[ \t]*\Z")
BLANK_ABOVE = re.compile(r"(?:\A|\n|\r(?!\n))[ \t]*(?:\r\n|\r|\n)\Z")
LONGEST_BLANK = 200
"""Characters up to which a line of blanks is told from text."""
NO_SPACE_BEFORE = re.compile(r"[\s.,;:!?)\]”’\"']|</|<br|\Z")


@dataclass(frozen=True, slots=True)
class Directive:
    """What a mark says."""

    span: Span
    """In the source."""
    verb: str
    rules: tuple[str, ...] = ()
    reason: str = ""
    problem: str = ""


def find(source: str) -> list[Directive]:
    """Return the marks of an article, in order; one in `code` is shown, not meant."""
    if not WORDS.search(source):
        return []
    return [
        understood(found)
        for found in MARK.finditer(source)
        if source[found.start() - 1 : found.start()] != "`"
    ]


def understood(found: re.Match[str]) -> Directive:
    """Read one mark."""
    if found["cq"]:
        return Directive(Span(*found.span()), "ignore")
    start = found.end() - len(found.group().lstrip("\ufeff \t"))
    span = Span(start, found.start() + len(found.group().rstrip()))
    words = found["in_comment"] or found["in_bracket"] or found["in_line"] or ""
    return read_words(span, html.unescape(words).strip())


def read_words(span: Span, words: str) -> Directive:
    """Read a verb, rule ids and a reason in quotation marks."""
    quoted = REASON.search(words)
    reason = " ".join(quoted["reason"].split()) if quoted else ""
    verb, *rules = re.split(r"[\s,]+", words[: quoted.start()] if quoted else words) or [""]
    if verb.lower() not in VERBS:
        return Directive(span, "", problem=f"it says {verb!r} and not one of ignore, off, on")
    ids = tuple(rule.lower().replace("_", "-") for rule in rules if rule)
    return Directive(span, verb.lower(), ids, reason)


def cuts(source: str, directives: list[Directive], *, markdown: bool) -> list[Span]:
    """Return what to leave out of the source: marks, the space before them, lines of their own.

    In Markdown every comment goes; it ends a paragraph where it stands on a line of its own.
    """
    marks = [directive.span for directive in directives]
    if markdown:
        marks = sorted({*marks, *comments(source)})
    ranges: list[Span] = []
    for group in lines_of_their_own(source, marks):
        keeps_line = markdown and source.startswith("<!--", group[0].start)
        cut = own_lines(source, group, keeps_line=keeps_line) or inline(source, group)
        if not ranges or cut.start >= ranges[-1].end:
            ranges.append(cut)
        elif cut.end > ranges[-1].end:
            ranges[-1] = Span(ranges[-1].start, cut.end)
    return ranges


def comments(source: str) -> Iterator[Span]:
    """Return the comments; one that is never closed is left to the reader."""
    start = source.find("<!--")
    while start >= 0 and (closed := source.find("-->", start + 4)) >= 0:
        yield Span(start, closed + 3)
        start = source.find("<!--", closed + 3)


def lines_of_their_own(source: str, marks: list[Span]) -> Iterator[list[Span]]:
    """Group marks with only blanks between them on a line."""
    group: list[Span] = []
    for mark in marks:
        if group and source[group[-1].end : mark.start].strip(" \t"):
            yield group
            group = []
        group.append(mark)
    if group:
        yield group


def own_lines(source: str, group: list[Span], *, keeps_line: bool) -> Span | None:
    """Return the line that holds nothing but marks, with one of the blank lines around it."""
    start, end = group[0].start, group[-1].end
    while start and source[start - 1] in " \t\ufeff":
        start -= 1
    if start and source[start - 1] not in "\r\n":
        return None
    after = BLANK_LINE.match(source, end)
    if not after:
        return Span(start, len(source)) if BLANK_END.match(source, end) else None
    if keeps_line:
        return Span(start, end)
    is_apart = not start or BLANK_ABOVE.search(source[max(0, start - LONGEST_BLANK) : start])
    below = BLANK_LINE.match(source, after.end()) if is_apart else None
    return Span(start, below.end() if below else after.end())


def inline(source: str, group: list[Span]) -> Span:
    """Return marks in running text with the space that would be left over."""
    start, end = group[0].start, group[-1].end
    while start and source[start - 1] in " \t":
        start -= 1
    if start and source[start - 1] not in "\r\n" and NO_SPACE_BEFORE.match(source, end):
        return Span(start, end)
    if not start or source[start - 1] in "\r\n":
        while source[end : end + 1] in {" ", "\t"}:
            end += 1
    return Span(group[0].start, end)
