"""What weighs the second question: which pairs are asked about, and what is learned of it."""

import numpy as np
import pytest

from checker.inference.protocols import Models
from checker.judging import REREAD_NAMES, Rereading
from checker.types import ModelInfo, NLIScores, Span
from models.training.judge import reread_by_folds
from models.training.judge_rows import Rows
from models.training.linear import chances
from models.training.reports import Flaw, FlawedReport, located
from models.training.rereading import OF_A_VERSION, PAIRS, chosen, reread
from tests.training.test_judge_rows import Near

TEXT = """Two bridges closed in {place}

The old bridge over the Tarn in {place} was closed on Monday. It had been hit by a lorry.

The new bridge over the Tarn in {place} was closed on Friday. It was hit by a van.

Neither bridge in {place} was hit by a van, the mayor said. Both bridges are to open in May.
"""
FLAW = ("It was hit by a van", "Neither bridge in {place} was hit by a van")


ARTICLES = 60
"""Enough that trees find something to part."""


class Rereader:
    """Sees the flaw only when it is told what stands before."""

    info = ModelInfo("rereader", "test", "0")

    def __init__(self):
        self.asked = []

    def score(self, pairs):
        self.asked += pairs
        return [self.answer(*pair) for pair in pairs]

    def answer(self, *texts):
        found = all(any(text.startswith(side[:9]) for text in texts) for side in FLAW)
        sure = found and any(" | " in text for text in texts)
        return NLIScores(0.95, 0.01, 0.04) if sure else NLIScores(0.2, 0.2, 0.6)


def report(place):
    text = TEXT.format(place=place)
    passages = located(text, [side.format(place=place) for side in FLAW])
    return FlawedReport(place, "fresh", "2024-09-13", text, (Flaw("negation", passages),))


@pytest.fixture
def models():
    return Models(Near(), Rereader())


@pytest.fixture
def rows(models):
    found = Rows()
    for at in range(ARTICLES):
        found.add(report(f"Hove{chr(97 + at % 26)}{chr(97 + at // 26)}"), models, published=False)
    return found


def test_the_surest_pairs_of_each_article_are_asked_about(rows):
    log_odds = np.arange(len(rows.flaws), dtype=float)

    found = chosen(rows, log_odds)

    assert len(found) == ARTICLES
    for article, places in enumerate(found):
        mine = [at for at, number in enumerate(rows.articles) if number == article]
        assert places == mine[::-1][:PAIRS]


def test_of_a_version_fewer_are(models):
    rows = Rows()
    whole = report("Hove")
    rows.add(whole, models, published=True)
    rows.add(whole, models, published=True, new=Span(0, len(whole.text)))

    everything, version = chosen(rows, np.zeros(len(rows.flaws)))

    assert len(version) == OF_A_VERSION < len(everything)


def test_the_second_answers_are_among_the_features(rows):
    places, values = reread(rows, np.zeros(len(rows.flaws)))

    assert values.shape == (len(places), len(REREAD_NAMES))
    mean = values[:, REREAD_NAMES.index("reread_mean")]
    assert np.array_equal(mean > 0, np.asarray(rows.flaws)[places] >= 0)
    assert values[0, 0] == pytest.approx(0.0)


def test_what_only_the_second_question_tells_is_learned(rows, capsys):
    before = np.full(len(rows.flaws), -1.0)

    table, after = reread_by_folds(rows, before)

    weighs = Rereading.of(table)
    assert weighs.pairs == PAIRS
    flaws = np.asarray(rows.flaws) >= 0
    places, values = reread(rows, before)
    written = np.array([weighs.probability(row) for row in values])
    assert written[flaws[places]].min() > 0.5 > written[~flaws[places]].max()
    assert chances(after)[flaws].min() > chances(after)[~flaws].max()
    assert "asked again" in capsys.readouterr().out
