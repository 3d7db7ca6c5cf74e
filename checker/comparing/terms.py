"""Terms on the wrong side of publication: "since next June", "can apply until last week"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.comparing import sides, timewords, trailing
from checker.comparing.segments import Segment
from checker.comparing.timewords import Clash
from checker.types import Analysis, Tense, TimeKind, TimeMention, VerbMention

SINCE = re.compile(
    r"(?:^|\s)since\s(?:(?:the|its|his|her|their)\s(?:[\w’'-]+\s){1,4}(?:of|on|in)\s(?:the\s)?"
    r"|(?:the\s)?(?:early|late|start\sof|beginning\sof|end\sof|middle\sof)\s)?$",
    re.IGNORECASE,
)
"""What makes a time a beginning: "since [the timetable change of] June 15"."""
UNTIL = re.compile(r"\b(?:until|till)\s$", re.IGNORECASE)
OFFERED = re.compile(r"(?:can|may|is|are)\b(?!.*\bno[t ])", re.IGNORECASE)
"""A present tense of what is open to all, and no custom: "can apply until"."""
STILL = re.compile(r"\bstill\b", re.IGNORECASE)
LONGEST = 10
"""Words between such a verb and "until" at most."""
PROSPECTIVE = frozenset({Tense.FUTURE, Tense.CONDITIONAL})
FUTURATE = frozenset("begin start open resume close end expire".split())
"""Present tenses that with a day of the week and month tell of what is to come."""


class Tied(NamedTuple):
    """A clause, and a verb of its sentence with a term that does not fit it."""

    segment: Segment
    clash: Clash


def find(analysis: Analysis, clauses: list[Segment], published: dt.date) -> Iterator[Tied]:
    """Yield the terms of a sentence that lie on the wrong side of its publication."""
    if not clauses:  # a sentence of marks alone
        return
    verbs = [verb for clause in clauses for verb in clause.verbs]
    text = analysis.document.text
    start = clauses[0].sentence.span.start
    for segment in clauses:
        for time in segment.times:
            if analysis.quotation_at(time.span.start) is not None:
                continue
            lead = text[start : time.span.start]
            verb: VerbMention | None = None
            if SINCE.search(lead):
                verb = _going_on(analysis, verbs, time, published)
            elif UNTIL.search(lead):
                verb = _offered(analysis, verbs, time, published)
            elif segment.verbs and segment.verbs[0].tense is Tense.PRESENT:
                verb = _begins(analysis, segment, time, published)
            if verb is not None:
                yield Tied(segment, Clash(verb, time))


def _going_on(
    analysis: Analysis, verbs: list[VerbMention], time: TimeMention, published: dt.date
) -> VerbMention | None:
    """Return the verb of what has gone on since a day that was still to come.

    A year must be told: "since June 15" in May is of the year before.
    """
    sure = time.year is not None or timewords.of_this_year(analysis, time)
    if not sure or not sides.ahead(analysis, time, published):
        return None
    if any(verb.tense in PROSPECTIVE for verb in verbs):
        return None
    going = [v for v in verbs if v.perfect and not _before_past(analysis, v)]
    return min(going, key=lambda v: abs(v.span.start - time.span.start)) if going else None


def _before_past(analysis: Analysis, verb: VerbMention) -> bool:
    return analysis.document.quote(verb.span).lower().startswith("had")


def _offered(
    analysis: Analysis, verbs: list[VerbMention], time: TimeMention, published: dt.date
) -> VerbMention | None:
    """Return the verb of what is open still, though its last day had passed."""
    before = [verb for verb in verbs if verb.span.end <= time.span.start]
    if not before or before[-1].tense is not Tense.PRESENT or time.kind is not TimeKind.DATE:
        return None
    verb, text = before[-1], analysis.document.text
    between = text[verb.span.end : time.span.start]
    if "," in between or len(between.split()) > LONGEST:
        return None
    written = text[verb.span.start : time.span.start]
    if not OFFERED.match(written) or not STILL.search(written):
        return None
    return verb if sides.over(analysis, time, published) else None


def _begins(
    analysis: Analysis, segment: Segment, time: TimeMention, published: dt.date
) -> VerbMention | None:
    """Return "begins" before a weekday and day that had passed, where more is to come.

    Without a future verb beside it, it may tell of the past in a lively way, as captions do.
    """
    verb = segment.verbs[0]
    coming = any(other.tense is Tense.FUTURE for other in segment.verbs[1:])
    if verb.lemma not in FUTURATE or not coming or time.weekday is None or time.day is None:
        return None
    day = time.earliest
    if day is None or day.weekday() != time.weekday or verb.span.end > time.span.start:
        return None
    if not trailing.adjoins(segment, verb, time):
        return None
    return verb if sides.over(analysis, time, published) else None
