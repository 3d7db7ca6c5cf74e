"""A share of a set against a count with the same verb, as `percentage-mismatch` sees them."""

import pytest

from checker.detectors.percentage_mismatch import PercentageMismatch
from tests.detectors.analysing import findings_of


def found(told, again, between="\n\n"):
    text = f"A headline\n\n{told}{between}{again}\n"
    return findings_of(PercentageMismatch(), text, date="2024-05-15")


@pytest.mark.parametrize(
    ("told", "again"),
    [
        (
            "More than 28,629 people have been affected by the floods, and of these 10% have been "
            "evacuated.",
            "Over 12,000 have been evacuated, officials said.",
        ),
        ("A third of the 240 employees were dismissed.", "The firm dismissed 120 staff."),
        ("Half of its 60 buses were destroyed.", "The blaze destroyed 20 buses."),
        (
            "The company has 240 employees; a third of them were dismissed on Monday.",
            "It dismissed 120 workers on Monday.",
        ),
        ("Nearly half of the 400 villagers fled.", "Only 60 villagers fled."),
        ("Two thirds of the 90 pupils were injured, two badly.", "The crash injured 25 pupils."),
        (
            "The fire spread to 300 homes. About 20 percent of them were destroyed.",
            "The mayor said 150 homes were destroyed.",
        ),
        ("The bank closed a quarter of its 80 branches.", "Forty branches were closed."),
        ("Half the 60 flats were sold.", "The agent had sold ten flats, he said."),
        (
            "The evacuation of 12,000 residents was complete.",
            "Of the 28,629 people affected, 10 percent were evacuated.",
        ),
        ("One in five of the 500 cows died.", "A vet confirmed that 300 cows died."),
    ],
)
@pytest.mark.parametrize("between", ["\n\n", " "], ids=["apart", "at once"])
def test_a_count_that_is_not_the_share_is_flagged(told, again, between):
    (finding,) = found(told, again, between)

    assert finding.rule_id == "percentage-mismatch"
    assert finding.message.count("“") == 3


@pytest.mark.parametrize(
    ("told", "again"),
    [
        ("A third of the 240 employees were dismissed.", "The firm dismissed 80 staff."),
        ("Nearly half of its 60 buses were destroyed.", "The blaze destroyed 27 buses."),
        ("Of the 28,629 people hit, 10% have been evacuated.", "Over 2,800 were evacuated."),
        ("Of the 28,629 people hit, 10% have been evacuated.", "At least 500 were evacuated."),
        ("A third of the 240 employees were dismissed.", "Another 120 staff were dismissed."),
        ("A third of the 240 employees were dismissed.", "By June 120 staff were dismissed."),
        ("A third of the 240 staff were dismissed in May.", "In 2019 it dismissed 120 staff."),
        ("A third of the 240 nurses were dismissed.", "The firm dismissed 120 staff."),
        ("A third of the 240 nurses were dismissed.", "The firm dismissed 20 doctors."),
        ("A third of the 240 employees will be dismissed.", "The firm dismissed 120 staff."),
        ("A third of the 240 employees were dismissed.", "The firm could dismiss 120 staff."),
        ("A third of the 240 employees were not dismissed.", "The firm dismissed 160 staff."),
        ("A third of the 240 staff were dismissed for theft.", "The firm dismissed 120 staff."),
        ("Half of its 60 buses were destroyed.", "Twenty electric buses were destroyed."),
        ("Half of its 60 buses were destroyed.", "So far 20 buses were destroyed."),
        ("Half of its 60 buses were destroyed.", "Twenty buses were destroyed at the depot."),
        ("Half of the 60 houses were destroyed.", "In the whole region 50 houses were destroyed."),
        ("Half of the 60 houses were destroyed.", "The quake of 1990 destroyed 12 houses."),
        (
            "Half of the 60 houses were destroyed on Monday.",
            "The quake destroyed 12 houses on Tuesday.",
        ),
        (
            "Half of the 60 houses were destroyed, the mayor said.",
            "The army said 12 houses were destroyed.",
        ),
        ("Half of the 600 seats were sold.", "The club sold 120 shirts."),
        ("Half of the 600 people were arrested.", "Police arrested 12 officers."),
        ("Sales of its 60 buses fell by half.", "Twenty buses were sold."),
    ],
)
def test_a_count_of_another_set_time_or_voice_is_left_alone(told, again):
    assert found(told, again) == []
