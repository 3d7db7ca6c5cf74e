"""Keeps broken markup from costing quadratic time; every offset stays where it was."""

from __future__ import annotations

import re

LINE_TEXT = re.compile(r"[^\r\n]")
MOST_IN_TAG = 50
"""Signs "<" within one tag (in quoted attributes); with more it is text, not a tag."""


def without_comments(source: str) -> str:
    """Blank out comments; one that is never closed goes to the end, as browsers read it.

    >>> without_comments("a<!-- b -->c")
    'a          c'
    """
    parts = []
    at = 0
    while (start := source.find("<!--", at)) >= 0:
        end = source.find("-->", start + 4)
        end = len(source) if end < 0 else end + 3
        parts += [source[at:start], LINE_TEXT.sub(" ", source[start:end])]
        at = end
    return "".join([*parts, source[at:]])


def without_false_tags(source: str) -> str:
    """Blank out signs "<" that open no tag, for there are too many of them before a ">"."""
    parts = []
    for segment in source.split(">"):
        extra = segment.count("<") - MOST_IN_TAG
        parts.append(segment if extra <= 0 else segment.replace("<", " ", extra))
    return ">".join(parts)
