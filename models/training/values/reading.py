"""Reads the slots of an article: numbers, times, names and words that exclude one another."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from checker.mentions import units
from checker.mentions.tokens import Token, cut
from checker.types import (
    Document,
    EntityKind,
    Mention,
    NameMention,
    Quantity,
    Sentence,
    Span,
    TimeKind,
    TimeMention,
    ZoneKind,
)
from models.training.values import alternatives
from models.training.values.slot import Slot, SlotKind

AROUND = 24
"""Words kept on each side of the value: two sentences with both sides full fit the model."""
LEFT_OUT = frozenset({ZoneKind.BYLINE, ZoneKind.DATELINE, ZoneKind.BOILERPLATE, ZoneKind.TABLE})
WHERE = frozenset(
    """in at near outside from to around across into through towards toward behind beneath below
    above beside on along off under past opposite inside""".split()
)
"""Words after which a name that is no person's is read as a place."""
Valued = Quantity | TimeMention | NameMention
SPACES = re.compile(r"\s+")


def read(document: Document, mentions: Sequence[Mention]) -> list[Slot]:
    """Return the slots of an article in reading order."""
    starts = [mention.span.start for mention in mentions]
    found: list[Slot] = []
    for sentence in document.sentences:
        if sentence.zone in LEFT_OUT:
            continue
        first = bisect_left(starts, sentence.span.start)
        inside = mentions[first : bisect_left(starts, sentence.span.end)]
        found += _of_sentence(document.text, sentence, inside)
    return found


def _of_sentence(text: str, sentence: Sentence, mentions: Sequence[Mention]) -> Iterator[Slot]:
    tokens = cut(text, sentence.span.start, sentence.span.end)
    taken: list[Span] = []
    valued = [m for m in mentions if isinstance(m, Quantity | TimeMention | NameMention)]
    for mention in (*_unread_places(text, tokens, mentions), *valued):
        told = _told(mention)
        if told is None or any(span.touches(told[2]) for span in taken):
            continue
        kind, family, span = told
        taken.append(span)
        yield Slot(kind, family, span, sentence, mention, *around(text, tokens, span))
    names = [mention.span for mention in mentions if isinstance(mention, NameMention)]
    for span, value in alternatives.find(tokens):
        if not any(other.touches(span) for other in (*taken, *names)):
            parts = around(text, tokens, span)
            yield Slot(SlotKind.WORD, value.group, span, sentence, value, *parts)


def _unread_places(
    text: str, tokens: Sequence[Token], mentions: Sequence[Mention]
) -> Iterator[NameMention]:
    """Yield what stands after "in", "near" ... in capitals and was not read as a place."""
    taken = [
        m.span
        for m in mentions
        if isinstance(m, TimeMention)
        or (isinstance(m, NameMention) and m.kind in (EntityKind.PERSON, EntityKind.PLACE))
    ]
    at = 1
    while at < len(tokens):
        end = at
        while end < len(tokens) and tokens[end].is_word and tokens[end].is_capital:
            end += 1
        if at < end < len(tokens) and tokens[end].text.isdigit():
            end += 1
        if end > at and tokens[at - 1].lower in WHERE:
            span = Span(tokens[at].start, tokens[end - 1].end)
            if not any(span.touches(other) for other in taken):
                name = text[span.start : span.end]
                yield NameMention(span, name, EntityKind.PLACE)
        at = end + 1


def _told(mention: Valued) -> tuple[SlotKind, str, Span] | None:
    """Return kind, family and the span of the value; None for what is no slot."""
    if isinstance(mention, TimeMention):
        return _time_kind(mention), "", mention.span
    if isinstance(mention, NameMention):
        kinds = {
            EntityKind.PERSON: SlotKind.PERSON,
            EntityKind.ORGANISATION: SlotKind.ORGANISATION,
            EntityKind.PLACE: SlotKind.PLACE,
        }
        kind = kinds.get(mention.kind)
        return (kind, "", mention.span) if kind else None
    return _quantity_kind(mention)


def _time_kind(mention: TimeMention) -> SlotKind:
    kinds = {TimeKind.CLOCK: SlotKind.CLOCK, TimeKind.DURATION: SlotKind.DURATION}
    return kinds.get(mention.kind, SlotKind.DATE)


def _quantity_kind(quantity: Quantity) -> tuple[SlotKind, str, Span]:
    number = quantity.number
    if quantity.role == "age":
        return SlotKind.AGE, "", number
    if quantity.role == "score":
        return SlotKind.SCORE, "", number
    if quantity.ordinal:
        return SlotKind.ORDINAL, "", number
    unit = units.named(quantity.unit) if quantity.unit else None
    if unit is not None and unit.dimension == units.TIME:
        return SlotKind.DURATION, "", number
    if quantity.unit or quantity.role == "share":
        money = unit is not None and unit.dimension == units.MONEY
        family = quantity.unit if unit is None or money else unit.dimension
        return SlotKind.MEASURE, family or "share", number
    return SlotKind.COUNT, "", number


def around(text: str, tokens: Sequence[Token], span: Span) -> tuple[str, str, str]:
    """Return the words before a span, the span and the words after it, each on one line."""
    before = [token for token in tokens if token.end <= span.start][-AROUND:]
    after = [token for token in tokens if token.start >= span.end][:AROUND]
    left = text[before[0].start : span.start] if before else ""
    right = text[span.end : after[-1].end] if after else ""
    one, two, three = (SPACES.sub(" ", part) for part in (left, text[span.start : span.end], right))
    return one, two, three
