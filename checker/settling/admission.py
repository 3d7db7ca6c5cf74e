"""Applies the settings to findings: confidence, known names, quotations, severity."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from checker.config import Config, Quotes
from checker.types import Category, Document, Evidence, Finding, Span

POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
WORD = re.compile(r"[^\s,;:()“”\"]+")


def admitted(findings: Iterable[Finding], document: Document, config: Config) -> Iterator[Finding]:
    """Leave out what the settings do not ask for."""
    for finding in findings:
        if finding.confidence < config.needed_confidence(finding.rule_id):
            continue
        if finding.category is Category.NAME and is_known(finding, document, config.known_names):
            continue
        if config.quotes is Quotes.IGNORE and is_quoted(finding, document):
            continue
        yield finding


def graded(findings: Iterable[Finding], config: Config) -> Iterator[Finding]:
    """Give findings the severity that the settings give their rule."""
    severities = dict(config.severity)
    for finding in findings:
        severity = severities.get(finding.rule_id, finding.severity)
        yield finding if severity is finding.severity else replace(finding, severity=severity)


def is_known(finding: Finding, document: Document, known: Iterable[str]) -> bool:
    """Tell whether every name that a finding compares is right as it stands.

    One known name is not enough: "Eric Dahl" beside a known "Erik Dahl" is the very mistake that
    is looked for.
    """
    names = [words(name) for name in known]
    written = [
        words(document.quote(mark)) for passage in finding.evidence for mark in places(passage)
    ]
    return bool(names) and all(any(within(form, name) for name in names) for form in written)


def places(passage: Evidence) -> tuple[Span, ...]:
    """Return the clashing words of a passage, or all of it."""
    return passage.marks or (passage.span,)


def words(name: str) -> list[str]:
    """Return the words of a name, without a possessive ending."""
    return [POSSESSIVE.sub("", word) for word in WORD.findall(name)]


def within(form: list[str], name: list[str]) -> bool:
    """Tell whether words stand in a name one after the other, in its spelling or in capitals.

    >>> within(["Dahl"], ["Erik", "Dahl"]), within(["ERIK", "DAHL"], ["Erik", "Dahl"])
    (True, True)
    >>> within(["dahl"], ["Erik", "Dahl"])
    False
    """
    for start in range(len(name) - len(form) + 1):
        part = name[start : start + len(form)]
        if all(word in {known, known.upper()} for word, known in zip(form, part, strict=True)):
            return bool(form)
    return False


def is_quoted(finding: Finding, document: Document) -> bool:
    """Tell whether all of a finding's places lie in quotations."""
    return all(
        any(quotation.span.covers(place) for quotation in document.quotations)
        for passage in finding.evidence
        for place in places(passage)
    )
