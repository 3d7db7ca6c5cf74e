"""Which of two a heading says was chosen: "to build in Holm, not in Tarn"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.mentions import lemmas
from checker.types import Analysis, Sentence, Span, Tense, VerbMention, ZoneKind

NAME = r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?"
CHOICE = re.compile(
    rf"\b(?P<chosen>{NAME}),?\s(?:and\s)?(?:not|instead\sof|rather\sthan|over)\s(?:in\s|at\s|to\s|from\s|for\s)?(?P<left>{NAME})"
)
GOES = r"\b(?:in|to|at|for|from|with)\s(?:the\s(?:city|town|port|village)\sof\s)?"
DOUBT = re.compile(
    r"\b(?:not|\w+n['’]t|never|had|would|could|might|(?-i:may)|wanted|hoped|expected|planned|rumou?r\w*|once"
    r"|earlier|previous\w*|originally|until|instead|rather|offer\w*|proposed|considered|lost|former"
    r"|if|but|although|though|while|old|existing|already|currently|other|another|leav\w+|left|from)\b",
    re.IGNORECASE,
)
CHOOSING = frozenset({"choose", "pick", "select", "prefer", "opt", "favour", "favor"})
PLAN = re.compile(r"\b(?:will|is\sto|are\sto|going\sto)\b")
LEAD = 3


class Choice(NamedTuple):
    """A name that a heading says was chosen, and the sentence that gives the other one."""

    heading: Sentence
    chosen: Span
    sentence: Sentence
    other: Span


def read(analysis: Analysis) -> Iterator[Choice]:
    """Yield the headings whose lead says of the name left out what they say of the chosen one."""
    document = analysis.document
    body = [s for s in document.sentences if s.zone is ZoneKind.BODY][:LEAD]
    for heading in document.sentences:
        if heading.zone not in (ZoneKind.HEADLINE, ZoneKind.SUBHEAD):
            continue
        match = CHOICE.search(document.text, heading.span.start, heading.span.end)
        if match is None:
            continue
        words = _verbs(analysis, heading.span, document.quote(heading.span))
        for sentence in body:
            text = document.quote(sentence.span)
            other = re.search(rf"{GOES}(?P<name>{re.escape(match['left'])})\b", text)
            if other is None or re.search(rf"\b{re.escape(match['chosen'])}\b", text):
                continue
            said = text[: other.end()]
            same = words & _verbs(analysis, sentence.span, said) or (
                words & CHOOSING and PLAN.search(said)
            )
            if DOUBT.search(said) or not same:
                continue
            start = sentence.span.start
            span = Span(start + other.start("name"), start + other.end("name"))
            yield Choice(heading, Span(*match.span("chosen")), sentence, span)
            break


def _verbs(analysis: Analysis, span: Span, text: str) -> set[str]:
    """Return the verbs of a passage, also those of a headline's "to build"."""
    told = {
        mention.lemma
        for mention in analysis.mentions
        if isinstance(mention, VerbMention)
        and span.start <= mention.span.start < span.start + len(text)
        and mention.tense is not Tense.CONDITIONAL
        and not mention.negated
    }
    forms = {
        entry.base
        for word in re.findall(r"[a-z]+", text.lower())
        for entry in lemmas.inflections().get(word, ())
    }
    return (told | forms) - {"be", "have", "will", "do", "say"}
