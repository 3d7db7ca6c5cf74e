"""Reads the word lists of this folder that have sections of ``key: value`` lines."""

from __future__ import annotations

from collections.abc import Iterator

from checker.mentions import wordlists


def lines(name: str) -> tuple[str, ...]:
    """Return the lines of a word list without comments and blank lines."""
    return wordlists.lines(name, "checker.comparing")


def sections(name: str) -> Iterator[tuple[str, dict[str, list[str]]]]:
    """Yield each ``[heading]`` of a word list with the values of each key under it."""
    heading, entries = "", dict[str, list[str]]()
    for line in lines(name):
        if line.startswith("["):
            if heading:
                yield heading, entries
            heading, entries = line[1 : line.index("]")], {}
        elif ": " in line:
            key, _, value = line.partition(": ")
            entries.setdefault(key, []).append(value)
    if heading:
        yield heading, entries
