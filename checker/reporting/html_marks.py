"""What the HTML report needs to write an article with marks for findings that were checked.

The source is cut where a mark may be put, so that the page only joins pieces: it never counts
characters, which a browser does in another way.
"""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import PurePath
from typing import TypedDict

from checker.reading import READERS, guessed
from checker.reporting.excerpt import UNSAFE
from checker.reporting.html_spots import Block, Card
from checker.types import Document

IN_TITLE = re.compile(r"<title\b[^>]*>[^<]*\Z", re.IGNORECASE)
LONGEST_TITLE = 1000
FRONT_MATTER = re.compile(
    r"\A\ufeff?---[ \t]*\r?\n.*?^(?:---|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE
)
MARKUP = re.compile("[<>&\u2028\u2029]")


class Mark(TypedDict):
    """A mark that may be written: for which finding, and on which line."""

    card: str
    rule: str
    line: int


class Marking(TypedDict):
    """One article: ``marks[0]`` belongs between ``source[0]`` and ``source[1]``, and so on."""

    path: str
    file: str
    opening: str
    closing: str
    source: list[str]
    marks: list[Mark]


def marking(document: Document, cards: tuple[Card, ...], paragraphs: tuple[Block, ...]) -> Marking:
    """Return the source in pieces, and the finding whose mark belongs after each piece."""
    found = sorted(
        (place, card.number, card)
        for card in cards
        if (place := insertion(card, document, paragraphs)) is not None
    )
    cuts = [0, *(place for place, _, _ in found), len(document.source)]
    opening, closing = delimiters(document)
    return {
        "path": document.path,
        "file": PurePath(document.path).name or "article.txt",
        "opening": opening,
        "closing": closing,
        "source": [document.source[a:b] for a, b in pairwise(cuts)],
        "marks": [
            {
                "card": card.id,
                "rule": card.located.finding.rule_id,
                "line": document.line_column(place)[0],
            }
            for place, _, card in found
        ],
    }


def delimiters(document: Document) -> tuple[str, str]:
    """Return how a mark looks in this kind of article: a comment, or text in brackets."""
    suffix = PurePath(document.path).suffix.lower() or guessed(document.source)
    return ("<!-- checker:", "-->") if suffix in READERS else ("[checker:", "]")


def insertion(card: Card, document: Document, paragraphs: tuple[Block, ...]) -> int | None:
    """Return the end of a passage's paragraph in the source, if a mark can stand there."""
    for passage in card.located.finding.evidence:
        if passage.source:
            continue
        clash = min(passage.marks, default=passage.span)
        touched = [each.span for each in paragraphs if each.span.touches(clash)]
        if not touched:
            continue
        place = document.locate(touched[0]).end
        if not in_metadata(document.source, place):
            return place
    return None


def in_metadata(source: str, place: int) -> bool:
    """Tell whether a mark would be read as part of a page's title or of Markdown's front matter."""
    front = FRONT_MATTER.match(source)
    in_front = front is not None and place <= front.end()
    return in_front or bool(IN_TITLE.search(source[max(0, place - LONGEST_TITLE) : place]))


def embedded(value: object) -> str:
    r"""Write JSON that can stand in a script element, whatever the article says.

    >>> embedded("</script>")
    '"\\u003c/script\\u003e"'
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return UNSAFE.sub(written, MARKUP.sub(written, text))


def written(found: re.Match[str]) -> str:
    """Write one character as JSON can."""
    return f"\\u{ord(found.group()):04x}"
