"""Times of a noun that bear on the verb: "At the contest on 13 July", "begun on 17 February"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.comparing import events, trailing
from checker.comparing.segments import Segment
from checker.comparing.timewords import FUTURE_WORDS, PAST_WORDS, Clash
from checker.mentions import auxiliaries, lemmas
from checker.mentions.lemmas import Form
from checker.mentions.tokens import Token, cut
from checker.types import Analysis, Sentence, Span, Tense, TimeMention, VerbMention

AT = re.compile(
    r"(?:At|During)\s(?:the|its|his|her|their|an?|this)\s[^,;:]{3,60}?,?\s(?:in|on)\s",
    re.IGNORECASE,
)
"""What leads to the time of a scene that opens a sentence: "At the qualifying round in"."""
LASTED = frozenset("last end finish conclude begin start".split())
"""What an event does in its own time."""
AFTER_PARTICIPLE = 4
"""Words between a participle set off by commas and its time."""
POSSESSIVE = re.compile(r"['’]s?\s(?:[\w-]+\s){0,2}(?P<noun>[\w-]+)")
"""After a time, the noun that it belongs to: "next Monday['s flight]"."""
OF_NOUN = re.compile(r"(?:\s(?:of|to|from|in|at|with|for|on|between)(?:\s[\w’'-]+){1,4})?\s")
"""From such a noun to its verb: "flight[ to Bamako ]took off"."""
TOOK = re.compile(r"\s(?:off|place|\w+\s(?:hours?|minutes|days?))\b")
"""After "took" of an event that is over; "took on importance" may be said of one ahead."""


def verb_of(text: str, segment: Segment, time: TimeMention) -> VerbMention | None:
    """Return the verb that the time of a noun dates as well, None where there is none."""
    at_start = segment.span.start == segment.sentence.span.start
    lead = text[segment.span.start : time.span.start]
    after = [verb for verb in segment.verbs if verb.span.start >= time.span.end]
    if at_start and AT.fullmatch(lead) and text.startswith(",", time.span.end):
        return after[0] if after and len(after) == len(segment.verbs) else None
    return _lasted(segment, time) or _set_off(segment, time)


def _lasted(segment: Segment, time: TimeMention) -> VerbMention | None:
    """Read "the hearing on 18 November lasted an hour", whether or not the verb was read."""
    before = [t for t in segment.tokens if t.end <= time.span.start]
    after = [t for t in segment.tokens if t.start >= time.span.end]
    if len(before) < 2 or before[-1].lower != "on" or not after:
        return None
    if events.of_noun(before[-2].lower) is None:
        return None
    return _past(after[0], LASTED)


def _set_off(segment: Segment, time: TimeMention) -> VerbMention | None:
    """Read ", begun in Lund on 17 February," where the participle tells of what was done."""
    before = [t for t in segment.tokens if t.end <= time.span.start]
    commas = [place for place, token in enumerate(before) if token.text == ","]
    if not commas or len(before) - commas[-1] > AFTER_PARTICIPLE + 2 or not before[: commas[-1]]:
        return None
    phrase = before[commas[-1] + 1 :]
    if len(phrase) < 2 or phrase[-1].lower not in {"in", "on"}:
        return None
    form = phrase[0].lower
    if not auxiliaries.has_form(form, Form.PARTICIPLE) or auxiliaries.has_form(form, Form.BASE):
        return None
    lemma = auxiliaries.base_of(form, Form.PARTICIPLE)
    span = Span(phrase[0].start, phrase[0].end)
    return VerbMention(span, lemma, Tense.PAST) if lemma in trailing.DONE_AT_ONCE else None


def _past(token: Token, of: frozenset[str]) -> VerbMention | None:
    form = token.lower
    if not auxiliaries.has_form(form, Form.PAST) or auxiliaries.has_form(form, Form.BASE):
        return None
    lemma = auxiliaries.base_of(form, Form.PAST)
    return VerbMention(Span(token.start, token.end), lemma, Tense.PAST) if lemma in of else None


def clashes(analysis: Analysis, sentence: Sentence) -> Iterator[Clash]:
    """Yield "Next Monday's flight took off" and "At yesterday's talks, they will" of a sentence."""
    text, quote = analysis.document.text, analysis.document.quote
    inside = [m for m in analysis.mentions if sentence.span.covers(m.span)]
    time = next((m for m in inside if isinstance(m, TimeMention)), None)
    if time is None or analysis.quotation_at(time.span.start) is not None:
        return
    found = POSSESSIVE.match(text, time.span.end)
    if found is None:
        return
    verbs = [m for m in inside if isinstance(m, VerbMention) and m.span.start >= found.end()]
    if FUTURE_WORDS.fullmatch(quote(time.span)) and time.span.start == sentence.span.start:
        yield from (Clash(verb, time) for verb in _over(analysis, sentence, time))
    lead = text[sentence.span.start : time.span.start]
    noun = lemmas.lemma(found["noun"].lower(), "noun")
    at_event = lead in {"At ", "During "} and events.of_noun(noun) is not None
    passed = PAST_WORDS.fullmatch(quote(time.span)) is not None
    ahead = verbs[:1] and verbs[0].tense is Tense.FUTURE and text.startswith(",", found.end())
    if at_event and passed and ahead:
        yield Clash(verbs[0], time)


def _over(analysis: Analysis, sentence: Sentence, time: TimeMention) -> Iterator[VerbMention]:
    """Yield the past form of which an event of next week or tomorrow is the subject."""
    text = analysis.document.text
    for token in cut(text, time.span.end, sentence.span.end):
        verb = _past(token, LASTED | {"take"})
        if verb is None or (verb.lemma == "take" and not TOOK.match(text, token.end)):
            continue
        lead = POSSESSIVE.match(text, time.span.end, token.start)
        if lead and OF_NOUN.fullmatch(text, lead.end(), token.start):
            yield verb
        return
