"""Which way a heading says that a measure went, against its two values in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.comparing import changes, movements
from checker.comparing.movements import UNCHANGED, Movement
from checker.comparing.opposites import MEASURES
from checker.comparing.slots import QUANTITY, Slotted
from checker.mentions import lemmas
from checker.types import Quantity, Sentence


class HeadedValues(NamedTuple):
    """What a heading says, and the line whose values go the other way."""

    movement: Movement
    line: Slotted
    new: Quantity
    old: Quantity


def read(text: str, heading: Sentence, lines: Sequence[Slotted]) -> Iterator[HeadedValues]:
    """Yield the one movement of a heading that the values of the text do not bear out.

    "Profit shrinks" over "Net profit reached 138.6 million, against 123.8 million a year ago".
    """
    said = [m for m in movements.read(text, heading.span.start, heading.span.end) if m.near]
    said = [m for m in said if m.way.pair == "moves" and m.way.side != UNCHANGED]
    if len({m.span for m in said}) != 1:
        return
    for movement in said:
        told = [
            m
            for line in lines
            for m in movements.read(text, line.sentence.span.start, line.sentence.span.end)
        ]
        if any(m.noun == movement.noun and m.way.side == movement.way.side for m in told):
            continue
        given = [
            (line, change)
            for line in lines
            for change in changes.values(line)
            if movement.noun in _nouns(line) and change.new.value != change.old.value
        ]
        falls = {change.new.value < change.old.value for _, change in given}
        if falls == {movement.way.side == 0}:
            line, change = given[0]
            yield HeadedValues(movement, line, change.new, change.old)
            return


def _nouns(line: Slotted) -> set[str]:
    """Return the nouns before the first value of a line."""
    words = re.findall(r"[a-z]+", re.split(QUANTITY, line.text)[0].lower())
    found = {lemmas.lemma(word, "noun") for word in words}
    return {MEASURES.get(word, word) for word in found}
