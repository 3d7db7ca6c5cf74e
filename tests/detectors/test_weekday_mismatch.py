import pytest

from checker.detectors.weekday_mismatch import WeekdayMismatch
from checker.types import Severity
from tests.detectors.analysing import findings_of, marked

PUBLISHED = "2024-09-13"
"""A Friday."""


def found(text, date=PUBLISHED):
    return findings_of(WeekdayMismatch(), text, date=date)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("They met on Monday, September 8, 2024, in the annex.", "Monday, September 8, 2024"),
        ("They met on Monday 8 September in the annex.", "Monday 8 September"),
        ("They met on 14 March 2023, a Thursday, in the annex.", "14 March 2023, a Thursday"),
        (
            "They met on Tuesday of last week, 4 September, here.",
            "Tuesday of last week, 4 September",
        ),
        ("They met on Sunday the 10th of September.", "Sunday the 10th of September"),
        ("The 9 June 2021 was a Monday and it rained.", "9 June 2021 was a Monday"),
    ],
)
def test_a_weekday_that_is_not_that_of_its_date_is_flagged(sentence, words):
    (finding,) = found(sentence)

    assert finding.severity is Severity.WARNING
    assert words in str(marked(finding, sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "They met on Sunday, September 8, 2024, in the annex.",
        "They met on Tuesday, 14 March 2023, in the annex.",
        "They met on 14 March 2023, a Tuesday like any other.",
        "They met on Wednesday of last week, 4 September, here.",
        "They met on Monday, 4 August 1704, at the ford.",
        "In 1991 she went missing. It was on Friday, November 8, that she was last seen.",
        "Last year they met on Friday 8 September in the annex.",
        "On Friday, 8 of the dancers came back.",
        "On Tuesday, 30 people came. September was dry.",
    ],
)
def test_these_are_left_alone(sentence):
    assert found(sentence) == []


def test_without_a_year_and_a_publication_date_nothing_is_said():
    assert found("They met on Monday, September 8, in the annex.", None) == []


def test_a_year_from_the_publication_date_is_shown():
    text = "Rule passes\n\nPublished: Wednesday, May 15, 2024\n\nThey meet on Monday, May 28.\n"
    (finding,) = found(text, None)

    assert [words[0] for words in marked(finding, text)] == [
        "Wednesday, May 15, 2024",
        "Monday, May 28",
    ]


def test_a_year_named_far_away_does_not_hide_a_date_of_this_week():
    text = (
        "The hall was built in 1998.\n\nIt has two doors.\n\n"
        "They met on Monday, September 8, in the annex.\n"
    )

    assert len(found(text)) == 1
    assert found(text.replace("It has two doors.\n\n", "")) == []
