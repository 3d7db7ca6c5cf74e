"""Marks inside a block of Markdown: what to cut out, and what stands for an entity."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

INLINE = re.compile(
    r"""
    (?P<escape>\\(?=[!-/:-@\[-`{-~]))
    |(?P<code>`+)
    |(?P<image>!\[[^\]\r\n]{0,1000}\]\([^)\r\n]{0,2000}\))
    |(?P<footnote>\[\^[^\]\r\n]{1,50}\])
    |(?P<open>\[)
    |(?P<close>\](?:\((?:[^()\r\n]|\([^()\r\n]{0,200}\)){0,2000}\)|\[[^\]\r\n]{0,200}\])?)
    |(?P<autolink><(?=(?:https?://|mailto:)[^<>\s]{1,2000}>))
    |(?P<tag></?[A-Za-z][^<>]{0,1000}>)
    |(?P<entity>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)
    |(?P<emphasis>\*{1,3}|_{1,3}|~~)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Edit:
    """A source range and what a reader sees in its place."""

    start: int
    end: int
    text: str = ""


def edits(source: str, start: int, end: int) -> list[Edit]:
    """Return the changes that turn a range of Markdown into what a reader sees, in order."""
    found: list[Edit] = []
    brackets: list[int] = []
    marks: dict[str, list[Edit]] = {}
    for mark in INLINE.finditer(source, start, end):
        edit = Edit(*mark.span())
        match mark.lastgroup:
            case "open":
                brackets.append(edit.start)
            case "close":
                opened = brackets.pop() if brackets else None
                if opened is not None and edit.end - edit.start > 1:
                    found += [Edit(opened, opened + 1), edit]
            case "emphasis":
                found += _paired(source, edit, marks, start, end)
            case kind:
                found += _alone(source, str(kind), edit)
    return sorted(found, key=lambda each: each.start)


def _alone(source: str, kind: str, edit: Edit) -> list[Edit]:
    """Return the changes for a mark that needs no partner."""
    written = source[edit.start : edit.end]
    if kind == "tag":
        is_break = written.lower().startswith(("<br", "</td", "</p"))
        return [Edit(edit.start, edit.end, " " if is_break else "")]
    if kind == "entity":
        return [Edit(edit.start, edit.end, html.unescape(written))]
    if kind == "autolink":
        closing = source.index(">", edit.end)
        return [edit, Edit(closing, closing + 1)]
    if kind == "image":
        alt = source.index("](", edit.start)
        return [Edit(edit.start, edit.start + 2), Edit(alt, edit.end)]
    return [edit]


def _paired(
    source: str, edit: Edit, marks: dict[str, list[Edit]], start: int, end: int
) -> list[Edit]:
    """Return an emphasis mark with the one it closes; a lone star stays a star."""
    before = source[edit.start - 1] if edit.start > start else " "
    after = source[edit.end] if edit.end < end else " "
    text = source[edit.start : edit.end]
    waiting = marks.setdefault(text, [])
    in_word = text[0] == "_" and before.isalnum() and after.isalnum()
    if waiting and not before.isspace() and not in_word:
        return [waiting.pop(), edit]
    if not after.isspace() and not in_word:
        waiting.append(edit)
    return []
