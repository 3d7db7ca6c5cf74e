"""Analyses a text without any model: what the exact rules look at."""

import datetime as dt

from checker import claims, mentions
from checker.config import Config
from checker.reading import read_text
from checker.types import Analysis, Detector, Finding


def analysis_of(text: str, *, date: str | None = None) -> Analysis:
    published = dt.date.fromisoformat(date) if date else None
    document = read_text(text, config=Config(date=published))
    found, entities = mentions.extract(document)
    return Analysis(document, claims.extract(document, found), (), found, entities)


def findings_of(detector: Detector, text: str, *, date: str | None = None) -> list[Finding]:
    return list(detector.check(analysis_of(text, date=date)))


def marked(finding: Finding, text: str) -> list[list[str]]:
    """Return the marked words of each passage."""
    return [[text[m.start : m.end] for m in e.marks] for e in finding.evidence]
