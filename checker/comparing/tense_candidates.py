"""Verbs whose tense may not fit a time near them: what is weighed to tell a slip from a history.

"Will publish its report in June 2025" in an article of October 2025 is a slip; "said that it will
publish its report in June" is none. Here only the dates decide: a time that lies wholly before the
publication date beside a verb that looks ahead, or wholly after it beside a past tense.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from checker.comparing import segments, tensed, timewords, trailing
from checker.comparing.passages import TOLD, sentences
from checker.comparing.segments import Segment
from checker.mentions.calendar import make, month_bounds
from checker.types import (
    Analysis,
    Sentence,
    Tense,
    TimeKind,
    TimeMention,
    VerbMention,
)

KINDS = (
    TimeKind.DATE,
    TimeKind.MONTH,
    TimeKind.YEAR,
    TimeKind.PERIOD,
    TimeKind.RELATIVE,
    TimeKind.WEEKDAY,
)
SEEN_FAR = dt.timedelta(days=30)
"""How far "last week" and the like reach where nothing more exact is known of them."""
DAY = dt.timedelta(days=1)

Bounds = tuple[dt.date, dt.date]


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with its clauses, and what stands in it in reading order."""

    sentence: Sentence
    clauses: tuple[Segment, ...]
    verbs: tuple[VerbMention, ...]
    times: tuple[TimeMention, ...]

    def clause_of(self, mention: VerbMention | TimeMention) -> Segment | None:
        """Return the clause in which a mention begins."""
        start = mention.span.start
        return next((c for c in self.clauses if c.span.start <= start < c.span.end), None)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A verb and a time on the other side of the publication date."""

    passage: Passage
    verb: VerbMention
    time: TimeMention
    bounds: Bounds
    """First and last day that the time can mean."""
    gap: int
    """Days from publication to it: negative if it had passed."""

    @property
    def ahead(self) -> bool:
        """Tell whether the time was still to come, and the verb tells a past."""
        return self.gap > 0


def passages(analysis: Analysis) -> Iterator[Passage]:
    """Yield the sentences that are read, each with its clauses, verbs and times."""
    for sentence, inside in sentences(analysis, TOLD):
        yield Passage(
            sentence,
            tuple(segments.clauses(analysis.document.text, sentence, inside)),
            tuple(m for m in inside if isinstance(m, VerbMention)),
            tuple(m for m in inside if isinstance(m, TimeMention) and m.kind in KINDS),
        )


def bounds(analysis: Analysis, time: TimeMention, published: dt.date) -> Bounds | None:
    """Return the first and last day of a time; a day or month of no year is the nearest one."""
    if time.kind is TimeKind.RELATIVE:
        return _seen(analysis, time, published)
    if time.year is None and time.month is not None:
        own = timewords.of_this_year(analysis, time)
        years = [published.year] if own else [published.year + step for step in (-1, 0, 1)]
        near = [_of_year(time, time.month, year) for year in years]
        return min((b for b in near if b), key=lambda b: abs(b[0] - published), default=None)
    return (time.earliest, time.latest) if time.earliest and time.latest else None


def _of_year(time: TimeMention, month: int, year: int) -> Bounds | None:
    """Return the bounds of a day or a month in some year."""
    if time.day is None:
        return month_bounds(year, month)
    day = make(year, month, time.day)
    return (day, day) if day else None


def _seen(analysis: Analysis, time: TimeMention, published: dt.date) -> Bounds | None:
    """Return the bounds of a time seen from today: "last week", "tomorrow"."""
    word = analysis.document.quote(time.span)
    first, last = time.earliest, time.latest
    if timewords.passed(word):
        if first is not None and last is not None and last < published:
            return first, last
        return published - SEEN_FAR, published - DAY
    if timewords.FUTURE_WORDS.fullmatch(word):
        if first is not None and last is not None and first > published:
            return first, last
        return published + DAY, published + SEEN_FAR
    return None


def days_to(when: Bounds, published: dt.date) -> int:
    """Return the days from publication to the near end of a time; 0 if it lies in it."""
    first, last = when
    if first > published:
        return (first - published).days
    return min(0, (last - published).days)


def read(analysis: Analysis, found: list[Passage]) -> Iterator[Candidate]:
    """Yield the verbs of an article whose tense a time near them may not fit."""
    published = analysis.document.date
    if published is None or tensed.of_an_older_date(analysis, published):
        return
    for passage in found:
        for time in passage.times:
            when = bounds(analysis, time, published)
            gap = days_to(when, published) if when else 0
            if when is None or gap == 0:
                continue
            for verb in _near(passage, time):
                if _unfit(analysis, verb, gap):
                    yield Candidate(passage, verb, time, when, gap)


def _near(passage: Passage, time: TimeMention) -> list[VerbMention]:
    """Return the last verb before a time, and the next one if none stands before in its clause."""
    before = [v for v in passage.verbs if v.span.end <= time.span.start]
    after = [v for v in passage.verbs if v.span.start >= time.span.end]
    clause = passage.clause_of(time)
    alone = clause is not None and not any(v in before for v in clause.verbs)
    return before[-1:] + (after[:1] if alone or not before else [])


def _unfit(analysis: Analysis, verb: VerbMention, gap: int) -> bool:
    looks_ahead = trailing.looks_ahead(analysis, verb)
    return looks_ahead if gap < 0 else verb.tense is Tense.PAST and not looks_ahead
