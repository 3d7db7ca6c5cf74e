"""Words for a time seen from today ("yesterday", "next month") and the tense that they allow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.mentions import auxiliaries, wordclasses
from checker.mentions.lemmas import Form
from checker.mentions.tokens import Token, cut
from checker.types import Analysis, Sentence, Span, Tense, TimeKind, TimeMention, VerbMention

SCHEDULING = frozenset(
    """schedule set plan postpone delay move extend book fix announce expect invite slate call order
    tell ask agree decide say state note add report warn promise vow vote approve sign set propose
    rule grant give have summon charge offer release file estimate predict project
    calculate assume think believe hope intend want mean need wait arrange prepare look pick choose
    select name draw pair qualify sell buy leave rise fall get reach""".split()
)
"""After these a later day is the day of what was arranged: "was postponed to 16 September"."""
OVER = re.compile(r"\s+(?:all\s)?(?:over|finished|done|complete|dead|gone|held|opened|closed)\b")
"""What makes "was" tell of something done: "it was over by 26 October"."""
SPOKEN = frozenset("say state note report warn rule".split())
"""Their own day stands right behind them: "which reported in March 2025"."""
MOVED = re.compile(r"\s(?:in|out|away)\s(?!the\s|an?\s)")
"""After "moved", it tells of people and not of a date: "crews moved in next Monday"."""
SPOKEN_ON = re.compile(r"\s(?:in|on)\s")
PROSPECT = re.compile(r"\b(?:to|due|set|scheduled|expected|about|supposed|meant|going)\b")

SPAN = (
    r"(?:week|weekend|month|year|spring|summer|autumn|fall|winter"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|january|february|march|april|may|june|july|august|september|october|november|december)"
)
PAST_WORDS = re.compile(
    rf"yesterday|last\snight|the\sday\sbefore\syesterday|(?:last|this\spast)\s{SPAN}"
    r"|(?!.*\bearlier\b|.*\blater\b).*\bago",
    re.IGNORECASE | re.DOTALL,
)
FUTURE_WORDS = re.compile(
    rf"tomorrow|the\sday\safter\stomorrow|(?:next|this\scoming)\s{SPAN}"
    r"|(?:in\s)?the\scoming\s(?:week|weekend|month|year)",
    re.IGNORECASE,
)
ENDED = re.compile(r"\s(?:to|until|till|through)\b")
"""After a time that opens a span: "from 20 January to 5 March"."""
CLOSES = re.compile(
    r"\s*(?:[.,;:)—–]|$|\s(?:at|in|after|when|and|but|if|because|while|before|with|by|to|as|under|near"
    r"|without|where|until|despite|amid|along|alongside|together|once)\b)"
)
BETWEEN = re.compile(
    r"\s*(?:(?:to(?=\s(?:(?:the|an?|its|his|her|their)\s|[A-Z]))"
    r"|\b(?!(?:that|which|who|whose|when|where|while|and|but|as|than|of|since|from|after|to)\b)"
    r"[^\W\d_]+(?:['’]s)?(?<!ed)(?<!ing))\s+){0,5}"
    r"(?P<edge>by\s(?:the\s)?(?:end|start|middle|close|beginning)\sof\s)?"
)
"""A few words between a verb and its time, none of which opens another clause or phrase."""
BY_THEN = re.compile(
    r"\s*(?P<words>(?:\b(?!that|which|who|whose|when|where|while|and|but|as|than|since|after)"
    r"[^\W\d_]+(?:['’]s)?(?<!ed)(?<!ing)\s+){6,12})"
    r"(?P<edge>by\s(?:the\s)?(?:end|start|middle|close|beginning)\sof\s)"
)
"""More words between, of one phrase, before what can only be a term."""
FOLLOWED = re.compile(
    r",?\s(?:(?!that|which|who|whose|when|where|while|and|but|as|than|after|before|if)"
    r"[^\W\d_]+(?:['’]s)?(?<!ed)(?<!ing)\s){1,5}"
)
"""The subject between a time that opens a sentence and its verb."""
BOUND = re.compile(
    r"\b(?:for|until|till|about|into|through|towards?|over|than|like)\s+$", re.IGNORECASE
)
"""Before a time that is the aim or the end of what is told: "signed for next season"."""
COMPARED = frozenset(
    """beat exceed match top be follow equal surpass include mirror repeat remember regret
    cover concern describe review recall reflect mark""".split()
)
"""After these the time is what something is compared with, or tells of: "will beat last month"."""
SEEN = frozenset({TimeKind.RELATIVE, TimeKind.WEEKDAY, TimeKind.MONTH})
"""Times that may be told from today: "next week", "last Thursday", "last May"."""
THIS_MONTH = re.compile(r"this\s(?!past|coming)", re.IGNORECASE)
THIS_YEAR = re.compile(r",?\s+(?:of\s+)?this\s+year\b", re.IGNORECASE)


SUPPOSED = re.compile(
    r"\b(?:if|unless|whether|suppose|imagine|wish|wishes|though|rather|time)\b", re.IGNORECASE
)
"""Before a past tense that tells of nothing past: "even if the flow stopped tomorrow"."""
PROSPECTIVE = frozenset({Tense.FUTURE, Tense.CONDITIONAL})
HELD = frozenset("hold stage host organise organize play celebrate observe contest mark".split())
"""What is still to come may be called so: "the vote held next month"."""
PARTICLES = frozenset("in out off up down on away back over together there".split())
SETTLED = frozenset({"in", "out", "away"})
"""With these, "moved" tells of people and not of a date."""
UNREAD = 3
"""Words of a sentence before such a time at least: a noun, a form, and what leads them."""


@dataclass(frozen=True, slots=True)
class Clash:
    """A verb group and the time it is tied to, which do not fit."""

    verb: VerbMention
    time: TimeMention


def arranged(analysis: Analysis, verb: VerbMention) -> bool:
    """Tell whether a past verb may go with a later day: "the hearing was set for Monday"."""
    text = analysis.document.text
    if verb.lemma in SPOKEN and not verb.passive and SPOKEN_ON.match(text, verb.span.end):
        return False
    if verb.lemma == "move" and MOVED.match(text, verb.span.end):
        return False
    if verb.lemma == "be":
        return OVER.match(text, verb.span.end) is None
    written = analysis.document.quote(verb.span)
    return verb.lemma in SCHEDULING or PROSPECT.search(written) is not None


def of_this_year(analysis: Analysis, time: TimeMention) -> bool:
    """Tell whether a month is told to be of the year of publication: "March of this year"."""
    own = THIS_MONTH.match(analysis.document.quote(time.span)) is not None
    after = THIS_YEAR.match(analysis.document.text, time.span.end)
    return time.year is None and (own or after is not None)


def passed(word: str) -> bool:
    """Tell whether a word for a time seen from today lies behind.

    >>> passed("last week"), passed("next week")
    (True, False)
    """
    return PAST_WORDS.fullmatch(word) is not None


def clashes(analysis: Analysis, sentence: Sentence) -> Iterator[Clash]:
    """Yield the verbs of a sentence that stand right before a time word of the other tense."""
    inside = [m for m in analysis.mentions if sentence.span.covers(m.span)]
    verbs = [m for m in inside if isinstance(m, VerbMention)]
    for time in inside:
        if isinstance(time, TimeMention) and time.kind in SEEN:
            before = [verb for verb in verbs if verb.span.end <= time.span.start]
            after = [verb for verb in verbs if verb.span.start >= time.span.end]
            if before and _clash(analysis, before[-1], time):
                yield Clash(before[-1], time)
            elif not before and after and _led(analysis, sentence, time, after[0]):
                yield Clash(after[0], time)
            else:
                yield from _unread(analysis, sentence, verbs, time)


def _clash(analysis: Analysis, verb: VerbMention, time: TimeMention) -> bool:
    """Tell whether the tense of a verb and the time word after it exclude each other."""
    text = analysis.document.text
    near = BETWEEN.fullmatch(text, verb.span.end, time.span.start) or _term(text, verb, time)
    if analysis.quotation_at(time.span.start) or near is None or _supposed(analysis, verb, time):
        return False
    if verb.lemma in COMPARED and near["edge"] is None:
        return False
    if CLOSES.match(text, time.span.end) is None:
        return False
    word = analysis.document.quote(time.span)
    if BOUND.search(text, verb.span.end, time.span.start):
        return False
    if verb.tense is Tense.FUTURE:
        return passed(word)
    return (
        verb.tense is Tense.PAST
        and not verb.perfect
        and not arranged(analysis, verb)
        and FUTURE_WORDS.fullmatch(word) is not None
    )


def _supposed(analysis: Analysis, verb: VerbMention, time: TimeMention) -> bool:
    """Tell whether a tense only supposes ("if it stopped"), or a time is "the last year"."""
    text = analysis.document.text
    sentence = analysis.sentence_at(verb.span.start)
    start = sentence.span.start if sentence else verb.span.start
    supposed = SUPPOSED.search(text, start, verb.span.start)
    the = text.endswith(("the ", "The "), start, time.span.start)
    return the or (supposed is not None and verb.tense is Tense.PAST)


def _unread(
    analysis: Analysis, sentence: Sentence, verbs: list[VerbMention], time: TimeMention
) -> Iterator[Clash]:
    """Yield a past form right before "next week" that the reader took for no finite verb.

    "Crews moved in next Monday" and "the trial, started next month," speak of a past alike.
    """
    document = analysis.document
    if FUTURE_WORDS.fullmatch(document.quote(time.span)) is None:
        return
    if analysis.quotation_at(time.span.start) or not CLOSES.match(document.text, time.span.end):
        return
    words = cut(document.text, sentence.span.start, time.span.start)
    particle = words[-1].lower if words and words[-1].lower in PARTICLES else ""
    words = words[:-1] if particle else words
    if len(words) < UNREAD or any(v.span.covers(_span(words[-1])) for v in verbs):
        return
    form, before = words[-1].lower, words[-2].lower
    forms = auxiliaries.has_form(form, Form.PAST), auxiliaries.has_form(form, Form.BASE)
    if forms != (True, False) or before in wordclasses.AUXILIARIES or wordclasses.is_manner(before):
        return
    verb = VerbMention(_span(words[-1]), auxiliaries.base_of(form, Form.PAST), Tense.PAST)
    prospect = any(v.tense in PROSPECTIVE for v in verbs if v.span.end <= verb.span.start)
    planned = verb.lemma in HELD or (arranged(analysis, verb) and particle not in SETTLED)
    if not (prospect or planned or _supposed(analysis, verb, time)):
        yield Clash(verb, time)


def _span(token: Token) -> Span:
    return Span(token.start, token.end)


def _term(text: str, verb: VerbMention, time: TimeMention) -> re.Match[str] | None:
    """Return the longer way from "will" to a term, without the participle of another clause."""
    found = BY_THEN.fullmatch(text, verb.span.end, time.span.start)
    if found is None or verb.tense is not Tense.FUTURE:
        return None
    others = (word.lower() for word in found["words"].split())
    participle = any(
        auxiliaries.has_form(word, Form.PARTICIPLE) and not auxiliaries.has_form(word, Form.BASE)
        for word in others
    )
    return None if participle else found


def _led(analysis: Analysis, sentence: Sentence, time: TimeMention, verb: VerbMention) -> bool:
    """Tell whether a sentence opens with a time of the other tense: "Next spring he moved"."""
    text = analysis.document.text
    if analysis.quotation_at(time.span.start) or time.span.start != sentence.span.start:
        return False
    if FOLLOWED.fullmatch(text, time.span.end, verb.span.start) is None:
        return False
    word = analysis.document.quote(time.span)
    if verb.tense is Tense.FUTURE:
        return passed(word)
    later = FUTURE_WORDS.fullmatch(word) is not None
    return later and verb.tense is Tense.PAST and not verb.perfect and not arranged(analysis, verb)
