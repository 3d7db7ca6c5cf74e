import json

import pytest

from checker.comparing.fitted import Weights

TABLE = {
    "features": ["gap", "parts"],
    "bias": -1.0,
    "threshold": 0.5,
    "trees": [[[1, 2.5, 1, 2], [0.25], [2.0]]],
}


def written(tmp_path, **changes):
    path = tmp_path / "weights.json"
    path.write_text(json.dumps(TABLE | changes), encoding="utf-8")
    return path


def test_trees_are_read_by_name_and_added_to_the_bias(tmp_path):
    weights = Weights.load(written(tmp_path), ("parts", "gap"))

    assert (weights.log_odds([2.0, 9.0]), weights.log_odds([3.0, 0.0])) == (-0.75, 1.0)
    assert weights.threshold == 0.5


def test_weights_fitted_on_other_features_are_refused(tmp_path):
    with pytest.raises(ValueError, match="moon, parts"):
        Weights.load(written(tmp_path, features=["gap", "moon"]), ("parts", "gap"))


def test_the_likeliest_come_first_and_share_nothing(tmp_path):
    weights = Weights.load(written(tmp_path), ("parts", "gap"))
    rows = [((1, 2), [3.0, 0.0]), ((2, 3), [3.0, 0.0]), ((4,), [1.0, 0.0]), ((5,), [3.0, 0.0])]

    assert list(weights.likeliest(rows, set)) == [(1, 2), (5,)]
    assert list(weights.likeliest(rows, set, lambda told: 1 in told)) == [(2, 3), (5,)]
