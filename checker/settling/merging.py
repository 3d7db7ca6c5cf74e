"""Makes one finding of those about the same conflict.

Two findings are about the same conflict when

* they quote the same clashing values and share a passage: a wrong toll that is repeated in five
  places is one mistake, with the first two places first and the others after them;
* they point at the same clashing words in the same sentences under different rules;
* one comes from the language model, which cannot say what clashes, and every sentence that it
  points at is part of a finding by a rule that can.

The more exact finding is kept, then the graver, then the surer. Where the language model agrees
with an exact finding, that is as grave and as sure as the graver and the surer of the two: a rule
that is seldom right alone must not silence the model.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial, reduce

from checker.types import Document, Evidence, Finding, Span

INEXACT = frozenset({"contradiction"})
"""Rules that compare meaning and not values."""


def merge(findings: Iterable[Finding], document: Document) -> list[Finding]:
    """Report each conflict once; the order is that of strength."""
    kept: list[tuple[Finding, frozenset[int]]] = []
    for finding in merge_repeats(findings, document):
        where = sentences(finding, document)
        same = [
            at
            for at, (known, there) in enumerate(kept)
            if same_conflict(known, there, finding, where)
        ]
        if not same:
            kept.append((finding, where))
        elif finding.rule_id in INEXACT:
            kept[same[0]] = agreed(kept[same[0]][0], finding), kept[same[0]][1]
    return [finding for finding, _ in kept]


def agreed(exact: Finding, inexact: Finding) -> Finding:
    """Return an exact finding as grave and as sure as the surer of two that agree."""
    severity = max(exact.severity, inexact.severity, key=lambda each: each.weight)
    confidence = max(exact.confidence, inexact.confidence)
    return replace(exact, severity=severity, confidence=confidence)


def strength(finding: Finding) -> tuple[bool, int, float, int]:
    """Sort key: exact before inexact, then grave, then sure, then early."""
    first = finding.evidence[0].span.start
    inexact = finding.rule_id in INEXACT
    return inexact, -finding.severity.weight, -finding.confidence, first


def merge_repeats(findings: Iterable[Finding], document: Document) -> list[Finding]:
    """Join findings of one rule that state the same values and share a passage."""
    merged: list[Finding] = []
    for finding in sorted(findings, key=strength):
        linked = [other for other in merged if repeats(finding, other, document)]
        merged = [other for other in merged if other not in linked]
        merged.append(reduce(partial(joined, document), [*linked, finding]))
    return sorted(merged, key=strength)


def repeats(finding: Finding, other: Finding, document: Document) -> bool:
    """Tell whether two findings of a rule are about the same values in linked places."""
    if finding.rule_id != other.rule_id or finding.rule_id in INEXACT:
        return False
    if not any(a.span.touches(b.span) for a in finding.evidence for b in other.evidence):
        return False
    return values(finding, document) == values(other, document)


def values(finding: Finding, document: Document) -> frozenset[str]:
    """Return the clashing words, without regard to case and spacing."""
    return frozenset(value(passage, document) for passage in finding.evidence)


def value(passage: Evidence, document: Document) -> str:
    """Return the clashing words of one passage."""
    return " ".join(" ".join(document.quote(mark) for mark in marks(passage)).casefold().split())


def joined(document: Document, first: Finding, second: Finding) -> Finding:
    """Keep one finding with the passages of both: first each value once, then the repeats."""
    passages = distinct([*first.evidence, *second.evidence])
    seen: set[str] = set()
    leading: list[Evidence] = []
    for passage in passages:
        if (words := value(passage, document)) not in seen:
            seen.add(words)
            leading.append(passage)
    rest = [passage for passage in passages if passage not in leading]
    return replace(first, evidence=(*leading, *rest))


def distinct(passages: Iterable[Evidence]) -> list[Evidence]:
    """Sort passages by place and leave out those that lie within another with the same marks."""
    result: list[Evidence] = []
    for passage in sorted(passages, key=lambda p: (p.span.start, -p.span.end)):
        known = (other for other in result if marks(other) == marks(passage))
        if not any(other.span.touches(passage.span) for other in known):
            result.append(passage)
    return result


def same_conflict(
    stronger: Finding, there: frozenset[int], weaker: Finding, here: frozenset[int]
) -> bool:
    """Tell whether the weaker finding, in the sentences ``here``, says nothing new."""
    if weaker.rule_id in INEXACT:
        return here <= there
    known = [mark for passage in stronger.evidence for mark in marks(passage)]
    return here == there and all(
        any(mark.touches(other) for mark in marks(passage) for other in known)
        for passage in weaker.evidence
    )


def sentences(finding: Finding, document: Document) -> frozenset[int]:
    """Return where a finding points, as sentences; a passage outside all stands for itself."""
    found: set[int] = set()
    for passage in finding.evidence:
        touched = [s.index for s in document.sentences if s.span.touches(passage.span)]
        found.update(touched or [-1 - passage.span.start])
    return frozenset(found)


def marks(passage: Evidence) -> tuple[Span, ...]:
    """Return the clashing words of a passage: its marks, or all of it."""
    return tuple(sorted(passage.marks)) or (passage.span,)
