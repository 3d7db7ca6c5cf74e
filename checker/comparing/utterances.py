"""What named people say in an article: the words, and the sentence that says who says them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.comparing import voices
from checker.comparing.cast import Cast
from checker.comparing.passages import content
from checker.types import Analysis, Attribution, Document, Quotation, Sentence, Span


@dataclass(frozen=True, slots=True)
class Utterance:
    """Words of one named speaker."""

    who: str
    """Key of the speaker in the cast: a surname, lower-case, or "the typist"."""
    speaker: str
    """The name as written beside the words."""
    named: Span
    """Where the speaker is named."""
    span: Span
    sentence: Sentence
    """The sentence that names the speaker."""
    cue: str
    """That sentence without the name and without what stands in quotation marks."""
    words: frozenset[str]
    """Lemmas of the words of content that are said."""
    quoted: bool
    told: str
    """The sentence of the words themselves, without what stands in quotation marks."""
    passage: Span
    """The sentences from the name of the speaker to the words."""
    reported: bool = False
    """Whether somebody else is said to tell the words: "Bru said that Cufré had asked ..."."""


QUOTED = re.compile(r"[“\"][^”\"]*[”\"]?")
ENDING = re.compile(r"(?<=[a-z]{3})(?:ing|er|ed|e)$")
FAR = 2
"""Sentences between the words and the name of who says them, at most."""


def find(analysis: Analysis, cast: Cast) -> list[Utterance]:
    """Return what named people say, directly or in reported speech, in article order."""
    document = analysis.document
    found: list[Utterance] = []
    voiced: list[Quotation | Attribution] = [*document.quotations, *document.attributions]
    for each in voiced:
        who = cast.who(each.speaker_span) if each.speaker_span is not None else ""
        if not who or each.speaker_span is None:
            continue
        beside = analysis.sentence_at(each.speaker_span.start)
        sentence = analysis.sentence_at(each.span.start)
        if beside is None or sentence is None or abs(beside.index - sentence.index) > FAR:
            continue
        before = document.text[beside.span.start : each.speaker_span.start]
        after = document.text[each.speaker_span.end : beside.span.end]
        cue = QUOTED.sub(" ", f"{before}…{after}")
        name = voices.CAPITAL_RUN.search(each.speaker)
        speaker = name.group() if name else each.speaker
        words = content(document.text, each.span.start, each.span.end)
        quoted = isinstance(each, Quotation)
        told = QUOTED.sub(" ", document.quote(sentence.span))
        passage = Span(
            min(beside.span.start, sentence.span.start), max(beside.span.end, sentence.span.end)
        )
        found.append(
            Utterance(
                who, speaker, each.speaker_span, each.span, beside, cue, words, quoted, told,
                passage, quoted and len(tellers(document, each.span) - {each.speaker}) > 0,
            )
        )  # fmt: skip
    return sorted(found, key=lambda utterance: utterance.span)


def tellers(document: Document, span: Span) -> set[str]:
    """Return everybody whose reported speech a passage is part of."""
    return {each.speaker for each in document.attributions if each.span.covers(span)} - {""}


def stem(word: str) -> str:
    """Return what a verb and the nouns made of it share.

    >>> stem("winner") == stem("win"), stem("loser") == stem("lose"), stem("promise")
    (True, True, 'promis')
    """
    bare = ENDING.sub("", word)
    return bare[:-1] if bare != word and bare[-1] == bare[-2] else bare


def plain_words(said: str) -> tuple[str, ...]:
    """Return the words of a saying in lower case, without marks."""
    return tuple(re.findall(r"[^\W_]+(?:'[^\W_]+)*", said.lower().replace("’", "'")))
