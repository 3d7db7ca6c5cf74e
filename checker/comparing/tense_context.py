"""What an article makes of its times: told rightly or wrongly, for all candidates alike."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from checker.comparing import trailing
from checker.comparing.tense_candidates import Bounds, Candidate, Passage, bounds
from checker.types import Analysis, Span


@dataclass(frozen=True, slots=True)
class Known:
    """An article's times and what verbs near them do, for all candidates alike."""

    analysis: Analysis
    published: dt.date
    rightly: Counter[Bounds]
    """How often each time is told in a tense that fits it."""
    wrongly: Counter[Bounds]
    candidates: Counter[bool]
    """How many candidates lie ahead, and how many behind."""

    @classmethod
    def of(
        cls, analysis: Analysis, passages: Sequence[Passage], candidates: Sequence[Candidate]
    ) -> Known:
        """Go through the passages of an article that has a date."""
        published = analysis.document.date or dt.date.min
        rightly, wrongly = Counter[Bounds](), Counter[Bounds]()
        for passage in passages:
            for time in passage.times if passage.verbs else ():
                when = bounds(analysis, time, published)
                if when is not None:
                    verb = min(passage.verbs, key=lambda v: _apart(v.span, time.span))
                    fits = (when[0] > published) == trailing.looks_ahead(analysis, verb)
                    (rightly if fits else wrongly)[when] += 1
        sides_told = Counter(candidate.ahead for candidate in candidates)
        return cls(analysis, published, rightly, wrongly, sides_told)


def _apart(one: Span, two: Span) -> int:
    return min(abs(one.end - two.start), abs(one.start - two.end))
