"""Figures of one matter in the many words that articles use, and their look-alikes.

Each line of the two files is a small article; "|" parts its paragraphs, the first is the headline.
"""

from pathlib import Path

import pytest

from checker.detectors.change_mismatch import ChangeMismatch
from checker.detectors.count_mismatch import CountMismatch
from checker.detectors.duration_mismatch import DurationMismatch
from checker.detectors.headline_mismatch import HeadlineMismatch
from checker.detectors.number_mismatch import NumberMismatch
from checker.detectors.percentage_mismatch import PercentageMismatch
from checker.detectors.share_mismatch import ShareMismatch
from checker.detectors.sum_mismatch import SumMismatch
from checker.types import Severity
from tests.detectors.analysing import analysis_of

VARIETY = Path(__file__).with_name("variety")
RULES = (
    NumberMismatch(),
    CountMismatch(),
    HeadlineMismatch(),
    SumMismatch(),
    ShareMismatch(),
    ChangeMismatch(),
    PercentageMismatch(),
    DurationMismatch(),
)


def articles(name):
    return (VARIETY / name).read_text(encoding="utf-8").splitlines()


def found(article):
    analysis = analysis_of(article.replace("|", "\n\n") + "\n", date="2024-11-21")
    return [
        finding
        for rule in RULES
        for finding in rule.check(analysis)
        if finding.severity is not Severity.INFO
    ]


@pytest.mark.parametrize("article", articles("figures_flawed.txt"))
def test_two_figures_of_one_matter_are_found(article):
    (finding, *_) = found(article)
    assert all(passage.marks for passage in finding.evidence)


@pytest.mark.parametrize("article", articles("figures_clean.txt"))
def test_look_alikes_are_left_alone(article):
    assert found(article) == []
