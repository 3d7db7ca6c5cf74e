"""Which places exclude each other: two states of a country do, a town and its country do not."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from checker.mentions import lexicons, wordlists

COUNTRY = "country"
COMPASS_WORD = re.compile(
    r"\b(?:(?:north|south|east|west)(?:ern)?|upper|lower|new)\s", re.IGNORECASE
)
DIRECTIONS: Mapping[str, complex] = {"north": 1j, "south": -1j, "east": 1, "west": -1}
COMPASS = r"(?:north|south)?-?(?:east|west)?(?<=[ht])"
OPPOSED = -0.5
"""Cosine of the angle between two directions below which they exclude each other."""


@cache
def _levels() -> dict[str, str]:
    """Return what each known region or country is one of: "Ohio" of the United States."""
    found = dict.fromkeys(lexicons.entries("countries"), COUNTRY)
    heading = ""
    for line in wordlists.lines("regions.txt"):
        if line.startswith("["):
            heading = line.strip("[]")
        else:
            found[line.lower()] = heading
    return found


def level(place: str) -> str:
    """Return what a place is one of; "" for towns and all that is not known.

    >>> level("South Australia"), level("Leith")
    ('Australia', '')
    """
    return _levels().get(plain(place), "")


def plain(place: str) -> str:
    """Return the name of a place for comparison."""
    return " ".join(place.lower().replace("’", "'").removesuffix("'s").split()).removeprefix("the ")


def exclude(text: str, one: str, two: str) -> bool:
    """Tell whether nothing can be in both places, as far as the names and the article tell.

    >>> exclude("", "Ohio", "Texas"), exclude("", "Astana", "Kazakhstan")
    (True, False)
    """
    first, second = plain(one), plain(two)
    if first == second or first in second or second in first:
        return False
    if level(one) != level(two):
        return False
    return not _joined(text, one, two) and not _joined(text, two, one)


def _joined(text: str, inner: str, outer: str) -> bool:
    """Tell whether the article puts one place into the other: "Leith, Edinburgh"."""
    link = (
        r"(?:,\s|\s\(|\sin\s(?:the\s[a-z]+\sof\s)?|\sdistrict\sof\s|[’']s\s(?:\w+\s){0,2}|\sand\s)"
    )
    name, place = re.escape(inner), re.escape(outer)
    linked = re.search(rf"\b{name}{link}{place}\b", text)
    return (
        linked is not None
        or re.search(rf"\b{place}[’']s\s(?:\w+\s){{0,3}}{name}\b", text) is not None
    )


def siblings(one: str, two: str) -> bool:
    """Tell whether two regions of a country differ in their point of the compass alone.

    >>> siblings("South Australia", "Western Australia"), siblings("Texas", "Ohio")
    (True, False)
    """
    if not level(one) or level(one) == COUNTRY or level(one) != level(two) or one == two:
        return False
    return COMPASS_WORD.sub("", plain(one)) == COMPASS_WORD.sub("", plain(two))


def opposed(one: str, two: str) -> bool:
    """Tell whether two points of the compass lie on opposite sides.

    >>> opposed("east", "west"), opposed("north", "south-east"), opposed("north", "northeast")
    (True, True, False)
    """
    first, second = _vector(one), _vector(two)
    cosine = (first * second.conjugate()).real
    return cosine < OPPOSED


def _vector(direction: str) -> complex:
    parts = [DIRECTIONS[part] for part in re.findall("north|south|east|west", direction.lower())]
    total = sum(parts, 0j)
    return total / abs(total) if total else 0j
