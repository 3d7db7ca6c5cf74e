import json
from dataclasses import replace

import pytest

from checker.errors import ModelError
from checker.judging import NAMES, PLAIN, Judge, judged
from checker.types import ClaimPair, NLIScores
from tests.detectors.analysing import analysis_of


def table(**weights):
    rows = [{"name": n, "weight": weights.get(n, 0.0), "mean": 0.0, "scale": 1.0} for n in NAMES]
    return {"bias": 0.0, "threshold": 0.5, "doubtful": 0.3, "features": rows}


def saved(folder, value):
    path = folder / "judge.json"
    path.write_text(json.dumps(value), encoding="utf-8")
    return path


def test_without_weights_the_judge_does_not_know(tmp_path):
    judge = Judge.load(saved(tmp_path, table()))

    assert judge.probability([1.0] * len(NAMES)) == 0.5


def test_weights_are_found_by_name_in_any_order(tmp_path):
    value = table(similarity=2.0)
    value["features"].reverse()

    judge = Judge.load(saved(tmp_path, value))

    assert judge.weighted.weights[NAMES.index("similarity")] == 2.0


def test_trees_add_to_the_sum(tmp_path):
    value = table()
    value["features"].reverse()
    value["trees"] = [[[0, 1.0, 1, 2], [-3.0], [3.0]]]
    judge = Judge.load(saved(tmp_path, value))

    low, high = [0.0] * len(NAMES), [0.0] * len(NAMES)
    high[-1] = 2.0
    assert judge.probability(low) < 0.1
    assert judge.probability(high) > 0.9


@pytest.mark.parametrize("trees", [[[]], [[[0, 1.0]]], [[[999, 1.0, 1, 2], [1.0], [2.0]]], 3])
def test_broken_trees_are_refused(tmp_path, trees):
    path = saved(tmp_path, {**table(), "trees": trees})

    with pytest.raises(ModelError, match="not a table of judge weights"):
        Judge.load(path)


def test_far_values_do_not_overflow(tmp_path):
    judge = Judge.load(saved(tmp_path, table(similarity=1e6)))

    assert judge.probability([1e6] * len(NAMES)) == pytest.approx(1.0)
    assert judge.probability([-1e6] * len(NAMES)) == pytest.approx(0.0)


@pytest.mark.parametrize(
    "broken", ["not json", "[]", '{"features": []}', '{"features": [{"name": "x"}]}']
)
def test_weights_of_another_version_are_refused(tmp_path, broken):
    path = tmp_path / "judge.json"
    path.write_text(broken, encoding="utf-8")

    with pytest.raises(ModelError, match=r"judge\.json"):
        Judge.load(path)


def test_pairs_get_their_probability_and_without_a_judge_the_nli_mean(tmp_path):
    analysis = analysis_of(
        "Bridge\n\nThe bridge was closed to cars.\n\nThe bridge was open to cars.\n"
    )
    here, there = analysis.claims[-2:]
    scores = NLIScores(0.8, 0.1, 0.1)
    pair = ClaimPair(here, there, 0.5, scores, NLIScores(0.6, 0.2, 0.2))
    judge = Judge.load(saved(tmp_path, table(words_opposed=1.0)))

    (weighed,) = judged((pair,), analysis.claims, judge)
    (plain,) = judged((pair,), analysis.claims, None)
    (unasked,) = judged((replace(pair, forward=None, backward=None),), analysis.claims, judge)

    assert weighed.probability == pytest.approx(0.731, abs=0.001)
    assert plain.probability == pytest.approx(0.7)
    assert unasked.probability == 0.0


def test_a_screen_is_read_from_the_same_file(tmp_path):
    screen = {**table(), "features": table()["features"][-len(PLAIN) :], "least": -1.5}

    assert Judge.load(saved(tmp_path, table())).screen is None
    assert Judge.load(saved(tmp_path, {**table(), "screen": screen})).screen.least == -1.5


@pytest.mark.parametrize("screen", [[], {}, {"least": 1}, {**table(), "least": 1}])
def test_a_broken_screen_is_refused(tmp_path, screen):
    path = saved(tmp_path, {**table(), "screen": screen})

    with pytest.raises(ModelError, match=r"judge\.json"):
        Judge.load(path)
