"""Finds a second body with the initials of an explained one: "the Rail Users' Alliance (RUA)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.detectors.people import one_sentence
from checker.mentions.entities import initials
from checker.mentions.words import plain
from checker.types import Analysis, Span

CAPITALS = r"[A-ZÀ-ÖØ-Þ][\w’'-]+"
SMALL = r"(?:of|and|for|the|in|on|to|&|de|la|y|e|du|des|da|do)"
NAME = re.compile(rf"{CAPITALS}(?:(?:\s{SMALL}){{0,2}}\s{CAPITALS}){{2,7}}")
"""A name of three words or more: "Delta Relief and Resilience Forum"."""
SHORT = re.compile(r"\s\((?:the\s)?[“\"]?(?P<short>[A-Z]{4,})[”\"]?(?:[,;][^)]*)?\)")
"""The abbreviation in brackets after it; of three letters many bodies have the same."""
RENAMED = re.compile(
    r"\b(?:formerly|renamed|previously|once called|changed its name|successor|rebranded|merged"
    r"|predecessor|forerunner|not to be confused)\b"
)
FORMS = 4
"""Letters with which two forms of one word begin: "Farmer", "Farmers"."""


@dataclass(frozen=True, slots=True)
class Initialled:
    """One abbreviation and the two names that it stands for."""

    short: str
    first: Span
    second: Span


def clashes(analysis: Analysis) -> Iterator[Initialled]:
    """Yield a name that has the initials of a body whose abbreviation is explained."""
    text = analysis.document.text
    if RENAMED.search(text):
        return
    names = [Span(*match.span()) for match in NAME.finditer(text)]
    for full in names:
        match = SHORT.match(text, full.end)
        if match is None:
            continue
        length = len(match["short"])
        own = tail(text, full, length)
        if own is None or initials(text[own.start : own.end]) != match["short"]:
            continue
        for other in names:
            span = tail(text, other, length) if other != full else None
            if span is not None and rival(analysis, own, span):
                yield Initialled(match["short"], *sorted((own, span)))
                break


def tail(text: str, name: Span, length: int) -> Span | None:
    """Return the last words of a name, as many with a capital as an abbreviation has letters."""
    starts = [m.start() for m in re.finditer(CAPITALS, text[name.start : name.end])]
    return Span(name.start + starts[-length], name.end) if len(starts) >= length else None


def rival(analysis: Analysis, own: Span, other: Span) -> bool:
    """Tell whether another name has the same initials, a word in common and other words."""
    one, two = (analysis.document.quote(span) for span in (own, other))
    if initials(one) != initials(two) or one_sentence(analysis, own, other):
        return False
    kept = [a[:FORMS] == b[:FORMS] for a, b in zip(*map(significant, (one, two)), strict=False)]
    return any(kept) and not all(kept)


def significant(name: str) -> list[str]:
    """Return the words of a name that its abbreviation counts."""
    return plain(" ".join(re.findall(CAPITALS, name))).split()
