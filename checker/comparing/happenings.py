"""What an article tells to have happened, or to be ahead: an event, whose it is, and its time."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from checker.comparing import events, passages, patients, segments, whens
from checker.comparing.events import Event
from checker.comparing.segments import Segment
from checker.comparing.whens import When
from checker.mentions import auxiliaries, lemmas
from checker.mentions.lemmas import Form
from checker.mentions.tokens import Token
from checker.types import Analysis, Sentence, Span, Tense, TimeKind, TimeMention, VerbMention

WILLS = frozenset("plan hope expect intend want aim mean prepare promise vow wish".split())
"""Verbs that tell of what is ahead: "plans to sell"."""
YET = re.compile(r"\b(?:has|have|is|are)\s(?:yet|still)\sto\s(?:be\s)?(?P<verb>[a-z]+)")
NOT_YET = re.compile(r"\b(?:yet|by\s[A-Z][a-z]+day)\b")
AHEAD = re.compile(
    r"\s(?:due|set|scheduled|planned|expected|set\sdown|foreseen|booked|pencilled\sin|listed)\b(?!\sup)"
)
"""After "is": the event is still to come."""
SUBJECT_OF = frozenset(
    """be take happen occur hold come fall set fix plan schedule expect make do give hand carry pass
    pay begin start place put lose lodge file deliver announce play run go follow end sign issue close
    open finish conclude commence draw write complete""".split()
)
"""Verbs whose subject may be the event: "the vote is on Monday", "the talk was given"."""
OBJECT_OF = frozenset(
    "give make hold take place hand deliver have issue announce cast lodge file do pay set".split()
)
"""Verbs whose object may be it: "hold a vote"."""
HELD = frozenset(
    """held made taken given run played set fixed lodged filed placed done passed carried announced
    issued handed delivered published""".split()
)
POSTPONED = frozenset("postpone defer delay adjourn reschedule".split())
BEGIN = frozenset("begin start open commence".split())
END = frozenset("end finish close conclude".split())
WHOLE = frozenset("hold take happen occur".split())
SCENES = frozenset({"at", "during", "since"})
"""Before a noun, with a past verb: its event is over or under way."""
OF_PHRASE = 6
GENERIC = frozenset(
    """year day week month hour minute night morning evening afternoon time first last one people
    person official spokesman spokeswoman say tell report accord new old long local part end start
    beginning middle spring summer autumn winter fall season number place way thing total""".split()
)
"""Words that tell nothing of what an event is of."""


DEFINITE = frozenset({"the", "his", "her", "its", "their", "this", "that"})


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
    """A noun with "a", or with nothing before it: "a blast"."""
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
    separate also further additional anew repeat latest follow-up following""".split()
)
"""Words that make it another event of its kind, near its verb or before its noun."""
AGAIN = frozenset("again anew also".split())
"""Words that do so wherever they stand in its clause."""
FORCES = frozenset(
    """strike hit shake rock kill rip tear sweep damage destroy injure wound erupt flatten devastate
    leave claim gut""".split()
)
"""What an event is the subject of that has no other doer: "the quake struck on Monday"."""
BEFORE_NOUN = frozenset(
    """first last final each every any no both several many some annual regular usual planned
    possible new former late one two three four five six""".split()
)
"""Words that do so before its noun."""


def find(analysis: Analysis) -> Iterator[Happening]:
    """Yield the events of the article, the quotations left out."""
    for clauses in segments.read(analysis):
        for place, segment in enumerate(clauses):
            if analysis.quotation_at(segment.span.start) or segment.opener in {
                "if",
                "unless",
                "whether",
                "as",
            }:
                continue
            following = clauses[place + 1] if place + 1 < len(clauses) else None
            yield from _of_verbs(analysis, segment)
            yield from _of_plans(analysis, segment)
            yield from _of_participles(analysis, segment)
            yield from _of_phases(analysis, segment)
            yield from _of_nouns(analysis, segment, following)


def _of_verbs(analysis: Analysis, segment: Segment) -> Iterator[Happening]:
    text = analysis.document.text
    for number, verb in enumerate(segment.verbs):
        later = segment.verbs[number + 1].span.start if number + 1 < len(segment.verbs) else 10**9
        behind = [t for t in segment.tokens if verb.span.end <= t.start < later]
        tense, span, lemma = verb.tense, verb.span, verb.lemma
        if lemma in WILLS and behind and behind[0].lower == "to" and not verb.negated:
            meant = _base(behind[1:])
            over = tense is Tense.PAST and not text.startswith(("has ", "have "), verb.span.start)
            if meant is None or over:
                continue
            tense, span = Tense.FUTURE, Span(verb.span.start, meant[0].end)
            lemma, behind = meant[1], behind[behind.index(meant[0]) + 1 :]
        elif verb.negated:
            if not (verb.perfect and NOT_YET.search(text, verb.span.start, verb.span.end + 40)):
                continue
            tense = Tense.FUTURE
        yet = YET.match(text, verb.span.start)
        if yet is not None:
            tense, lemma = Tense.FUTURE, lemmas.lemma(yet["verb"], "verb")
            span = Span(*yet.span())
            behind = [t for t in behind if t.start >= span.end]
        found = events.of_verb(lemma, [t.lower for t in behind[:8]])
        if found is None or tense is Tense.CONDITIONAL:
            continue
        own = Span(span.start, behind[found[1] - 1].end if found[1] else span.end)
        time = segments.time_of(text, segment, span, next_verb=later, first=number == 0)
        by_subject = verb.passive or " be " in text[span.start : span.end]
        by_subject = by_subject or found[0].name in patients.MOVES
        patient = patients.of_verb(segment, verb, own, passive=by_subject)
        agent = "" if by_subject else patients.of_verb(segment, verb, own, passive=True)
        yield _made(analysis, segment, found[0], Told(own, tense, time, patient, agent=agent))


def _of_plans(analysis: Analysis, segment: Segment) -> Iterator[Happening]:
    """Read "officers hope to find", where "hope" was not read as a verb, and "is to be met"."""
    for place, token in enumerate(segment.tokens[:-2]):
        if token.lower not in WILLS or segment.tokens[place + 1].lower != "to":
            continue
        if any(v.span.start <= token.start < v.span.end for v in segment.verbs):
            continue
        meant = _base(segment.tokens[place + 2 :])
        if meant is None or not place:
            continue
        later = min(
            (v.span.start for v in segment.verbs if v.span.start > token.end), default=10**9
        )
        behind = [t for t in segment.tokens if meant[0].end <= t.start < later]
        found = events.of_verb(meant[1], [t.lower for t in behind[:8]])
        if found is not None:
            span = Span(token.start, meant[0].end)
            time = segments.time_of(
                analysis.document.text, segment, span, next_verb=later, first=place < 6
            )
            patient = patients.of_verb(
                segment, None, span, passive=" be " in analysis.document.quote(span)
            )
            yield _made(analysis, segment, found[0], Told(span, Tense.FUTURE, time, patient))


def _of_phases(analysis: Analysis, segment: Segment) -> Iterator[Happening]:
    """Read "the course began", "the drill is held": a noun in no list, and a verb of its kind."""
    text = analysis.document.text
    for number, verb in enumerate(segment.verbs[:1]):
        if verb.negated or verb.lemma not in BEGIN | END | WHOLE:
            continue
        if verb.lemma == "take" and not text[verb.span.end :].startswith(" place"):
            continue
        if verb.lemma == "hold" and not verb.passive:
            continue
        head = _head(segment, verb)
        if head is None or events.of_noun(head.lower) is not None or lemmas.is_plural(head.lower):
            continue
        event = Event(f"the {head.lower}", once=False, personal=False, single=True, listed=False)
        later = segment.verbs[1].span.start if len(segment.verbs) > 1 else 10**9
        time = segments.time_of(text, segment, verb.span, next_verb=later, first=number == 0)
        span = Span(head.start, head.end)
        told = Told(span, verb.tense, time, "", nominal=True, phase=_phase(verb))
        yield _made(analysis, segment, event, told)


def _phase(verb: VerbMention) -> str:
    return "begin" if verb.lemma in BEGIN else "end" if verb.lemma in END else ""


def _head(segment: Segment, verb: VerbMention) -> Token | None:
    """Return the head noun of a verb's subject."""
    before = [t for t in segment.tokens if t.end <= verb.span.start]
    if not before:
        return segment.lead[-1] if segment.lead else None
    commas = [place for place, token in enumerate(before) if token.text == ","]
    if commas:
        before = before[commas[-1] + 1 :]
    for place, token in enumerate(before):
        if token.lower in {"of", "in", "at", "for", "on", "to", "from", "with", "by", "about"}:
            before = before[:place]
            break
    if not before or not before[-1].text.islower() or before[0].lower not in HEADED:
        return None
    return before[-1]


HEADED = frozenset("the its his her their a an this".split())


def _base(tokens: list[Token]) -> tuple[Token, str] | None:
    """Return the base verb after "to", with its lemma: "sell", "be sold"."""
    for place, token in enumerate(tokens[:3]):
        if token.lower == "be" and place + 1 < len(tokens):
            word = tokens[place + 1]
            if auxiliaries.has_form(word.lower, Form.PARTICIPLE):
                return word, auxiliaries.base_of(word.lower, Form.PARTICIPLE)
            return None
        if auxiliaries.has_form(token.lower, Form.BASE):
            return token, auxiliaries.base_of(token.lower, Form.BASE)
    return None


def _of_participles(analysis: Analysis, segment: Segment) -> Iterator[Happening]:
    """Read ", opened in 1946": a participle of its own with a time behind it."""
    text = analysis.document.text
    for place, token in enumerate(segment.tokens[:-1]):
        if any(v.span.start <= token.start < v.span.end for v in segment.verbs):
            continue
        if not auxiliaries.has_form(token.lower, Form.PARTICIPLE):
            continue
        later = min(
            (v.span.start for v in segment.verbs if v.span.start > token.start), default=10**9
        )
        behind = segment.tokens[place + 1 : place + 8]
        time = next(
            (
                t
                for t in segment.times
                if token.end <= t.span.start < later
                and segments.dates(text, t)
                and not any(b.text == "," for b in behind if b.start < t.span.start)
                and sum(b.start < t.span.start for b in behind) <= OF_PHRASE
            ),
            None,
        )
        found = events.of_verb(
            auxiliaries.base_of(token.lower, Form.PARTICIPLE), [b.lower for b in behind]
        )
        if time is None or found is None or not found[0].listed:
            continue
        near = segment.tokens[max(0, place - OF_PHRASE) : place + 1 + OF_PHRASE]
        patient = patients.before(segment, place)
        told = Told(Span(token.start, token.end), Tense.PAST, time, patient, near=near)
        yield _made(analysis, segment, found[0], told)


def _of_nouns(
    analysis: Analysis, segment: Segment, following: Segment | None
) -> Iterator[Happening]:
    taken = [m.span for m in (*segment.verbs, *segment.times)]
    for place, token in enumerate(segment.tokens):
        if not token.is_word or any(s.start <= token.start < s.end for s in taken):
            continue
        event = events.of_noun(token.lower)
        if event is None:
            continue
        before = segment.tokens[place - 1].lower if place else ""
        next_word = segment.tokens[place + 1].lower if place + 1 < len(segment.tokens) else ""
        if before == "to" or next_word == "-" or _compound(segment, place):
            continue
        tense, time, phase = _told(analysis, segment, following, place)
        span = Span(token.start, token.end)
        patient = patients.of_noun(segment, place)
        yield _made(
            analysis, segment, event, Told(span, tense, time, patient, nominal=True, phase=phase)
        )


def _compound(segment: Segment, place: int) -> bool:
    """Tell whether a noun is only part of another's name: "the trial judge"."""
    after = segment.tokens[place + 1] if place + 1 < len(segment.tokens) else None
    if (
        after is None
        or not after.is_word
        or any(v.span.start == after.start for v in segment.verbs)
    ):
        return False
    if any(t.span.start <= after.start < t.span.end for t in segment.times):
        return False
    word = after.lower
    closed = word in passages.LEFT_OUT or auxiliaries.has_form(
        word, Form.PARTICIPLE, Form.PAST, Form.ING
    )
    return not closed and not word.endswith("ly")


def _told(
    analysis: Analysis, segment: Segment, following: Segment | None, place: int
) -> tuple[Tense, TimeMention | None, str]:
    """Return whether the event of a noun is over or ahead, its time, and its phase."""
    text, token = analysis.document.text, segment.tokens[place]
    for time in sorted(segment.times, key=lambda time: segments.RANK[time.kind]):
        if OF_TIME.fullmatch(text[time.span.end : token.start]):
            return _by(analysis, segment, time), time, ""
        if time.span.start < token.end or not segments.dates(text, time):
            continue
        behind = text[token.end : time.span.start]
        if ON_TIME.fullmatch(behind):
            return _by(analysis, segment, time), time, ""
        held = HELD_AT.fullmatch(behind)
        if held and held["verb"] in HELD:
            return Tense.PAST, time, ""
    event = events.of_noun(token.lower)
    for clause, subject in ((following, True), (segment, False)):
        if clause is None or (subject and clause.opener not in {"which", "that"}):
            continue
        if subject and token not in clause.lead:
            continue
        for number, verb in enumerate(clause.verbs):
            forced = event is not None and event.single and verb.lemma in FORCES
            if not _carries(clause, number, verb, token, relative=subject, forced=forced):
                continue
            later = clause.verbs[number + 1].span.start if number + 1 < len(clause.verbs) else 10**9
            time_of = segments.time_of(text, clause, verb.span, next_verb=later, first=number == 0)
            return _tense(text, verb, time_of), time_of, _phase(verb)
    if _before(segment, token) in SCENES and segment.verbs:
        behind = [v for v in segment.verbs if v.span.start > token.end][:1]
        if behind and behind[0].tense is Tense.PAST and not behind[0].negated:
            return Tense.PAST, None, ""
    return Tense.CONDITIONAL, None, ""


OF_TIME = re.compile(r"(?:['’]s|['’])\s(?:[a-z-]+\s)?")
"""From a time to its event: "Monday['s] crash", "last week['s first] vote"."""
ON_TIME = re.compile(
    r"(?:\s(?:of|in|at|on|against|for|with)(?:\sthe)?(?:\s[\w’'-]+){1,4}?)?,?"
    r"(?:\s(?:in|on|at|of|during)(?:\s[\w’'-]+){0,5}?)?\s"
)
"""From an event to its time: "the raid [on the mill on] Monday"."""
HELD_AT = re.compile(r"(?:\s[\w’'-]+){0,6}?,\s(?P<verb>[a-z]+)\b(?:\s[\w’'-]+){0,7}?\s")
"""The same with a participle: "the vote of the deputies[, held in the first week of] May"."""
GONE = re.compile(r"\b(?:last|ago|yesterday|past)\b", re.IGNORECASE)
COMING = re.compile(r"\b(?:next|tomorrow|coming|from\snow)\b", re.IGNORECASE)


def _by(analysis: Analysis, segment: Segment, time: TimeMention) -> Tense:
    """Return the tense of an event by its time, or else by the verb of its clause."""
    written = analysis.document.quote(time.span)
    if GONE.search(written):
        return Tense.PAST
    if COMING.search(written):
        return Tense.FUTURE
    today = analysis.document.date
    if time.kind is TimeKind.WEEKDAY:
        tenses = {verb.tense for verb in segment.verbs[:1]}
        return Tense.PAST if tenses == {Tense.PAST} else Tense.CONDITIONAL
    if today is None or time.earliest is None or time.latest is None:
        return Tense.CONDITIONAL
    if time.latest < today and time.earliest < today:
        return Tense.PAST
    return Tense.FUTURE if time.earliest > today else Tense.CONDITIONAL


def _carries(
    clause: Segment, number: int, verb: VerbMention, token: Token, *, relative: bool, forced: bool
) -> bool:
    """Tell whether a verb says when or that the event of a noun happens."""
    if verb.negated:
        return False
    if relative:
        return number == 0 and (forced or verb.lemma in SUBJECT_OF)
    if token.end <= verb.span.start:
        between = [t for t in clause.tokens if token.end <= t.start < verb.span.start]
        plain = all(t.text != "," and not t.lower.endswith("ed") for t in between)
        led = (
            number == 0
            and plain
            and (not between or between[0].lower in {"of", "in", "on", "at", "for", "against"})
        )
        prepositional = _before(clause, token) in {
            "in",
            "on",
            "at",
            "of",
            "after",
            "before",
            "during",
            "for",
        }
        return (
            led
            and len(between) <= OF_PHRASE
            and (forced or verb.lemma in SUBJECT_OF)
            and not prepositional
        )
    between = [t for t in clause.tokens if verb.span.end <= t.start < token.start]
    return verb.lemma in OBJECT_OF | POSTPONED and len(between) <= 3 and not verb.passive


def _before(clause: Segment, token: Token) -> str:
    """Return the preposition before a noun phrase, "" if there is none."""
    earlier = [t for t in clause.tokens if t.end <= token.start][-3:]
    found = [
        t.lower
        for t in earlier
        if t.lower in {"in", "on", "at", "of", "after", "before", "during", "for", "since"}
    ]
    return found[-1] if found else ""


def _tense(text: str, verb: VerbMention, time: TimeMention | None) -> Tense:
    if verb.tense is Tense.PRESENT and verb.lemma in {"be", "fall", "come"} and time is not None:
        return Tense.FUTURE
    if verb.lemma in POSTPONED and not verb.tense is Tense.FUTURE:
        return Tense.FUTURE
    if verb.tense is Tense.PRESENT and (
        AHEAD.match(text, verb.span.end) or AHEAD.search(text, verb.span.start, verb.span.end)
    ):
        return Tense.FUTURE
    if (
        verb.lemma in {"plan", "schedule", "expect", "set", "fix"}
        and verb.passive
        and not verb.perfect
    ):
        return Tense.FUTURE if verb.tense is Tense.PRESENT else Tense.CONDITIONAL
    return verb.tense


def _made(
    analysis: Analysis,
    segment: Segment,
    event: Event,
    told: Told,
) -> Happening:
    document = analysis.document
    span, tense, time = told.span, told.tense, told.time
    when = None
    if time is not None:
        today = document.date
        others = any(t.year and today and t.year != today.year for t in segment.times)
        seen = Tense.FUTURE if tense is Tense.PRESENT else tense
        when = whens.resolve(document.text, time, seen, today, other_years=others)
    if tense is Tense.PRESENT:
        tense = Tense.FUTURE if _scheduled(document.date, time, when) else Tense.CONDITIONAL
    tokens = [*segment.lead, *(told.near or segment.tokens)]
    inside = [t for t in tokens if not span.start <= t.start < span.end]
    timeless = [
        t for t in inside if not any(m.span.start <= t.start < m.span.end for m in segment.times)
    ]
    before = {t.lower for t in [t for t in timeless if t.end <= span.start][-3:]}
    possessive = any(
        t.lower.endswith(("'s", "s'")) or t.lower in {"'", "s"}
        for t in segment.tokens
        if t.end <= span.start
    )
    marks = AGAIN & {t.lower for t in timeless}
    if told.nominal:
        marks |= (MARKING | BEFORE_NOUN) & before
    else:
        around = [t for t in timeless if t.end <= span.start][-4:]
        around += [t for t in timeless if t.start >= span.end][:4]
        marks |= MARKING & {t.lower for t in around}
    return Happening(
        event,
        span,
        segment,
        told.nominal,
        told.nominal and not (DEFINITE & before or possessive),
        tense,
        when,
        frozenset(_words(timeless)),
        marks,
        told.patient,
        told.agent,
        told.phase,
    )


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
