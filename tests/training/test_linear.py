"""The logistic regression and the table that is shipped of it."""

import numpy as np
import pytest

from checker.judging import WeightedSum
from models.training.linear import linear

NAMES = ("length", "shade")


@pytest.fixture
def fitted():
    values = np.random.default_rng(2).normal(size=(400, 2)) * (3.0, 1.0) + (10.0, 0.0)
    return linear(values, values[:, 0] + values[:, 1] > 11.0)


def test_what_decides_gets_the_weight(fitted):
    assert fitted.weight[0] > fitted.weight[1] > 0
    high, low = fitted.log_odds(np.array([[14.0, 0.0], [6.0, 0.0]]))
    assert high > low


def test_the_table_gives_the_same_log_odds(fitted):
    row = np.array([12.0, 0.5])
    total = WeightedSum.of(fitted.table(NAMES, factor=2.0, offset=0.25), NAMES)

    assert total.log_odds(row) == pytest.approx(2 * fitted.log_odds(row[None])[0] + 0.25, abs=1e-3)


def test_a_row_that_counts_more_pulls_the_sum():
    values = np.array([[0.0], [1.0], [1.0], [0.0]])
    labels = np.array([False, True, False, True])
    even = linear(values, labels).weight[0]

    assert even == pytest.approx(0.0, abs=1e-6)
    assert linear(values, labels, np.array([1.0, 9.0, 1.0, 1.0])).weight[0] > 0


def test_a_column_that_never_changes_is_no_error():
    values = np.array([[1.0, 0.0], [1.0, 1.0], [1.0, 0.0], [1.0, 1.0]])

    assert np.isfinite(linear(values, np.array([False, True, False, True])).weight).all()
