"""Days of anniversaries, as `weekday-mismatch` sees them."""

import pytest

from checker.detectors.weekday_mismatch import WeekdayMismatch
from tests.detectors.analysing import findings_of


def found(*sentences):
    text = "A headline\n\n" + "\n\n".join(sentences) + "\n"
    return findings_of(WeekdayMismatch(), text, date="2010-08-07")


@pytest.mark.parametrize(
    ("told", "dated"),
    [
        (
            "The 65th anniversary of the first use of an atomic bomb has been remembered in a "
            "ceremony Thursday in Hiroshima.",
            "The atomic bomb was dropped on August 6, 1945.",
        ),
        ("Thursday marks the 65th anniversary of the raid of August 6, 1945.", "It was hot."),
        (
            "On Saturday, the 65th anniversary of the bombing, bells rang.",
            "The bombing of August 6, 1945, killed 80,000 people.",
        ),
        ("Wednesday was the 20th anniversary of the fire.", "The fire began on 6 August 1990."),
        ("The 20th anniversary of the fire fell on Monday.", "The fire began on 6 August 1990."),
        (
            "The tenth anniversary of the crash was marked with a service on Thursday.",
            "The crash, on August 6, 2000, killed nine people.",
        ),
        ("Thursday is the 25-year anniversary of the flood of 6 August 1985.", "It rained."),
    ],
)
def test_another_weekday_than_that_of_the_anniversary_is_flagged(told, dated):
    (finding,) = found(told, dated)

    assert "that is 6 August 2010, a Friday" in finding.message


@pytest.mark.parametrize(
    ("told", "dated"),
    [
        (
            "The 65th anniversary of the bombing was remembered in a ceremony Friday.",
            "The bombing was on August 6, 1945.",
        ),
        (
            "The 65th anniversary of the bombing was marked in a ceremony on Thursday, on the eve.",
            "The bombing was on August 6, 1945.",
        ),
        (
            "The 65th anniversary of the bombing was marked in a ceremony on Sunday.",
            "The bombing was on August 6, 1945.",
        ),
        (
            "The 65th anniversary of the founding was marked in a ceremony on Thursday.",
            "The first member joined on August 6, 1945.",
        ),
        ("Thursday marks the 50th anniversary of the treaty.", "The raid was on August 6, 1945."),
        (
            "On Thursday, ahead of the 65th anniversary of the raid of August 6, 1945, bells rang.",
            "It was hot.",
        ),
        (
            "The club marked the tenth anniversary of the crash with a service on Thursday night.",
            "The crash, on August 6, 2000, killed nine people.",
        ),
    ],
)
def test_what_is_held_on_another_day_is_left_alone(told, dated):
    assert found(told, dated) == []
