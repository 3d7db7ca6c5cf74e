"""Limits of denials, as the rule `outcome-mismatch` sees them."""

import pytest

from checker.detectors.outcome_mismatch import OutcomeMismatch
from tests.detectors.analysing import analysis_of


def found(*sentences):
    text = "Fire in the old mill\n\n" + "\n\n".join(sentences) + "\n"
    return list(OutcomeMismatch().check(analysis_of(text, date="2024-05-03")))


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        ("The ferry was inspected by a diver.", "The ferry was not inspected by the coastguard."),
        ("The scales in Arvo were affected.", "The scales in Lund itself were not affected."),
        ("His compass was found on a ledge.", "No compass was recovered from the water."),
        ("One of the sheep broke a leg.", "Nobody was hurt in the fire."),
        ("The headmaster broke a wrist.", "None of the twelve miners was injured."),
        (
            "On the opposite bank the raid wounded five people.",
            "Nobody was hurt by the raid on the Lundish side.",
        ),
        ("A passenger was injured in the crash.", "Nobody was hurt on the ground in the crash."),
        ("Two men ashore suffered burns in the fire.", "Nobody was hurt aboard."),
    ],
    ids=[
        *("by whom", "where", "from where", "an animal", "a group"),
        *("another bank", "on the ground", "aboard"),
    ],
)
def test_a_denial_says_nothing_of_what_lies_outside_its_limit(told, denied):
    assert found(told, "The mill stood by the river.", denied) == []


def test_a_denial_that_follows_at_once_explains():
    assert found("Two guests were taken to hospital. Nobody was hurt.") == []


def test_a_denial_of_harm_by_one_thing_is_not_of_all():
    told = "Two cadets sprained their ankles when they jumped."

    assert found("A fire destroyed the roof.", f"Nobody was injured by the flames. {told}") == []
    assert found("A fire destroyed the roof.", f"Nobody was injured. {told}") != []


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        ("Two guests suffered burns in the fire.", "Nobody was hurt in the fire."),
        ("Two guests suffered burns in the fire.", "None of the guests was hurt in the fire."),
        (
            "Two men on the southern bank suffered burns in the fire.",
            "Nobody was hurt in the fire on the southern bank.",
        ),
        ("Two passengers suffered burns in the fire.", "Nobody was hurt aboard."),
    ],
    ids=["without a limit", "of the group itself", "of the side itself", "of those aboard"],
)
def test_what_lies_within_is_belied(told, denied):
    assert len(found(told, "The mill stood by the river.", denied)) == 1
