"""Pairs of quotation marks in a paragraph: curly, straight, angled; left open, or never opened."""

from __future__ import annotations

import re
from dataclasses import dataclass

DOUBLE = re.compile(r"[“”„«»\"]")
SINGLE = re.compile(r"(?<![\w’'])[‘'](?=[\w\"“£$€])|(?<=[\w.,!?…])['’](?![\w])")
AFTER_DASH = re.compile(r"[.!?]\s[–—-]\s")
OPENERS, CLOSERS = "“„«", "”»"
INCH = re.compile(r"\d$")
LONGEST_SINGLE = 600
"""Characters of a quotation in single marks: they are also apostrophes."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words in quotation marks, marks included; offsets count from the start of the paragraph."""

    start: int
    end: int
    is_open: bool = False
    """No closing mark: it goes on in the next paragraph."""

    def words(self, paragraph: str) -> str:
        """Return what stands between the marks."""
        return paragraph[self.start : self.end].strip("“”„«»\"'‘’ \t")


def pair_marks(paragraph: str, *, continues: bool = False, goes_on: bool = False) -> list[Quoted]:
    """Return the quoted passages.

    ``continues``: a quotation of the paragraph before was left open.
    ``goes_on``: the next paragraph begins with an opening mark, so the last one may stay open.
    """
    marks = list(DOUBLE.finditer(paragraph))
    if not marks:
        return _single(paragraph)
    found: list[Quoted] = []
    open_at: int | None = None
    for number, mark in enumerate(marks):
        opens = _opens(paragraph, mark, inside=open_at is not None)
        if opens:
            # A second opening mark inside is a mistake, or the same quotation going on.
            open_at = mark.start() if open_at is None else open_at
        elif open_at is not None:
            found.append(Quoted(open_at, mark.end()))
            open_at = None
        elif mark.group() in CLOSERS or (number == 0 and continues):
            found.append(Quoted(_missing_start(paragraph, found, mark.start()), mark.end()))
    if open_at is not None and (goes_on or paragraph[open_at] in OPENERS):
        found.append(Quoted(open_at, len(paragraph), is_open=True))
    return [each for each in found if each.words(paragraph)]


def _opens(paragraph: str, mark: re.Match[str], *, inside: bool) -> bool:
    if mark.group() in OPENERS:
        return True
    if mark.group() in CLOSERS:
        return False
    before = paragraph[mark.start() - 1 : mark.start()]
    after = paragraph[mark.end() : mark.end() + 1]
    if not before or (before.isspace() or before in "([—–-"):
        return not inside or bool(after and not after.isspace() and after not in ".,;:!?)")
    if not after or after.isspace() or after in ".,;:!?)—–-":
        return False
    return not inside


def _missing_start(paragraph: str, found: list[Quoted], end: int) -> int:
    """Return where a quotation begins whose opening mark is missing."""
    low = found[-1].end if found else 0
    if not found:
        return 0
    dashes = [dash.end() for dash in AFTER_DASH.finditer(paragraph, low, end)]
    if dashes:
        return dashes[0]
    stop = re.compile(r"[.!?]\s+").search(paragraph, low, end)
    return stop.end() if stop else low


def _single(paragraph: str) -> list[Quoted]:
    """Pair single marks; one after a letter may be an apostrophe ("the workers' rights")."""
    found: list[Quoted] = []
    marks = list(SINGLE.finditer(paragraph))
    at = 0
    while at < len(marks):
        start = marks[at].start()
        at += 1
        if paragraph[start : start + 1] not in "‘'" or not _is_left(paragraph, start):
            continue
        closing = _closing(paragraph, start, marks[at : at + 40])
        if closing is not None:
            found.append(Quoted(start, closing + 1))
            while at < len(marks) and marks[at].start() <= closing:
                at += 1
    return found


def _is_left(paragraph: str, start: int) -> bool:
    return start == 0 or not (paragraph[start - 1].isalnum() or paragraph[start - 1] in ".,!?…")


def _closing(paragraph: str, start: int, marks: list[re.Match[str]]) -> int | None:
    after_letter = None
    for mark in marks:
        if mark.start() - start > LONGEST_SINGLE:
            break
        if _is_left(paragraph, mark.start()):
            if after_letter is not None:
                break
            continue
        if paragraph[mark.start() - 1] in ".,!?…":
            return mark.start()
        after_letter = mark.start() if after_letter is None else after_letter
    return after_letter
