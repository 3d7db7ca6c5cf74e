"""Ask the NLI model about what exact rules found, where it knows better than they do.

A rule that compares two values or two outcomes knows that they differ, not that both are said of
one thing. On articles that nobody had read when a rule was written most of its false alarms are
two things; the model, asked about the two sentences alone and with the one before each, gives
such a pair next to no chance of a conflict, and nearly every true one much more. What it rules
out is still told, but as doubtful.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, product
from typing import TYPE_CHECKING

from checker.judging.rereading import plain, told_after
from checker.types import Document, Finding, Severity, Span

if TYPE_CHECKING:
    from checker.inference.protocols import NLIModel  # which imports the judge

FLOORS: Mapping[str, float] = {
    "number-mismatch": 0.14,
    "outcome-mismatch": 0.03,
    "place-mismatch": 0.03,
    "headline-mismatch": 0.03,
}
"""The chance of a contradiction that the model must see for a finding of a rule to be more than
doubtful. Rules that compare names, sums, tenses or roles are not here: of those the model sees
as little when they are right (figures in ``models/training/README.md``)."""
DOUBTED = 0.2
"""The confidence that a doubted finding has at most, before it is calibrated."""

Texts = tuple[str, str]


def seconded(findings: Sequence[Finding], document: Document, nli: NLIModel) -> tuple[Finding, ...]:
    """Return the findings, doubtful where the model sees no contradiction between the places."""
    asked = [list(_questions(each, document)) for each in findings]
    flat = [texts for questions in asked for texts in questions]
    answers = iter(nli.score(flat)) if flat else iter(())
    told = list(findings)
    for at, questions in enumerate(asked):
        surest = max((next(answers).contradiction for _ in questions), default=None)
        if surest is not None and surest < FLOORS[findings[at].rule_id]:
            told[at] = _doubted(findings[at])
    return tuple(told)


def _doubted(finding: Finding) -> Finding:
    confidence = min(finding.confidence, DOUBTED)
    return replace(finding, severity=Severity.INFO, confidence=confidence)


def _questions(finding: Finding, document: Document) -> Iterator[Texts]:
    """Yield each two sentences of a finding's places, both ways, alone and with those before."""
    if finding.rule_id not in FLOORS or finding.severity is Severity.INFO:
        return
    places = [_sentences(passage.span, document) for passage in finding.evidence]
    for one, two in _pairs(places):
        alone, before = zip(*(_texts(at, document) for at in (one, two)), strict=True)
        for first, second in (alone, before):
            yield first, second
            yield second, first


def _pairs(places: Iterable[Sequence[int]]) -> Iterator[tuple[int, int]]:
    for first, second in combinations(places, 2):
        for one, two in product(first, second):
            if one != two:
                yield one, two


def _sentences(span: Span, document: Document) -> list[int]:
    return [at for at, each in enumerate(document.sentences) if each.span.touches(span)]


def _texts(at: int, document: Document) -> Texts:
    """Return a sentence alone, and with the one before it."""
    text = plain(at, document)
    return text, told_after(text, at, document)
