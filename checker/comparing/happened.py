"""An event as a clause tells it: what it is, to whom, when, and whether it is over or ahead."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from checker.comparing import passages, whens
from checker.comparing.events import Event
from checker.comparing.segments import Segment
from checker.comparing.tellings import DEFINITE
from checker.comparing.whens import When
from checker.mentions import lemmas, wordclasses
from checker.mentions.tokens import Token
from checker.types import Analysis, Sentence, Span, Tense, TimeKind, TimeMention

GENERIC = frozenset(
    """year day week month hour minute night morning evening afternoon time first last one people
    person official spokesman spokeswoman say tell report accord new old long local part end start
    beginning middle spring summer autumn winter fall season number place way thing total""".split()
)
"""Words that tell nothing of what an event is of."""


class Told(NamedTuple):
    """How a clause tells of an event."""

    span: Span
    tense: Tense
    time: TimeMention | None
    patient: str
    nominal: bool = False
    phase: str = ""
    agent: str = ""
    near: list[Token] | None = None
    """The words that may belong to it, where the whole clause does not."""


@dataclass(frozen=True, slots=True)
class Happening:
    """Words that tell of one event."""

    event: Event
    span: Span
    segment: Segment
    nominal: bool
    indefinite: bool
    """A noun with "a", or with nothing before it: "a blast"; a verb of a newcomer: "a man died"."""
    tense: Tense
    """PAST: it has happened; FUTURE: it has not; else it is not told."""
    when: When | None
    words: frozenset[str]
    """What its clause speaks of, without its own word and the times."""
    marks: frozenset[str]
    """Words that make it another one of its kind: "second", "again"."""
    patient: str = ""
    """To whom or what it happens: a noun, a name's last word, "he", "it"; "" if unknown."""
    agent: str = ""
    """Who does it, where the verb is active."""
    phase: str = ""
    """"begin" or "end" of what goes on; "" for the whole."""

    @property
    def sentence(self) -> Sentence:
        """Return the sentence that tells of it."""
        return self.segment.sentence


MARKING = frozenset(
    """second third fourth fifth sixth another other others again previous earlier next similar
    separate also further additional anew repeat latest follow-up following
    more remaining series new any extra""".split()
)
"""Words that make it another event of its kind, near its verb or before its noun."""
AGAIN = frozenset("again anew also".split())
"""Words that do so wherever they stand in its clause."""
ANEW = re.compile(
    rf"^(?:.*\s)?(?!(?:{'|'.join(wordclasses.PREPOSITIONS)})\s)(?:[\w'’-]+|\W)\san?(?:\s[\w-]+){{1,2}}$"
    r"|^an?(?:\s[\w-]+){1,2}$"
)
"""The words before a verb, where its subject is new: "showed a map" before "printed"."""
BEFORE_NOUN = frozenset(
    """first last final each every any no both several many some annual regular usual planned
    possible new former late one two three four five six""".split()
)
"""Words that do so before its noun."""


def made(analysis: Analysis, segment: Segment, event: Event, told: Told) -> Happening:
    """Put an event together from its clause and from how that tells of it."""
    span, tense = told.span, told.tense
    when = _when(analysis, segment, told)
    if tense is Tense.PRESENT:
        ahead = _scheduled(analysis.document.date, told.time, when)
        tense = Tense.FUTURE if ahead else Tense.CONDITIONAL
    tokens = [*segment.lead, *(told.near or segment.tokens)]
    timeless = [
        t
        for t in tokens
        if not span.start <= t.start < span.end
        and not any(m.span.start <= t.start < m.span.end for m in segment.times)
    ]
    new = _unowned(segment, timeless, span) if told.nominal else _introduced(segment, tokens, told)
    return Happening(
        event,
        span,
        segment,
        told.nominal,
        new,
        tense,
        when,
        frozenset(_words(timeless)),
        _marks(tokens, timeless, told),
        told.patient,
        told.agent,
        told.phase,
    )


def _when(analysis: Analysis, segment: Segment, told: Told) -> When | None:
    """Return the days of an event, as far as its clause names them."""
    if told.time is None:
        return None
    document = analysis.document
    today = document.date
    others = any(t.year and today and t.year != today.year for t in segment.times)
    seen = Tense.FUTURE if told.tense is Tense.PRESENT else told.tense
    return whens.resolve(document.text, told.time, seen, today, other_years=others)


def _marks(tokens: list[Token], timeless: list[Token], told: Told) -> frozenset[str]:
    """Return the words of a clause that make its event another one of its kind."""
    marks = AGAIN & {t.lower for t in tokens}
    before = [t for t in timeless if t.end <= told.span.start]
    if told.nominal:
        return marks | ((MARKING | BEFORE_NOUN) & {t.lower for t in before[-3:]})
    after = [t for t in timeless if t.start >= told.span.end]
    return marks | (MARKING & {t.lower for t in (*before[-4:], *after[:4])})


def _unowned(segment: Segment, timeless: list[Token], span: Span) -> bool:
    """Tell whether a noun has neither "the" nor an owner before it: "a blast", "blasts"."""
    before = {t.lower for t in [t for t in timeless if t.end <= span.start][-3:]}
    owned = any(
        t.lower.endswith(("'s", "s'")) or t.lower in {"'", "s"}
        for t in segment.tokens
        if t.end <= span.start
    )
    return not (DEFINITE & before or owned)


def _introduced(segment: Segment, tokens: list[Token], told: Told) -> bool:
    """Tell whether what a verb tells of is new to the reader: "a man was", "signed a deed"."""
    before = [t.lower for t in tokens if t.end <= told.span.start][-4:]
    after = [t.lower for t in tokens if t.start >= told.span.end][:2]
    if told.agent and told.agent == told.patient and ANEW.search(" ".join(before)):
        return True
    return bool({"a", "an"} & {*after, *(() if told.agent and not segment.lead else before)})


def _scheduled(today: dt.date | None, time: TimeMention | None, when: When | None) -> bool:
    """Tell whether a present tense tells of what is ahead: "meets on 8 March"."""
    if time is None or when is None:
        return False
    if today is not None and when.first is not None:
        return when.first > today
    return time.kind is TimeKind.DATE and time.year is None


def _words(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        word = token.lower.removesuffix("'s")
        if not token.is_word or len(word) < 3 or word in passages.LEFT_OUT:
            continue
        verb = word in lemmas.inflections() and not lemmas.is_plural(word)
        lemma = lemmas.lemma(word, "verb" if verb else "noun")
        if lemma not in GENERIC:
            yield lemma
