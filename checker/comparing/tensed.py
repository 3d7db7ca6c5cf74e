"""Verbs and the times of their own clause that the publication date sets against each other."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from checker.comparing import passages, rejoined, segments, sides, terms, ties, timewords, trailing
from checker.comparing.segments import Segment
from checker.comparing.timewords import Clash, arranged
from checker.types import Analysis, Tense, TimeMention, VerbMention

OTHER_YEAR = re.compile(r"\b(?:next|following|coming)\s(?:year|season)", re.IGNORECASE)
"""Before a day without a year: "Next year the fair will begin on 24 April"."""
TOLD_EARLIER = re.compile(
    r"\b(?:said|says|announced|planned|promised|predicted|forecast|projected|expected|pledged|wrote"
    r"|had|would|plan|plans|programme|program|strategy|contract|agreement|law|target|goal|estimate)\b",
    re.IGNORECASE,
)
TOLD_EARLIER_VERBS = frozenset(
    """say announce plan promise predict forecast project expect pledge write tell state estimate
    hope agree decide""".split()
)
COMPARED = re.compile(
    r"\b(?:since|than|against|from|compared\s(?:with|to))\s(?:[\w,.$€£%]+\s){0,4}$", re.IGNORECASE
)
"""Before a time that dates no saying: "that she has held since 2016", "against 3,500 in 2019"."""
OLDER = 3
"""Later years, and sentences that tell of them as over, from which the date is an old one."""
AHEAD = frozenset({Tense.FUTURE, Tense.CONDITIONAL})


def clashes(analysis: Analysis) -> Iterator[tuple[Segment, Clash]]:
    """Yield each verb whose time lies on the wrong side of the publication date."""
    published = analysis.document.date
    if published is None:
        return
    if _of_an_older_date(analysis, published):
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
            and not _told_earlier(analysis, clauses, time)
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


def _of_an_older_date(analysis: Analysis, published: dt.date) -> bool:
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


def _told_earlier(analysis: Analysis, clauses: list[Segment], time: TimeMention) -> bool:
    """Tell whether the sentence dates a saying or a plan, so that "will" was right then."""
    text, start = analysis.document.text, clauses[0].sentence.span.start
    others = [
        t
        for clause in clauses
        for t in clause.times
        if t is not time and not COMPARED.search(text, start, t.span.start)
    ]
    earlier = [t for t in others if t.latest and time.latest and t.latest < time.latest]
    if timewords.of_this_year(analysis, time):
        # "This year" is told from the day of publication: only a saying has a day of its own.
        return any(_said(clauses, t) for t in earlier)
    sentence = analysis.document.quote(clauses[0].sentence.span)
    return bool(earlier) and TOLD_EARLIER.search(sentence) is not None


def _said(clauses: list[Segment], time: TimeMention) -> bool:
    """Tell whether the verb nearest to a time tells that something was said or planned."""
    verbs = [verb for clause in clauses for verb in clause.verbs]
    if not verbs:
        return True
    near = min(verbs, key=lambda verb: abs(verb.span.start - time.span.start))
    return near.lemma in TOLD_EARLIER_VERBS


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
