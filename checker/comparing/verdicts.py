"""What a heading says of a verdict against what the text under it says first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.comparing.headings import Contrary
from checker.types import Analysis, Sentence, Span, ZoneKind

CONVICTED = re.compile(
    r"\b(?:convict(?:s|ed)|found\s(?:[\w“”\"'.-]+\s){0,9}?guilty|(?<!not\s)guilty\s(?:beyond|of|on)"
    r"|(?:plead(?:s|ed)|pled)\sguilty)\b",
    re.IGNORECASE,
)
ACQUITTED = re.compile(
    r"\b(?:acquit(?:s|ted)|(?:clear(?:s|ed)|exonerat(?:es|ed))(?=\s(?:of|over|in|by)\b|$|,|;)"
    r"|not\sguilty)\b",
    re.IGNORECASE,
)
SIDES = (CONVICTED, ACQUITTED)
HINTS = (
    re.compile(r"\b(?:convict\w*|guilty|guilt|sentenc\w+|jail\w*)\b", re.IGNORECASE),
    re.compile(
        r"\b(?:acquit\w*|clear\w*|exonerat\w+|innocen\w+|not\sguilty|dismiss\w*|dropp\w+)\b",
        re.IGNORECASE,
    ),
)
"""Words by which a text may bear a verdict out."""
SUBJECT = re.compile(r"(?P<who>[A-Za-z][\w’'-]+)\s(?:(?:is|was|are|were|has\sbeen|have\sbeen)\s)?$")
DEED = re.compile(r"\b(?:who|that)\s\w+", re.IGNORECASE)
"""Before a verdict, another deed: "Carer who took ring cleared of fraud" tells of two charges."""
PEOPLE_OF = re.compile(
    r"\b(?:jury|jurors|judge|court|panel|tribunal|and|who|others?|two|three)\b", re.IGNORECASE
)
ASIDE = re.compile(
    r"\b(?:not|\w+n['’]t|never|if|earlier|previous\w*|before|once|former\sconviction|overturn\w*|quash\w*"
    r"|(?:one|two|three|four|five|six|seven|eight|\d+)\sof\s(?:the|those|them)|co-?defendants?|accomplices?"
    r"|appeal\w*|had\sbeen|wrongly|wrongful\w*|years?\sago|in\s(?:19|20)\d\d|could|would|(?-i:may)|might)\b",
    re.IGNORECASE,
)
BY_JURY = re.compile(
    r"\b(?:by\s(?:an?\s|the\s)?jury|jur(?:y|ors)\s(?:convicts?|finds?|found))\b", re.IGNORECASE
)
PLEA = re.compile(r"\b(?:pleaded|pled)\sguilty\b|\bguilty\splea\b", re.IGNORECASE)
JURY = re.compile(r"\bjur(?:y|ors?)\b", re.IGNORECASE)
LEAD = 4
"""Sentences at the top of the text that repeat what the headline says."""


def read(analysis: Analysis) -> Iterator[Contrary]:
    """Yield each verdict of a headline that the lead tells otherwise of the same person."""
    body = [s for s in analysis.document.sentences if s.zone is ZoneKind.BODY]
    for heading in analysis.document.sentences:
        if heading.zone is ZoneKind.HEADLINE:
            yield from _of_somebody(analysis, heading, body)
            yield from _of_a_jury(analysis, heading, body)


def _of_somebody(analysis: Analysis, heading: Sentence, body: list[Sentence]) -> Iterator[Contrary]:
    """Compare "engineer cleared" with what the lead says of the engineer."""
    text = analysis.document.text
    for side, pattern in enumerate(SIDES):
        for match in pattern.finditer(text, heading.span.start, heading.span.end):
            subject = SUBJECT.search(text, heading.span.start, match.start())
            if subject is None or PEOPLE_OF.fullmatch(subject["who"]):
                continue
            if DEED.search(text, heading.span.start, match.start()):
                continue
            who = re.compile(rf"\b{re.escape(subject['who'])}\b", re.IGNORECASE)
            told = [s for s in body if who.search(text, s.span.start, s.span.end)]
            if any(HINTS[side].search(text, s.span.start, s.span.end) for s in told):
                continue
            others = tuple(
                (sentence, Span(*other.span()))
                for sentence in body[:LEAD]
                if (other := SIDES[1 - side].search(text, sentence.span.start, sentence.span.end))
                and not ASIDE.search(text, sentence.span.start, other.end())
            )
            if any(sentence in told for sentence, _ in others):
                yield Contrary(heading, Span(*match.span()), others)
                return


def _of_a_jury(analysis: Analysis, heading: Sentence, body: list[Sentence]) -> Iterator[Contrary]:
    """Compare "convicted by jury" with a text that tells of a plea and of no jury."""
    text = analysis.document.text
    said = BY_JURY.search(text, heading.span.start, heading.span.end)
    if said is None or any(JURY.search(text, s.span.start, s.span.end) for s in body):
        return
    for sentence in body:
        plea = PLEA.search(text, sentence.span.start, sentence.span.end)
        if plea is not None and not ASIDE.search(text, sentence.span.start, plea.start()):
            yield Contrary(heading, Span(*said.span()), ((sentence, Span(*plea.span())),))
            return
