"""Words in quotation marks within a sentence of the article: 'the chair called it "a bad map"'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.comparing.cast import UNNAMED, Cast
from checker.comparing.passages import READ, content
from checker.comparing.utterances import QUOTED, Utterance, tellers
from checker.types import Analysis, Sentence, Span

IN_MARKS = re.compile(r"[“\"](?P<words>[^“”\"]+)[”\"]")
VERB = re.compile(
    r"""
    \b(?:call(?:s|ed)?|describe[sd]?|speaks?|spoke|talk(?:s|ed)?|sa(?:ys?|id)|term(?:s|ed)?|put
      |complain(?:s|ed)|warn(?:s|ed)|joke[sd]?|insist(?:s|ed)|argue[sd]?|think[s]?|f(?:eels|ound|elt)
      |prais(?:es|ed)|promis(?:es|ed)|show(?:s|n)|see[sn]?|saw|dismiss(?:es|ed)|mocks?|mocked)\b
    (?:\s[\w’'-]+){0,8}?\s*,?:?\s*$
    """,
    re.VERBOSE,
)
"""What leads up to them: "called the closure"."""
FEWEST = 4
"""Words from which a fragment is more than a name or a single word held at arm's length."""


def find(analysis: Analysis, cast: Cast) -> Iterator[Utterance]:
    """Yield words in marks whose speaker is the subject of the verb before them."""
    spoken = [each.span for each in analysis.document.quotations if each.speaker]
    for sentence in analysis.document.sentences:
        if sentence.zone not in READ:
            continue
        for match in IN_MARKS.finditer(analysis.document.quote(sentence.span)):
            span = Span(*match.span("words")).shifted(sentence.span.start)
            if not any(each.touches(span) for each in spoken):
                yield from _told(analysis, cast, sentence, span)


def _told(analysis: Analysis, cast: Cast, sentence: Sentence, span: Span) -> Iterator[Utterance]:
    document = analysis.document
    before = document.text[sentence.span.start : span.start - 1]
    verb = VERB.search(before)
    if verb is None or len(document.quote(span).split()) < FEWEST:
        return
    start = sentence.span.start
    who = cast.subject(sentence, Span(*verb.span()).shifted(start))
    if not who:
        return
    cue = QUOTED.sub(" ", document.quote(sentence.span))
    words = content(document.text, span.start, span.end)
    speaker = who if who.startswith(UNNAMED) else who.title()
    named = Span(start, start + verb.end())
    yield Utterance(
        who, speaker, named, span, sentence, cue, words, quoted=True, told=cue,
        passage=sentence.span, reported=bool(tellers(document, span) - {speaker}),
    )  # fmt: skip
