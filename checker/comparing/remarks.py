"""A remark that is told again under a name: "Berg's line about the key", "it was Berg who said"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.comparing.cast import Cast
from checker.comparing.passages import content
from checker.types import Analysis, Sentence, Span, ZoneKind

REMARK = (
    r"(?:image|line|remark|phrase|comment|joke|comparison|metaphor|picture|quip|simile|description"
    r"|question|words|warning|complaint|sentence|promise|advice|formula|verdict|saying|quote|point"
    r"|anecdote|story|observation|argument|aside|retort|plea|jibe|jab|crack|analogy|confession|threat"
    r"|praise|concern|claim|idea|doubt|fear|demand|wish|slogan|motto|view|opinion|boast|thought)"
)
SAYING = (
    r"(?:said|says|told|tells|spoke|speaks|mentioned|mentions|called|calls|compared|compares|likened"
    r"|likens|joked|jokes|boasted|boasts|coined|blamed|blames|put|puts|described|describes|complained"
    r"|complains|warned|warns|praised|praises|admitted|admits|recalled|recalls|hoped|hopes|used|argued"
    r"|argues|revealed|reveals|explained|explains|claimed|claims|insisted|insists|predicted|predicts"
    r"|promised|promises|remarked|remarks|noted|notes|drew|draws|laid|lays|asked|wondered|confessed"
    r"|swore|shouted|cried|announced|suggested|proposed|concluded|say|tell|speak|mention|call|compare)"
)
NOUN = r"(?:(?:the|an?|his|her|its|their)\s)?[\w’'.-]+(?:\s[\w’'.-]+){0,4}?"
"""A person: "Amatya", "the dog's handler"."""
RECALLED = re.compile(
    rf"""
    (?P<who>[A-ZÀ-ÖØ-Þ][\w’'‑-]*(?:\s+[A-ZÀ-ÖØ-Þ][\w‑-]*)*)(?:['’]s|(?<=s)['’])\s+
    (?:\w+\s+){{0,2}}{REMARK}\s+
    (?:of|about|that|on|with|as|from|comparing|likening)\s+
    (?P<what>[^.;:?!“”"]{{6,90}})
    """,
    re.VERBOSE,
)
""""Berg's line about the key"."""
CLEFT = re.compile(
    rf"""
    (?: \b[Ii]t\s(?:was|is)\s(?P<who>{NOUN})(?:\s(?:him|her)self)?(?:,\s[^,;]{{2,60}},)?
        (?:,?\salone)?\s(?:who|that)\s
      | (?:^|[.;]\s)(?P<one>{NOUN})(?:,\s[^,;]{{2,80}},)?\s(?:was|is)\s(?:also\s)?
        (?:the\sone\s(?:who|to)|who|the\sauthor\sof)\s )
    (?:(?:had|has|have|first|then|later|also|once|\w+ly)\s){{0,2}}{SAYING}\b
    (?P<what>[^;]{{6,200}})
    """,
    re.VERBOSE,
)
""""It was Berg who spoke of the key", "Berg is the one who spoke of the key"."""
OWNED = re.compile(
    rf"""
    \b(?:[Tt]he|[Aa])\s(?:\w+\s)?{REMARK}\s(?:about|of|that|on|to)\s(?P<what>[^;]{{6,120}}?),?\s
    (?:(?:which|who|that)\s[^,;]{{2,70}},\s)?
    (?:is|was|were|are|came|comes|had\scome)\s(?:all\s|really\s)?
    (?:(?:from|(?:first\s)?(?:made|voiced|told|coined|raised|uttered|spoken)\sby)\s(?P<who>{NOUN})
      |(?P<own>{NOUN})(?:['’]s|(?<=s)['’]))
    (?:\sown)?(?=\s*[,.;]|\s(?:who|and|alone|in|herself|himself|on|at)\b)
    """,
    re.VERBOSE,
)
""""The line about the key is Berg's", "the jab about the key came from Berg"."""
PATTERNS = (RECALLED, CLEFT, OWNED)
ENOUGH = 2
"""Words of content that a remark and what is told of it must share."""
COMMON = 3
"""Sentences of the article from which a word is what it is about, and marks no remark."""


@dataclass(frozen=True, slots=True)
class Recall:
    """A passage that gives a remark to somebody."""

    who: str
    sentence: Sentence
    span: Span
    words: frozenset[str]


def find(analysis: Analysis, cast: Cast) -> Iterator[Recall]:
    """Yield the passages in which a remark is told again as somebody's."""
    document = analysis.document
    for sentence in document.sentences:
        if sentence.zone not in (ZoneKind.BODY, ZoneKind.LIST, ZoneKind.CAPTION):
            continue
        text = document.quote(sentence.span)
        for pattern in PATTERNS:
            for match in pattern.finditer(text):
                if analysis.quotation_at(sentence.span.start + match.start()) is None:
                    yield from recalled(analysis, cast, sentence, match)


def recalled(
    analysis: Analysis, cast: Cast, sentence: Sentence, match: re.Match[str]
) -> Iterator[Recall]:
    """Yield the remark of a match with whoever it is given to, if both can be told."""
    document, start = analysis.document, sentence.span.start
    group = next(g for g in ("who", "one", "own") if match.groupdict().get(g))
    opens, closes = start + match.start("what"), start + match.end("what")
    if match.re is RECALLED:
        closes = min(
            [verb.start for verb in cast.verbs if opens < verb.start < closes], default=closes
        )
    words = content(document.text, opens, closes)
    who = cast.who(Span(*match.span(group)).shifted(start))
    if who and len(words) >= ENOUGH:
        end = opens + len(document.text[opens:closes].rstrip(" ,"))
        last = end if match.re is RECALLED else max(end, start + match.end())
        yield Recall(who, sentence, Span(start + match.start(), last), words)
