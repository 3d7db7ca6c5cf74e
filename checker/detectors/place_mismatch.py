"""Flags one event, or one thing, that is put in two places.

What it checks
    Two passages tell of one event and put it into two towns, two regions of a country, or on
    opposite sides of one town or water ("two miles east of Tolliver", "to the west of town", "on
    the southern shore", "on the pier's southern tip"). A home or a seat ("headquartered in ...",
    "the Leith company") of one organisation or person is compared in the same way, and so are the
    countries from which one ship or load has come.

Why it matters
    A place that changes between paragraphs is often a piece of another story, or of another draft.

Example
    Flagged:      The train derailed two miles east of Aldham. ... The wreck lies west of town.
    Not flagged:  The train derailed in Kent. ... The derailment in Aldham, Kent, was the third.

Known limits
    The tool knows countries and some of their regions, but no map: a district and its city look
    like two towns, so that two towns are a warning. Moves and several events are left alone.
    Where the NLI model sees no contradiction between the sentences, the finding is doubtful.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from checker.comparing import compass, geography, origins, sameness, situating, tellings, timing
from checker.comparing.facts import asserted
from checker.comparing.passages import OTHER_YEAR, one_voice
from checker.comparing.situating import Placed
from checker.comparing.tellings import Telling
from checker.comparing.wording import quoted
from checker.types import (
    Analysis,
    Category,
    Evidence,
    Finding,
    Severity,
    TimeKind,
    TimeMention,
)

SIDES, COMPASS, JURISDICTION, ORIGIN = 0.85, 0.7, 0.7, 0.7
TOURING = frozenset("premiere concert match opening release demonstration strike".split())
"""Events that are held in one town after the other."""
TOWNS_LESS = 0.1
"""How much less sure two towns are than two regions."""


class PlaceMismatch:
    """One event or thing in two places."""

    rule_id = "place-mismatch"
    category = Category.PLACE

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each event or thing that is put in two places."""
        everyone = list(tellings.find(analysis))
        yield from _events(analysis, everyone)
        yield from _sides(analysis, everyone)
        yield from _seats(analysis)
        yield from _laws(analysis)
        yield from _origins(analysis)


def _events(analysis: Analysis, everyone: list[Telling]) -> Iterator[Finding]:
    """Compare the places of events."""
    text = analysis.document.text
    for one, two in combinations(list(situating.events(analysis, everyone)), 2):
        first, second = one.telling, two.telling
        if first is None or second is None or one.sentence == two.sentence:
            continue
        if not geography.exclude(text, one.name, two.name) or _staged_twice(analysis, one, two):
            continue
        if _on_other_days(analysis, one, two):
            continue
        apart = frozenset(f"{one.name} {two.name}".lower().split())
        sure = sameness.one_event(text, first, second, everyone, apart)
        told = asserted(analysis, first) and asserted(analysis, second)
        if sure and told and one_voice(analysis, first.span, second.span):
            known = bool(geography.level(one.name))
            yield _finding(analysis, one, two, sure if known else sure - TOWNS_LESS)


def _staged_twice(analysis: Analysis, one: Placed, two: Placed) -> bool:
    """Tell whether an event may have been held in both places, or is told of another year."""
    if one.telling is not None and one.telling.kind.name in TOURING:
        return True
    passages = (analysis.document.quote(placed.sentence.span) for placed in (one, two))
    return any(OTHER_YEAR.search(passage) for passage in passages)


def _on_other_days(analysis: Analysis, one: Placed, two: Placed) -> bool:
    """Tell whether each passage opens with a day of its own: a row of break-ins, told in order."""
    days = []
    for placed in (one, two):
        span = placed.sentence.span
        inside = (m for m in analysis.mentions if span.covers(m.span))
        days.append([m for m in inside if isinstance(m, TimeMention) and m.kind is TimeKind.DATE])
    if not all(days):
        return False
    published = analysis.document.date
    return timing.exclude(analysis.document.text, days[0][0], days[1][0], published)


def _sides(analysis: Analysis, everyone: list[Telling]) -> Iterator[Finding]:
    """Compare the sides on which things lie, seen from one place."""
    for one, two in combinations(list(situating.sides(analysis, everyone)), 2):
        if geography.opposed(one.name, two.name) and situating.same_thing(analysis, one, two):
            yield _finding(analysis, one, two, SIDES)
    for one, two in compass.clashes(analysis):
        if one.sentence.paragraph != two.sentence.paragraph:
            yield _finding(analysis, one, two, COMPASS)  # in one, they are set against each other


def _seats(analysis: Analysis) -> Iterator[Finding]:
    """Compare the seats of organisations."""
    text = analysis.document.text
    seats = list(situating.seats(analysis))
    same = ((one, two) for one, two in combinations(seats, 2) if one.whose == two.whose)
    for one, two in (*same, *origins.towns(analysis, seats)):
        if geography.exclude(text, one.name, two.name):
            yield _finding(analysis, one, two, 0.75)


def _origins(analysis: Analysis) -> Iterator[Finding]:
    """Compare the countries that one load comes from."""
    told = list(origins.read(analysis))
    for one, two in combinations(told, 2):
        if one.name != two.name and origins.one_load(one, two):
            yield _finding(analysis, one, two, ORIGIN)


def _laws(analysis: Analysis) -> Iterator[Finding]:
    """Compare where things happen with whose law is applied to them."""
    for scene, law in situating.laws(analysis):
        yield _finding(analysis, scene, law, JURISDICTION)


def _finding(analysis: Analysis, one: Placed, two: Placed, sure: float) -> Finding:
    """Word the question."""
    document = analysis.document
    first, second = sorted((one, two), key=lambda placed: placed.span)
    return Finding(
        PlaceMismatch.rule_id,
        Category.PLACE,
        Severity.ERROR if sure >= SIDES else Severity.WARNING,
        round(sure, 2),
        f"Is the place {quoted(document, first.span)} or {quoted(document, second.span)}, "
        "as in the other passage?",
        tuple(Evidence(placed.sentence.span, (placed.span,)) for placed in (first, second)),
    )
