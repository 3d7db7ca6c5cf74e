import pytest

from checker.detectors.place_mismatch import PlaceMismatch
from tests.detectors.analysing import findings_of

STORY = "A leak at the dye works\n\n{}\n\nThe smell reached the school.\n\n{}\n"


def found(first, second):
    return findings_of(PlaceMismatch(), STORY.format(first, second))


def test_a_thing_on_two_sides_of_town_is_asked_about():
    assert len(
        found(
            "Acid leaked from a dye plant in the south of Corran on Sunday.",
            "Windows were shut in the northern part of the town, where the plant has stood.",
        )
    )


@pytest.mark.parametrize(
    "second",
    [
        "The cloud moved to the northern part of the town and past the plant.",
        "A market is held in the northern part of the town on Mondays.",
        "The plants in the northern part of the town were not touched.",
        "The plant lies in the south-eastern part of the town.",
    ],
)
def test_a_movement_or_another_thing_is_left_alone(second):
    assert not found("Acid leaked from a dye plant in the south of Corran on Sunday.", second)


def test_two_words_for_one_part_of_one_thing_are_compared():
    assert found(
        "The pump stood at the eastern end of the old dam.",
        "Water rose on the dam's western flank, where the pump had stood.",
    )


def test_a_bank_and_an_end_are_not_compared():
    assert not found(
        "The pump stood on the eastern bank.",
        "Water rose at the western end, where the pump had stood.",
    )
