"""A remark that is told again under a name: "Berg's line about the key", "the words of Berg"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.comparing import voices
from checker.comparing.passages import content
from checker.types import Analysis, Sentence, Span, VerbMention, ZoneKind

RECALLED = re.compile(
    r"""
    (?P<who>[A-ZÀ-ÖØ-Þ][\w’'‑-]*(?:\s+[A-ZÀ-ÖØ-Þ][\w‑-]*)*)(?:['’]s|(?<=s)['’])\s+
    (?:\w+\s+){0,2}
    (?:image|line|remark|phrase|comment|joke|comparison|metaphor|picture|quip|simile|description
      |question|words|warning|complaint|sentence|promise|advice|formula|verdict|saying|quote|point
      |anecdote|story|observation|argument|aside|retort|plea|jibe|analogy|confession)\s+
    (?:of|about|that|on|with|as|from|comparing|likening)\s+
    (?P<what>[^.;:?!“”"]{6,90})
    """,
    re.VERBOSE,
)
ENOUGH = 2
"""Words of content that a remark and what is told of it must share."""


@dataclass(frozen=True, slots=True)
class Recall:
    """A passage that gives a remark to somebody."""

    who: str
    sentence: Sentence
    span: Span
    words: frozenset[str]


def find(analysis: Analysis) -> Iterator[Recall]:
    """Yield the passages in which a remark is told again as somebody's."""
    document = analysis.document
    verbs = [
        mention.span.start for mention in analysis.mentions if isinstance(mention, VerbMention)
    ]
    for sentence in document.sentences:
        if sentence.zone not in (ZoneKind.BODY, ZoneKind.LIST, ZoneKind.CAPTION):
            continue
        for match in RECALLED.finditer(document.quote(sentence.span)):
            start = sentence.span.start
            if analysis.quotation_at(start + match.start()) is not None:
                continue
            opens, closes = start + match.start("what"), start + match.end("what")
            closes = min([verb for verb in verbs if opens < verb < closes], default=closes)
            words = content(document.text, opens, closes)
            who = voices.surname(match["who"])
            if who and len(words) >= ENOUGH:
                end = opens + len(document.text[opens:closes].rstrip(" ,"))
                yield Recall(who, sentence, Span(start + match.start(), end), words)
