"""A sentence with one sign in the place of each quantity and each time, to match patterns on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from checker.comparing.wording import value_end
from checker.types import Analysis, Quantity, Sentence, TimeMention, ZoneKind

FIRST_QUANTITY = 0xE000
FIRST_TIME = 0xE800
QUANTITY = "[\ue000-\ue7ff]"
"""Pattern of one quantity."""
TIME = "[\ue800-\uefff]"
"""Pattern of one time that is no quantity."""
READ = frozenset(
    {ZoneKind.BODY, ZoneKind.CAPTION, ZoneKind.LIST, ZoneKind.HEADLINE, ZoneKind.SUBHEAD}
)


@dataclass(frozen=True, slots=True)
class Slotted:
    """A sentence whose quantities and times are signs of one character each."""

    sentence: Sentence
    text: str
    quantities: tuple[Quantity, ...]
    times: tuple[TimeMention, ...]

    def quantity(self, sign: str) -> Quantity:
        """Return the quantity that a sign stands for."""
        return self.quantities[ord(sign) - FIRST_QUANTITY]

    def time(self, sign: str) -> TimeMention:
        """Return the time that a sign stands for."""
        return self.times[ord(sign) - FIRST_TIME]

    def signs(self, start: int = 0, end: int | None = None) -> list[Quantity]:
        """Return the quantities in a part of the text, in order."""
        return [self.quantity(sign) for sign in re.findall(QUANTITY, self.text[start:end])]


def slotted(analysis: Analysis) -> Iterator[Slotted]:
    """Yield the sentences of the article, the tables left out."""
    mentions = [m for m in analysis.mentions if isinstance(m, Quantity | TimeMention)]
    mentions.sort(key=lambda m: m.span)
    place = 0
    for sentence in analysis.document.sentences:
        while place < len(mentions) and mentions[place].span.start < sentence.span.start:
            place += 1
        after = place
        while after < len(mentions) and mentions[after].span.end <= sentence.span.end:
            after += 1
        if sentence.zone in READ:
            yield _slot(analysis.document.text, sentence, mentions[place:after])


def _slot(text: str, sentence: Sentence, mentions: list[Quantity | TimeMention]) -> Slotted:
    parts: list[str] = []
    quantities: list[Quantity] = []
    times: list[TimeMention] = []
    place = sentence.span.start
    kept = _apart(mentions)
    for mention, following in zip_longest(kept, kept[1:]):
        parts.append(text[place : mention.span.start])
        place = mention.span.end
        if isinstance(mention, Quantity):
            place = value_end(text, mention)
            parts.append(chr(FIRST_QUANTITY + len(quantities)))
            quantities.append(mention)
            if following is not None and following.span.start < place:
                place = _cut_short(text, mention, following.span.start)
        else:
            parts.append(chr(FIRST_TIME + len(times)))
            times.append(mention)
    parts.append(text[place : sentence.span.end])
    plain = "".join(parts).replace("\u00a0", " ").replace("’", "'").replace("\n", " ")
    return Slotted(sentence, plain, tuple(quantities), tuple(times))


def _cut_short(text: str, quantity: Quantity, following: int) -> int:
    """Return where a quantity ends that runs into the next mention.

    The "of the" in "twelve of the 96" stays in the text, the unit in "5 kg two days ago" does not.
    """
    between = text[quantity.number.end : following]
    return quantity.number.end if " of " in between else quantity.number.end + len(between.rstrip())


def _apart(mentions: list[Quantity | TimeMention]) -> list[Quantity | TimeMention]:
    """Drop what overlaps.

    A duration is read as a quantity too, and that reading stays. The words of a quantity may run
    into the next one ("twelve of the 96 grantees"): both stay.
    """
    times = [m for m in mentions if isinstance(m, TimeMention)]
    counted = [m for m in mentions if isinstance(m, Quantity)]
    lost = [t.span for t in times if t.days and any(q.span.covers(t.span) for q in counted)]
    sure = [t.span for t in times if t.span not in lost]
    kept: list[Quantity | TimeMention] = []
    for mention in mentions:
        if isinstance(mention, Quantity):
            keep = not any(span.touches(mention.number) for span in sure)
        else:
            keep = mention.span in sure
        if keep and (not kept or _words_end(kept[-1]) <= mention.span.start):
            kept.append(mention)
    return kept


def _words_end(mention: Quantity | TimeMention) -> int:
    return mention.number.end if isinstance(mention, Quantity) else mention.span.end
