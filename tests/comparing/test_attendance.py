import pytest

from checker.comparing import attendance
from checker.comparing.slots import slotted
from tests.detectors.analysing import analysis_of


def found(text):
    analysis = analysis_of(f"Council meets\n\n{text}\n", date="2024-09-08")
    crowd = attendance.exceeded(list(slotted(analysis)))
    return [] if crowd is None else [analysis.document.quote(mark) for mark in crowd.marks]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        (
            "All 21 councillors were in the hall, and the plan was passed by 10 votes to eight, "
            "with four members abstaining.",
            ["10", "eight", "four", "21"],
        ),
        (
            "The hall was full, with 34 members present. The motion failed by 19 votes to 17.",
            ["19", "17", "34"],
        ),
        (
            "Of the 90 deputies, 82 registered. For the bill were given 51 votes, against it 24, "
            "and nine deputies, although in the hall, did not press a button.",
            ["51", "24", "nine", "82"],
        ),
    ],
)
def test_more_votes_than_were_there_are_found(text, marks):
    assert found(text) == marks


@pytest.mark.parametrize(
    "text",
    [
        "All 21 councillors were in the hall, and the plan was passed by 10 votes to eight, with "
        "three members abstaining.",
        # The chair did not vote.
        "All 21 councillors were in the hall, and the plan was passed by 12 votes to eight.",
        # Another vote, and people who have none.
        "All 21 councillors were in the hall for an earlier vote. The plan was passed by 15 votes "
        "to eight.",
        "The plan was passed by 15 votes to eight. Twelve visitors were present.",
    ],
)
def test_these_are_left_alone(text):
    assert found(text) == []
