"""Reads the word lists that stand beside the code in the ``data`` of its folder."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import resources


@cache
def lines(name: str, package: str = "checker.mentions") -> tuple[str, ...]:
    """Return the lines of a word list without comments and blank lines."""
    text = resources.files(package).joinpath("data", name).read_text("utf-8")
    return tuple(line for line in text.splitlines() if line.strip() and line[0] != "#")


@cache
def sections(name: str) -> dict[str, frozenset[str]]:
    """Return the words under each ``[heading]`` of a word list."""
    found: dict[str, set[str]] = {}
    current: set[str] = set()
    for line in lines(name):
        if line.startswith("["):
            heading = line[1 : line.index("]")]
            current = found.setdefault(heading, set())
        else:
            current.update(line.split())
    return {heading: frozenset(words) for heading, words in found.items()}


def rows(name: str) -> Iterator[tuple[str, ...]]:
    """Yield the blank-separated columns of each line of a table."""
    for line in lines(name):
        yield tuple(line.split())
