"""Cuts a passage into words, numbers and marks, with their places."""

from __future__ import annotations

import re
from typing import NamedTuple

TOKEN = re.compile(
    r"""
      (?:[^\W\d_]\.){2,}                             # "p.m.", "U.S."
    | [^\W\d_]+\d\w*                                  # "H1N1", "A320"
    | \d[\d.,]*\d | \d                               # "1,600", "6"
    | [^\W\d_]+ (?:[’'\-‑][^\W_]+)*                  # "armed", "didn't", "well-known"
    | \S                                             # a mark
    """,
    re.VERBOSE,
)


class Token(NamedTuple):
    """One word or mark."""

    text: str
    lower: str
    """Lower-case with straight apostrophes and hyphens."""
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Tell whether it begins with a letter."""
        return self.text[0].isalpha()

    @property
    def is_capital(self) -> bool:
        """Tell whether it begins with a capital letter."""
        return self.text[0].isupper()


def cut(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens of a part of the text.

    >>> [token.lower for token in cut("At 6 p.m. they didn’t go.", 0, 25)]
    ['at', '6', 'p.m.', 'they', "didn't", 'go', '.']
    """
    return [
        Token(word, word.lower().replace("’", "'").replace("‑", "-"), match.start(), match.end())
        for match in TOKEN.finditer(text, start, end)
        for word in (match.group(),)
    ]
