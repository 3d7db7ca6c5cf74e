"""Turn sentences into checkable claims with their speaker and their mentions.

A claim is a sentence, or a clause of a long sentence that stands on its own. Questions,
fragments, bylines, datelines and table rows state nothing that a model could weigh against
another sentence, so they are left out; detectors still see their mentions.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from checker.claims.clauses import clauses
from checker.reading.attribution import speaker_of
from checker.types import Claim, Document, Mention, Quotation, Sentence, Span, ZoneKind

MIN_WORDS = 4
"""Words that a claim needs: shorter sentences ("So we're worried.") say nothing checkable."""

CHECKED_ZONES = frozenset(
    {ZoneKind.HEADLINE, ZoneKind.SUBHEAD, ZoneKind.CAPTION, ZoneKind.BODY, ZoneKind.LIST}
)

WORD = re.compile(r"\w+(?:['’\-]\w+)*")


def extract(document: Document, mentions: tuple[Mention, ...]) -> tuple[Claim, ...]:
    """Return the claims of a document in reading order."""
    ordered = sorted(mentions, key=lambda mention: mention.span)
    starts = [mention.span.start for mention in ordered]
    found: list[Claim] = []
    for sentence in document.sentences:
        for span in _checkable(document, sentence):
            inside = ordered[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
            quotation = _quotation(document, span)
            found.append(
                Claim(
                    index=len(found),
                    span=span,
                    text=" ".join(document.quote(span).split()),
                    sentence=sentence,
                    speaker=quotation.speaker if quotation else speaker_of(document, span),
                    quoted=quotation is not None,
                    mentions=tuple(inside),
                )
            )
    return tuple(found)


def _checkable(document: Document, sentence: Sentence) -> Iterator[Span]:
    """Yield the spans of a sentence that state something."""
    if sentence.zone not in CHECKED_ZONES:
        return
    if document.quote(sentence.span).rstrip("\"'”’ \n").endswith("?"):
        return
    for span in clauses(document.text, sentence.span):
        if len(WORD.findall(document.quote(span))) >= MIN_WORDS:
            yield span


def _quotation(document: Document, span: Span) -> Quotation | None:
    """Return the quotation that holds most of a span."""
    for quotation in document.quotations:
        overlap = min(span.end, quotation.span.end) - max(span.start, quotation.span.start)
        if 2 * overlap > span.end - span.start:
            return quotation
    return None
