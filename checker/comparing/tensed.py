"""Verbs and the times of their own clause that the publication date sets against each other."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from checker.comparing import passages, segments, sides, timewords, trailing
from checker.comparing.segments import Segment
from checker.comparing.timewords import Clash, arranged
from checker.mentions import auxiliaries, wordclasses
from checker.mentions.lemmas import Form
from checker.types import Analysis, Span, Tense, TimeKind, TimeMention, VerbMention

LEADING = 14
"""Tokens between a time and the verb after it at most."""

EDGE = (
    r"(?:the\s(?:very\s)?(?:end|close|start|beginning|middle|course|turn)\sof\s"
    r"|early\sin\s|late\sin\s|the\s(?:morning|afternoon|evening|night)\sof\s)"
)
PREPOSITION = re.compile(
    rf"(?:^|[\s(—–-])(?P<word>in|on|by|during|at|from)\s{EDGE}?(?P<the>the\s)?(?:early\s|late\s)?$",
    re.IGNORECASE,
)
"""What must stand before the time: "since 2019" or "the 2019 season" date something else."""
NAMED = frozenset({TimeKind.YEAR, TimeKind.MONTH})
"""Times that after "the" describe a noun; "the third quarter of 2024" is one by itself."""
OWN = re.compile(r"(?P<word>in|on|by|during|this)\s", re.IGNORECASE)
"""The same where the reader has taken it into the time; "this March" needs none."""
PART = re.compile(r"['’]s?\b|[-–]")
"""After a time that only describes a noun: "the 2019-built ferry", "in 2019's floods"."""
OPENS = re.compile(r"(?:^|[,;:(—–-]|\b(?:and|but|said|says))\s*$", re.IGNORECASE)
"""What stands before a time that leads its clause; after "the mill in 2021" it does not."""
OTHER_YEAR = re.compile(r"\b(?:next|following|coming)\s(?:year|season)", re.IGNORECASE)
"""Before a day without a year: "Next year the fair will begin on 24 April"."""
TOLD_EARLIER = re.compile(
    r"\b(?:said|says|announced|planned|promised|predicted|forecast|projected|expected|pledged|wrote"
    r"|had|would|plan|plans|programme|program|strategy|contract|agreement|law|target|goal|estimate)\b",
    re.IGNORECASE,
)
COMPARED = re.compile(
    r"\b(?:since|than|against|from|compared\s(?:with|to))\s(?:[\w,.$€£%]+\s){0,4}$", re.IGNORECASE
)
"""Before a time that dates no saying: "that she has held since 2016", "against 3,500 in 2019"."""
OLDER = 3
"""Later years, and sentences that tell of them as over, from which the date is an old one."""
UNREAD = 3
"""Tokens before a time at least: a noun or a subject, a past form, a preposition."""
SAYING = frozenset("say estimate reckon predict think believe suggest show".split())
AHEAD = frozenset({Tense.FUTURE, Tense.CONDITIONAL})


class Tie(NamedTuple):
    """A time and the verb that it dates."""

    verb: VerbMention
    time: TimeMention


def clashes(analysis: Analysis) -> Iterator[tuple[Segment, Clash]]:
    """Yield each verb whose time lies on the wrong side of the publication date."""
    published = analysis.document.date
    if published is None:
        return
    if _of_an_older_date(analysis, published):
        return
    for clauses in segments.read(analysis):
        for segment in map(_rejoined, [None, *clauses], clauses):
            for tie in _ties(analysis, segment):
                if _clash(analysis, clauses, tie, published):
                    yield segment, Clash(tie.verb, tie.time)


def _clash(analysis: Analysis, clauses: list[Segment], tie: Tie, published: dt.date) -> bool:
    """Tell whether a verb cannot be told of its time."""
    verb, time = tie.verb, tie.time
    if trailing.looks_ahead(analysis, verb):
        lead = analysis.document.text[clauses[0].span.start : time.span.start]
        other = time.year is None and OTHER_YEAR.search(lead) is not None
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


def _rejoined(before: Segment | None, segment: Segment) -> Segment:
    """Give "will decide / whether to keep the pool on 5 May" back to its verb.

    So with "will discuss / when they meet in May 2025", which looks ahead like its verb.
    """
    if before is None or before.times or not before.verbs:
        return segment
    whether = segment.opener == "whether" and not segment.verbs and segment.tokens[0].lower == "to"
    meeting = segment.opener in {"when", "once"} and [v.tense for v in segment.verbs[:1]] == [
        Tense.PRESENT
    ]
    if before.verbs[-1].tense is not Tense.FUTURE or not (whether or meeting):
        return segment
    joined = [*before.tokens, *segment.tokens]
    return replace(before, tokens=joined, times=segment.times, verbs=before.verbs[-1:])


def _unread(segment: Segment, time: TimeMention) -> VerbMention | None:
    """Return a past form right before a time, which the reader took for no finite verb.

    "A study that the city received in February 2026" and "a study received in February 2026"
    speak of a past alike, unless the sentence tells of what is to come.
    """
    if time.year is None or time.kind not in (TimeKind.MONTH, TimeKind.DATE):
        return None
    words = [t for t in segment.tokens if t.end < time.span.start]
    if len(words) < UNREAD or words[-1].lower not in {"in", "on"}:
        return None
    form, before = words[-2], words[-3].lower
    lemma = auxiliaries.base_of(form.lower, Form.PAST)
    ahead_of = before in wordclasses.AUXILIARIES or wordclasses.is_manner(before)
    if not auxiliaries.has_form(form.lower, Form.PAST) or ahead_of or lemma == "hold":
        return None
    return VerbMention(Span(form.start, form.end), lemma, Tense.PAST)


def _ties(analysis: Analysis, segment: Segment) -> Iterator[Tie]:
    """Yield the times of a clause with the verb that each of them dates."""
    text = analysis.document.text
    for time in segment.times:
        word = _preposition(text, segment, time) if time.kind is not TimeKind.RELATIVE else ""
        if not word or analysis.quotation_at(time.span.start):
            continue
        after = _after(text, segment, time)
        if after and _leads(text, segment, time, after[0]):
            yield Tie(after[0], time)
            continue
        before = [verb for verb in segment.verbs if verb.span.end <= time.span.start]
        if before and (
            trailing.trails(segment, before[-1], time, word)
            or trailing.set_off(segment, before[-1], time)
        ):
            yield Tie(before[-1], time)
            continue
        unread = _unread(segment, time)
        if unread is not None:
            yield Tie(unread, time)
    if segment.inherited is not None and segment.verbs and segment.verbs[0].tense is Tense.FUTURE:
        yield Tie(segment.verbs[0], segment.inherited)


def _after(text: str, segment: Segment, time: TimeMention) -> list[VerbMention]:
    """Return the verbs after a time, without a saying set off by commas: "by 2023, he says, it"."""
    after = [verb for verb in segment.verbs if verb.span.start >= time.span.end]
    set_off = (
        after and text.startswith(",", time.span.end) and text.startswith(",", after[0].span.end)
    )
    return after[1:] if set_off and after[0].lemma in SAYING else after


def _preposition(text: str, segment: Segment, time: TimeMention) -> str:
    """Return the preposition that makes the time an adverbial, "" where it is part of a noun."""
    if PART.match(text, time.span.end):
        return ""
    own = OWN.match(text, time.span.start, time.span.end)
    start = max(segment.span.start, time.span.start - 40)
    found = own or PREPOSITION.search(text[start : time.span.start])
    if found is None or (time.kind in NAMED and found.groupdict().get("the")):
        return ""  # "in the 2024 budget"
    word = found["word"].lower()
    return "" if word == "from" and timewords.ENDED.match(text, time.span.end) else word


def _leads(text: str, segment: Segment, time: TimeMention, verb: VerbMention) -> bool:
    """Tell whether the time opens the clause of the verb: "In 2020, another 40 families will"."""
    before = PREPOSITION.sub("", text[segment.span.start : time.span.start])
    between = [t for t in segment.tokens if time.span.end <= t.start < verb.span.start]
    if OPENS.search(before) is None or len(between) > LEADING:
        return False
    words = [t for t in between if t.is_word]
    set_off = bool(between) and between[0].text == ","
    if not words:
        # "The fire, in 2019, will ...": set off behind a subject of its own.
        return not (set_off and before.rstrip().endswith(","))
    return not auxiliaries.has_form(words[0].lower, Form.PARTICIPLE, Form.ING)


def _told_earlier(analysis: Analysis, clauses: list[Segment], time: TimeMention) -> bool:
    """Tell whether the sentence dates a saying or a plan, so that "will" was right then."""
    text, start = analysis.document.text, clauses[0].sentence.span.start
    others = [
        t
        for clause in clauses
        for t in clause.times
        if t is not time and not COMPARED.search(text, start, t.span.start)
    ]
    earlier = any(t.latest and time.latest and t.latest < time.latest for t in others)
    sentence = analysis.document.quote(clauses[0].sentence.span)
    return earlier and TOLD_EARLIER.search(sentence) is not None
