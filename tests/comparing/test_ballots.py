import pytest

from checker.comparing import ballots
from tests.detectors.analysing import analysis_of

RESULT = "The council passed the plan by 21 votes to 14 on Monday."


def found(first, second):
    text = f"Council meets\n\n{first}\n\nThe tea was cold.\n\n{second}\n"
    return list(ballots.examine(analysis_of(text, date="2024-09-08")))


@pytest.mark.parametrize(
    "second",
    [
        "Nineteen councillors were for the plan, the clerk said.",
        "The 40 members present had heard two speeches.",
        "It was a majority of nine.",
        "The result, 23 to 14, was met with applause.",
        "The vote was unanimous.",
    ],
)
def test_a_number_that_does_not_fit_the_one_vote_is_found(second):
    assert len(found(RESULT, second)) == 1


@pytest.mark.parametrize(
    "second",
    [
        "Twenty-one councillors were for the plan, the clerk said.",
        "The 35 members present had heard two speeches.",
        "It was a majority of seven.",
        "For a larger plan 24 votes would be needed.",
        "In an earlier vote 30 councillors were against the plan.",
        "The club won its match by 3 goals to 1.",
        "Nineteen shops are for sale in the street.",
        "An earlier attempt, under another mayor, failed by four votes.",
        "A ban on rods was turned down, by nine votes to six.",
        "A motion to close the mill was passed unanimously.",
        "On the slipway it was unanimous.",
        "A proposal to wait was lost by a single vote.",
        "In the first ballot, in May, 30 had voted to stay and five against.",
        "Mr Vane first announced 22 votes in favour.",
        "Sixteen councillors supported the weir, and eleven were against.",
        "The Harbour List kept Low Ward by 61 votes.",
        "The plan for the weir was carried much more narrowly, 18 to 17.",
    ],
)
def test_what_fits_or_is_another_vote_is_left_alone(second):
    assert found(RESULT, second) == []


def test_somebody_against_what_all_voted_for_is_found():
    first, second = "The board voted unanimously.", "Two of the trustees had voted against it."

    assert [clash.why for clash in found(first, second)] == ["unanimous"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Members narrowly voted it down.", "The vote was 900 against and 300 in favour."),
        ("It was an overwhelmingly clear vote.", "The motion was passed by 310 votes to 298."),
    ],
)
def test_a_word_for_the_lead_must_fit_the_result(first, second):
    (clash,) = list(ballots.examine(analysis_of(f"{first}\n\nThe tea was cold.\n\n{second}\n")))

    assert clash.why == "width"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Members narrowly voted it down.", "The vote was 410 against and 390 in favour."),
        ("Members narrowly voted it down.", "The board voted six against and four in favour."),
        ("It was an overwhelmingly clear vote.", "The motion was passed by 400 votes to 98."),
    ],
)
def test_a_word_for_the_lead_that_fits_is_left_alone(first, second):
    assert not list(ballots.examine(analysis_of(f"{first}\n\nThe tea was cold.\n\n{second}\n")))


def test_a_motion_with_a_score_is_a_vote():
    text = "Council unanimous on bridge\n\nThe tea was cold.\n\nThe motion passed 6-2 on Tuesday.\n"
    (clash,) = list(ballots.examine(analysis_of(text)))

    assert clash.why == "unanimous"


@pytest.mark.parametrize(
    "text",
    [
        "In the hall 512 of the 640 members cast a ballot. There were 297 votes in favour of the "
        "deal and 211 against, with four left blank.",
        "The budget was carried by 29 votes to 22. The Greens asked for more. Their amendment, "
        "which two Liberals liked, was lost by 29 votes to 23.",
        "Of the 46 members, 31 were in favour and 14 against. The chairman did not vote. The "
        "special accounts were passed separately: there was a contract that passed unanimously.",
        "Of the 45 senators, 31 voted for it. Nine were against and four abstained. The opposition "
        "parties were divided, too: 17 in favour, four against, one abstention.",
    ],
)
def test_parts_of_a_vote_and_other_votes_are_left_alone(text):
    first, second = text.split(". ", 1)

    assert found(f"{first}.", second) == []


def test_judges_who_are_divided_may_be_of_one_mind_on_a_question():
    divided = "The Supreme Court restored the rule, overturning a judgment by five votes to two."
    united = (
        "The judges {}: anyone, they said unanimously, has a right to ask how the vote was held."
    )

    assert found(divided, united.format("declined")) == []


def test_what_a_board_also_agreed_on_is_another_vote():
    first = "The board voted 5-2 on Tuesday to move the bell."

    assert found(first, "Also Tuesday, members agreed unanimously to replace the boiler.") == []
    assert found(first, "On Tuesday members agreed unanimously to move the bell.") != []


def test_two_results_that_share_a_number_may_be_one_with_a_slip():
    (clash,) = found(RESULT, "The plan went through by 21 votes to 16.")

    assert clash.why == "result"
