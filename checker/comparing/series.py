"""Things that a sentence lists: "Ambon, Seram and Buru"."""

from __future__ import annotations

import re

from checker.types import Document, Span, Zone, ZoneKind

SERIES_END = re.compile(r"[.!?;:](?:\s|$)|[()”\"]|\s[–—-]\s|—")
SPLIT = re.compile(r",\s+(?:and|or|as\swell\sas|plus)\s+|,\s+|\s+(?:and|or|as\swell\sas|plus)\s+")
AND = re.compile(r"\s(?:and|or|plus|as\swell\sas)\s")
OPEN_ENDED = re.compile(
    r"\b(?:including|among|such\sas|etc|others|more|for\sexample|e\.g\.|like|notably|chiefly|mainly"
    r"|mostly|respectively|either|whether|between|one\sof|some|several|many|rest|each|every)\b|…|\.\.\.",
    re.IGNORECASE,
)
LONGEST_ITEM = 6
"""Words of a listed thing at most; longer ones are clauses, which commas do not count."""
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|said"
    r"|says|who|which|that|because|if|when|while|where)\b"
)

QUESTION = re.compile(r"[^.?!]{1,60}\?\s*")
"""A paragraph that is a question heads a part of the text, like a subhead."""


def size(text: str) -> tuple[int, int] | None:
    """Return the fewest and the most things that a series may name; None when it is no series.

    >>> size("Ambon, Seram and Buru"), size("bread and butter, tea and cake"), size("He left, and")
    ((3, 3), (2, 4), None)
    """
    if OPEN_ENDED.search(text) or FINITE.search(text):
        return None
    parts = [part for part in re.split(r",\s+", text.strip()) if part]
    most = [item for item in SPLIT.split(text.strip()) if item]
    joined = [AND.search(f" {part}") is not None for part in parts]
    if len(parts) < 2 or not joined[-1] or any(len(i.split()) > LONGEST_ITEM for i in most):
        return None
    ends = not parts[-1].startswith(("and ", "or ", "plus ", "as well as "))
    fewest = len(parts) + 1 if ends and not any(joined[:-1]) else len(parts)
    return fewest, len(most)


def names_at_start(text: str) -> str:
    """Return the names that a text begins with, up to the comma after the last of them.

    >>> names_at_start("Bob Ash, Tim Birch and Al Elm, were fined"), names_at_start("Ash, 45, and")
    ('Bob Ash, Tim Birch and Al Elm', '')
    """
    found: list[str] = []
    for part in re.split(r",\s+", text):
        bare = part.removeprefix("and ").removeprefix("or ")
        if not bare[:1].isupper():
            break
        found.append(part)
        if AND.search(f" {part}"):
            return ", ".join(found)
    return ""


def parted_before(document: Document, numbered: Span) -> bool:
    """Tell whether headings without numbers part the text before the first number.

    The numbered list is then of one part only.
    """
    before = (zone for zone in document.zones if zone.span.end <= numbered.start)
    return sum(_heads(document, zone) for zone in before) > 1


def _heads(document: Document, zone: Zone) -> bool:
    """Tell whether a paragraph heads those after it."""
    asks = QUESTION.fullmatch(document.text, zone.span.start, zone.span.end) is not None
    return zone.kind is ZoneKind.SUBHEAD or (zone.kind is ZoneKind.BODY and asks)
