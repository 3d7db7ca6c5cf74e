import pytest

from checker.detectors.outcome_mismatch import OutcomeMismatch
from tests.detectors.analysing import findings_of

STORY = "The lake in March\n\n{}\n\nThe road was closed to lorries.\n\n{}\n"


def found(first, second):
    return findings_of(OutcomeMismatch(), STORY.format(first, second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "His compass was found on a ledge by two rangers.",
            "No compass was recovered, a diver said.",
        ),
        (
            "The pelicans left on the third day.",
            "No pelican left the lake, a ranger said.",
        ),
    ],
)
def test_what_is_denied_of_all_is_denied_of_each(first, second):
    assert len(found(first, second)) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "His compass was found on a ledge by two rangers.",
            "No compass had been recovered until Monday.",
        ),
        (
            "His compass was found on a ledge by two rangers.",
            "No gold compass was recovered from the water, a diver said.",
        ),
        (
            "The pelicans left on the third day.",
            "No pelican left the lake last year.",
        ),
        (
            "The pelicans left on the third day.",
            "Ines Roca said that no pelican left the lake.",
        ),
        (
            "The Lake List won two seats on Sunday.",
            "The Lake List won no seat in Karvia, where it has no office.",
        ),
        (
            "The porter suffered bruises to his neck.",
            "The skipper, who suffered no bruises, was found in the hold.",
        ),
    ],
)
def test_another_time_part_or_voice_is_left_alone(first, second):
    assert not found(first, second)
