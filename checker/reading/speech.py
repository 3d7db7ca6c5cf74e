"""Verbs of saying, and how an article words who says something.

Works on one paragraph in which every quotation has been replaced by ``QUOTED`` characters, so
that only the article's own words are looked at.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from checker.reading.phrases import (
    DETERMINER,
    FINITE,
    PURE_NAME,
    QUOTED,
    SENTENCE_STOP,
    noun_phrase_at,
    subject_before,
)
from checker.types import Span

PLAIN = (
    "said says say saying told tells insisted insists argued argues believes believed thinks "
    "warned warns"
).split()
"""Whatever follows these is what somebody says: "he said the road was closed"."""

WITH_CLAUSE = (
    "added adds noted notes claimed claims stressed stresses explained explains stated states "
    "maintained maintains emphasized emphasised emphasizes emphasises tell announced "
    "announces reported reports estimated estimates denied denies confirmed confirms admitted "
    "admits acknowledged acknowledges conceded concedes replied replies responded responds "
    "answered answers countered commented comments remarked remarks recalled recalls "
    "underlined underlines underscored concluded concludes declared declares revealed reveals "
    "disclosed wrote writes tweeted posted joked jokes assured assures alleged alleges "
    "suggested suggests predicted predicts informed informs testified testifies observed "
    "observes related relates asked asks clarified clarifies considers considered reiterated "
    "continued continues complained complains lamented quipped boasted urged urges vowed "
    "pledged promised promises affirmed affirms asserted asserts contended contends indicated "
    "indicates mentioned mentions repeated repeats counts defends defended sustains sustained "
    "cautioned forecast expects expected hopes hoped fears feared shouted whispered thought "
    "agreed agrees reminded cried laughed muttered protested shrugged begged demanded thundered "
    "sobbed fumed roared bellowed snapped sighed smiled chuckled giggled grumbled groaned yelled "
    "screamed growled barked mused reflected wept teased pleaded swore sniffed scoffed exclaimed "
    "stammered beamed gasped moaned wailed murmured retorted objected enthused gushed bragged "
    "ventured"
).split()
"""These say something before "that", a clause, a colon or a quotation; else they tell a deed."""

VERBS_OF_SAYING = "|".join(sorted({*PLAIN, *WITH_CLAUSE}, key=len, reverse=True))

SAYING = re.compile(
    rf"""
    (?<![\w’'-])
    (?P<before>(?:(?:has|have|had|also|later|then|further|only|once|again|just|still|earlier|
        repeatedly|never|first|always|often|previously|recently|now|will|would|did\snot|does\snot|
        [a-z]+ly)\s){{0,3}})
    (?P<verb>{VERBS_OF_SAYING})
    (?![\w’'-]|\s(?:so|yes|no|nothing|little|much|goodbye|farewell|sorry|hello|thank)\b)
    """,
    re.VERBOSE,
)

NOT_FINITE = re.compile(
    r"\b(?:to|be|been|being|is|are|was|were|of|for|without|by|not|n[’']t|the|an?|than|as|is\sbeing|"
    r"his|her|their|its|this|that\sis|no|any|it\sis)\s$",
    re.IGNORECASE,
)

ACCORDING = re.compile(
    r"\b(?:according\s+to|in\s+the\s+words\s+of|in\s+the\s+(?:opinion|view)\s+of|as\s+told\s+by)\s+",
    re.IGNORECASE,
)

LONGEST_REACH = 500
"""Characters around a verb of saying in which its subject and its object are looked for."""

CLOSED = re.compile(
    rf"""
    (?:\s(?:on|in|at|to|by|after|during|before|from|with|as|outside|over|via|through|under|among|without|yesterday|today|
      later|then|there|here|this|last|about|of|earlier|\w+ly|
      (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z]\w+)\b
      [^,.:;{QUOTED}]{{0,90}})?
    \s*(?:[.,:;!?{QUOTED}]|$)
    """,
    re.VERBOSE,
)
"""After "..., she said": nothing more, or when and where."""

ADDRESSED = re.compile(r"\s(?:me|us|him|her|them|reporters|\w+(?:\s[\w’'-]+){0,4}?)(?=[\s,.:;]|$)")
"""After "she told": whom."""

OPENS_SPEECH = re.compile(
    rf"""
    [^.;:{QUOTED}]{{0,90}}?(?:\bthat\b|:|,?\s?{QUOTED})
    |\s(?:he|she|it|they|there|we|his|her|their|the|some|[A-Z]\w+)(?:\s[\w’'-]+){{0,6}}?
     \s(?:was|were|is|are|had|has|have|would|will|could|can|did|does|should|must)\b
    """,
    re.VERBOSE,
)


class Place(StrEnum):
    """Where the words stand that name the speaker."""

    BEFORE = "before"
    """"X said that ...": what follows is said."""
    AROUND = "around"
    """"..., X said.", "According to X, ...": the whole sentence is said."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that name who says something; spans count from the start of the paragraph."""

    span: Span
    """Speaker and verb."""
    speaker: Span
    place: Place
    verb: str = ""


def find_cues(masked: str, sentences: list[Span]) -> list[Cue]:
    """Return who is said to say something in a paragraph, in order."""
    cues = [*_according(masked), *_verbs(masked, sentences)]
    return sorted(cues, key=lambda cue: cue.span)


def sentence_spans(masked: str) -> list[Span]:
    """Return the sentences of a paragraph; a quotation counts as part of its sentence."""
    ends = [stop.end() for stop in SENTENCE_STOP.finditer(masked)]
    if not ends or ends[-1] < len(masked):
        ends.append(max(len(masked), 1))
    return [Span(start, end) for start, end in pairwise([0, *ends])]


def around(sentences: list[Span], at: int) -> Span:
    """Return the sentence around a place."""
    found = bisect_right(sentences, at, key=lambda sentence: sentence.start)
    return sentences[max(0, found - 1)]


def _according(masked: str) -> Iterator[Cue]:
    for found in ACCORDING.finditer(masked):
        speaker = noun_phrase_at(masked, found.end())
        if speaker:
            yield Cue(Span(found.start(), speaker.end), speaker, Place.AROUND)


def _verbs(masked: str, sentences: list[Span]) -> Iterator[Cue]:
    for found in SAYING.finditer(masked):
        if NOT_FINITE.search(masked, max(0, found.start() - 14), found.start()):
            continue
        sentence = around(sentences, found.start())
        low = max(sentence.start, found.start() - LONGEST_REACH)
        speaker = subject_before(masked, low, found.start())
        inverted = noun_phrase_at(masked, found.end() + 1) if not found["before"] else None
        if inverted and _is_inverted(masked, found, speaker, inverted):
            yield Cue(Span(found.start(), inverted.end), inverted, Place.AROUND, found["verb"])
        elif speaker:
            place = _place(masked, speaker, found, sentence)
            if place:
                span = Span(speaker.start, found.end())
                yield Cue(span, speaker, place, found["verb"])


def _is_inverted(masked: str, verb: re.Match[str], subject: Span | None, inverted: Span) -> bool:
    """Tell whether the speaker follows the verb: "..., said Ann Bell."."""
    before = masked[max(0, verb.start() - 9) : verb.start()].rstrip()
    if before[-1:] == QUOTED or before[-2:-1] == QUOTED:
        return True
    if before[-1:] not in {",", "–", "—"} or FINITE.match(masked, inverted.end):
        return False
    phrase = masked[inverted.start : inverted.end]
    if not (phrase[0].isupper() or re.match(rf"{DETERMINER}\s", phrase)):
        return False
    # "Ann Bell, a driver, said the quarry ...": a name and its apposition come first.
    return subject is None or not PURE_NAME.match(masked[subject.start : subject.end])


def _place(masked: str, speaker: Span, verb: re.Match[str], sentence: Span) -> Place | None:
    """Return what a cue with its speaker first covers; None if it tells no speech."""
    before = masked[max(0, speaker.start - 9) : speaker.start].rstrip()[-1:]
    after = masked[verb.end() : min(sentence.end, verb.end() + LONGEST_REACH)]
    if before in {",", QUOTED, "–", "—"} and (CLOSED.match(after) or _is_told(verb["verb"], after)):
        return Place.AROUND
    if verb["verb"] in PLAIN or OPENS_SPEECH.match(after):
        return Place.BEFORE
    return None


def _is_told(verb: str, after: str) -> bool:
    """Tell whether only whom it was told, and when, comes after "she told"."""
    if not verb.startswith(("told", "tell", "inform", "assure", "remind")):
        return False
    whom = ADDRESSED.match(after)
    while whom:
        if CLOSED.match(after, whom.end()):
            return True
        longer = re.compile(r"\s[\w’'-]+").match(after, whom.end())
        whom = longer if longer and longer.end() < 60 else None
    return False
