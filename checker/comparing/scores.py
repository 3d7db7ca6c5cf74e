"""Reads results with what makes them up: winning margins, innings, the scorers of a rugby match."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.comparing.slots import QUANTITY, TIME, Slotted
from checker.mentions.numerals import from_words
from checker.types import Document, Quantity, Span, ZoneKind

Q = QUANTITY[1:-1]
UNITS = r"(?:point|goal|run|vote|seat)s?"
WIN = r"(?:win|victory|margin|defeat|loss|triumph|majority|lead)"
MARGIN_AFTER = re.compile(
    rf"(?P<score>{QUANTITY})(?:\s(?:on|in)\s{TIME})?(?:,|\s[–—-]|\s\()?\s(?:(?:{WIN}\s)?by\s(?P<by>{QUANTITY})"
    rf"|an?\s(?:{WIN}\sof\s)?(?P<of>{QUANTITY})(?:\s{WIN})?)"
)
MARGIN_BEFORE = re.compile(rf"\bby\s(?P<by>{QUANTITY}),?\s(?P<score>{QUANTITY})(?=[\s,.;)])")
TWO_COUNTS = re.compile(
    rf"(?P<one>{QUANTITY})(?:\svotes)?\sto\s(?P<two>{QUANTITY}),\s(?:a|with\sa)\s(?:majority|margin|lead)\sof\s"
    rf"(?P<margin>{QUANTITY})"
)
EXACT_BELOW = 10_000
"""Larger counts of votes may be rounded."""
COUNTED = frozenset({"point", "goal", "run", "vote", "seat", "win", "victory", "margin"})

RUNS = re.compile(
    r"\bby\s(?P<runs>\d{1,3}|[a-z]+(?:-[a-z]+)?)\sruns\b|\b(?P<win>\d{1,3}|[a-z]+)-run\s(?:win|victory)\b"
)
INNINGS = re.compile(
    r"""
    \b(?:reached|made|scored|posted|finished\son|total(?:led)?(?:\sof)?|managed)\s(?P<a>\d{2,3})
        (?:\sfor\s\w+|[-/]\d\b|(?=\s(?:in\s(?:their|its)|all\sout)\b))
  | \b(?:bowled|all|dismissed|skittled|rolled)\s?(?:out\s)?for\s(?:just\s)?(?P<b>\d{2,3})\b
  | \b(?P<c>\d{2,3})\sall\sout\b
    """,
    re.VERBOSE,
)
TWO_INNINGS = re.compile(
    r"\b(?:an\sinnings|second\sinnings|first\sinnings|follow(?:ed|ing)?\son)\b"
)

SCORERS = re.compile(
    r"^(?P<team>[A-Z][\w'’. ]*?)\s?[-–—:]\s?"
    r"(?P<list>Tr(?:y|ies):.*\b(?:Con(?:version)?s?|Pen(?:alty|alties|s)?|Drop)\b.*)$"
)
KIND = re.compile(
    r"\b(?P<kind>Tr(?:y|ies)|Con(?:version)?s?|Pen(?:alty|alties|s)?|Drop(?:ped)?[\s-]goals?)"
    r"\s?:\s?(?P<names>[^:.;]*)"
)
POINTS = {"t": 5, "c": 2, "p": 3, "d": 3}
TIMES = re.compile(r"(?:\s|\()(?P<count>\d)\)?$")


class Result(NamedTuple):
    """A figure told and what its parts make; the words of both."""

    told: int
    made: int
    marks: tuple[Span, ...]
    how: str


def margins(line: Slotted) -> Iterator[Result]:
    """Yield "35-24, an 11-point win" and "by 11 points, 35-24"."""
    for pattern in (MARGIN_AFTER, MARGIN_BEFORE):
        for match in pattern.finditer(line.text):
            groups = match.groupdict()
            score, margin = (
                line.quantity(match["score"]),
                line.quantity(groups["by"] or groups["of"]),
            )
            named = re.search(r"\b(?:majority|margin)\b", match.group()) is not None
            if score.against is None or margin.role or not (named or _is_margin(margin)):
                continue
            made = abs(score.value - score.against)
            yield Result(int(margin.value), int(made), (score.span, margin.span), "margin")
    for match in TWO_COUNTS.finditer(line.text):
        one, two, margin = (line.quantity(match[name]) for name in ("one", "two", "margin"))
        exact = all(q.low == q.high and not q.unit and not q.role for q in (one, two, margin))
        if exact and max(one.value, two.value) < EXACT_BELOW:
            made = abs(one.value - two.value)
            marks = (Span(one.span.start, two.span.end), margin.span)
            yield Result(int(margin.value), int(made), marks, "margin")


def _is_margin(quantity: Quantity) -> bool:
    whole = quantity.value == int(quantity.value) and quantity.low == quantity.high
    return whole and bool(COUNTED & {quantity.noun, *quantity.words})


SERIES = re.compile(
    r"\b(?:series|(?:first|second|third|last|previous)\s(?:match|game|meeting|one))\b"
)
"""In a sentence about another match."""


def innings(document: Document, lines: list[Slotted]) -> Iterator[Result]:
    """Yield a win by runs against the two totals of a match of one innings a side."""
    text = document.text
    if TWO_INNINGS.search(text):
        return
    wins = [
        m
        for line in lines
        for m in RUNS.finditer(text, *_bounds(line))
        if _runs(m) and not SERIES.search(document.quote(line.sentence.span))
    ]
    totals = [m for line in lines for m in INNINGS.finditer(text, *_bounds(line))]
    values = {int(m["a"] or m["b"] or m["c"]) for m in totals}
    if len({_runs(m) for m in wins}) != 1 or len(values) != 2:
        return
    marks = (wins[0].span(), *(m.span() for m in totals[:4]))
    made = max(values) - min(values)
    yield Result(_runs(wins[0]), made, tuple(Span(*mark) for mark in marks), "runs")


def _bounds(line: Slotted) -> tuple[int, int]:
    return line.sentence.span.start, line.sentence.span.end


def _runs(match: re.Match[str]) -> int:
    written = match["runs"] or match["win"]
    return int(written) if written.isdigit() else int(from_words(written))


def scorers(document: Document) -> Iterator[Result]:
    """Yield the points of a rugby side against its scorers: tries 5, conversions 2, kicks 3."""
    for zone in document.zones:
        match = SCORERS.match(document.quote(zone.span).strip())
        if zone.kind is ZoneKind.BOILERPLATE or match is None:
            continue
        kinds = list(KIND.finditer(match["list"]))
        score = _score_of(document.text, match["team"])
        if score is None or "penalty try" in match["list"].lower() or len(kinds) < 2:
            continue
        made = sum(POINTS[kind["kind"][0].lower()] * _times(kind["names"]) for kind in kinds)
        start = document.text.index(match["list"], zone.span.start)
        marks = (score[1], Span(start, start + len(match["list"])))
        yield Result(score[0], made, marks, f"scorers of {match['team']}")


def _times(names: str) -> int:
    """Count "Haslett 2, Moana, Prys": four."""
    count = 0
    for name in re.split(r",\s|\sand\s", names.strip()):
        times = TIMES.search(name)
        count += int(times["count"]) if times is not None else bool(name.strip())
    return count


def _score_of(text: str, team: str) -> tuple[int, Span] | None:
    """Return the points of a side from "Dunavon 35-24 Pontarwen" or "Dunavon 35 Pontarwen 24"."""
    name = re.escape(team.strip())
    other = r"[A-Z][\w'’]*"
    patterns = (
        rf"\b{name}\s(?P<own>\d{{1,3}})[-–—]\d{{1,3}}\s{other}",
        rf"\b{name}\s(?P<own>\d{{1,3}}),?\s{other}(?:\s{other})*\s\d{{1,3}}\b",
        rf"{other}\s\d{{1,3}}[-–—](?P<own>\d{{1,3}})\s{name}\b",
        rf"{other}\s\d{{1,3}},?\s{name}\s(?P<own>\d{{1,3}})\b",
    )
    match = next((m for pattern in patterns if (m := re.search(pattern, text))), None)
    return None if match is None else (int(match["own"]), Span(*match.span()))
