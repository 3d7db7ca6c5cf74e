"""The screen: fitted on pairs that nobody was asked about."""

import numpy as np
import pytest

from checker.judging import PLAIN, Screen
from models.training.judge_rows import Rows
from models.training.screening import KEPT, fit_screen, lowest, passed


@pytest.fixture
def rows():
    """A tenth of 300 pairs are flaws and have much in common; half stand in edited articles."""
    rng = np.random.default_rng(3)
    found = Rows(asked=False)
    for at in range(300):
        values = rng.normal(size=len(PLAIN))
        flawed = at % 10 == 0
        values[PLAIN.index("shared")] += 3.0 * flawed
        found.values.append(values.tolist())
        found.flaws.append(at if flawed else -1)
        found.articles.append(at // 10)
        found.edited.append(at % 20 < 10)
        found.published.append(at % 20 >= 17 and not flawed)
    return found


def test_the_screen_keeps_nearly_all_flaws_and_leaves_pairs_out(rows):
    table, shares = fit_screen(rows)

    assert Screen.of(table).least == table["least"]
    assert min(shares["flaws of our articles"], shares["flaws of edited articles"]) >= KEPT - 0.05
    assert shares["pairs of our articles"] < 0.7
    assert shares["pairs of published articles"] < 0.7


def test_the_mark_is_the_lower_of_both_kinds():
    both = Rows(flaws=[0, 1, 2, 3], edited=[False, False, True, True])

    assert lowest(both, np.array([5.0, 4.0, 2.0, 1.0]), kept=1.0) == 1.0
    assert lowest(both, np.array([0.5, 4.0, 2.0, 1.0]), kept=1.0) == 0.5


def test_a_flaw_is_kept_if_one_of_its_pairs_is():
    rows = Rows(flaws=[0, 0, -1], edited=[False] * 3, published=[False] * 3)

    assert dict(passed(rows, np.array([0.0, 2.0, 0.0]), 1.0)) == {
        "flaws of our articles": 1.0,
        "pairs of our articles": pytest.approx(1 / 3),
    }
