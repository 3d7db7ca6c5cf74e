"""The rows of the judge: which pairs are conflicts, and what counts of an edited article."""

from dataclasses import replace

import numpy as np
import pytest

from checker.inference.protocols import Models
from checker.judging import NAMES, PLAIN
from checker.types import ModelInfo, NLIScores, Span
from models.training import judge_rows
from models.training.judge_rows import Remembered, Rows, collect
from models.training.judge_tables import unfitted
from models.training.reports import Flaw, FlawedReport, located

TEXT = """Bridge closed after crash

The bridge over the Tarn was closed on Monday after a lorry hit the bridge.

The van that hit the bridge over the Tarn was towed away on Monday.

The bridge over the Tarn was closed for a week in spring.
"""


class Near:
    info = ModelInfo("near", "test", "0")

    def embed(self, texts):
        return np.tile(np.array([[1.0, 0.0]], dtype=np.float32), (len(texts), 1))


class Counting:
    info = ModelInfo("counting", "test", "0")

    def __init__(self):
        self.asked = []

    def score(self, pairs):
        self.asked += pairs
        return [NLIScores(0.2, 0.3, 0.5) for _ in pairs]


@pytest.fixture
def report():
    passages = located(TEXT, ["after a lorry hit the bridge", "The van that hit the bridge"])
    return FlawedReport("z01", "calibration", "2024-09-13", TEXT, (Flaw("other", passages),))


@pytest.fixture
def models():
    return Models(Near(), Counting())


def test_the_pair_that_touches_both_passages_is_a_conflict(report, models):
    rows = Rows()
    rows.add(report, models, published=False)

    assert rows.planted == 1
    assert [flaw for flaw in rows.flaws if flaw >= 0] == [0]
    assert len(rows.flaws) > 1
    assert {len(values) for values in rows.values} == {len(NAMES)}


def test_flaws_and_articles_are_numbered_through(report, models):
    rows = Rows()
    rows.add(report, models, published=False)
    rows.add(report, models, published=True)

    assert {flaw for flaw in rows.flaws if flaw >= 0} == {0, 1}
    assert set(rows.articles) == {0, 1}
    assert {(a, p) for a, p in zip(rows.articles, rows.published, strict=True)} == {
        (0, False),
        (1, True),
    }


def test_of_a_version_only_the_pairs_of_its_new_sentence_count(report, models):
    everything, rows = Rows(), Rows()
    everything.add(report, models, published=False)
    rows.add(report, models, published=False)
    start = TEXT.index("The van")
    rows.add(report, models, published=False, new=Span(start, start + 66))

    added = len(rows.flaws) - len(everything.flaws)
    assert 0 < added < len(everything.flaws)
    assert rows.edited == [False] * len(everything.flaws) + [True] * added
    assert set(rows.articles) == {0}


def test_of_pairs_that_nobody_is_asked_about_all_count(report, models):
    rows = Rows(asked=False)
    rows.add(report, models, published=True)

    assert models.nli.asked == []
    assert {len(values) for values in rows.values} == {len(PLAIN)}
    assert [flaw for flaw in rows.flaws if flaw >= 0] == [0]
    assert rows.published_read == 1


def test_only_what_the_screen_lets_through_is_asked_and_counts(report, models):
    names = [{"name": name, "weight": 0.0, "mean": 0.0, "scale": 1.0} for name in PLAIN]
    closed = unfitted({"bias": 0.0, "features": names, "least": 1.0})
    nothing, everything = Rows(), Rows()
    nothing.add(report, replace(models, judge=closed), published=True)
    everything.add(report, models, published=True)

    assert nothing.flaws == []
    assert (nothing.planted, nothing.read, nothing.published_read) == (1, 1, 1)
    assert everything.flaws


def test_a_remembered_model_is_asked_once_for_each_pair():
    model = Counting()
    remembered = Remembered(model)
    pairs = [("a", "b"), ("b", "a"), ("a", "b")]
    first = remembered.score(pairs)

    assert remembered.score(pairs[:1]) == first[:1]
    assert len(first) == 3
    assert model.asked == [("a", "b"), ("b", "a")]
    assert remembered.info is model.info


def test_each_half_is_asked_of_a_model_that_was_trained_on_the_other(monkeypatch, data):
    told = [FlawedReport(f"{letter}01", "calibration", "", TEXT, ()) for letter in "abc"]
    monkeypatch.setattr(judge_rows, "reports", lambda _: told)
    monkeypatch.setattr(judge_rows.edits, "articles", lambda *_: [])
    first, second = Counting(), Counting()
    halves = (Models(Near(), first), Models(Near(), second))

    collect(data, halves[0], 0, halves=halves)

    assert len(first.asked) == 2 * len(second.asked) > 0
