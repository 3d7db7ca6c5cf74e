"""What an article denies outright, and where it tells of it: nobody arrested, the men arrested."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from checker.comparing.passages import content
from checker.comparing.wordlists import sections
from checker.types import Sentence, Span

NUMBER = (
    r"(?:(?!(?:1[89]|20)\d\d\b)\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve|a dozen|dozens of|several|one|another)"
)
WRITTEN_OUT = {
    "{nobody}": (
        r"\b(?:nobody|no one|no-one"
        r"|none(?: of (?:the|them|those|us|its|his|her|their)(?: \w+){0,4}?)?"
        r"|not (?:one|a soul|a single person)(?: of (?:the|them|those|us)(?: \w+){0,3}?)?"
        r"|neither(?: of (?:the|them)(?: \w+){0,2}?)?)(?: who [^.,;]{1,40})?"
    ),
    "{no}": r"\b(?:no|not a single|not one|not any|without(?: any| an?| a single)?|zero)",
    "{was}": r"(?:was|were|has been|have been|had been|got)",
    "{number}": NUMBER,
    "{person}": r"(?:he|she|they)",
    "{human}": (
        r"(?:people|persons?|m[ae]n|wom[ae]n|passengers?|child(?:ren)?|boys?|girls?|tourists?"
        r"|workers?|visitors?|pupils?|residents?|guests?|drivers?|hikers?|climbers?|skiers?"
        r"|fire(?:fighter|m[ae]n)s?|riders?|spectators?|sailors?|miners?|teenagers?)"
    ),
}
LETTERS = re.compile(r"\\[a-z]|[^a-z]+|\b\w\b")
KEYS = ("no", "yes", "fact", "not", "bar", "when", "same")


@dataclass(frozen=True, slots=True)
class Pattern:
    """An expression that is compiled when it is first looked for: most kinds never come up."""

    written: str

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match."""
        return _compiled(self.written).search(text)


@cache
def _compiled(written: str) -> re.Pattern[str]:
    return re.compile(written, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of event: how it is denied, how it is told, what makes two passages one event."""

    name: str
    denied: tuple[Pattern, ...]
    told: tuple[Pattern, ...]
    fact: tuple[Pattern, ...]
    """How it is taken for granted, so that a question or a plan beside it leaves nothing open."""
    veto: Pattern | None
    bar: Pattern | None
    ever: bool
    same: str
    words: frozenset[str]
    """Lemmas of the words that the patterns are made of: to share them is no common topic."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A passage that denies or tells of a kind of event."""

    kind: Kind
    sentence: Sentence
    span: Span
    thing: str = ""
    """The thing it is said of, lower-case singular, where the kind has things."""
    granted: bool = False
    """Taken for granted ("the conviction"), by whomever the sentence quotes."""


@cache
def kinds() -> tuple[Kind, ...]:
    """Return the kinds of events that the word list knows."""
    return tuple(_kind(name, entries) for name, entries in sections("denials.txt"))


def _kind(name: str, told: dict[str, list[str]]) -> Kind:
    entries = {key: told.get(key, []) for key in KEYS}
    written = LETTERS.sub(" ", " ".join(entries["no"] + entries["yes"] + entries["fact"]))
    veto = _pattern(rf"\b(?:{'|'.join(entries['not'])})\b") if entries["not"] else None
    bar = _pattern("|".join(entries["bar"])) if entries["bar"] else None
    return Kind(
        name,
        tuple(_pattern(value) for value in entries["no"]),
        tuple(_pattern(value) for value in entries["yes"]),
        tuple(_pattern(value) for value in entries["fact"]),
        veto,
        bar,
        "ever" in entries["when"],
        entries["same"][0] if entries["same"] else "topic",
        content(written, 0, len(written)),
    )


def _pattern(value: str) -> Pattern:
    for name, written in WRITTEN_OUT.items():
        value = value.replace(name, written)
    return Pattern(value.replace(" ", r"\s+"))


def denied(sentence: Sentence, text: str) -> Iterator[Statement]:
    """Yield what a sentence denies."""
    for kind in kinds():
        match = _first(kind.denied, text)
        if match is not None and not (kind.veto and kind.veto.search(text)):
            yield _statement(kind, sentence, match)


def told(kind: Kind, sentence: Sentence, text: str, *, is_open: bool) -> Statement | None:
    """Return what a sentence tells of a kind of event, None if it denies it or is silent.

    An open sentence ("whether", "could") tells only what it takes for granted.
    """
    granted = _first(kind.fact, text)
    match = granted if is_open else _first(kind.told, text) or granted
    if match is None or (kind.veto and kind.veto.search(text)) or _first(kind.denied, text):
        return None
    return replace(_statement(kind, sentence, match), granted=match is granted)


def _statement(kind: Kind, sentence: Sentence, match: re.Match[str]) -> Statement:
    thing = match.groupdict().get("thing") or ""
    span = Span(match.start(), match.end()).shifted(sentence.span.start)
    return Statement(kind, sentence, span, thing.lower().rstrip("s"))


def _first(patterns: tuple[Pattern, ...], text: str) -> re.Match[str] | None:
    return next((match for pattern in patterns if (match := pattern.search(text))), None)
