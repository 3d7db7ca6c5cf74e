"""The judge: what is fitted is what the checker reads, and figures come from folds."""

import json

import numpy as np
import pytest

from checker.judging import NAMES, Judge
from models.training.judge import Known, judged_by_folds, marks, whole
from models.training.judge_rows import Rows
from models.training.linear import chances


@pytest.fixture
def rows():
    """Forty articles of twenty pairs, one of them a flaw with a high score."""
    rng = np.random.default_rng(8)
    found = Rows(planted=40, published_read=10)
    for article in range(40):
        for pair in range(20):
            values = rng.normal(size=len(NAMES))
            values[0] += 4.0 * (pair == 0)
            found.values.append(values.tolist())
            found.flaws.append(article if pair == 0 and article < 30 else -1)
            found.articles.append(article)
            found.published.append(article >= 30)
            found.edited.append(False)
    return found


def test_what_is_written_gives_the_probabilities_of_the_fit(rows, tmp_path, capsys):
    mix, log_odds = judged_by_folds(rows)
    told = marks(rows, log_odds)
    known = Known.of(rows)
    labels = known.labels
    path = tmp_path / "judge.json"
    path.write_text(json.dumps({**told, **whole(known, mix, NAMES)}), encoding="utf-8")
    judge = Judge.load(path)
    found = np.array([judge.probability(row) for row in known.values])

    assert judge.screen is None
    assert found[labels].mean() > 0.5
    assert found[~labels].mean() < 0.1
    assert np.corrcoef(found, chances(log_odds))[0, 1] > 0.8
    assert 0 < told["doubtful"] <= told["threshold"] <= 0.99
    assert "calibration error" in capsys.readouterr().out
