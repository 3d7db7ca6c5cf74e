"""Places of the HTML report: what is marked in the article, and where a click leads from there.

Each finding has a place for each passage, or, where all that clashes stands in one passage, a
place for each of the clashing words. A place leads to the next one of its finding.
"""

from __future__ import annotations

from dataclasses import dataclass

from checker.reporting.located import LocatedFinding, findings
from checker.types import Document, Report, Severity, Span, Zone


@dataclass(frozen=True, slots=True)
class Card:
    """One finding as the page knows it."""

    id: str
    number: int
    """Its number in the list, which also stands beside its marks in the text."""
    located: LocatedFinding

    @property
    def severity(self) -> Severity:
        """How bad it is."""
        return self.located.finding.severity


@dataclass(frozen=True, slots=True)
class Spot:
    """One marked place in the article."""

    id: str
    leads_to: str
    card: Card
    passage: int
    """Index of the passage in the finding."""
    span: Span
    """The passage; shaded while its finding is selected."""
    clashes: tuple[Span, ...]
    """The clashing words: always marked."""
    anchor: int
    """Where the number of the finding stands in the text."""
    position: str
    """"1 of 2"."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the article: zones that stand on one line are one."""

    zones: tuple[Zone, ...]
    span: Span


def cards(report: Report, name: str) -> tuple[Card, ...]:
    """Return an article's findings with numbers: the gravest first, then in article order."""
    ordered = sorted(findings(report), key=lambda each: -each.finding.severity.weight)
    return tuple(Card(f"{name}-f{at}", at, each) for at, each in enumerate(ordered, 1))


def blocks(document: Document) -> tuple[Block, ...]:
    """Return the paragraphs of the article in order."""
    found: list[Block] = []
    for zone in document.zones:
        if found and "\n" not in document.text[found[-1].span.end : zone.span.start]:
            last = found[-1]
            found[-1] = Block((*last.zones, zone), Span(last.span.start, zone.span.end))
        else:
            found.append(Block((zone,), zone.span))
    return tuple(found)


def spots(card: Card, paragraphs: tuple[Block, ...]) -> tuple[Spot, ...]:
    """Return the places of a finding; what is not in the article's text has none."""
    drafts = [
        (passage, span, clashes, anchor)
        for passage, span, clashes in passages(card.located)
        if (anchor := anchored(max(clash.end for clash in clashes), paragraphs)) is not None
    ]
    ids = [f"{card.id}-p{at}" for at in range(1, len(drafts) + 1)]
    return tuple(
        Spot(
            id=ids[at],
            leads_to=ids[(at + 1) % len(ids)] if len(ids) > 1 else card.id,
            card=card,
            passage=passage,
            span=span,
            clashes=clashes,
            anchor=anchor,
            position=f"{at + 1} of {len(ids)}",
        )
        for at, (passage, span, clashes, anchor) in enumerate(drafts)
    )


def passages(located: LocatedFinding) -> list[tuple[int, Span, tuple[Span, ...]]]:
    """Return the index, span and clashing words of each place."""
    evidence = located.finding.evidence
    if len(evidence) == 1 and evidence[0].marks and not evidence[0].source:
        return [(0, evidence[0].span, (mark,)) for mark in sorted(evidence[0].marks)]
    return [
        (at, each.span, tuple(sorted(each.marks)) or (each.span,))
        for at, each in enumerate(evidence)
        if not each.source
    ]


def anchored(end: int, paragraphs: tuple[Block, ...]) -> int | None:
    """Return the last place inside a paragraph that is not after ``end``."""
    before = [each.span for each in paragraphs if each.span.start < end]
    return min(end, before[-1].end) if before else None
