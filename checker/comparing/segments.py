"""Sentences cut into clauses, each with its verbs and its times."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from checker.comparing import passages
from checker.mentions import auxiliaries, wordclasses
from checker.mentions.lemmas import Form
from checker.mentions.tokens import Token, cut
from checker.types import Analysis, Mention, Sentence, Span, TimeKind, TimeMention, VerbMention

OPENERS = frozenset(
    """that which who whom whose when where while but because before after until till since if as
    though although unless whether than once so""".split()
)
"""Words that open a clause of their own, or a phrase whose times are another's."""
MARKS = frozenset(';:()—–“”"')
PLAIN = frozenset({TimeKind.WEEKDAY, TimeKind.RELATIVE})
"""Times that need no preposition: "he died Monday", "last week"."""
AT = re.compile(
    r"(?:\b(?:in|on|at|during|over|late|early|until(?=\snow))"
    r"(?:\s(?:or\sabout|just\sbefore|early|late|the\syear))?"
    r"(?:\s(?:the|a|an|that|one|its|his|her|their)?\s?(?:[\w-]+\s){0,4}?(?:"
    r"weeks?|months?|days?|nights?|mornings?|evenings?|afternoons?|end|start|beginning|middle|spring|summer|autumn"
    r"|winter|fall|half|part|thirds?|quarter|eve|heat|rains|year|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"\s(?:of|in|on|before))?(?:\s(?:the|about|around|dry|hot|cold|wet|year))*)\s?$",
    re.IGNORECASE,
)
"""What puts a time to the verb: "in", "on the night of", "in the last week of", "a Sunday in"."""
BARRED = re.compile(
    r"\b(?:until|till|since|by|before|after|from|between|for|than|through|to|every|each|like|unlike|and|or"
    r"|about|of)\s(?:the\s)?(?:[\w-]+\s){0,1}$",
    re.IGNORECASE,
)
IT_WAS = re.compile(r"\b[Ii]t\s(?:was|is)\s(?:only\s|not\s(?:until\s)?)?(?:[a-z-]+\s){0,5}$")
RANK = {
    TimeKind.DATE: 0, TimeKind.MONTH: 1, TimeKind.YEAR: 2, TimeKind.PERIOD: 2,
    TimeKind.WEEKDAY: 3, TimeKind.RELATIVE: 4,
}  # fmt: skip
"""Kinds of times that may date an event; the most exact first."""


@dataclass(slots=True)
class Segment:
    """One clause."""

    sentence: Sentence
    tokens: list[Token]
    opener: str
    """The word that opens it, "" for the first."""
    verbs: list[VerbMention] = field(default_factory=list)
    times: list[TimeMention] = field(default_factory=list)
    inherited: TimeMention | None = None
    """A time right before "when" that this clause is told of."""
    lead: list[Token] = field(default_factory=list)
    """Words before "which" or "who": what the clause is about."""

    @property
    def span(self) -> Span:
        """Return where it stands."""
        return Span(self.tokens[0].start, self.tokens[-1].end)


LEAD_WORDS = 5


def read(analysis: Analysis) -> Iterator[list[Segment]]:
    """Yield the clauses of each sentence of the body."""
    for sentence, mentions in passages.sentences(analysis):
        found = clauses(analysis.document.text, sentence, mentions)
        _inherit(analysis.document.text, found)
        yield found


def clauses(text: str, sentence: Sentence, mentions: Iterable[Mention]) -> list[Segment]:
    """Cut a sentence into its clauses, each with those of its verbs and times that begin in it."""
    segments = _cut(text, sentence)
    for mention in mentions:
        if not isinstance(mention, VerbMention | TimeMention):
            continue
        for segment in segments:
            if segment.span.start <= mention.span.start < segment.span.end:
                _put(segment, mention)
                break
    return segments


def _put(segment: Segment, mention: VerbMention | TimeMention) -> None:
    if isinstance(mention, VerbMention):
        segment.verbs.append(mention)
    elif mention.kind in RANK:
        segment.times.append(mention)


def _cut(text: str, sentence: Sentence) -> list[Segment]:
    tokens = cut(text, sentence.span.start, sentence.span.end)
    found: list[Segment] = []
    current: list[Token] = []
    opener = ""
    lead: list[Token] = []
    for token in tokens:
        if token.lower in OPENERS or token.text in MARKS:
            if current:
                found.append(Segment(sentence, current, opener, lead=lead))
            who = token.lower in {"which", "who", "whose", "that", "where", "whom"}
            lead = [t for t in current[-LEAD_WORDS:] if t.is_word] if who else []
            opener = token.lower
            current = []
            continue
        current.append(token)
    if current:
        found.append(Segment(sentence, current, opener, lead=lead))
    return found


def _inherit(text: str, segments: list[Segment]) -> None:
    """Give "in May 2004, when he came" its time, and "It was in May that he came"."""
    for before, segment in pairwise(segments):
        if not before.times or any(dates(text, t) for t in segment.times):
            continue
        time = before.times[-1]
        gap = text[time.span.end : segment.span.start]
        if segment.opener == "when" and re.fullmatch(r",?\swhen\s", gap):
            segment.inherited = time
        lead = text[before.span.start : time.span.start]
        if segment.opener == "that" and re.fullmatch(r",?\sthat\s", gap) and IT_WAS.search(lead):
            segment.inherited = time


def dates(text: str, time: TimeMention) -> bool:
    """Tell whether the words before a time put it to the verb: "in May", not "since May"."""
    if time.kind not in PLAIN and names_other(text, time):
        return False
    before = text[max(0, time.span.start - 64) : time.span.start]
    own = text[time.span.start : time.span.end].lower()
    if AT.search(before) or own.startswith(("in ", "on ", "at ", "during ")):
        return True
    if time.kind in PLAIN:
        return BARRED.search(before) is None
    return False


def names_other(text: str, time: TimeMention) -> bool:
    """Tell whether a noun follows that the time only describes: "in the 2015 death of"."""
    found = NEXT.match(text, time.span.end)
    if found is None or found["word"] in wordclasses.PHRASE_ENDS | {"last", "this", "next"}:
        return False
    return not auxiliaries.has_form(found["word"], *Form) and not wordclasses.is_manner(
        found["word"]
    )


NEXT = re.compile(r"(?:\s|['’]s?\s|-)(?P<word>[a-z]+)\b")


def time_of(
    text: str, segment: Segment, verb: Span, *, next_verb: int, first: bool
) -> TimeMention | None:
    """Return the time of a verb of a clause: behind it, or in front of the first."""
    mine = []
    for time in segment.times:
        after = verb.end <= time.span.start < next_verb
        before = first and time.span.end <= verb.start
        if (after or before) and dates(text, time) and not _of_participle(segment, verb, time):
            mine.append(time)
    if mine:
        return min(mine, key=lambda time: RANK[time.kind])
    return segment.inherited if first else None


def _of_participle(segment: Segment, verb: Span, time: TimeMention) -> bool:
    """Tell whether another verb form stands right before the time: "a bridge built in 1938"."""
    if time.span.start < verb.end:
        return False
    between = [t for t in segment.tokens if verb.end <= t.start < time.span.start]
    if any(_opens_other(before, token) for before, token in pairwise(between)):
        return True
    return any(
        t.text == "," or (t.lower.endswith("ed") and t.lower != "hundred") for t in between[-4:]
    ) or any(t.lower == "for" for t in between)


def _opens_other(before: Token, token: Token) -> bool:
    """Tell whether a phrase with a verb of its own begins: "jailed for [shooting]", "to hold"."""
    if before.lower in wordclasses.PREPOSITIONS and auxiliaries.has_form(token.lower, Form.ING):
        return token.lower not in {
            "morning",
            "evening",
            "building",
            "meeting",
            "wedding",
            "hearing",
        }
    return before.lower == "to" and auxiliaries.has_form(token.lower, Form.BASE)
