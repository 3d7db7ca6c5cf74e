"""The nouns of the pipeline: frozen values that each stage makes from the one before."""

from checker.types.analysis import (
    Analysis,
    Claim,
    ClaimPair,
    NLIScores,
)
from checker.types.documents import (
    Attribution,
    Document,
    Piece,
    Quotation,
    Sentence,
    Zone,
    ZoneKind,
)
from checker.types.findings import (
    Category,
    Detector,
    Evidence,
    Failure,
    Finding,
    ModelInfo,
    Report,
    Run,
    Severity,
)
from checker.types.mentions import (
    Entity,
    EntityKind,
    Mention,
    Modifier,
    NameMention,
    Quantity,
    RoleMention,
    Tense,
    TimeKind,
    TimeMention,
    VerbMention,
)
from checker.types.spans import (
    Span,
)

__all__ = [
    "Analysis",
    "Attribution",
    "Category",
    "Claim",
    "ClaimPair",
    "Detector",
    "Document",
    "Entity",
    "EntityKind",
    "Evidence",
    "Failure",
    "Finding",
    "Mention",
    "ModelInfo",
    "Modifier",
    "NLIScores",
    "NameMention",
    "Piece",
    "Quantity",
    "Quotation",
    "Report",
    "RoleMention",
    "Run",
    "Sentence",
    "Severity",
    "Span",
    "Tense",
    "TimeKind",
    "TimeMention",
    "VerbMention",
    "Zone",
    "ZoneKind",
]
