"""What lasts one day, and what happens at it on another: "a one-day visit on Tuesday"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from checker.comparing import passages, timing
from checker.mentions import lexicons
from checker.types import (
    Analysis,
    EntityKind,
    NameMention,
    Sentence,
    Span,
    Tense,
    TimeKind,
    TimeMention,
    VerbMention,
)

EVENTS = (
    frozenset("visit trip stop stopover stay tour".split()),
    frozenset("summit talks meeting conference forum gathering".split()),
    frozenset("strike walkout stoppage".split()),
    frozenset("hearing session debate".split()),
    frozenset("symposium seminar workshop retreat".split()),
    frozenset("festival fair rally protest".split()),
)
"""Words for one thing that may last a day; of each an article mostly tells of one."""
VISITS = EVENTS[0]
NOUNS = {word: group for group in EVENTS for word in group}
NOUN = rf"(?P<noun>{'|'.join(sorted(NOUNS, reverse=True))})\b"
ONE_DAY = re.compile(
    rf"\b(?:(?:one|single|1)[-\s]day|day-?long|all-day)\s(?:[A-Za-z-]+\s){{0,3}}?{NOUN}"
)
AT_IT = re.compile(
    r"\b(?:during|at|on\sthe\ssidelines\sof|at\sthe\s(?:end|start|close)\sof)\s"
    rf"(?:the|his|her|their|its|that|this)\s(?P<how>(?:[\w-]+\s){{0,2}}?){NOUN}",
    re.IGNORECASE,
)
"""What places something within an event told of: "during the visit", "at the Rome summit"."""
PLAIN = frozenset("brief short one-day day-long daylong all-day official state working".split())
"""Words before an event that make it no other one."""
NAMED = re.compile(r"\s(?:to|in|of|with|at|between|on|by)\s(?:the\s)?(?P<what>[A-Z][\w-]+)")
JOINT = re.compile(r"\bjoint\s(?:news|press|media)\s(?:conference|briefing)\b")
VISITOR = re.compile(r"\W*(?:(?:On\s)?[A-Z][a-z]+day,?\s)?(?:He|She|he|she|The\stwo|the\stwo)\s")
SAID = re.compile(r"[,;:]?\s(?:that|where|which)\s|[;:“\"]")
"""Where the words end that tell of a news conference, and what was said there begins."""
HOSTS = ("host", "hosts")
OTHERS = (
    r"second|third|another|earlier|previous|next|last|first|latest|planned|separate|recent|other"
    r"|annual|weekly|monthly|return|regular|two-day|[a-z]+(?<!\bone)(?<!single)(?<!\ball)-day"
)
"""Words that make an event one of several."""
NOT_OF_IT = re.compile(
    r"\b(?:ahead|before|after|until|till|since|following|than|that|which|who|when|where|while|but"
    r"|because|later|earlier|again|also)\b"
)
"""Words between an event and a time that is not, or not surely, its own."""
COMING = re.compile(
    r"\b(?:arriv\w+|landed|flew|flies|fl(?:y|ying)\sto|travel\w*|heads?|headed|heading|left|leaves?"
    r"|leaving|depart\w*|return\w*|due|plan(?:s|ned)?|postponed?|scheduled?|cancell?\w*|called\soff"
    r"|announced|will|would|begins?|began|starts?|started)\b"
)
"""Words of a sentence whose day need not be that of the event that it tells of."""
PUT_OFF = re.compile(r"\b(?:planned|scheduled|postponed|cancell?ed|called\soff|put\soff)\b")
BESIDE = re.compile(
    r"['’]s?\s(?:[a-z-]+\s){0,2}|,?\s(?:during|at|on|for|in)\s(?:an?|the|his|her|their|its)\s|,?\s"
)
"""From a day to its event: "Tuesday['s] one-day visit", "on Tuesday[ during a] one-day visit"."""
LEADS_TO = re.compile(r"[^;:.()“”\"]{0,90}?,?\s(?:held\s)?(?:on\s)?")
"""From an event to its day: "a one-day visit [to Warsaw on] Tuesday"."""


class Placed(NamedTuple):
    """Words that tell of an event, with its day."""

    sentence: Sentence
    words: Span
    time: TimeMention


def read(analysis: Analysis) -> Iterator[tuple[Placed, Placed]]:
    """Yield what lasts one day with what is said to happen at it on another."""
    text, today = analysis.document.text, analysis.document.date
    told = [s for s, _ in passages.sentences(analysis) if not analysis.quotation_at(s.span.start)]
    for sentence in told:
        for match in ONE_DAY.finditer(text, sentence.span.start, sentence.span.end):
            one = _held(analysis, sentence, Span(*match.span()))
            group = NOUNS[match["noun"]]
            if one is None or _several(text, group):
                continue
            within = (
                w for s in told if s is not sentence for w in _within(analysis, one, s, group)
            )
            for two in within:
                if timing.exclude(text, one.time, two.time, today) and passages.one_voice(
                    analysis, one.words, two.words
                ):
                    yield one, two
                    break


def _held(analysis: Analysis, sentence: Sentence, words: Span) -> Placed | None:
    """Return an event of one day with the day that its sentence gives it."""
    text, time = analysis.document.text, _day_of(analysis, sentence, words)
    if time is None:
        return None
    end = max(words.end, time.span.end)
    if COMING.search(text, sentence.span.start, end) or PUT_OFF.search(
        text, end, sentence.span.end
    ):
        return None
    return Placed(sentence, words, time)


def _day_of(analysis: Analysis, sentence: Sentence, words: Span) -> TimeMention | None:
    """Return the day beside some words of a sentence, or the one that opens or ends it alone."""
    text = analysis.document.text
    days = [
        m
        for m in analysis.mentions
        if isinstance(m, TimeMention)
        and m.kind in (TimeKind.WEEKDAY, TimeKind.DATE)
        and sentence.span.covers(m.span)
        and not analysis.quotation_at(m.span.start)
    ]
    for day in days:
        gap = text[words.end : day.span.start]
        verbs = _verbs(analysis, Span(words.start, max(words.end, day.span.end)))
        if gap and LEADS_TO.fullmatch(gap) and not (verbs or NOT_OF_IT.search(gap)):
            return day
        if BESIDE.fullmatch(text[day.span.end : words.start]):
            return day
    clause = _clause(text, sentence, words.end)
    alone = len(days) == 1 and clause.covers(days[0].span)
    alone = alone and not NOT_OF_IT.search(text, clause.start, clause.end)
    return days[0] if alone and len(_verbs(analysis, clause)) == 1 else None


def _clause(text: str, sentence: Sentence, place: int) -> Span:
    """Return a sentence up to what is said in it: up to "that" or a quotation after a place."""
    said = SAID.search(text, place, sentence.span.end)
    return Span(sentence.span.start, said.start() if said else sentence.span.end)


def _verbs(analysis: Analysis, span: Span) -> list[VerbMention]:
    """Return the verbs in a span that stand in no quotation."""
    return [
        m
        for m in analysis.mentions
        if isinstance(m, VerbMention)
        and span.covers(m.span)
        and not analysis.quotation_at(m.span.start)
    ]


def _within(
    analysis: Analysis, one: Placed, sentence: Sentence, group: frozenset[str]
) -> Iterator[Placed]:
    """Yield what a sentence places within an event of one day, with the day of that."""
    text, first = analysis.document.text, analysis.document.quote(one.sentence.span)
    verbs = _verbs(analysis, sentence.span)
    if not verbs or any(v.tense is not Tense.PAST or v.negated for v in verbs[:1]):
        return
    found = [
        match
        for match in AT_IT.finditer(text, sentence.span.start, sentence.span.end)
        if match["noun"].lower() in group and _the_same(first, match, text)
    ]
    if group is VISITS:
        found += JOINT.finditer(text, sentence.span.start, sentence.span.end)
    for match in found:
        words = Span(*match.span())
        time = _day_of(analysis, sentence, words)
        if time is None or any(v.perfect for v in verbs):
            continue
        clause = _clause(text, sentence, max(words.end, time.span.end))
        if match.re is AT_IT or _with_hosts(analysis, one.sentence.span, clause):
            yield Placed(sentence, words, time)


def _the_same(first: str, match: re.Match[str], text: str) -> bool:
    """Tell whether no word beside an event makes it another one than that of a sentence."""
    how = set(match["how"].split())
    named = NAMED.match(text, match.end())
    known = named is None or named["what"] in first or named["what"].endswith("day")
    return known and all(word in PLAIN or word in first for word in how)


def _with_hosts(analysis: Analysis, visit: Span, clause: Span) -> bool:
    """Tell whether a clause tells of the visitor and of somebody of the one country visited."""
    before, here = (analysis.document.quote(span) for span in (visit, clause))
    visited = [row for row in _countries() if any(_has(before, word) for word in (row[0], *row[2]))]
    if len(visited) != 1:
        return False
    name, peoples, capitals = visited[0]
    hosts = {name, *peoples, *capitals}
    named = {EntityKind.PLACE: set[str](), EntityKind.PERSON: set[str]()}
    for mention in analysis.mentions:
        if isinstance(mention, NameMention) and mention.kind in named:
            if mention.kind is EntityKind.PLACE and clause.covers(mention.span):
                named[mention.kind].add(mention.text)
            elif mention.kind is EntityKind.PERSON and visit.covers(mention.span):
                named[mention.kind].add(mention.text.split()[-1])
    if named[EntityKind.PLACE] - hosts or not any(_has(here, word) for word in (*hosts, *HOSTS)):
        return False
    visitors = any(_has(here, name) for name in named[EntityKind.PERSON])
    return visitors or VISITOR.match(here) is not None


@cache
def _countries() -> tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]:
    """Return each country with the words for what is of it and with its capitals."""
    return tuple(
        (row[0], tuple(row[1].split(",")), tuple(row[2].split(",")))
        for row in lexicons.rows("countries")
    )


def _has(text: str, word: str) -> bool:
    return re.search(rf"\b{re.escape(word)}\b", text) is not None


def _several(text: str, group: frozenset[str]) -> bool:
    """Tell whether an article speaks of several events of a kind."""
    word = "|".join(sorted(group - {"talks"}))
    several = (
        rf"\b(?:{OTHERS})\s(?:[a-z-]+\s)?(?:{word})\b"
        rf"|\b(?:the|two|three|of|other|their|his|her|its)\s(?:{word})s\b"
    )
    return re.search(several, text, re.IGNORECASE) is not None
