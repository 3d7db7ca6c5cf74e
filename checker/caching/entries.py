"""What is kept of one article, as bytes: a checksum, then JSON.

The document is not kept: reading is quick, and so the cache holds no more of an article than
its findings quote.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

from checker.types import (
    Category,
    Evidence,
    Examination,
    Finding,
    ModelInfo,
    Severity,
    Span,
)


class BrokenEntryError(Exception):
    """These bytes are not an entry."""


def dump(examination: Examination) -> bytes:
    """Write an entry."""
    table = {
        "rules": examination.rules,
        "known": examination.known,
        "claims": examination.claims,
        "pairs": examination.pairs,
        "models": [
            [model.role, model.name, model.engine, model.sha256, model.revision]
            for model in examination.models
        ],
        "findings": [written(finding) for finding in examination.findings],
    }
    content = json.dumps(table, ensure_ascii=True, separators=(",", ":")).encode("ascii")
    return hashlib.sha256(content).hexdigest().encode("ascii") + b"\n" + content


def load(entry: bytes) -> Examination:
    """Read an entry; one that is cut short, altered or of another form is an error."""
    checksum, _, content = entry.partition(b"\n")
    if hashlib.sha256(content).hexdigest().encode("ascii") != checksum:
        raise BrokenEntryError("the checksum is another")
    try:
        table = json.loads(content)
        return Examination(
            findings=tuple(read(each) for each in table["findings"]),
            rules=tuple(table["rules"]),
            known=tuple(table["known"]),
            claims=int(table["claims"]),
            pairs=int(table["pairs"]),
            models=tuple(ModelInfo(*each) for each in table["models"]),
        )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise BrokenEntryError(str(error)) from error


def written(finding: Finding) -> dict[str, Any]:
    """Write a finding; JSON keeps every digit of its confidence."""
    return {
        "rule": finding.rule_id,
        "category": finding.category.value,
        "severity": finding.severity.value,
        "confidence": finding.confidence,
        "message": finding.message,
        "evidence": [
            {
                "span": place(passage.span),
                "marks": [place(mark) for mark in passage.marks],
                "source": place(passage.source) if passage.source else None,
            }
            for passage in finding.evidence
        ],
    }


def read(table: dict[str, Any]) -> Finding:
    """Read a finding."""
    return Finding(
        rule_id=table["rule"],
        category=Category(table["category"]),
        severity=Severity(table["severity"]),
        confidence=table["confidence"],
        message=table["message"],
        evidence=tuple(
            Evidence(
                span=Span(*passage["span"]),
                marks=tuple(Span(*mark) for mark in passage["marks"]),
                source=Span(*passage["source"]) if passage["source"] else None,
            )
            for passage in table["evidence"]
        ),
    )


def place(span: Span) -> tuple[int, int]:
    """Write a span."""
    return span.start, span.end
