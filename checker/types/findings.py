"""What the tool reports: findings, one report an article, one run for a command."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from checker.types.analysis import Analysis
from checker.types.documents import Document
from checker.types.spans import Span


class Severity(StrEnum):
    """How bad a finding is, if true; ``error`` is the worst."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def weight(self) -> int:
        """3 for error, 2 for warning, 1 for info."""
        return {"error": 3, "warning": 2, "info": 1}[self.value]


class Category(StrEnum):
    """The kind of flaw, as editors group them."""

    NAME = "name"
    ROLE = "role"
    NUMBER = "number"
    ARITHMETIC = "arithmetic"
    DATE = "date"
    TENSE = "tense"
    PLACE = "place"
    NEGATION = "negation"
    ATTRIBUTION = "attribution"
    HEADLINE = "headline"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One passage of a finding (a span of ``Document.text``) and the words in it that clash."""

    span: Span
    marks: tuple[Span, ...] = ()
    source: Span | None = None
    """Where it stands in the source, for what is not in the text: a mark that silences nothing."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One reported inconsistency with all its passages."""

    rule_id: str
    category: Category
    severity: Severity
    confidence: float
    """0 to 1: a detector's own grade; after ``settling.calibrated`` comparable over all rules."""
    message: str
    """One plain question that quotes both values."""
    evidence: tuple[Evidence, ...]

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError("a finding needs evidence")
        if not 0.0 <= self.confidence <= 1.0:
            raise ValueError(f"confidence out of range: {self.confidence}")


class Silencer(StrEnum):
    """What silences a finding."""

    MARK = "mark"
    """A mark in the article: "[cq]", "checker: ignore"."""
    BASELINE = "baseline"
    """A file of accepted findings."""


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that is not reported, and why."""

    finding: Finding
    silencer: Silencer
    reason: str = ""
    mark: Span | None = None
    """Where the mark stands in the source."""


@dataclass(frozen=True, slots=True)
class Report:
    """What one article's check gives; findings stand in article order."""

    document: Document
    findings: tuple[Finding, ...]
    claims: int = 0
    pairs: int = 0
    timings: tuple[tuple[str, float], ...] = ()
    """Seconds of each stage, in order."""
    suppressed: tuple[Suppressed, ...] = ()
    """Findings that a mark or the baseline silences, in article order."""
    fail_on: Severity | None = Severity.WARNING
    """Lowest severity that stops the line, by the settings of this article; None: no finding."""

    @property
    def fails(self) -> bool:
        """Tell whether a finding is grave enough to stop the line."""
        return self.fail_on is not None and any(
            finding.severity.weight >= self.fail_on.weight for finding in self.findings
        )


@dataclass(frozen=True, slots=True)
class Failure:
    """An article that could not be checked, and why."""

    path: str
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """Which weights were used: for the report, so that a finding can be reproduced."""

    role: str
    """"nli" or "embedder"."""
    name: str
    engine: str
    """"onnx" or "torch"."""
    sha256: str = ""
    revision: str = ""


@dataclass(frozen=True, slots=True)
class Examination:
    """What detectors find in an article, before settings and marks decide what is reported."""

    findings: tuple[Finding, ...]
    """In the order of the detectors."""
    rules: tuple[str, ...]
    """Rules that were checked."""
    known: tuple[str, ...]
    """All rules that detectors can check."""
    claims: int = 0
    pairs: int = 0
    timings: tuple[tuple[str, float], ...] = ()
    models: tuple[ModelInfo, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """All articles of one command, in the order given."""

    outcomes: tuple[Report | Failure, ...]
    models: tuple[ModelInfo, ...] = ()
    seconds: float = 0.0


class Detector(Protocol):
    """Finds one kind of flaw: a pure function of the analysis; its module docstring explains it."""

    rule_id: str
    category: Category

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield the findings of this rule."""
        ...
