"""The sentence around a mention: its words, its names, its times and who says it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from checker.mentions import lemmas, wordclasses
from checker.mentions.numerals import ONES, SCALES, TENS
from checker.mentions.tokens import cut
from checker.types import (
    Analysis,
    Mention,
    NameMention,
    Sentence,
    Span,
    TimeKind,
    TimeMention,
    ZoneKind,
)

READ = frozenset({ZoneKind.BODY, ZoneKind.LIST, ZoneKind.CAPTION})
"""Zones whose sentences tell the article."""
TOLD = frozenset(ZoneKind) - {ZoneKind.TABLE, ZoneKind.BYLINE, ZoneKind.DATELINE}
"""Those and all others that hold sentences: headlines, subheads and what stands below."""
CHANGED = re.compile(
    r"""\b(?:
      initial(?:ly)? | at\sfirst | first\s(?:report|estimate|said|spoke|statement|count|put|gave)\w*
    | early\sreports? | earlier | later | since\sthen | by\sthen | until | previous(?:ly)?
    | formerly | original(?:ly)? | revised? | correct(?:ed|ion) | updated? | amend(?:ed|ment)
    | up\sfrom | down\sfrom
    | (?:rose|risen|rise|rising|raised|grew|grown|increased?|climb(?:ed|s)?|up|fell|fallen|cut
       |lowered|reduced|dropped|shrunk|shrank|decreased?|expanded|doubled|went|gone)
      \s(?:\w+\s){0,3}(?:to|from)
    | instead\sof | rather\sthan | planned | expected | forecast | predict(?:ed|s|ion) | projected
    | estimate[sd]? | target | proposed | would | could | may | might | if | used\sto
    | no\slonger | so\sfar | rumou?r\w* | disputed | denie[sd] | den(?:y|ying) | claim(?:s|ed)?
    | alleg\w+ | mistak\w+ | wrong\w* | not | n't | compared\s(?:with|to) | against | average
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words that tell of another time, of a change, of a plan or of doubt."""
OTHER_YEAR = re.compile(
    r"\b(?:last|previous|next|following|past|earlier|each|every|same)\s(?:year|month|season|quarter"
    r"|week|decade|term|summer|winter|spring|autumn)\b|\ba\s(?:year|month|decade)\s(?:ago|before|earlier)"
    r"|\b(?:years|months|decades|centuries)\s(?:ago|before|earlier)\b|\bannual\w*|\bin\sthe\spast\b",
    re.IGNORECASE,
)


def sentences(
    analysis: Analysis, zones: frozenset[ZoneKind] = READ
) -> Iterator[tuple[Sentence, Sequence[Mention]]]:
    """Yield each sentence of some zones, with the mentions that begin in it."""
    starts = [mention.span.start for mention in analysis.mentions]
    for sentence in analysis.document.sentences:
        if sentence.zone in zones:
            first = bisect_left(starts, sentence.span.start)
            yield sentence, analysis.mentions[first : bisect_left(starts, sentence.span.end)]


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence and what it shares with others."""

    sentence: Sentence
    text: str
    words: frozenset[str]
    """Lemmas of its content words."""
    before: frozenset[str]
    """Lemmas of the sentence before it in its paragraph."""
    names: frozenset[str]
    years: frozenset[int]

    @property
    def changes(self) -> bool:
        """Tell whether it speaks of a change, of a plan or of doubt."""
        return CHANGED.search(self.text) is not None

    @property
    def elsewhen(self) -> bool:
        """Tell whether it speaks of another year or period."""
        return bool(self.years) or OTHER_YEAR.search(self.text) is not None


def passages(analysis: Analysis) -> dict[int, Passage]:
    """Return the sentences of the article, by index."""
    inside: dict[int, list[Mention]] = {}
    ordered = iter(sorted(analysis.mentions, key=lambda mention: mention.span.start))
    mention = next(ordered, None)
    for sentence in analysis.document.sentences:
        while mention is not None and mention.span.start < sentence.span.end:
            if mention.span.start >= sentence.span.start:
                inside.setdefault(sentence.index, []).append(mention)
            mention = next(ordered, None)
    found: dict[int, Passage] = {}
    previous: Passage | None = None
    for sentence in analysis.document.sentences:
        previous = _passage(analysis, sentence, inside.get(sentence.index, ()), previous)
        found[sentence.index] = previous
    return found


def _passage(
    analysis: Analysis, sentence: Sentence, mentions: Iterable[Mention], previous: Passage | None
) -> Passage:
    document = analysis.document
    dates = [m for m in mentions if isinstance(m, TimeMention) and m.kind is not TimeKind.RELATIVE]
    years = {date.year for date in dates if date.year}
    published = document.date.year if document.date else None
    follows = previous is not None and previous.sentence.paragraph == sentence.paragraph
    return Passage(
        sentence,
        document.quote(sentence.span),
        content(document.text, sentence.span.start, sentence.span.end),
        previous.words if previous is not None and follows else frozenset(),
        frozenset(m.text.lower() for m in mentions if isinstance(m, NameMention)),
        frozenset(years - {published}),
    )


LEFT_OUT = wordclasses.PHRASE_ENDS | ONES.keys() | TENS.keys() | SCALES.keys()
"""Words that say nothing of what a passage is about: function words and numbers."""


def content(text: str, start: int, end: int) -> frozenset[str]:
    """Return the lemmas of the content words in a part of the text.

    >>> sorted(content("The 17 cars that had left the rails", 0, 35))
    ['car', 'leave', 'rail']
    """
    found = set()
    for token in cut(text, start, end):
        word = token.lower
        if token.is_word and len(word) > 2 and word not in LEFT_OUT:
            verb = word in lemmas.inflections() and not lemmas.is_plural(word)
            found.add(lemmas.lemma(word, "verb" if verb else "noun"))
    return frozenset(found)


def one_voice(analysis: Analysis, one: Span, two: Span) -> bool:
    """Tell whether the words of two spans may be held to each other: not two speakers'."""
    first, second = (speaker(analysis, span.start) for span in (one, two))
    return not (first and second and first != second)


def speaker(analysis: Analysis, offset: int) -> str:
    """Return who says the words at an offset, "" for the article's own voice."""
    quotation = analysis.quotation_at(offset)
    if quotation is not None:
        return quotation.speaker or "?"
    for attribution in analysis.document.attributions:
        if attribution.span.start <= offset < attribution.span.end:
            return attribution.speaker
    return ""
