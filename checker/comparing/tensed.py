"""Verbs and the times of their own clause that the publication date sets against each other."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from checker.comparing import passages, rejoined, segments, sides, terms, ties, trailing
from checker.comparing.segments import Segment
from checker.comparing.timewords import Clash, arranged
from checker.types import Analysis, Tense, TimeMention, VerbMention

OTHER_YEAR = re.compile(r"\b(?:next|following|coming)\s(?:year|season)", re.IGNORECASE)
"""Before a day without a year: "Next year the fair will begin on 24 April"."""
OLDER = 3
"""Later years, and sentences that tell of them as over, from which the date is an old one."""
AHEAD = frozenset({Tense.FUTURE, Tense.CONDITIONAL})


def clashes(analysis: Analysis) -> Iterator[tuple[Segment, Clash]]:
    """Yield each verb whose time lies on the wrong side of the publication date."""
    published = analysis.document.date
    if published is None:
        return
    if of_an_older_date(analysis, published):
        return
    for clauses in segments.read(analysis):
        yield from terms.find(analysis, clauses, published)
        for segment in map(rejoined.to_verb, [None, *clauses], clauses):
            for tie in ties.of_clause(analysis, segment):
                if _clash(analysis, clauses, tie, published):
                    yield segment, Clash(tie.verb, tie.time)


def _clash(analysis: Analysis, clauses: list[Segment], tie: ties.Tie, published: dt.date) -> bool:
    """Tell whether a verb cannot be told of its time."""
    verb, time = tie.verb, tie.time
    if trailing.looks_ahead(analysis, verb):
        lead = analysis.document.text[clauses[0].span.start : time.span.start]
        other = time.year is None and _of_later_year(analysis, lead, clauses, time, published)
        return (
            (sides.over(analysis, time, published) or sides.just_over(time, published))
            and not other
            and not sides.told_earlier(analysis, clauses, time)
        )
    read = any(verb in clause.verbs for clause in clauses)
    prospect = any(v.tense in AHEAD for clause in clauses for v in clause.verbs)
    return (
        verb.tense is Tense.PAST
        and not verb.perfect
        and (read or not prospect)
        and sides.ahead(analysis, time, published)
        and not arranged(analysis, verb)
        and not sides.of_other_year(analysis, time, published)
    )


def of_an_older_date(analysis: Analysis, published: dt.date) -> bool:
    """Tell whether an article goes on long after its date, which then is not that of its text.

    An encyclopedia's page bears the day on which it was begun.
    """
    later = {
        (mention.year, sentence.index)
        for sentence, mentions in passages.sentences(analysis)
        if not any(isinstance(m, VerbMention) and m.tense in AHEAD for m in mentions)
        for mention in mentions
        if isinstance(mention, TimeMention) and mention.year and mention.year > published.year
    }
    return min(len({year for year, _ in later}), len({place for _, place in later})) >= OLDER


def _of_later_year(
    analysis: Analysis, lead: str, clauses: list[Segment], time: TimeMention, published: dt.date
) -> bool:
    """Tell whether the words before a day name the later year that it is of."""
    if OTHER_YEAR.search(lead):
        return True
    start = clauses[0].sentence.span.start
    return any(
        t.year is not None and t.year > published.year and start <= t.span.start < time.span.start
        for t in analysis.mentions
        if isinstance(t, TimeMention)
    )
