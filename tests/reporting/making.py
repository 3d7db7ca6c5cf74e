"""Makes reports for the tests of every format."""

from __future__ import annotations

from checker.types import Category, Document, Evidence, Finding, Report, Run, Severity, Span


def passage(document: Document, sentence: str, *words: str) -> Evidence:
    start = document.text.index(sentence)
    marks = []
    for word in words:
        at = document.text.index(word, start)
        marks.append(Span(at, at + len(word)))
    return Evidence(Span(start, start + len(sentence)), tuple(marks))


def finding(
    *evidence: Evidence,
    rule: str = "number-mismatch",
    category: Category = Category.NUMBER,
    severity: Severity = Severity.WARNING,
    confidence: float = 0.9,
    message: str = "Is it the one or the other?",
) -> Finding:
    return Finding(rule, category, severity, confidence, message, evidence)


def run(document: Document, *findings: Finding) -> Run:
    return Run((Report(document, findings, claims=2, pairs=1),), seconds=1.25)
