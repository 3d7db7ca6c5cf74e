"""In what line of a TOML file each value stands: Python's reader does not tell.

The text has been read by ``tomllib`` before, so it is well formed; what is left is to walk over
it and to keep count of lines.
"""

from __future__ import annotations

import re
import tomllib

Path = tuple[str | int, ...]
"""Keys, and numbers of array elements, from the top of the file."""

BLANK = re.compile(r"(?:[ \t\n]|#[^\n]*)*")
SPACE = re.compile(r"[ \t]*")
KEY = re.compile(r"""[A-Za-z0-9_-]+|"(?:[^"\\]|\\.)*"|'[^']*'""")
STRING = re.compile(
    r'''"""(?:[^\\]|\\.)*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:[^"\\]|\\.)*"|'[^']*\'''', re.DOTALL
)
SCALAR = re.compile(r"[^,\]}#\n]+")


def lines(text: str) -> dict[Path, int]:
    r"""Return the line, from 1, of every table, key and array element.

    >>> lines("a = [1,\n  2]\n[b.c]\nd = {e = 'x'}")[("b", "c", "d", "e")]
    4
    """
    return _Walk(text.replace("\r\n", "\n")).walked()


class _Walk:
    """A walk over the text, with the place reached."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.found: dict[Path, int] = {}
        self._counted = (0, 1)
        self._elements: dict[Path, int] = {}

    def walked(self) -> dict[Path, int]:
        """Walk to the end."""
        table: Path = ()
        self._skip(BLANK)
        while self.at < len(self.text):
            if self.text[self.at] == "[":
                table = self._header()
            else:
                self._pair(table)
            self._skip(BLANK)
        return self.found

    def _skip(self, what: re.Pattern[str]) -> str:
        found = what.match(self.text, self.at)
        self.at = found.end() if found else self.at
        return found.group() if found else ""

    def _note(self, path: Path) -> None:
        """Keep the line reached for a path and for the tables above it."""
        at, line = self._counted
        line += self.text.count("\n", at, self.at)
        self._counted = (self.at, line)
        for length in range(1, len(path) + 1):
            self.found.setdefault(path[:length], line)

    def _header(self) -> Path:
        is_array = self.text.startswith("[[", self.at)
        start = self.at
        self.at += 2 if is_array else 1
        keys = self._keys()
        after, self.at = self.at, start
        path: Path = ()
        for number, key in enumerate(keys):
            path = (*path, key)
            if is_array and number + 1 == len(keys):
                self._elements[path] = self._elements.get(path, -1) + 1
            if path in self._elements:
                path = (*path, self._elements[path])
        self._note(path)
        self.at = after + (2 if is_array else 1)
        return path

    def _keys(self) -> list[str]:
        keys = []
        while True:
            self._skip(SPACE)
            keys.append(_unquoted(self._skip(KEY)))
            self._skip(SPACE)
            if self.text[self.at : self.at + 1] != ".":
                return keys
            self.at += 1

    def _pair(self, table: Path) -> None:
        start = self.at
        keys = self._keys()
        after, self.at = self.at, start
        path = (*table, *keys)
        self._note(path)
        self.at = after + 1
        self._value(path)

    def _value(self, path: Path) -> None:
        self._skip(SPACE)
        match self.text[self.at : self.at + 1]:
            case "[":
                self._array(path)
            case "{":
                self._inline_table(path)
            case '"' | "'":
                self._skip(STRING)
            case _:
                self._skip(SCALAR)

    def _array(self, path: Path) -> None:
        self.at += 1
        number = 0
        while True:
            self._skip(BLANK)
            if self.text[self.at : self.at + 1] in {"]", ""}:
                break
            self._note((*path, number))
            self._value((*path, number))
            number += 1
            self._skip(BLANK)
            if self.text[self.at : self.at + 1] == ",":
                self.at += 1
        self.at += 1

    def _inline_table(self, path: Path) -> None:
        self.at += 1
        while True:
            self._skip(SPACE)
            if self.text[self.at : self.at + 1] in {"}", ""}:
                break
            self._pair(path)
            self._skip(SPACE)
            if self.text[self.at : self.at + 1] == ",":
                self.at += 1
        self.at += 1


def _unquoted(key: str) -> str:
    """Return a key without its quotation marks and escapes."""
    return next(iter(tomllib.loads(f"{key} = 0"))) if key[:1] == '"' else key.strip("'")
