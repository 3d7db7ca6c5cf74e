"""An examination with everything in it that a cache has to keep."""

from checker.types import Category, Evidence, Examination, Finding, ModelInfo, Severity, Span


def finding(rule="number-mismatch", *, confidence=0.1 + 0.2):
    return Finding(
        rule_id=rule,
        category=Category.NUMBER,
        severity=Severity.WARNING,
        confidence=confidence,
        message="Is it “12” here or “14”, as in the other passage?\u2028\ud83d",
        evidence=(
            Evidence(Span(0, 9), marks=(Span(1, 3), Span(4, 6))),
            Evidence(Span(20, 29), source=Span(40, 50)),
        ),
    )


def examination(*rules, known=("age-mismatch", "number-mismatch")):
    rules = rules or known
    return Examination(
        findings=tuple(finding(rule) for rule in rules),
        rules=rules,
        known=known,
        claims=7,
        pairs=11,
        models=(
            ModelInfo("nli", "tiny", "onnx", "ab" * 32, "main"),
            ModelInfo("embedder", "small", "torch"),
        ),
    )
