"""From a file to a document: text, zones, sentences, quotations; each span leads to the source."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from checker.config import Config
from checker.errors import ArticleError
from checker.reading import directives, files, publication, quotations, scopes, sentences, zones
from checker.reading.cutting import without
from checker.reading.markdown import read_markdown
from checker.reading.page import read_html
from checker.reading.plain import read_plain
from checker.reading.transcript import Draft
from checker.types import Document

READERS = {
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
}
"""By suffix; any other file is read as plain text."""


def read(path: str | Path, *, config: Config) -> Document:
    """Read an article from a file; its suffix says what it is."""
    text = files.load(Path(path), config)
    return read_text(text, name=str(path), suffix=Path(path).suffix, config=config)


def read_stdin(content: bytes, *, name: str = "<stdin>", config: Config) -> Document:
    """Read an article from bytes; HTML and front matter are told by how they begin."""
    text = files.decode(content, config)
    return read_text(text, name=name, suffix=Path(name).suffix or guessed(text), config=config)


def read_text(
    text: str,
    *,
    name: str = "<text>",
    date: dt.date | None = None,
    suffix: str = ".txt",
    config: Config,
) -> Document:
    """Read an article from text; ``date`` (else the configured one) is its publication date."""
    files.check_not_empty(text)
    reader = READERS.get(suffix.lower(), read_plain)
    marks = directives.find(text)
    draft = drafted(text, reader, marks)
    parts = zones.classify(draft)
    split = sentences.split(draft.text, parts)
    if not split:
        raise ArticleError("no sentence in it", hint="Give an article, not only markup or links.")
    stated = date or config.date
    voices = quotations.find(draft.text, parts)
    published = publication.find(draft, parts)
    if published and stated and published.date != stated:
        published = None  # what is given counts
    document = Document(
        path=name,
        source=text,
        text=draft.text,
        zones=parts,
        sentences=split,
        quotations=tuple(voices.quotations),
        attributions=tuple(voices.attributions),
        pieces=draft.pieces,
        title=zones.title(draft.text, parts),
        date=stated or (published.date if published else draft.date),
        date_span=published.span if published else None,
    )
    silenced = scopes.resolve(document, marks, html=reader is read_html) if marks else ()
    return replace(document, suppressions=silenced) if silenced else document


def drafted(text: str, reader: Callable[[str], Draft], marks: list[directives.Directive]) -> Draft:
    """Read a text without the marks in it; every place leads to the text with them."""
    cuts = directives.cuts(text, marks, markdown=reader is read_markdown)
    if not cuts:
        return reader(text)
    shortened = without(text, cuts)
    return shortened.restored(reader(shortened.source))


def guessed(text: str) -> str:
    """Return the suffix that fits how a nameless text begins.

    >>> guessed("<!DOCTYPE html><p>A storm"), guessed("# A storm"), guessed("A storm")
    ('.html', '.md', '.txt')
    """
    start = text.lstrip("\N{BYTE ORDER MARK} \t\r\n")[:1000].lower()
    if start.startswith(("<!doctype html", "<html", "<head", "<body", "<article", "<?xml")):
        return ".html"
    return ".md" if start.startswith(("---\n", "---\r\n", "# ")) else ".txt"
