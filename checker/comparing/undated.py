"""Future tenses beside a time that had passed when what the article tells had happened.

An article without a publication date cannot be older than the last day that it tells of as past.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.comparing import passages, rejoined, segments, sides, ties
from checker.comparing.segments import Segment
from checker.comparing.timewords import Clash, arranged
from checker.types import Analysis, Tense, TimeKind

SHORTEST = 30
"""Days by which the time that is "ahead" lies before the last day told of as past at least."""


class Behind(NamedTuple):
    """A future tense with its time, and a past tense with a later one."""

    segment: Segment
    clash: Clash
    later: Segment
    past: ties.Tie


def find(analysis: Analysis) -> Iterator[Behind]:
    """Yield what is told as ahead though its time lies before a day that is told as past."""
    if analysis.document.date is not None:
        return
    told = [
        (clauses, segment, tie)
        for clauses in segments.read(analysis)
        for segment in map(rejoined.to_verb, [None, *clauses], clauses)
        for tie in ties.of_clause(analysis, segment)
        if tie.time.year is not None and tie.time.latest is not None
    ]
    past = [(segment, tie) for _, segment, tie in told if _is_over(analysis, tie)]
    if not past:
        return
    later, last = max(past, key=lambda found: str(found[1].time.latest))
    day = last.time.latest
    assert day is not None  # noqa: S101 - told so above
    for clauses, segment, tie in told:
        term = tie.time.latest
        if tie.verb.tense is not Tense.FUTURE or term is None or (day - term).days < SHORTEST:
            continue
        if not sides.over(analysis, tie.time, day) or sides.told_earlier(
            analysis, clauses, tie.time
        ):
            continue
        if passages.one_voice(analysis, tie.verb.span, last.verb.span):
            yield Behind(segment, Clash(tie.verb, tie.time), later, last)


def _is_over(analysis: Analysis, tie: ties.Tie) -> bool:
    """Tell whether a day or a month with its year is told of as past, in the article's voice."""
    exact = tie.time.kind in (TimeKind.DATE, TimeKind.MONTH) and not tie.time.approximate
    past = tie.verb.tense is Tense.PAST and not tie.verb.perfect
    return exact and past and not (tie.verb.passive and arranged(analysis, tie.verb))
