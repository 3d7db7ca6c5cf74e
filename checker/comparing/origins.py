"""Where a ship, a load or a flight comes from, and the town of the one company told of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from checker.comparing import geography
from checker.comparing.passages import READ
from checker.comparing.situating import Placed
from checker.mentions import wordlists
from checker.types import Analysis, NameMention, Sentence, Span

SHIPS = frozenset("ship vessel freighter tanker trawler ferry yacht boat".split())
TRUCKS = frozenset("lorry truck van".split())
BUSES = frozenset("bus coach".split())
TRAINS = frozenset({"train"})
PLANES = frozenset("plane aircraft jet flight airliner".split())
VEHICLES = (SHIPS, TRUCKS, BUSES, TRAINS, PLANES)
LOADS = frozenset(
    "container cargo shipment consignment load convoy parcel crate fruit drug drugs cocaine heroin"
    " goods weapons".split()
)
CARRIED = rf"(?P<thing>{'|'.join(sorted(LOADS.union(*VEHICLES)))})"
COME_FROM = re.compile(
    rf"\b(?:[Tt]he|[Ii]ts)\s(?:[a-z-]+\s){{0,2}}?{CARRIED}\b(?:\s(?:with|of|carrying)\s(?:the\s)?[a-z]+)?"
    r"(?:\s(?:itself|was\sseized|was\sfound))?"
    r"(?:,?\s(?:which|that|and))?\s(?:(?:had|has|have|was|were)\s)?(?:originally\s)?"
    r"(?:come|came|comes|set\s(?:out|off|sail)|sailed|departed|started\sout|shipped|sent|arrived"
    r"|travelled|traveled|flown|flew|imported|put\sto\ssea|begun\sits\s(?:journey|voyage)"
    r"|began\sits\s(?:journey|voyage)|originated|(?:been\s)?loaded|(?<=had\s)left)"
    r"\s(?:from\s|in\s|at\s)?(?:the\s)?(?:port\sof\s)?"
)
ANOTHER = re.compile(
    r"\b(?:another|second|third|other|previous|earlier|usually|often|normally|sometimes|then|next)\b",
    re.IGNORECASE,
)
OF_TOWN = re.compile(
    r"\bThe\s(?P<place>[A-Z][a-zà-ÿ’']+(?:\s[A-Z][a-zà-ÿ’']+)?)(?:-based)?\s"
    r"(?:company|firm|group|maker|manufacturer|producer|start-?up|brewery|brewer|shipyard|retailer"
    r"|publisher|chip-?maker|car-?maker|studio|laboratory|foundation|charity)\b"
)
MOVED = re.compile(
    r"\b(?:until|formerly|previously|originally|mov(?:e[ds]?|ing)|relocat\w+|new\shome)\b",
    re.IGNORECASE,
)
OF_PEOPLE = re.compile(r"(?:ish|ese|[aeir]an|ch|ek|ss|[aqty]i|ai|ic|ot)$")
"""Endings of words for peoples: "The Spanish company" is of no town."""


def read(analysis: Analysis) -> Iterator[Placed]:
    """Yield the countries from which the article says that a vehicle or its load has come."""
    document = analysis.document
    names = [m for m in analysis.mentions if isinstance(m, NameMention)]
    starts = {name.span.start: name for name in names}
    for sentence in document.sentences:
        if sentence.zone not in READ:
            continue
        for match in COME_FROM.finditer(document.text, sentence.span.start, sentence.span.end):
            first = starts.get(match.end())
            if first is None or analysis.quotation_at(match.start()):
                continue
            if ANOTHER.search(document.quote(sentence.span)):
                continue
            place = _country(document.text, first, names, sentence)
            if place is not None:
                yield replace(place, origin=match["thing"].lower())


def one_load(one: Placed, two: Placed) -> bool:
    """Tell whether both may be of one load and what carries it: no bus is a train."""
    kinds = [next((v for v in VEHICLES if placed.origin in v), LOADS) for placed in (one, two)]
    return kinds[0] == kinds[1] or LOADS in kinds


def _country(
    text: str, first: NameMention, names: list[NameMention], sentence: Sentence
) -> Placed | None:
    """Return the country that is named, or in which the town named is told to lie."""
    if geography.level(first.text) == geography.COUNTRY:
        return Placed(first.span, geography.plain(first.text), sentence)
    for name in names:
        between = text[first.span.end : name.span.start] if name.span > first.span else ""
        within = between in {" in ", ", ", " in the ", ", in "}
        if within and geography.level(name.text) == geography.COUNTRY:
            span = Span(first.span.start, name.span.end)
            return Placed(span, geography.plain(name.text), sentence)
    return None


def towns(analysis: Analysis, seats: list[Placed]) -> Iterator[tuple[Placed, Placed]]:
    """Yield the seat of the one company that has one, and another town told of "the company"."""
    document = analysis.document
    if len({seat.whose for seat in seats}) != 1 or len({seat.name for seat in seats}) != 1:
        return
    seat = seats[0]
    if MOVED.search(document.quote(seat.sentence.span)):
        return
    named = [m.span for m in analysis.entities[seat.whose].mentions]
    for sentence in document.sentences:
        match = OF_TOWN.match(document.text, sentence.span.start, sentence.span.end)
        if match is None or sentence.zone not in READ or sentence == seat.sentence:
            continue
        place = match["place"]
        mentioned = len(re.findall(rf"\b{re.escape(place)}\b", document.text))
        start = document.zones[sentence.paragraph].span.start
        told = any(start <= span.start < sentence.span.start for span in named)
        town = place not in _of_countries() and not OF_PEOPLE.search(place.split()[-1])
        if mentioned == 1 and told and town:
            yield seat, Placed(Span(*match.span("place")), place, sentence, whose=seat.whose)


@cache
def _of_countries() -> frozenset[str]:
    """Return the names of countries, of their people and of their capitals."""
    return frozenset(cell for line in wordlists.lines("countries.txt") for cell in line.split("\t"))
