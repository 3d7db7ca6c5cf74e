"""Slots: where a sentence gives a value, and what the sentence says around it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from checker.types import NameMention, Quantity, Sentence, Span, TimeMention


class SlotKind(StrEnum):
    """What kind of value a slot takes; only slots of one kind are compared."""

    COUNT = "count"
    ORDINAL = "ordinal"
    AGE = "age"
    SCORE = "score"
    MEASURE = "measure"
    """Money, percentages, lengths, weights ...; compared within one dimension."""
    DATE = "date"
    """A day, a weekday, a month, a year, "last week"."""
    CLOCK = "clock"
    DURATION = "duration"
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    WORD = "word"
    """One of a group of words that exclude one another; compared within the group."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """One word of a group of which only one can fill a slot; synonyms have one ``choice``."""

    group: str
    """The group's first word and its line in the list."""
    choice: str
    """The first of its synonyms."""
    word: str


@dataclass(frozen=True, slots=True)
class Slot:
    """One value of one sentence, and the sentence without it."""

    kind: SlotKind
    family: str
    """What is compared within the kind: a dimension, a currency, a group of words."""
    span: Span
    """The value: "17", "Monday night", "Astana"."""
    sentence: Sentence
    value: Quantity | TimeMention | NameMention | Alternative
    left: str
    """The words before the value, on one line; of a long sentence only the nearest."""
    words: str
    """The value as written."""
    right: str
    """The words after it."""

    @property
    def text(self) -> str:
        """The sentence, or of a long one what stands around the value."""
        return self.filled(self.words)

    def filled(self, words: str) -> str:
        """Return the sentence with another value in place of its own."""
        return f"{self.left}{words}{self.right}"


class Relation(StrEnum):
    """How two values of a kind stand to each other."""

    SAME = "same"
    DIFFERENT = "different"
    """Both cannot be the value of one thing."""
    UNCLEAR = "unclear"
    """They may be one value, told more and less exactly."""


@dataclass(frozen=True, slots=True)
class SlotPair:
    """Two slots of one kind in two sentences, in article order."""

    first: Slot
    second: Slot
    relation: Relation
    shared: int
    """Content words, by stem, that both sentences have beside the values."""
