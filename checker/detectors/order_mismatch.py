"""Flags dates in an order that is impossible.

What it checks
    A period that ends before it begins ("from 15 to 9 October", "between 1998 and 1993"), a
    clause that opens something after it closes, and two events of one person or thing whose
    dates stand the wrong way round: died before born, married after death.

Why it matters
    Each date looks right by itself; only both together show that one was mistyped.

Example
    Flagged:      Applications open on 5 May and close on 3 May.
    Not flagged:  The season runs from 20 November to 4 February.

Known limits
    Only dates that are written out are compared. Dates without a year are compared within one
    month, since a period may run over the turn of the year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

from checker.comparing import facts, periods, tellings, timing
from checker.comparing.passages import one_voice
from checker.comparing.tellings import Telling
from checker.comparing.wording import quoted
from checker.types import (
    Analysis,
    Category,
    Evidence,
    Finding,
    Sentence,
    Severity,
    Span,
    TimeMention,
)

STARTS = re.compile(r"\b(?:open(?:s|ed)?|start(?:s|ed)?|begins?|began)\b", re.IGNORECASE)
ENDS = re.compile(
    r"\s?(?:[^\s.;:,]+\s){0,8}?and\s(?:will\s|to\s|then\s)?(?:close|end|finish|expire)(?:e?s|e?d)?\b"
)
"""From a start to the end of the same thing: "opens on 5 May [at noon and closes]"."""
GAP = re.compile(r"\s(?:[^\s.;:,]+\s){0,6}")
EARLIER: dict[str, frozenset[str]] = {
    "birth": frozenset(
        "death marriage graduation retirement appointment arrest sentencing".split()
    ),
    "opening": frozenset({"closure"}),
    "founding": frozenset({"closure"}),
}
"""What comes first, and what can only come after it."""
LAST = frozenset("marriage graduation retirement appointment arrest resignation".split())
"""What cannot come after a death."""


class OrderMismatch:
    """An end before its beginning."""

    rule_id = "order-mismatch"
    category = Category.DATE

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each pair of dates in an impossible order."""
        document = analysis.document
        for found in periods.reversed_periods(analysis):
            words = document.quote(Span(found.first.start, found.last.end))
            question = f"Does “{' '.join(words.split())}” end before it begins?"
            yield _finding(
                question, 0.85, (found.sentence, found.first), (found.sentence, found.last)
            )
        yield from _in_one_clause(analysis)
        yield from _lives(analysis)


def _in_one_clause(analysis: Analysis) -> Iterator[Finding]:
    """Compare when something opens and closes."""
    document = analysis.document
    text = document.text
    for sentence in document.sentences:
        times = [
            m
            for m in analysis.mentions
            if isinstance(m, TimeMention) and m.day and sentence.span.covers(m.span)
        ]
        for opened, closed in pairwise(times):
            leads = any(
                GAP.fullmatch(text, word.end(), opened.span.start)
                for word in STARTS.finditer(text, sentence.span.start, opened.span.start)
            )
            end = ENDS.match(text, opened.span.end, closed.span.start)
            joined = end and GAP.fullmatch(text, end.end(), closed.span.start)
            if leads and joined and periods.ends_before(opened, closed):
                begin, over = quoted(document, opened.span), quoted(document, closed.span)
                question = f"Can it end on {over} when it begins on {begin}?"
                yield _finding(question, 0.85, (sentence, opened.span), (sentence, closed.span))


def _lives(analysis: Analysis) -> Iterator[Finding]:
    """Compare the events of one person or thing."""
    text = analysis.document.text
    times = [m for m in analysis.mentions if isinstance(m, TimeMention)]
    dated: list[tuple[Telling, TimeMention]] = []
    for telling in tellings.find(analysis):
        inside = [time for time in times if telling.sentence.span.covers(time.span)]
        time = timing.of(text, telling, inside, timing.DATED)
        if time and time.year and facts.asserted(analysis, telling, time.span.end):
            dated.append((telling, time))
    for one, two in combinations(dated, 2):
        first, second = (one, two) if _comes_first(one[0], two[0]) else (two, one)
        if not _comes_first(first[0], second[0]) or not _one_life(first[0], second[0]):
            continue
        if _before(second[1], first[1]) and one_voice(analysis, one[0].span, two[0].span):
            document = analysis.document
            event, earlier = quoted(document, second[0].span), quoted(document, second[1].span)
            question = (
                f"Does {event} in {earlier} fit {quoted(document, first[0].span)} in "
                f"{quoted(document, first[1].span)}?"
            )
            places = [(t.sentence, time.span) for t, time in (first, second)]
            yield _finding(question, 0.75, *places)


def _comes_first(one: Telling, two: Telling) -> bool:
    if two.kind.name == "death" and one.kind.name in LAST:
        return True
    return two.kind.name in EARLIER.get(one.kind.name, frozenset())


def _one_life(one: Telling, two: Telling) -> bool:
    """Tell whether both name one person, or one thing."""
    if one.kind.personal or two.kind.personal:
        return bool(one.people) and one.people == two.people
    return bool(one.names) and (one.names <= two.names or two.names <= one.names)


def _before(one: TimeMention, two: TimeMention) -> bool:
    return bool(one.latest and two.earliest and one.latest < two.earliest)


def _finding(question: str, sure: float, *places: tuple[Sentence, Span]) -> Finding:
    """Put the two dates side by side."""
    marks: dict[Span, set[Span]] = {}
    for sentence, span in places:
        marks.setdefault(sentence.span, set()).add(span)
    evidence = (Evidence(span, tuple(sorted(inside))) for span, inside in sorted(marks.items()))
    return Finding(
        OrderMismatch.rule_id, Category.DATE, Severity.ERROR, sure, question, tuple(evidence)
    )
