"""Finds the spouse of somebody who never married: "His wife", later "Emrys never married"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.detectors.callings import meant
from checker.detectors.people import Person, one_sentence
from checker.types import Analysis, Span

NEVER = re.compile(
    r"\b(?P<who>[^\W\d_]+),?\s(?:who\s)?(?P<never>(?:has\s|had\s)?never\s(?:been\s)?married)\b"
    r"(?=\s*[.,;:”\"]|\sand\b|\sbut\b)"
)
"""Not "never married again", "never married into money"."""
SPOUSE = re.compile(
    r"\b(?P<who>[Hh]is|[Hh]er)\s(?:late\s)?(?P<kin>wife|husband|widow|widower)\b(?!\sto\sbe)"
)
PRONOUNS = frozenset({"he", "she"})


@dataclass(frozen=True, slots=True)
class SpouseClash:
    """Somebody's spouse, and the words that the same person never married."""

    person: Person
    spouse: Span
    never: Span


def clashes(analysis: Analysis, everyone: list[Person]) -> Iterator[SpouseClash]:
    """Yield the people who never married and have a wife or husband."""
    text = analysis.document.text
    for match in NEVER.finditer(text):
        person = who_never(analysis, everyone, match)
        if person is None:
            continue
        never = Span(*match.span("never"))
        for spouse in SPOUSE.finditer(text):
            owner = meant(analysis, everyone, spouse.start("who"), spouse["who"].lower())
            span = Span(*spouse.span())
            quoted = analysis.quotation_at(spouse.start()) is not None
            if owner is person and not quoted and not one_sentence(analysis, span, never):
                yield SpouseClash(person, span, never)
                return


def who_never(analysis: Analysis, everyone: list[Person], match: re.Match[str]) -> Person | None:
    """Return who never married: the one named right before, or whom "she" means."""
    if match["who"].lower() in PRONOUNS:
        if analysis.quotation_at(match.start()) is not None:
            return None
        return meant(analysis, everyone, match.start("who"), match["who"].lower())
    end = match.end("who")
    named = [p for p in everyone if any(m.span.end == end for m in p.entity.mentions)]
    return named[0] if len(named) == 1 else None
