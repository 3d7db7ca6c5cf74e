"""Two times of one clause that cannot be one: "Next month they will sign it on Monday"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from checker.comparing import occasions
from checker.mentions import lemmas
from checker.mentions.lemmas import Form
from checker.types import Analysis, Sentence, TimeKind, TimeMention, VerbMention

LEADS = re.compile(r"(?:next|last)\s(?:month|year)|tomorrow|yesterday", re.IGNORECASE)
WORDS = re.compile(r",?(?:\s[^\s,;:.()–—\"“”]+){1,16}?\s(?:on\s)?")
"""From the leading time to the weekday: one clause, without a comma."""
OPENS = re.compile(
    r"\b(?:that|which|who|whom|whose|when|where|while|and|but|or|as|than|after|before|since|until"
    r"|following|from|if|because|of|about|over|(?:an?|any|each|every)(?=\s$))\b",
    re.IGNORECASE,
)
CLOSES = re.compile(r"\s?(?:[.;,!]|$)")
NAME = re.compile(r"[A-Z][\w’'-]*\s$")
"""Before a weekday, its name: "Small Business Saturday"."""
SET_OFF = re.compile(r"[.,;)]|$")
"""After a weekday that says which day is meant."""
DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}
BESIDE = re.compile(r",?\s\(?(?:on\s)?")
"""Between a day told from today and its weekday: "tomorrow, Monday"."""
WEEK = dt.timedelta(days=7)


class Apart(NamedTuple):
    """A time that leads a clause, and a weekday in it that lies elsewhere."""

    sentence: Sentence
    lead: TimeMention
    weekday: TimeMention


def apart(analysis: Analysis, sentence: Sentence) -> Iterator[Apart]:
    """Yield the weekday of a sentence that cannot lie in the month, year or day that leads it."""
    published = analysis.document.date
    inside = [m for m in analysis.mentions if sentence.span.covers(m.span)]
    times = [m for m in inside if isinstance(m, TimeMention)]
    verbs = [m for m in inside if isinstance(m, VerbMention)]
    if published is None or len(times) != 2 or len(verbs) != 1:
        return
    lead, weekday = times
    text = analysis.document.text
    gap = text[lead.span.end : weekday.span.start]
    if NAME.search(gap):
        return
    if lead.span.start != sentence.span.start or weekday.kind is not TimeKind.WEEKDAY:
        return
    if not LEADS.fullmatch(analysis.document.quote(lead.span)) or not WORDS.fullmatch(gap):
        return
    last = text[verbs[0].span.end : weekday.span.start]
    if OPENS.search(gap) or _tells_more(last) or not CLOSES.match(text, weekday.span.end):
        return
    if _elsewhere(lead, weekday, published):
        yield Apart(sentence, lead, weekday)


def beside(analysis: Analysis, sentence: Sentence) -> Iterator[Apart]:
    """Yield "tomorrow, Monday" of a sentence, where tomorrow is another weekday."""
    published, text = analysis.document.date, analysis.document.text
    times = [
        m for m in analysis.mentions if isinstance(m, TimeMention) and sentence.span.covers(m.span)
    ]
    for lead, weekday in pairwise(times):
        offset = DAYS.get(analysis.document.quote(lead.span).lower())
        if published is None or offset is None or weekday.kind is not TimeKind.WEEKDAY:
            continue
        near = BESIDE.fullmatch(text, lead.span.end, weekday.span.start)
        day = (published + dt.timedelta(days=offset)).weekday()
        quoted = analysis.quotation_at(lead.span.start) is not None
        other = weekday.weekday is not None and weekday.weekday != day
        if near and other and not quoted and SET_OFF.match(text, weekday.span.end):
            yield Apart(sentence, lead, weekday)


def _tells_more(words: str) -> bool:
    """Tell whether the weekday may date a noun or a participle: "the deal struck on Monday"."""
    for word in words.lower().split():
        if occasions.of_noun(word) is not None:
            return True
        forms = {entry.form for entry in lemmas.inflections().get(word, ())}
        if forms & {Form.PARTICIPLE, Form.ING}:
            return True
    return False


def _elsewhere(lead: TimeMention, weekday: TimeMention, published: dt.date) -> bool:
    """Tell whether neither the last nor the next such weekday lies in the leading time."""
    if lead.earliest is None or lead.latest is None or weekday.weekday is None:
        return False
    back = dt.timedelta(days=(published.weekday() - weekday.weekday) % 7)
    last = published - back
    days = (last - WEEK, last, last + WEEK)
    margin = dt.timedelta(days=1)
    return not any(lead.earliest - margin <= day <= lead.latest + margin for day in days)
