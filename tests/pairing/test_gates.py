from dataclasses import replace

import pytest

from checker.pairing.gates import explained
from checker.types import ClaimPair
from tests.detectors.analysing import analysis_of


def pair_of(first, second):
    analysis = analysis_of(f"Bridge over the Lenne\n\n{first}\n\n{second}\n", date="2024-05-03")
    return ClaimPair(*analysis.claims[-2:], 0.7)


def test_two_plain_statements_about_one_thing_are_not_explained():
    assert not explained(
        pair_of("The mill was made of wood and stone.", "The mill was made of brick and steel.")
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The mill fire killed nobody, police said.", "The mill fire killed two, the union said."),
        ("The mill fire was put out by noon.", "“The mill fire went on all night,” said Per Holm."),
        ("At first the mill fire was put down to a heater.", "The mill fire came from lightning."),
        ("The mill burned down on 3 March 2024.", "The mill stood unharmed on 2 May 2024."),
        ("The mill will be rebuilt in stone.", "The mill was rebuilt in brick by the army."),
        ("The mill fire hurt one man badly.", "Another mill fire hurt nobody in the town."),
        ("The mill was of brick and stone.", "Nobody ever counted so many stars here."),
    ],
    ids=["speakers", "narration and quote", "revised", "times", "plan", "scope", "nothing shared"],
)
def test_these_pairs_are_explained(first, second):
    assert explained(pair_of(first, second))


def test_a_claim_without_a_finite_verb_states_nothing():
    pair = pair_of("The mill was made of wood and stone.", "The mill was made of brick and steel.")

    assert explained(ClaimPair(pair.premise, replace(pair.hypothesis, mentions=()), 0.7))
