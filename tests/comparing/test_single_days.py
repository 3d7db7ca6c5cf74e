"""What lasts one day and what happens at it, as `date-mismatch` sees them."""

import pytest

from checker.detectors.date_mismatch import DateMismatch
from tests.detectors.analysing import findings_of

SARKOZY = "During a one-day visit to Warsaw on Tuesday French President Nicolas Sarkozy smiled."


def found(told, again):
    text = f"A headline\n\n{told}\n\n{again}\n"
    return findings_of(DateMismatch(), text, date="2008-05-29")


@pytest.mark.parametrize(
    ("told", "again", "first", "second"),
    [
        (
            SARKOZY,
            "Sarkozy told a joint news conference with Polish Prime Minister Donald Tusk on "
            "Wednesday that Ukraine would be offered more.",
            "Tuesday",
            "Wednesday",
        ),
        (
            "Chancellor Anna Lind paid a one-day visit to Oslo on Monday.",
            "During the visit on Tuesday, Lind met fishermen.",
            "Monday",
            "Tuesday",
        ),
        (
            "Chancellor Anna Lind paid a one-day visit to Oslo on Monday.",
            "On Tuesday, Lind held a joint press conference with her Norwegian counterpart.",
            "Monday",
            "Tuesday",
        ),
        (
            "The committee held a day-long hearing on Thursday.",
            "At the hearing, the mayor apologised on Wednesday.",
            "Thursday",
            "Wednesday",
        ),
        (
            "Ministers met in Rome on Friday for one-day talks.",
            "On the sidelines of the talks on Saturday, France signed a pact.",
            "Friday",
            "Saturday",
        ),
        (
            "On Monday the club held an all-day festival in the park.",
            "The band played at the festival on Sunday.",
            "Monday",
            "Sunday",
        ),
    ],
)
def test_two_days_of_what_lasts_one_are_flagged(told, again, first, second):
    (finding,) = found(told, again)

    assert f"“{first}”" in finding.message
    assert f"“{second}”" in finding.message


@pytest.mark.parametrize(
    ("told", "again"),
    [
        (SARKOZY, "Sarkozy said on Wednesday that the visit had been useful."),
        (
            SARKOZY,
            "On Wednesday, Sarkozy told a joint news conference with German Chancellor Angela "
            "Merkel that it would go on.",
        ),
        (
            SARKOZY,
            "On Wednesday, Sarkozy told a joint news conference with Polish Prime Minister Donald "
            "Tusk in Brussels that it would go on.",
        ),
        (
            "Sarkozy arrived on Monday for a one-day visit to Warsaw.",
            "Sarkozy told a joint news conference with Polish Prime Minister Donald Tusk on "
            "Tuesday that he was glad.",
        ),
        (
            "Lind paid a one-day visit to Warsaw on Monday.",
            "During his visit to Prague on Tuesday he met students.",
        ),
        (
            "Lind paid a one-day visit to Warsaw on Monday.",
            "During his next visit on Friday he will meet students.",
        ),
        (
            "The one-day summit on Friday ended without a deal.",
            "On Saturday the minister said that at the summit they had quarrelled.",
        ),
        (
            "The one-day summit on Friday ended without a deal.",
            "Another summit is due. At the summit on Monday, fish was discussed.",
        ),
        (
            "Lind announced on Monday a one-day visit to Oslo.",
            "During the visit on Tuesday she met fishermen.",
        ),
    ],
)
def test_another_day_of_another_thing_is_left_alone(told, again):
    assert found(told, again) == []
