"""Makes small documents for tests of the stages that come after reading."""

from __future__ import annotations

import datetime as dt
import re

from checker.types import Document, Sentence, Span, Zone, ZoneKind

SENTENCE = re.compile(
    r"""
    \S.*?                           # "The train left."
    (?: (?<!\bMr)(?<!\bDr)(?<!\bMrs)(?<!\bNo)(?<!\bSt)(?<!\b[A-Z])
        (?<!\b[ap]\.m)(?<!\bSept)(?<!\bOct)
        [.!?]['"”’)]*(?=\s+['"“‘(]?[A-Z0-9]) | $ )
    """,
    re.VERBOSE,
)


def document(
    text: str,
    *,
    date: dt.date | None = None,
    headline: str = "",
) -> Document:
    """Make a document: one paragraph a line, all of it body after the headline."""
    whole = f"{headline}\n{text}" if headline else text
    zones: list[Zone] = []
    sentences: list[Sentence] = []
    for line in re.finditer(r"[^\n]*\S[^\n]*", whole):
        kind = ZoneKind.HEADLINE if headline and not zones else ZoneKind.BODY
        zones.append(Zone(kind, Span(*line.span())))
        for match in SENTENCE.finditer(line.group()):
            span = Span(*match.span()).shifted(line.start())
            sentences.append(Sentence(len(sentences), span, kind, len(zones) - 1))
    return Document(
        path="<test>",
        source=whole,
        text=whole,
        zones=tuple(zones),
        sentences=tuple(sentences),
        title=headline,
        date=date,
    )
