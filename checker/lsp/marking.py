"""Where and how to write the mark that silences a finding.

A mark is only offered when the article, read again with it, says the same and silences the
finding: no edit of ours changes a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.config import Config
from checker.errors import ArticleError
from checker.reading import READERS, read_text
from checker.reading.scopes import paragraphs
from checker.settling.suppressing import silences
from checker.types import Document, Finding, Span
from checker.types.documents import LINE_END

REASON = "checked"
IN_TITLE = re.compile(r"<title\b[^>]*>[^<]*\Z", re.IGNORECASE)
LONGEST_TITLE = 1000
FRONT_MATTER = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*\r?\n.*?^\1[ \t]*$", re.DOTALL | re.MULTILINE)
""""---", "title: A storm", "---" at the top of a Markdown file."""


@dataclass(frozen=True, slots=True)
class Insertion:
    """Text to be put into the source."""

    offset: int
    text: str


def mark(rule_id: str, suffix: str) -> str:
    """Write the mark for a rule as an article of this kind needs it.

    >>> mark("age-mismatch", ".md")
    '<!-- checker: ignore age-mismatch "checked" -->'
    >>> mark("age-mismatch", ".txt")
    '[checker: ignore age-mismatch "checked"]'
    """
    words = f'checker: ignore {rule_id} "{REASON}"'
    return f"<!-- {words} -->" if suffix.lower() in READERS else f"[{words}]"


def insertion(
    document: Document, finding: Finding, suffix: str, *, near: Span | None, config: Config
) -> Insertion | None:
    """Return the edit that silences a finding; None where no mark can.

    ``near`` is the range of the source that the editor points at; the paragraph there is tried
    first.
    """
    for edit in candidates(document, finding, mark(finding.rule_id, suffix), near):
        if not shows(edit, document.source) and works(edit, document, finding, suffix, config):
            return edit
    return None


def candidates(
    document: Document, finding: Finding, written: str, near: Span | None
) -> Iterator[Insertion]:
    """Yield edits, best first: at the end of a paragraph, then on a line above it."""
    clashes = [
        clash
        for passage in finding.evidence
        if not passage.source
        for clash in passage.marks or (passage.span,)
    ]
    blocks = [
        block.source
        for clash in clashes
        for block in paragraphs(document)
        if block.text.touches(clash)
    ]
    if near:
        blocks.sort(key=lambda block: not block.touches(near))
    newline = LINE_END.search(document.source)
    for block in blocks:
        yield Insertion(block.end, f" {written}")
    for block in blocks:
        _, column = document.line_column(block.start)
        yield Insertion(block.start - column + 1, written + (newline.group() if newline else "\n"))


def shows(edit: Insertion, source: str) -> bool:
    """Tell whether readers would see the mark: no comment is one in a title or front matter."""
    if IN_TITLE.search(source[max(0, edit.offset - LONGEST_TITLE) : edit.offset]):
        return True
    matter = FRONT_MATTER.match(source)
    return matter is not None and edit.offset < matter.end()


def works(
    edit: Insertion, document: Document, finding: Finding, suffix: str, config: Config
) -> bool:
    """Tell whether the article with the mark reads the same, without the finding."""
    source = document.source
    edited = source[: edit.offset] + edit.text + source[edit.offset :]
    try:
        again = read_text(edited, name=document.path, suffix=suffix, config=config)
    except ArticleError:
        return False
    return (
        again.text == document.text
        and again.zones == document.zones
        and any(
            edit.offset <= each.mark.start < edit.offset + len(edit.text)
            and silences(each, finding)
            for each in again.suppressions
        )
    )
