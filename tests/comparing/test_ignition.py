import pytest

from checker.detectors.object_mismatch import ObjectMismatch
from tests.detectors.analysing import findings_of

STORY = "A mill burns\n\n{}\n\nThe roof fell in before dawn.\n\n{}\n"


def found(first, second):
    return findings_of(ObjectMismatch(), STORY.format(first, second))


def test_one_fire_with_two_starts_is_asked_about():
    assert len(
        found(
            "The fire at the mill started in a toaster, the brigade said.",
            "A cigarette left on a bale had set off the blaze.",
        )
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The fire at the mill started in a toaster, the brigade said.",
            "A cigarette was first thought to have started the fire.",
        ),
        (
            "The fire at the mill started in a toaster, the brigade said.",
            "In May another fire started when a candle fell over.",
        ),
    ],
)
def test_a_guess_or_another_fire_is_left_alone(first, second):
    assert not found(first, second)
