"""Typed mentions: words in the article that denote a value or an entity."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from checker.types.spans import Span


class Modifier(StrEnum):
    """How exactly a quantity is meant."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts or measures.

    ``low`` and ``high`` bound the values that the wording allows ("about 300": 270 to 330;
    "more than 300": 300 to infinity; an exact number: low == high == value).
    """

    span: Span
    """Number, modifier, unit and counted noun: "at least 12 people"."""
    number: Span
    """The number words alone: "12", "half a million"."""
    value: float
    low: float
    high: float
    modifier: Modifier
    unit: str = ""
    """Canonical unit ("percent", "USD", "km", "kg", "year", "hour"); "" for a plain count."""
    noun: str = ""
    """Lower-case singular head of what is counted ("person", "vehicle"); "" when none."""
    words: tuple[str, ...] = ()
    """Lower-case words of the counted noun phrase ("armed", "robber"), lemmatised."""
    ordinal: bool = False
    role: str = ""
    """"age", "share" (a fraction or percentage of a whole), "score" (of a game or vote)."""
    determiner: str = ""
    """Lower-case word that says which ones: "the", "all", "both", "another", "more", "other"."""
    per: str = ""
    """What a rate is for: "day" in "12 people a day"."""
    against: float | None = None
    """The other figure of a score: 24 in "35-24"."""


class TimeKind(StrEnum):
    """What a time mention pins down."""

    DATE = "date"
    """A day of a month, with or without a year or weekday: "Sunday, 8 September"."""
    WEEKDAY = "weekday"
    MONTH = "month"
    YEAR = "year"
    CLOCK = "clock"
    """A time of day."""
    RELATIVE = "relative"
    """"yesterday", "next month", "three weeks ago"."""
    DURATION = "duration"
    PERIOD = "period"
    """"from 9 to 15 October", "2019-2021"."""


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A date, time, period or duration as written and, where it can be told, as days."""

    span: Span
    kind: TimeKind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """0 is Monday."""
    minute: int | None = None
    """Minutes after midnight of a time of day."""
    days: float | None = None
    """Length of a duration, in days."""
    earliest: dt.date | None = None
    latest: dt.date | None = None
    """First and last day it can mean, resolved against the publication date; None if open."""
    approximate: bool = False
    """Hedged: "around noon", "early May", "nearly five hours"."""
    twelve_hour: bool = False
    """A time of day without a.m. or p.m.: ``minute`` counts from midnight or from noon."""


class EntityKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class NameMention:
    """A proper name as written, without title or role."""

    span: Span
    text: str
    kind: EntityKind
    given: str = ""
    """Given name(s) or initials of a person, "" when only the surname is written."""
    surname: str = ""
    title: str = ""
    """Title or role words beside the name, lower-case: "chairman of the board", "mr"."""
    title_span: Span | None = None
    entity: int = -1
    """Index in ``Analysis.entities``; -1 when not linked."""


@dataclass(frozen=True, slots=True)
class RoleMention:
    """A title, profession, age, nationality or family relation said of a named person."""

    span: Span
    attribute: str
    """"title", "age", "nationality", "relation", "gender", "born"."""
    value: str
    """Canonical value: "chairman", "54", "nephew"."""
    scope: str = ""
    """What the role is of ("national security committee"), lower-case, "" when not said."""
    former: bool = False
    """Said of the past or the future ("former", "then", "ex-", "acting", "incoming")."""
    entity: int = -1


class Tense(StrEnum):
    """Tense of a finite verb group."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    CONDITIONAL = "conditional"
    """"would", "could", "might": not asserted."""


@dataclass(frozen=True, slots=True)
class VerbMention:
    """A finite verb group: "will already be", "was not arrested"."""

    span: Span
    lemma: str
    tense: Tense
    negated: bool = False
    passive: bool = False
    perfect: bool = False


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, organisation or place and all its mentions, in article order."""

    index: int
    kind: EntityKind
    name: str
    """The fullest form written."""
    mentions: tuple[NameMention, ...]


Mention = Quantity | TimeMention | NameMention | RoleMention | VerbMention
