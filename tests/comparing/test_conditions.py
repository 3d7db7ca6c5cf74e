import pytest

from checker.detectors.outcome_mismatch import OutcomeMismatch
from tests.detectors.analysing import findings_of

STORY = "A week at Corran\n\n{}\n\nThe harbour wall was rebuilt with stone from the island.\n\n{}\n"


def found(first, second):
    return findings_of(OutcomeMismatch(), STORY.format(first, second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The skipper, Bran Tolley, 51, remains at large.",
            "Tolley, captured by the coastguard at noon, is to be flown to the mainland.",
        ),
        (
            "Tolley was freed on bail on Monday. His name is Bran Tolley.",
            "Bran Tolley was refused bail on Monday.",
        ),
        (
            "His wife, the weaver Odette Tolley, died in 2009.",
            "His widow, Odette Tolley, said on Friday that she would sell the loom.",
        ),
        (
            "The driver, Bran Tolley, 51, jumped clear.",
            "Tolley's body was found under the jetty.",
        ),
        (
            "The mayor, Odette Vane, was away at a conference in Leeds.",
            "Vane walked at the head of the parade with a drum.",
        ),
        (
            "Councillor Odette Vane declared an interest and left the room for the item.",
            "Odette Vane said she had voted against because of the noise.",
        ),
        (
            "Alderman Bran Tolley abstained on Monday.",
            "Bran Tolley was one of four who voted for the quay.",
        ),
        (
            "Bran Tolley entered a plea of not guilty on Monday.",
            "Bran Tolley pleaded guilty on Monday, and his sentence is awaited.",
        ),
    ],
)
def test_one_person_in_two_conditions_is_asked_about(first, second):
    assert len(found(first, second)) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Bran Tolley is wanted by the police.",
            "His brother, Aled Tolley, was arrested on Monday.",
        ),
        (
            "The skipper, Bran Tolley, was arrested on Monday.",
            "Tolley escaped by boat and remains at large.",
        ),
        (
            "Odette Vane handed in her resignation on Tuesday.",
            "Vane will stay on as caretaker.",
        ),
        (
            "Odette Vane abstained on an amendment.",
            "Odette Vane voted for the quay.",
        ),
        (
            "Odette Vane left the room when the vote was over.",
            "Bran Tolley voted for the quay.",
        ),
        (
            "Odette Vane did not vote last week.",
            "Odette Vane voted for the quay on Monday.",
        ),
        (
            "Bran Tolley survived the crash.",
            "Tolley died in hospital two days later.",
        ),
        (
            "Bran Tolley was convicted in March.",
            "Tolley was acquitted by the court of appeal.",
        ),
    ],
)
def test_what_may_follow_or_is_another_persons_is_left_alone(first, second):
    assert not found(first, second)


def test_the_man_at_the_wheel_is_the_driver():
    assert found(
        "The man at the wheel was among those killed.",
        "The driver would be questioned as soon as he is discharged from the ward.",
    )


def test_what_is_said_of_a_companion_is_not_said_of_the_subject():
    assert not found(
        "Odette Tolley, 51, sat with her mother, who was among those killed.",
        "Odette Tolley runs a shop in Senn.",
    )
