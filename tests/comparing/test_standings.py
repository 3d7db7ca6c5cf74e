import pytest

from checker.comparing import standings
from checker.comparing.slots import slotted
from tests.detectors.analysing import analysis_of


def found(text):
    analysis = analysis_of(f"Selwick on top\n\n{text}\n", date="2024-09-08")
    lines = list(slotted(analysis))
    return [
        [analysis.document.quote(mark) for mark in told.marks]
        for told in standings.examine(analysis.document, lines)
    ]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        (
            "They have won seven, drawn three and lost two. Their 25 points are enough for second.",
            ["seven", "three", "25"],
        ),
        (
            "In the chess club Prys scored seven and a half. She won five games, drew four and "
            "lost two.",
            ["five", "four", "seven and a half"],
        ),
    ],
)
def test_points_that_wins_and_draws_do_not_make_are_found(text, marks):
    assert found(text) == [marks]


@pytest.mark.parametrize(
    "text",
    [
        "They have won seven, drawn three and lost two. Their 24 points are enough for second.",
        # Two points a win, a difference, and points that were taken away.
        "They have won seven, drawn three and lost two. Their 17 points are enough for second.",
        "They have won seven, drawn three and lost two. They are 25 points clear.",
        "They have won seven, drawn three and lost two. Their 23 points show that one was docked.",
        # Far off: of another side or season.
        "They have won seven, drawn three and lost two. Rye had 41 points.",
        "They have won seven, drawn three and lost two.\n\nRye had 25 points.",
        "They have won seven, drawn three and lost two. Rye, two points behind, have 22 points.",
    ],
)
def test_these_are_left_alone(text):
    assert found(text) == []
