"""Outcomes of one thing of which only one can be true: the bill rejected, the bill's adoption."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

from checker.comparing import hearsay, objects, voices
from checker.comparing.denial_times import ELSEWHEN, WINDOW
from checker.comparing.objects import Thing
from checker.comparing.passages import OTHER_YEAR, READ, speaker
from checker.types import Analysis, Sentence, Span, Tense, VerbMention

OPEN = re.compile(
    r"\?|\b(?:if|would|could|might|should|whether|unless|until|hop(?:e|es|ed|ing)|fear\w*|want\w*"
    r"|plan(?:s|ned|ning)?\sto|expect\w*|alleg\w+|reportedly|claim\w*|supposed|rumou?r\w*"
    r"|den(?:y|ies|ied)|apparently|call(?:s|ed|ing)?\s(?:for|on)|s(?:eeks?|ought)|urg(?:e|es|ed|ing)"
    r"|demand\w*|threat\w*|risk\w*|avoid\w*|recommend\w*|ask(?:s|ed)?|predict\w*"
    r"|propos(?:e|es|ed|ing)|move\sto|attempt\w*|tr(?:y|ies|ied)|warn\w*|prevent\w*|possib\w+)\b",
    re.IGNORECASE,
)
RESISTED = re.compile(r"\b(?:oppos\w+|against)\b", re.IGNORECASE)
"""What somebody is against need not have happened; it is a stance of its own."""
CHANGED = re.compile(
    r"\b(?:(?:first|second|third)(?!\s(?:half|quarter|minute|set|goal))|initial\w*|again"
    r"|final(?:ly)?|eventual\w*|then|appeal\w*|revers\w*"
    r"|amended|revised|another|after\s(?:changes|amendments|pressure|protests)"
    r"|despite|although|instead|unlike|like|other|previous\w*"
    r"|now|later|earlier|since|conditional\w*|partial\w*|preliminary|unless|reconsider\w*"
    r"|some|most|each|twice|repeated\w*|not\syet|so\sfar|re-?\w+ed\sfrom)\b",
    re.IGNORECASE,
)
DECIDED = r"\b(?:decision|decided|vote|voted|chose|agreed)\sto\s"
ENTRY = re.compile(
    r"^(?P<key>verbs|nouns|subject|phrase|things|agent)(?: (?P<side>[12]))?: (?P<value>.+)$"
)
RELATIVE = re.compile(r",?\s+(?:which|who|that)\s*$")


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """Two outcomes that exclude each other."""

    name: str
    verbs: dict[str, int]
    nouns: dict[str, int]
    subject: tuple[tuple[int, re.Pattern[str]], ...]
    phrases: tuple[tuple[int, re.Pattern[str]], ...]
    things: frozenset[str]
    one_agent: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a passage says became of a thing."""

    pair: Pair
    side: int
    thing: Thing | None
    agent: str
    sentence: Sentence
    span: Span


@cache
def _pairs() -> tuple[Pair, ...]:
    text = resources.files("checker.comparing").joinpath("data", "outcomes.txt").read_text("utf-8")
    return tuple(_pair(section) for section in re.split(r"^\[", text, flags=re.MULTILINE)[1:])


def _pair(section: str) -> Pair:
    name, _, lines = section.partition("]")
    words: dict[str, dict[str, int]] = {"verbs": {}, "nouns": {}}
    patterns: dict[str, list[tuple[int, re.Pattern[str]]]] = {"subject": [], "phrase": []}
    things, agent = frozenset[str](), ""
    for line in lines.splitlines():
        entry = ENTRY.match(line)
        if entry is None:
            continue
        if entry["key"] in words:
            for word in entry["value"].split():
                words[entry["key"]][word.replace("_", " ")] = int(entry["side"])
        elif entry["key"] in patterns:
            found = re.compile(entry["value"], re.IGNORECASE)
            patterns[entry["key"]].append((int(entry["side"]), found))
        elif entry["key"] == "things":
            things = frozenset(objects.SYNONYMS.get(word, word) for word in entry["value"].split())
        else:
            agent = entry["value"]
    subject, phrases = tuple(patterns["subject"]), tuple(patterns["phrase"])
    return Pair(name, words["verbs"], words["nouns"], subject, phrases, things, agent == "same")


def find(analysis: Analysis) -> Iterator[tuple[Outcome, Outcome]]:
    """Yield the outcomes of one thing that exclude each other, one for each pair and thing."""
    told = [each for each in _told(analysis) if _is_plain(analysis, each)]
    seen = set()
    for index, first in enumerate(told):
        for second in told[index + 1 :]:
            key = (first.pair.name, first.thing and first.thing.head)
            if key not in seen and _exclude(analysis, first, second):
                seen.add(key)
                yield first, second


def _exclude(analysis: Analysis, first: Outcome, second: Outcome) -> bool:
    if first.pair is not second.pair or first.side == second.side:
        return False
    if first.sentence is second.sentence or not objects.same(first.thing, second.thing):
        return False
    if first.pair.one_agent and not (first.agent and first.agent == second.agent):
        return False
    if first.agent and second.agent and first.agent != second.agent:
        return False
    return not hearsay.apart(analysis, first.sentence, second.sentence)


def _is_plain(analysis: Analysis, outcome: Outcome) -> bool:
    """Tell whether an outcome is told as the article's own fact, of the article's own time."""
    sentence, span = outcome.sentence, outcome.span
    text = analysis.document.quote(sentence.span)
    resisted = not outcome.pair.one_agent and RESISTED.search(text)
    if resisted or OPEN.search(text) or CHANGED.search(text) or OTHER_YEAR.search(text):
        return False
    start = max(sentence.span.start, span.start - WINDOW)
    end = min(sentence.span.end, span.end + WINDOW)
    if ELSEWHEN.search(analysis.document.text, start, end):
        return False
    said = analysis.quotation_at(span.start) is not None
    return not said and not voices.surname(speaker(analysis, span.start))


def _told(analysis: Analysis) -> Iterator[Outcome]:
    """Yield the outcomes that the sentences tell, in article order."""
    for each in _read(analysis):
        if _may_be_said(each.pair, each.thing):
            yield each


def _read(analysis: Analysis) -> Iterator[Outcome]:
    verbs = [each for each in analysis.mentions if isinstance(each, VerbMention)]
    for sentence in analysis.document.sentences:
        if sentence.zone in READ:
            inside = [verb for verb in verbs if sentence.span.covers(verb.span)]
            for pair in _pairs():
                yield from _of_verbs(analysis, pair, sentence, inside)
                yield from _of_nouns(analysis, pair, sentence, inside)
                yield from _of_subject(analysis, pair, sentence)
                yield from _of_phrases(analysis, pair, sentence)


def _of_verbs(
    analysis: Analysis, pair: Pair, sentence: Sentence, verbs: list[VerbMention]
) -> Iterator[Outcome]:
    text = analysis.document.text
    for verb in verbs:
        rest = text[verb.span.end : sentence.span.end]
        side, end = pair.verbs.get(verb.lemma, 0), verb.span.end
        particle = re.match(r"\s(down|out|through)\b", rest)
        if particle is not None:
            side, end = pair.verbs.get(f"{verb.lemma} {particle[1]}", 0), end + particle.end()
        if not side or verb.tense not in (Tense.PAST, Tense.PRESENT):
            continue
        side = 3 - side if verb.negated else side
        subject = _subject(text, sentence, verb.span.start)
        by = re.match(r"\s+by\s", text[end : sentence.span.end])
        if verb.passive:
            agent = objects.after(text, end + by.end(), sentence.span.end) if by else None
            thing = subject
        else:
            thing, agent = objects.after(text, end, sentence.span.end), subject
        span = Span(verb.span.start, end)
        who = _agent(analysis, pair, agent, sentence, span)
        yield Outcome(pair, side, thing, who, sentence, span)


def _agent(
    analysis: Analysis, pair: Pair, agent: Thing | None, sentence: Sentence, span: Span
) -> str:
    """Return the last word of who does it; where that must be known, of whom "he" means."""
    if agent is not None or not pair.one_agent:
        return agent.head if agent is not None else ""
    return voices.about(analysis, sentence, span)


def _of_phrases(analysis: Analysis, pair: Pair, sentence: Sentence) -> Iterator[Outcome]:
    text = analysis.document.text
    for side, pattern in pair.phrases:
        for match in pattern.finditer(text, sentence.span.start, sentence.span.end):
            thing = objects.after(text, match.end(), sentence.span.end)
            span = Span(match.start(), match.end())
            subject = _subject(text, sentence, match.start())
            who = _agent(analysis, pair, subject, sentence, span)
            yield Outcome(pair, side, thing, who, sentence, span)


def _of_nouns(
    analysis: Analysis, pair: Pair, sentence: Sentence, verbs: list[VerbMention]
) -> Iterator[Outcome]:
    text = analysis.document.text
    for noun, side in pair.nouns.items():
        pattern = re.compile(
            rf"(?:(?P<whose>\w+)['’]s\s|\bthe\s|\bits\s)(?:\w+\s)?{noun}\sof\s", re.IGNORECASE
        )
        for match in pattern.finditer(text, sentence.span.start, sentence.span.end):
            ends = [verb.span.start for verb in verbs if verb.span.start > match.end()]
            thing = objects.after(text, match.end(), min(ends, default=sentence.span.end))
            span = Span(match.start(), match.end() + _length(text, match.end(), sentence))
            agent = (match["whose"] or "").lower()
            yield Outcome(pair, side, thing, agent, sentence, span)
    yield from _of_decisions(analysis, pair, sentence)


def _of_decisions(analysis: Analysis, pair: Pair, sentence: Sentence) -> Iterator[Outcome]:
    text = analysis.document.text
    for verb, side in pair.verbs.items():
        pattern = re.compile(rf"{DECIDED}{verb}\s", re.IGNORECASE)
        for match in pattern.finditer(text, sentence.span.start, sentence.span.end):
            thing = objects.after(text, match.end(), sentence.span.end)
            span = Span(match.start(), match.end() - 1)
            yield Outcome(pair, side, thing, "", sentence, span)


def _length(text: str, start: int, sentence: Sentence) -> int:
    """Return the length of a phrase up to its first mark or verb, at most a few words."""
    found = re.match(r"(?:(?:the|its|this|a|an)\s)?[\w’'-]+", text[start : sentence.span.end])
    return found.end() if found else 0


def _of_subject(analysis: Analysis, pair: Pair, sentence: Sentence) -> Iterator[Outcome]:
    text = analysis.document.text
    for side, pattern in pair.subject:
        for match in pattern.finditer(text, sentence.span.start, sentence.span.end):
            thing = _subject(text, sentence, match.start())
            span = Span(match.start(), match.end())
            yield Outcome(pair, side, thing, "", sentence, span)


def _subject(text: str, sentence: Sentence, end: int) -> Thing | None:
    """Return the phrase before a verb, or the one that "which" and "who" before it stand for."""
    relative = RELATIVE.search(text[sentence.span.start : end])
    if relative is not None:
        end = sentence.span.start + relative.start()
    return objects.before(text, sentence.span.start, end)


def _may_be_said(pair: Pair, thing: Thing | None) -> bool:
    """Tell whether a pair of outcomes is compared of such a thing."""
    return thing is not None and not thing.plural and (not pair.things or thing.head in pair.things)
