import pytest

from checker.detectors.number_mismatch import NumberMismatch
from tests.detectors.analysing import findings_of


def found(text):
    return findings_of(NumberMismatch(), f"A headline\n\n{text}\n", date="2024-09-08")


@pytest.mark.parametrize(
    "text",
    [
        "A bakery was fined $90,000 after a flood.\n\nThe $70,000 penalty is due in June.",
        "The lorry fell some 40 metres into the gorge.\n\nA crane lifted it up the 25-metre drop.",
        "The driver was jailed for eight years.\n\nThe five-year sentence runs from today.",
    ],
)
def test_an_amount_named_by_its_thing_is_the_one_told_of_it(text):
    (finding,) = found(text)

    assert finding.rule_id == "number-mismatch"


@pytest.mark.parametrize(
    "text",
    [
        # the same amount
        "A bakery was fined $90,000 after a flood.\n\nThe $90,000 penalty is due in June.",
        # in another unit, rounded
        "The lorry fell 40 metres into the gorge.\n\nA crane lifted it up the 130-foot drop.",
        # a sum of two told
        "It was fined $90,000 and $20,000 for the rest.\n\nThe $110,000 penalty is due in June.",
        # two fines
        "It was fined $90,000. A rival was fined $60,000.\n\nThe $70,000 penalty is due in June.",
        # one that was asked for, cut or planned
        "A bakery was fined $90,000 by the town.\n\nA judge had proposed the $70,000 penalty.",
        # any such drop
        "The lorry fell some 40 metres into the gorge.\n\nA 25-metre drop is by the road.",
        # something else
        "A bakery was fined $90,000 by the town.\n\nThe $70,000 oven was ruined.",
        # another year
        "A bakery was fined $90,000 in 2019.\n\nThe $70,000 penalty is due in June.",
    ],
)
def test_other_amounts_are_left_alone(text):
    assert found(text) == []


def test_digits_that_changed_places_are_asked_for_first():
    (finding,) = found(
        "The dairy buys 3.2 million litres a day on average.\n\nIn winter it buys 4.1 million "
        "litres.\n\nThe 2.3 million litres that farmers bring in pass through coolers."
    )

    assert "4.1" not in finding.message
