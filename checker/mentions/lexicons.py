"""Word lists about names: one entry a line in ``data/``, read once and kept."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Title:
    """A word or phrase that says what a person is."""

    canonical: str
    kind: str
    """"address", "office", "elected", "legal", "rank", "clergy" or "profession"."""


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the lines of a word list, cut at tabs."""
    lines = (DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line)


@cache
def entries(name: str) -> frozenset[str]:
    """Return the first column of a word list, lower-case."""
    return frozenset(row[0].lower() for row in rows(name))


@cache
def given_names() -> dict[str, str]:
    """Map each known given name, lower-case, to "m", "f" or "u" (either)."""
    return {row[0].lower(): row[1] for row in rows("given_names")}


@cache
def titles() -> dict[str, Title]:
    """Map each title, lower-case and without full stops, to what it means."""
    return {row[0].lower(): Title(row[1], row[2]) for row in rows("titles")}


@cache
def relations() -> dict[str, tuple[str, str]]:
    """Map each word of family to its canonical word and gender."""
    return {row[0]: (row[1], row[2]) for row in rows("relations")}


@cache
def departments() -> dict[str, str]:
    """Map each word for what a minister is in charge of to its group."""
    return {row[0]: row[1] for row in rows("departments")}


@cache
def disciplines() -> dict[str, tuple[str, str]]:
    """Map scholars and what they teach to the discipline and its families.

    Scholars of one family often practise two: "p" physical, "l" of life, "h" of people.
    """
    return {word: (row[1], row[2]) for row in rows("disciplines") for word in row[:2]}


@cache
def demonyms() -> dict[str, str]:
    """Map each nationality, lower-case, to its country."""
    return {word.lower(): row[0].lower() for row in rows("countries") for word in row[1].split(",")}


@cache
def place_names() -> frozenset[str]:
    """Return the countries, capitals and places that need no other sign, lower-case."""
    capitals = {city.lower() for row in rows("countries") for city in row[2].split(",")}
    return entries("countries") | entries("places") | capitals


@cache
def nicknames() -> frozenset[frozenset[str]]:
    """Return the pairs of a short form and a full form of one given name."""
    return frozenset(frozenset((row[0].lower(), row[1].lower())) for row in rows("nicknames"))
