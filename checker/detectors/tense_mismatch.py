"""Flags a tense that cannot fit the date it speaks of.

What it checks
    A clause in the future tense gives a time that had passed when the article was published,
    or a clause in the past tense gives a day that was still to come. "Yesterday" and "next month"
    are such times too, and "next month" does not go with "on Monday" in one clause. One event
    that is told as over in one passage and as still ahead in another.

Why it matters
    Translations, and stories kept for later or merged from two drafts, leave "will" beside a
    year that is over. Readers see it at once.

Example
    Flagged:      (8 September 2024) If in 2022 there were 18 attacks, in 2023 there will be 47.
    Not flagged:  (8 September 2024) In 2021 he said that the line would open in 2023.

Known limits
    Dates need the publication date. Quotations and sentences that tell when something was said,
    written or planned are left alone; a month is judged only with a year or "this year". Two
    passages are held together only when verb or noun and what it happens to agree.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from checker.comparing import dating, one_clause, retold, timewords
from checker.comparing.retold import Twice
from checker.comparing.timewords import Clash, arranged
from checker.comparing.wording import quoted
from checker.types import (
    Analysis,
    Category,
    Evidence,
    Finding,
    Sentence,
    Severity,
    Tense,
    TimeKind,
    TimeMention,
    VerbMention,
    ZoneKind,
)

NEAR = dt.timedelta(days=60)
"""How far from the publication date a day without a year is taken to lie: a newsroom writes
the year when it means a day much further away."""

PREPOSITION = re.compile(
    r"(?:\b(?:in|on|by|during|at\s+the\s+end\s+of|by\s+the\s+end\s+of)\s+)$", re.IGNORECASE
)
"""What must stand before the time: "since 2019" or "the 2019 season" date something else."""

OPENS_CLAUSE = re.compile(
    r"(?:^|[,;:(—–-]|\b(?:and|but|that|if|while|because|said|says|where))\s*$", re.IGNORECASE
)
"""What stands before a time that leads its clause; after "closed in 2021, will not" it does not."""

SUBJECT_BETWEEN = re.compile(r",?(?:\s+[^\s,;:.()–—\"“”]+){0,7}\s*")
"""A short subject between a leading time and its verb: "On 30 July [the board] will"."""

PARTICIPLE = re.compile(
    r"\b(?:\w{2,}ed|\w{3,}ing|that|which|who|whose|when|where|while|and|but|as)\b", re.IGNORECASE
)
"""Between time and verb, these open another clause."""

TOLD_EARLIER = re.compile(
    r"\b(?:said|says|announced|planned|promised|predicted|forecast|projected|expected|pledged|wrote"
    r"|had|would|plan|plans|programme|program|strategy|contract|agreement|law|target|goal|estimate)\b",
    re.IGNORECASE,
)


OTHER_YEAR = re.compile(r"\b(?:next|following|coming)\s(?:year|season)", re.IGNORECASE)
"""Before a day without a year: "Next year the fair will begin on 24 April"."""
NEAR_AHEAD = dt.timedelta(days=45)
"""How far ahead a day without a year is taken to lie beside a past tense."""


class TenseMismatch:
    """Future tense with a past time, or past tense with a future day."""

    rule_id = "tense-mismatch"
    category = Category.TENSE

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each verb that cannot fit its time."""
        published = analysis.document.date
        for sentence in analysis.document.sentences:
            if sentence.zone in (ZoneKind.BODY, ZoneKind.LIST, ZoneKind.CAPTION):
                dated = _clashes(analysis, sentence, published) if published else ()
                for clash in (*dated, *timewords.clashes(analysis, sentence)):
                    yield _finding(analysis, sentence, clash)
                for found in one_clause.apart(analysis, sentence):
                    yield _two_times(analysis, found)
        for twice in retold.read(analysis)[1]:
            yield _over_and_ahead(analysis, twice)


def _clashes(analysis: Analysis, sentence: Sentence, published: dt.date) -> Iterator[Clash]:
    """Yield the verbs of a sentence whose own time does not fit their tense."""
    inside = [m for m in analysis.mentions if sentence.span.covers(m.span)]
    verbs = [m for m in inside if isinstance(m, VerbMention)]
    times = [m for m in inside if isinstance(m, TimeMention)]
    for time in times:
        if analysis.quotation_at(time.span.start) or not _leads(analysis, time):
            continue
        verb = _verb_of(analysis, time, verbs)
        if verb is None:
            continue
        past, future = _over(analysis.document.text, time, published), _ahead(time, published)
        past = past and not (time.year is None and OTHER_YEAR.search(_before(analysis, time)))
        if (
            verb.tense is Tense.FUTURE
            and past
            and not _told_earlier(analysis, sentence, times, time)
        ):
            yield Clash(verb, time)
        if (
            verb.tense is Tense.PAST
            and future
            and not verb.perfect
            and not arranged(analysis, verb)
            and not _of_other_year(analysis, time, published)
        ):
            yield Clash(verb, time)


def _of_other_year(analysis: Analysis, time: TimeMention, published: dt.date) -> bool:
    """Tell whether a day without a year may lie in an earlier year that the article tells of."""
    if time.year is not None:
        return False
    text = analysis.document.text
    start = text.rfind("\n", 0, max(0, text.rfind("\n", 0, time.span.start)))
    for other in analysis.mentions:
        if isinstance(other, TimeMention) and other.year and other.year < published.year:
            near = start <= other.span.start < time.span.end
            same = other.day is not None and other.month == time.month
            if near or same:
                return True
    return False


def _leads(analysis: Analysis, time: TimeMention) -> bool:
    """Tell whether the time is an adverbial of its own, not part of a noun phrase."""
    text = analysis.document.text
    before = text[max(0, time.span.start - 24) : time.span.start]
    own = text[time.span.start : time.span.end].lower().startswith(("in ", "on ", "by ", "during "))
    after = text[time.span.end : time.span.end + 2]
    return (own or PREPOSITION.search(before) is not None) and not after.startswith(
        ("'s", "’s", "-")
    )


def _verb_of(analysis: Analysis, time: TimeMention, verbs: list[VerbMention]) -> VerbMention | None:
    """Return the verb of the time's own clause: right before it, or after a short subject."""
    text = analysis.document.text
    for verb in verbs:
        if verb.span.start >= time.span.end:
            between = text[time.span.end : verb.span.start]
            leads = OPENS_CLAUSE.search(_before(analysis, time)) is not None
            if leads and SUBJECT_BETWEEN.fullmatch(between) and not PARTICIPLE.search(between):
                return verb
            break
    for verb in reversed(verbs):
        if verb.span.end <= time.span.start:
            between = PREPOSITION.sub("", text[verb.span.end : time.span.start])
            if len(between.split()) <= 4 and not PARTICIPLE.search(between) and "," not in between:
                return verb
            break
    return None


def _before(analysis: Analysis, time: TimeMention) -> str:
    """Return the text of the sentence before the time and its preposition."""
    sentence = analysis.sentence_at(time.span.start)
    start = sentence.span.start if sentence else 0
    before = analysis.document.text[start : time.span.start]
    return PREPOSITION.sub("", before)


def _over(text: str, time: TimeMention, published: dt.date) -> bool:
    """Tell whether the time had certainly passed on the publication date."""
    if time.kind is TimeKind.MONTH and timewords.of_this_year(text, time):
        return time.month is not None and time.month < published.month
    if time.kind is TimeKind.YEAR or (time.kind is TimeKind.MONTH and time.year):
        return time.year is not None and time.latest is not None and time.latest < published
    day = _day(time, published)
    return day is not None and day < published - dt.timedelta(days=1)


def _ahead(time: TimeMention, published: dt.date) -> bool:
    """Tell whether the time had certainly not come on the publication date."""
    if time.kind is TimeKind.YEAR:
        return time.year is not None and time.year > published.year
    day = _day(time, published)
    if day is None or (time.year is None and day - published > NEAR_AHEAD):
        return False
    return day > published + dt.timedelta(days=1)


def _day(time: TimeMention, published: dt.date) -> dt.date | None:
    """Resolve a day of a month; without a year only if it lies near the publication date."""
    if time.kind is not TimeKind.DATE or time.month is None or time.day is None:
        return None
    years = [time.year] if time.year else [published.year - 1, published.year, published.year + 1]
    for year in years:
        try:
            day = dt.date(year, time.month, time.day)
        except ValueError:
            continue
        if time.year or abs(day - published) <= NEAR:
            return day
    return None


def _told_earlier(
    analysis: Analysis, sentence: Sentence, times: list[TimeMention], time: TimeMention
) -> bool:
    """Tell whether the sentence dates a saying or a plan, so that "will" was right then."""
    if any(other is not time and other.latest for other in times):
        others = [t for t in times if t is not time and t.latest and time.latest]
        earlier = any(t.latest and time.latest and t.latest < time.latest for t in others)
        if earlier and TOLD_EARLIER.search(analysis.document.quote(sentence.span)):
            return True
    return False


def _two_times(analysis: Analysis, found: one_clause.Apart) -> Finding:
    """Ask whether two times of one clause fit each other."""
    document = analysis.document
    lead, weekday = quoted(document, found.lead.span), quoted(document, found.weekday.span)
    return Finding(
        TenseMismatch.rule_id,
        Category.TENSE,
        Severity.ERROR,
        0.75,
        f"Do {lead} and {weekday} fit one event?",
        (Evidence(found.sentence.span, (found.lead.span, found.weekday.span)),),
    )


def _over_and_ahead(analysis: Analysis, twice: Twice) -> Finding:
    """Ask whether an event has happened or is still ahead."""
    document = analysis.document
    one, two = (quoted(document, told.span) for told in (twice.one, twice.two))
    past = twice.one.tense is Tense.PAST
    over, ahead = (one, two) if past else (two, one)
    return Finding(
        TenseMismatch.rule_id,
        Category.TENSE,
        Severity.WARNING,
        twice.sure,
        f"Has it happened, as {over} tells, or is it still ahead, as {ahead} tells?",
        tuple(Evidence(told.sentence.span, (told.span,)) for told in (twice.one, twice.two)),
    )


def _finding(analysis: Analysis, sentence: Sentence, clash: Clash) -> Finding:
    """Word the question."""
    document = analysis.document
    verb, time = quoted(document, clash.verb.span), quoted(document, clash.time.span)
    when = dating.written(document.date) if document.date else ""
    lies = "had passed" if clash.verb.tense is Tense.FUTURE else "was still to come"
    question = f"Does {verb} fit {time}?"
    if document.date is not None and clash.time.kind is not TimeKind.RELATIVE:
        question += f" That time {lies} when the article was published, on {when}."
    evidence = [Evidence(sentence.span, tuple(sorted((clash.verb.span, clash.time.span))))]
    issued = dating.published(document)
    if issued is not None and clash.time.kind is not TimeKind.RELATIVE:
        evidence.append(issued)
    return Finding(
        TenseMismatch.rule_id,
        Category.TENSE,
        Severity.ERROR,
        0.9 if clash.time.year else 0.8,
        question,
        tuple(sorted(evidence, key=lambda e: e.span)),
    )
