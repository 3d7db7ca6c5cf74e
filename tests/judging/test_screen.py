"""The screen: pairs that can hardly be a conflict are not asked about."""

from dataclasses import replace

from checker.config import Config
from checker.judging import NAMES, PLAIN, Judge, Screen, WeightedSum
from checker.pipeline import Stopwatch, analyse
from checker.reading import read_text
from tests.test_pipeline import models

ARTICLE = """Bridge

The bridge was closed to cars on Monday.

The bridge was open to cars on Monday.

Rain fell in the hills.
"""


def table(names, **weights):
    rows = [{"name": n, "weight": weights.get(n, 0.0), "mean": 0.0, "scale": 1.0} for n in names]
    return {"bias": 0.0, "features": rows}


def analysed(least):
    screen = Screen.of({**table(PLAIN, shared=1.0), "least": least})
    judge = Judge(WeightedSum.of(table(NAMES), NAMES), threshold=0.4, screen=screen)
    fake = replace(models(), judge=judge)
    analysis = analyse(read_text(ARTICLE, config=Config()), fake, Config(), Stopwatch())
    return analysis, fake.nli.asked[0]


def test_only_pairs_over_the_mark_are_asked_about():
    analysis, asked = analysed(least=3.0)

    assert asked == [
        ("The bridge was closed to cars on Monday.", "The bridge was open to cars on Monday.")
    ]
    assert sorted(pair.probability for pair in analysis.pairs)[-2:] == [0.0, 0.5]


def test_a_low_mark_lets_all_through():
    analysis, asked = analysed(least=-1.0)

    assert len(asked) == len(analysis.pairs)
    assert {pair.probability for pair in analysis.pairs} == {0.5}
