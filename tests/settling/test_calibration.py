"""One confidence for all rules: from the shipped counts, and what it does to severity."""

import json

import pytest

from checker.settling.calibration import PATH, Reliability, calibrated, reliability
from checker.types import Category, Evidence, Finding, Severity, Span


def finding(rule="name-spelling", confidence=0.75, severity=Severity.WARNING):
    return Finding(rule, Category.NAME, severity, confidence, "Which?", (Evidence(Span(0, 3)),))


def test_a_rule_that_was_mostly_right_is_surer_than_one_that_was_not():
    weights = Reliability(0.2, 0.5, {"right": 1.5, "wrong": -1.5})

    assert weights.of("right", 0.7) > weights.of("unknown", 0.7) > weights.of("wrong", 0.7)
    assert weights.of("right", 0.9) > weights.of("right", 0.6)


@pytest.mark.parametrize("confidence", [0.0, 0.5, 1.0])
def test_the_calibrated_confidence_is_a_probability(confidence):
    assert 0.0 < calibrated(finding(confidence=confidence)).confidence < 1.0


def test_the_shipped_weights_agree_with_the_counts_beside_them():
    rules = json.loads(PATH.read_text(encoding="utf-8"))["rules"]
    pooled = sum(r["true"] for r in rules.values()) / sum(
        r["true"] + r["false"] for r in rules.values()
    )

    for name, rule in rules.items():
        count = rule["true"] + rule["false"]
        if count >= 5:
            share = rule["true"] / count
            said = reliability().of(name, 0.75)
            assert min(share, pooled) - 0.15 <= said <= max(share, pooled) + 0.15, name


def test_what_is_more_probably_false_is_no_error(monkeypatch):
    weights = Reliability(0.0, 0.0, {"doubtful": -0.5, "hopeless": -2.0, "good": 2.0})
    monkeypatch.setattr("checker.settling.calibration.reliability", lambda: weights)

    def severity(rule):
        return calibrated(finding(rule, severity=Severity.ERROR)).severity

    assert severity("good") is Severity.ERROR
    assert severity("doubtful") is Severity.WARNING
    assert severity("hopeless") is Severity.INFO


def test_the_models_own_probability_is_left_as_it_is():
    assert calibrated(finding("contradiction", 0.97)).confidence == 0.97
