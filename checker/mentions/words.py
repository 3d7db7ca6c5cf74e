"""Cuts a sentence into words, knowing abbreviations, initials, possessives and name particles."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.types import Span

ABBREVIATIONS = (
    "Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Lt|Col|Gen|Maj|Capt|Cpl|Sgt|St|Rev|Fr|Hon|Jr|Sr|Inc|Corp|Ltd|Co"
    "|Messrs|Pvt|Adm|Cmdr|Supt|Det|Insp|Pres|Cllr|Bros"
)
WORD = re.compile(
    rf"""
    (?: [^\W\d_]\. ){{2,}}                                  # "U.S.", "M.V."
    | (?: {ABBREVIATIONS} )\.(?!\w)                          # "Mrs.", "Sgt.", "Inc."
    | [A-Z]\.(?=\s*[A-Z])                                    # "P." before "Gathercole"
    | [^\W\d_]+ (?: [’'\-‑] [^\W_]+ )* (?: (?<=s)[’'](?=\s[A-Z]) )?  # "O’Brien", "Farmers’ Union"
    | \d+ (?: [.,]\d+ )* (?: -year-old\b | \w+ )?            # "58", "57-year-old"
    | \S                                                     # a mark
    """,
    re.VERBOSE,
)
POSSESSIVE = re.compile(r"[’']s$", re.IGNORECASE)
PREFIXED = re.compile(r"(?:al|el|as|ash|at|ben|bin|d|l|de|ad|ar|an|az|ul|ur)[-’'‑][A-Z]")
KEEPS_POSSESSIVE = frozenset(
    {"women", "people", "children", "men", "king", "queen", "state", "bishop", "mother", "world"}
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word or mark; ``text`` has no possessive ending."""

    text: str
    start: int
    end: int
    possessive: bool = False

    @property
    def lower(self) -> str:
        """Return the word as word lists spell it: lower-case, straight, no full stop at the end."""
        text = self.text.lower().replace("’", "'")
        return text if text.count(".") > 1 else text.rstrip(".")

    @property
    def capital(self) -> bool:
        """Tell whether it is written as a name is."""
        return self.text[0].isupper() or PREFIXED.match(self.text) is not None

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


def cut(text: str, span: Span) -> list[Word]:
    """Return the words and marks of a span of the text.

    >>> [w.text for w in cut("Mr. O’Brien's son, M.V. Ko", Span(0, 26))]
    ['Mr.', 'O’Brien', 'son', ',', 'M.V.', 'Ko']
    """
    found = []
    for match in WORD.finditer(text, span.start, span.end):
        word, start, end = match.group(), match.start(), match.end()
        ending = POSSESSIVE.search(word)
        if ending and ending.start():
            found.append(
                Word(word[: ending.start()], start, start + ending.start(), possessive=True)
            )
        else:
            found.append(Word(word, start, end))
    return found


def plain(text: str) -> str:
    """Return a name for comparison: lower-case, straight apostrophes, single spaces.

    >>> plain("Farmers’  Union’s")
    "farmers' union"
    """
    text = POSSESSIVE.sub("", " ".join(text.split()).replace("’", "'").replace("‑", "-"))
    return text.lower().removeprefix("the ").strip(" '.")
