import math

import pytest

from checker.judging.standing import contradiction_logit, logit, nearness, standings
from checker.types import ClaimPair, NLIScores
from tests.detectors.analysing import analysis_of

TEXT = """Bridge over the Lenne

The bridge was closed in March.

The bridge was open to cars in March.

The council met in the old town hall.
"""


def scored(pairs):
    claims = analysis_of(TEXT, date="2024-05-03").claims[-3:]
    found = []
    for first, second, contradiction in pairs:
        scores = None
        if contradiction is not None:
            scores = NLIScores(contradiction, 0.0, 1 - contradiction)
        found.append(ClaimPair(claims[first], claims[second], 0.5, scores, scores))
    return [(pair.premise.index, pair.hypothesis.index) for pair in found], standings(found)


def test_a_pair_alone_has_nothing_to_stand_above():
    (key,), standing = scored([(0, 1, 0.9)])

    assert standing[key] == (0.0, 0.0, 0.0, 0.0, 0.0)


def test_a_claim_that_seems_to_contradict_everything_stands_above_nothing():
    (first, _, third), standing = scored([(0, 1, 0.9), (0, 2, 0.9), (1, 2, 0.1)])

    assert standing[first][0] == pytest.approx(0.0)
    assert standing[first][1] == pytest.approx(logit(0.9) - logit(0.1))
    assert standing[third][2] == pytest.approx(math.log1p(2))


def test_the_best_pair_of_a_claim_is_what_the_others_stay_below():
    (first, _, third), standing = scored([(0, 1, 0.9), (0, 2, 0.9), (1, 2, 0.1)])

    gap = logit(0.9) - logit(0.1)
    assert standing[first][3:] == (0.0, 0.0)
    assert standing[third][3:] == pytest.approx((gap, gap))


def test_a_pair_that_was_not_asked_about_has_no_standing():
    (_, unasked), standing = scored([(0, 1, 0.9), (0, 2, None)])

    assert unasked not in standing


def test_the_mean_is_of_both_directions():
    claims = analysis_of(TEXT, date="2024-05-03").claims[-2:]
    pair = ClaimPair(claims[0], claims[1], 0.5, NLIScores(0.9, 0.0, 0.1), NLIScores(0.1, 0.0, 0.9))

    assert contradiction_logit(pair) == pytest.approx(0.0)


def test_a_pair_without_rivals_is_nearest_and_a_rival_takes_its_share():
    claims = analysis_of(TEXT, date="2024-05-03").claims[-3:]
    alone = ClaimPair(claims[0], claims[1], 0.6)
    rival = ClaimPair(claims[0], claims[2], 0.6)
    key = (claims[0].index, claims[1].index)

    assert nearness([alone])[key] == pytest.approx((0.0, 0.0))
    assert nearness([alone, rival])[key] == pytest.approx((-math.log(2), 0.0))
    far = ClaimPair(claims[0], claims[2], 0.1)
    assert nearness([alone, far])[key][0] == pytest.approx(0.0, abs=1e-3)
