import pytest

from checker.comparing import total_candidates
from checker.comparing.slots import slotted
from checker.comparing.total_features import NAMES, features
from tests.detectors.analysing import analysis_of


def candidates(text):
    analysis = analysis_of(f"Works begin\n\n{text}\n", date="2024-09-08")
    return list(total_candidates.read(list(slotted(analysis))))


def values(candidate):
    return candidate.total.value, [part.value for part in candidate.parts]


def test_a_run_that_nearly_makes_a_larger_amount_is_a_candidate():
    found = candidates("The yard has 300 men. It sent 140 to Rye, 100 to Ely and 50 to Hove.")

    assert (300, [140, 100, 50]) in map(values, found)


@pytest.mark.parametrize(
    "text",
    [
        # They make it, and it is too large to be made by chance.
        "The yard has 290 men. It sent 140 to Rye, 100 to Ely and 50 to Hove.",
        # Other units.
        "The yard has 300 men. It sent 140 tonnes to Rye, 100 tonnes to Ely and 50 tonnes to Hove.",
        # Rounded, it may be.
        "The yard has 3,000 men. It sent 1,420 to Rye, 1,110 to Ely and 510 to Hove.",
        # Far off.
        "The yard has 900 men. It sent 140 to Rye, 100 to Ely and 50 to Hove.",
        # Hedged from one side.
        "The yard has at least 300 men. It sent 140 to Rye, 100 to Ely and 50 to Hove.",
        # Ages, ranks and times.
        "He is 64. His sons are 31, 22 and 9. He was the 70th to sign, in 1998, after 20 years.",
    ],
)
def test_other_amounts_are_none(text):
    assert [c for c in candidates(text) if len(c.parts) == 3] == []


def test_amounts_that_are_parts_of_another_total_are_none():
    text = "The town spends 390,000 euros: 200,000 on roads, 120,000 on schools, 70,000 on parks."

    assert candidates(text) == []


def test_each_candidate_has_every_feature():
    found = candidates("The yard has 300 men: 140 in Rye, 100 in Ely and 50 in Hove.")
    candidate = max(found, key=lambda each: len(each.parts))
    told = dict(zip(NAMES, features(candidate), strict=True))

    assert told["parts"] == 3
    assert told["colon"] == 1
    assert told["and_last"] == 1
    assert told["over"] == 0
    assert told["gap_one_digit"] == 1
    assert told["same_sentence"] == 1
    assert told["beside_total"] == 0
    assert told["made_of"] == 0


def test_a_total_amid_a_list_has_neighbours():
    text = "The mill sold 900 bags in Rye, 310 in Ely, 170 in Hove and 100 in Oxted."
    told = [dict(zip(NAMES, features(c), strict=True)) for c in candidates(text)]

    assert any(each["beside_total"] for each in told)
