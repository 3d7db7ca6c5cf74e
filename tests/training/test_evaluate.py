"""The evaluation: what it counts, and that a perfect judge gets perfect figures."""

import numpy as np
import pytest

from models.training import calibrate, evaluate
from models.training.articles import clean_articles, edited_articles
from models.training.metrics import auc, average_precision, recall_at, threshold_at


class Judge:
    """Calls exactly the pairs that speak of fourteen and of twelve dead a contradiction."""

    def logits(self, pairs):
        planted = [("Fourteen" in a + b) and ("Twelve" in a + b) for a, b in pairs]
        return np.array([[4.0, 0, 0] if p else [-4.0, 0, 0] for p in planted], dtype=np.float32)


class Blind:
    """Gives every pair the same scores."""

    def logits(self, pairs):
        return np.zeros((len(pairs), 3), dtype=np.float32)


def figures(data, judge, encoder):
    pool = evaluate.in_document(edited_articles(data, "dev"), judge, encoder)
    return evaluate.table(pool)


def test_a_perfect_judge_gets_perfect_figures(data, encoder):
    found = figures(data, Judge(), encoder)

    assert found["conflicts"] == 3
    assert found["lost by top-10"] == 0
    assert found["AUC against all"] == found["AUC against traps"] == 1.0
    assert found["recall at P 0.8"] == found["average precision"] == found["rank 1"] == 1.0
    assert found["alarms per clean article at P 0.5"] == 0.0


def test_a_blind_judge_gets_chance_and_no_recall(data, encoder):
    found = figures(data, Blind(), encoder)

    assert found["AUC against all"] == 0.5
    assert found["recall at P 0.5"] == 0.0
    assert found["alarms per clean article at P 0.5"] == 0.0


def test_every_pair_of_a_version_is_counted_once(data, encoder):
    pool = evaluate.in_document(edited_articles(data, "dev")[:1], Blind(), encoder)

    # Eight sentences with ten neighbours each: all 28 pairs, one of them planted.
    assert [len(part) for part in pool.innocents] == [27]
    assert [len(part) for part in pool.clean] == [21]


def test_accuracy_reads_the_label_by_name(data):
    path = data / "nli" / "dev" / "mnli.dev.jsonl.gz"

    assert evaluate.accuracy(Blind(), path, 9) == pytest.approx(1 / 3)


def test_ties_do_not_flatter():
    assert auc([1.0], [1.0]) == 0.5
    assert recall_at([1, 0, 0], [1.0, 1.0, 1.0], 0.5) == 0.0
    assert threshold_at([1, 0], [1.0, 1.0], 0.9) == float("inf")
    assert average_precision([1, 0], [1.0, 1.0]) == 0.5


def test_the_curve_says_the_base_rate_when_scores_say_nothing():
    labels = np.array([1.0] * 5 + [0.0] * 95)
    curve = calibrate.fit_curve(np.zeros(100), labels)

    assert float(curve.confidence(np.zeros(1))[0]) == pytest.approx(0.05, abs=0.001)


def test_the_curve_finds_the_slope_it_was_drawn_from():
    rng = np.random.default_rng(3)
    odds = rng.normal(0.0, 3.0, 40_000)
    labels = (rng.random(40_000) < calibrate.Curve(0.7, -2.0).confidence(odds)).astype(float)
    curve = calibrate.fit_curve(odds, labels)

    assert curve.slope == pytest.approx(0.7, abs=0.05)
    assert curve.offset == pytest.approx(-2.0, abs=0.1)


def test_held_out_clean_articles_exist_for_measuring(data):
    assert all(len(item.sentences) >= 6 for item in clean_articles(data, limit=9, held_out=True))
