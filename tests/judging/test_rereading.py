import json

import pytest

from checker.errors import ModelError
from checker.judging import REREAD_NAMES, Judge, Rereading, in_context, reread_features, surest
from checker.judging.context import Context
from checker.judging.rereading import LONGEST
from checker.types import ClaimPair, NLIScores
from tests.detectors.analysing import analysis_of
from tests.judging.test_judge import saved, table

TEXT = """Two fires in a night

A barn at Hove burned down on Monday night. Nobody was hurt there.

A mill at Tarn burned as well. Two men were hurt there.
"""


def rereading(**weights):
    rows = [
        {"name": n, "weight": weights.get(n, 0.0), "mean": 0.0, "scale": 1.0} for n in REREAD_NAMES
    ]
    return {"bias": 0.0, "pairs": 2, "features": rows, "trees": []}


@pytest.fixture
def analysis():
    return analysis_of(TEXT)


def pair(analysis, one, two, *, probability=0.2, first=0.9, again=(0.9, 0.7)):
    there, back = (NLIScores(p, 0.05, 0.95 - p) for p in again)
    asked = NLIScores(first, 0.05, 0.95 - first)
    claims = analysis.claims
    return ClaimPair(claims[one], claims[two], 0.5, asked, asked, probability, (there, back))


def claim(analysis, start):
    return next(each for each in analysis.claims if each.text.startswith(start))


def test_a_claim_is_told_with_the_sentence_before_it(analysis):
    told = in_context(claim(analysis, "Two men"), analysis.document)

    assert told == "Two men were hurt there. | A mill at Tarn burned as well."


def test_the_first_sentence_stands_alone(analysis):
    assert in_context(analysis.claims[0], analysis.document) == analysis.claims[0].text


def test_of_a_long_sentence_before_the_end_is_kept():
    long = "It was a " + "very " * 200 + "long winter at Hove."
    analysis = analysis_of(f"Winter\n\n{long} Nobody was hurt there.\n")

    told = in_context(claim(analysis, "Nobody"), analysis.document)

    before = told.removeprefix("Nobody was hurt there. | … ")
    assert before.endswith("long winter at Hove.")
    assert before.startswith("very")
    assert len(before) < LONGEST


def test_the_surest_pairs_are_asked_about(analysis):
    pairs = [pair(analysis, 0, at, probability=p) for at, p in ((1, 0.1), (2, 0.9), (3, 0.5))]
    unasked = ClaimPair(analysis.claims[0], analysis.claims[4], 0.5, probability=0.95)

    assert surest([*pairs, unasked], 2) == [1, 2]
    assert surest(pairs, 9) == [1, 2, 0]


def test_pairs_are_compared_with_one_another(analysis):
    pairs = (
        pair(analysis, 1, 2, again=(0.9, 0.9)),
        pair(analysis, 1, 3, again=(0.3, 0.1)),
    )
    rows = reread_features(pairs, Context.of(analysis.claims, pairs))
    found = [dict(zip(REREAD_NAMES, row, strict=True)) for row in rows]

    assert found[0]["reread_rank"] == 0.0 < found[1]["reread_rank"]
    assert found[0]["reread_below_best_most"] == 0.0
    assert found[1]["reread_below_best_most"] > 2.0
    assert found[1]["reread_below_best_least"] == 0.0  # the best of its own second claim
    assert found[1]["reread_gap"] > 0 == found[0]["reread_gap"]
    assert found[1]["reread_change"] < 0
    assert found[0]["first_log_odds"] == pytest.approx(-1.386, abs=0.001)


def test_a_pair_that_was_not_asked_about_again_has_no_such_features(analysis):
    asked = NLIScores(0.9, 0.05, 0.05)
    pairs = (ClaimPair(analysis.claims[1], analysis.claims[2], 0.5, asked, asked),)

    with pytest.raises(ValueError, match="not asked about again"):
        reread_features(pairs, Context.of(analysis.claims, pairs))


def test_the_weights_stand_in_the_judge_s_file(tmp_path):
    value = {**table(), "rereading": rereading(reread_mean=2.0)}
    value["rereading"]["features"].reverse()
    value["rereading"]["trees"] = [[[0, 1.0, 1, 2], [-3.0], [3.0]]]

    found = Judge.load(saved(tmp_path, value)).rereading

    assert isinstance(found, Rereading)
    assert found.pairs == 2
    row = [0.0] * len(REREAD_NAMES)
    assert found.probability(row) == pytest.approx(0.047, abs=0.001)
    row[REREAD_NAMES.index("reread_mean")] = 3.0
    assert found.probability(row) == pytest.approx(0.953, abs=0.001)


@pytest.mark.parametrize("broken", [{}, [], {"pairs": 3, "features": [], "trees": []}])
def test_a_broken_table_is_refused(tmp_path, broken):
    path = tmp_path / "judge.json"
    path.write_text(json.dumps({**table(), "rereading": broken}), encoding="utf-8")

    with pytest.raises(ModelError, match="not a table of judge weights"):
        Judge.load(path)
