import pytest

from checker.comparing import name_candidates, weighed_names
from checker.comparing.name_candidates import Scene
from checker.comparing.name_features import NAMES
from tests.detectors.analysing import analysis_of


def scene(text):
    return Scene.of(analysis_of(f"Works begin\n\n{text}\n", date="2024-09-08"))


def pairs(text):
    return [
        (each.first.fullest.text, each.second.fullest.text)
        for each in name_candidates.read(scene(text))
    ]


def told(text):
    analysis = analysis_of(f"Works begin\n\n{text}\n", date="2024-09-08")
    return [
        (each.first.fullest.text, each.second.fullest.text) for each in weighed_names.read(analysis)
    ]


def test_names_that_share_a_word_or_are_nearly_one_are_candidates():
    assert pairs("Kathrin Obwexer fell. Kathrin Obwegeser got up.") == [
        ("Kathrin Obwexer", "Kathrin Obwegeser")
    ]
    assert pairs("Hartmut Brandis spoke. Mr Brandes left.") == [("Hartmut Brandis", "Brandes")]


@pytest.mark.parametrize(
    "text",
    [
        "Kathrin Obwexer fell. Jakob Plattner got up.",
        # Forms of one word, and what is no word of its own.
        "South Africa lost. The South African side left. Bashar al-Assad spoke. Assad left.",
        "In Palestine they wait. The Palestinians wait. The Clean-Up Act and the Cleanup Efforts.",
        # A person and a body.
        "Ann Leith spoke. The Leigh Railway Company was late, and the company is far.",
    ],
)
def test_other_names_are_none(text):
    assert pairs(text) == []


def test_each_feature_has_a_name():
    (candidate, row), *_ = weighed_names.rows(
        scene("Ines Bell, 33, a nurse, fell at the weir on Monday. Inez Bell got up again.")
    )
    values = dict(zip(NAMES, row, strict=True))

    assert candidate.first.fullest.text == "Ines Bell"
    assert (values["shared"], values["shared_ending"], values["letters"]) == (1, 1, 1)
    assert (values["introduced_first"], values["introduced_second"]) == (1, 0)


LIFT = (
    "A wet slide came down on the queue at the lift in Kaltenbrunn on Sunday. {first}, 33, a nurse "
    "from Lienz, was third in line. She pulled two boys out of the snow with her hands.\n\n"
    "The lift stood still for an hour. A doctor from the valley treated fourteen people, and a "
    "helicopter took three of them to Innsbruck.\n\n"
    "{second} does not want to be called a heroine. The nurse went home on Monday by train."
)


def test_two_names_that_may_be_one_are_told():
    text = LIFT.format(first="Kathrin Obwexer", second="Kathrin Obwegeser")

    assert told(text) == [("Kathrin Obwexer", "Kathrin Obwegeser")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Kathrin Obwexer", "Obwexer"),
        ("Kathrin Obwexer", "Her sister, Karin Obwexer, a baker of 41,"),
        ("Kathrin Obwexer", "Karin Obwexer, no relation,"),
        ("Kathrin Obwexer", "Jakob Plattner"),
    ],
)
def test_one_name_and_two_people_are_silent(first, second):
    assert told(LIFT.format(first=first, second=second)) == []
