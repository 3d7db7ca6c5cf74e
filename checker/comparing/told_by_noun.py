"""Events that a noun tells: "the raid on Monday", "its vote, held last week", "it began"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.comparing import events, passages, patients, segments
from checker.comparing.events import Event
from checker.comparing.happened import Happening, Told, made
from checker.comparing.segments import Segment
from checker.mentions import auxiliaries, lemmas
from checker.mentions.lemmas import Form
from checker.mentions.tokens import Token
from checker.types import Analysis, Span, Tense, TimeKind, TimeMention, VerbMention

AHEAD = re.compile(
    r"\s(?:due|set|scheduled|planned|expected|set\sdown|foreseen|booked"
    r"|pencilled\sin|listed)\b(?!\sup)"
)
"""After "is": the event is still to come."""
SUBJECT_OF = frozenset(
    """be take happen occur hold come fall set fix plan schedule expect make do give hand carry pass
    pay begin start place put lose lodge file deliver announce play run go follow end sign issue
    close open finish conclude commence draw write complete""".split()
)
"""Verbs whose subject may be the event: "the vote is on Monday", "the talk was given"."""
OBJECT_OF = frozenset(
    "give make hold take place hand deliver have issue announce cast lodge file do pay set".split()
)
"""Verbs whose object may be it: "hold a vote"."""
HELD = frozenset(
    """held made taken given run played set fixed lodged filed placed done passed carried announced
    issued handed delivered published completed signed agreed""".split()
)
POSTPONED = frozenset("postpone defer delay adjourn reschedule".split())
BEGIN = frozenset("begin start open commence".split())
END = frozenset("end finish close conclude".split())
WHOLE = frozenset("hold take happen occur".split())
SCENES = frozenset({"at", "during", "since"})
"""Before a noun, with a past verb: its event is over or under way."""
FORCES = frozenset(
    """strike hit shake rock kill rip tear sweep damage destroy injure wound erupt flatten devastate
    leave claim gut""".split()
)
"""What an event is the subject of that has no other doer: "the quake struck on Monday"."""
OF_PHRASE = 6
"""Words between a noun and its verb."""


def phases(analysis: Analysis, segment: Segment) -> Iterator[Happening]:
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
        yield made(analysis, segment, event, told)


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


def nouns(analysis: Analysis, segment: Segment, following: Segment | None) -> Iterator[Happening]:
    """Yield the events of the nouns of a clause."""
    taken = [verb.span for verb in segment.verbs] + [time.span for time in segment.times]
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
        if _is_source(segment, place):
            continue
        tense, time, phase = _told(analysis, segment, following, place)
        span = Span(token.start, token.end)
        patient = patients.of_noun(segment, place)
        yield made(
            analysis, segment, event, Told(span, tense, time, patient, nominal=True, phase=phase)
        )


def _is_source(segment: Segment, place: int) -> bool:
    """Tell whether a noun says who tells the rest: "according to the investigation, on Monday"."""
    return "according" in {token.lower for token in segment.tokens[max(0, place - 4) : place]}


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
        if ON_TIME.fullmatch(behind) and not _ruled(segment, token):
            return _by(analysis, segment, time), time, ""
        held = HELD_AT.fullmatch(behind)
        if held and held["verb"] in HELD:
            return Tense.PAST, time, ""
    return _by_verb(analysis, segment, following, token)


def _ruled(segment: Segment, token: Token) -> bool:
    """Tell whether a verb before the noun may own the time: "celebrated the launch Tuesday"."""
    return any(v.span.end <= token.start and v.lemma not in OBJECT_OF for v in segment.verbs)


def _by_verb(
    analysis: Analysis, segment: Segment, following: Segment | None, token: Token
) -> tuple[Tense, TimeMention | None, str]:
    """Return the same from the verb of which the noun is subject or object."""
    text = analysis.document.text
    event = events.of_noun(token.lower)
    for clause, subject in ((following, True), (segment, False)):
        if clause is None or (subject and clause.opener not in {"which", "that"}):
            continue
        if subject and token not in clause.lead:
            continue
        for number, verb in enumerate(clause.verbs):
            forced = event is not None and event.single and verb.lemma in FORCES
            told = forced or verb.lemma in SUBJECT_OF
            led = told and (number == 0 if subject else number == 0 and _leads(clause, verb, token))
            given = not subject and _gives(clause, verb, token)
            if verb.negated or not (led or given):
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
        verbs = segment.verbs[:1]
        ahead = any(_tense(analysis.document.text, verb, None) is Tense.FUTURE for verb in verbs)
        plain = {verb.tense for verb in verbs} & {Tense.PAST, Tense.PRESENT}
        return Tense.PAST if plain and not ahead else Tense.CONDITIONAL
    if today is None or time.earliest is None or time.latest is None:
        return Tense.CONDITIONAL
    if time.latest < today and time.earliest < today:
        return Tense.PAST
    return Tense.FUTURE if time.earliest > today else Tense.CONDITIONAL


def _leads(clause: Segment, verb: VerbMention, token: Token) -> bool:
    """Tell whether a noun is the head of a verb's subject: "the vote on the budget is on"."""
    between = [t for t in clause.tokens if token.end <= t.start < verb.span.start]
    if token.start > verb.span.start or len(between) > OF_PHRASE:
        return False
    if any(t.text == "," or t.lower.endswith("ed") for t in between):
        return False
    phrase = not between or between[0].lower in {"of", "in", "on", "at", "for", "against"}
    return phrase and _before(clause, token) in {"", "since"}


def _gives(clause: Segment, verb: VerbMention, token: Token) -> bool:
    """Tell whether an event is the object of its verb: "held the vote", "put off the vote"."""
    between = [t for t in clause.tokens if verb.span.end <= t.start < token.start]
    near = token.start >= verb.span.end and len(between) <= 3
    return near and verb.lemma in OBJECT_OF | POSTPONED and not verb.passive


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
    if verb.lemma in POSTPONED and verb.tense is not Tense.FUTURE:
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
