"""Events that a verb tells: "was arrested", "plans to sell", "has yet to open", "built in"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.comparing import events, patients, segments
from checker.comparing.happened import Happening, Told, made
from checker.comparing.segments import Segment
from checker.mentions import auxiliaries, lemmas
from checker.mentions.lemmas import Form
from checker.mentions.tokens import Token
from checker.types import Analysis, Span, Tense

WILLS = frozenset("plan hope expect intend want aim mean prepare promise vow wish".split())
"""Verbs that tell of what is ahead: "plans to sell"."""
YET = re.compile(r"\b(?:has|have|is|are)\s(?:yet|still)\sto\s(?:be\s)?(?P<verb>[a-z]+)")
NOT_YET = re.compile(r"\b(?:yet|by\s[A-Z][a-z]+day)\b")
OF_PHRASE = 6
"""Words around a participle that may belong to it."""


def verbs(analysis: Analysis, segment: Segment) -> Iterator[Happening]:
    """Yield the events of the finite verbs of a clause."""
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
        yield made(analysis, segment, found[0], Told(own, tense, time, patient, agent=agent))


def plans(analysis: Analysis, segment: Segment) -> Iterator[Happening]:
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
            yield made(analysis, segment, found[0], Told(span, Tense.FUTURE, time, patient))


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


def participles(analysis: Analysis, segment: Segment) -> Iterator[Happening]:
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
        yield made(analysis, segment, found[0], told)
