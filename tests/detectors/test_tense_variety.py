"""Times of one clause that exclude each other, and look-alikes that must stay silent."""

import pytest

from checker.detectors.tense_mismatch import TenseMismatch
from tests.detectors.analysing import findings_of

CLASHING = (
    "Pact\n\nNext month the two sides will have signed the agreement in Norhavn on Monday evening.",
    "Council\n\nLast year the council met the owners on Thursday.",
    "Council\n\nThe board will meet yesterday in Leith.",
)
LOOK_ALIKES = (
    "Pact\n\nNext month the two sides will discuss the deal struck on Monday.",
    "Pact\n\nNext week the council will meet on Monday.",
    "Race\n\nLast year the race began on a Monday.",
    "Race\n\nNext month the club will play on Saturdays.",
    "Race\n\nLast month he lost his job, and on Monday he sold the house.",
    "Race\n\nTomorrow the team plays Ulm, and on Saturday it rests.",
    "Vote\n\nNext month ministers will debate the vote on Monday.",
)


@pytest.mark.parametrize("text", CLASHING)
def test_two_times_of_one_clause_are_flagged(text: str) -> None:
    assert findings_of(TenseMismatch(), text, date="2024-05-15")


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_times_that_fit_stay_silent(text: str) -> None:
    assert not findings_of(TenseMismatch(), text, date="2024-05-15")


LATER_OR_OVER = (
    ("The club hopes to return there in 2024.", "2025-05-12"),
    ("The vet expects the results to arrive in April 2024.", "2024-06-12"),
    ("The singer will lie in state in the hall of the Teatro Lara on Sunday, 10 November.",
     "2024-11-11"),
    ("The keeper, who will have an operation on her left knee in March 2024, sat out.",
     "2024-06-12"),
    ("The rooms will be handed over to the machine fitters in March 2024.", "2024-06-27"),
    ("The fund, which ministers will discuss when they gather in Apia in May 2024, is to pay.",
     "2024-06-27"),
    ("By the spring of 2023, when a second hall is due to be ready, it will have heat.",
     "2024-06-27"),
    ("The lights are to be switched on from 20 May.", "2024-06-27"),
    ("The deal will be concluded last Thursday.", "2024-06-27"),
    ("The report will be on his desk by the end of last month.", "2024-06-27"),
    ("The jars were unsealed last month, when a priest will bless them.", "2024-06-27"),
    ("The firm met the inspector's deputy in the coming week.", "2024-06-27"),
    ("Next spring the ship sank.", "2024-06-27"),
    ("The panel, which is going to vote on it this March, is split.", "2024-06-27"),
    ("The board hands over the papers tomorrow, Monday, in Leith.", "2024-06-27"),
    ("The state will accept the new pier at the end of May.", "2024-06-27"),
    ("By the end of May the league will announce its decision.", "2024-06-27"),
    ("The chief is to file, by May 20, 2024, a list of the cells.", "2024-06-27"),
    ("By the end of 2023, one estimate says, about 500 boats will be in use.", "2024-06-27"),
    ("The post that she has held since 2016 will be filled on June 10, 2024, the board said.",
     "2024-06-27"),
    ("The firm will put a second set of gas detectors in the hall by the end of last month.",
     "2024-06-27"),
    ("The club will meet on the evening of 4 June.", "2024-06-27"),
)  # fmt: skip
FITTING = (
    ("The club hopes to repeat the win that it had in 2024.", "2025-05-12"),
    ("The club plans to sell the hall that was built there in 2019.", "2025-05-12"),
    ("The club hopes to return there in 2026.", "2025-05-12"),
    ("The judge will try four men for a raid on the bank of Lara in March 2024.", "2024-06-12"),
    ("The board will hear the case of the ship that sank off Apia in May 2024.", "2024-06-27"),
    ("The dairy will open in the last week of July.", "2024-06-27"),
    ("The road will be closed from 20 June to 5 July.", "2024-06-27"),
    ("The striker signed for next season.", "2024-06-27"),
    ("The turnout will be above last year's.", "2024-06-27"),
    ("The board hands over the papers tomorrow, Friday, in Leith.", "2024-06-27"),
    ("The jars were unsealed last month, when a priest blessed them.", "2024-06-27"),
    ("The report will cover last month.", "2024-06-27"),
    ("The yard will be busier than last Thursday.", "2024-06-27"),
    ("The fair will be held in March.", "2024-06-27"),
    ("The fair will be held in December.", "2024-01-27"),
    ("Next year the fair will be held at the end of May.", "2024-06-27"),
    ("The chief is to file, in July 2024, a list of the cells.", "2024-06-27"),
    ("By the end of 2024, one estimate says, about 500 boats will be in use.", "2024-06-27"),
    ("In 2016 the board said that the post will be filled on June 10, 2024.", "2024-06-27"),
    (
        "The firm will pay the smiths for the set of gas detectors sold by the end of last month.",
        "2024-06-27",
    ),
)


@pytest.mark.parametrize(("sentence", "date"), LATER_OR_OVER)
def test_a_tense_and_its_time_are_held_together_over_some_words(sentence: str, date: str) -> None:
    assert len(findings_of(TenseMismatch(), f"Leith\n\n{sentence}\n", date=date)) == 1


@pytest.mark.parametrize(("sentence", "date"), FITTING)
def test_a_tense_that_fits_its_time_stays_silent(sentence: str, date: str) -> None:
    assert not findings_of(TenseMismatch(), f"Leith\n\n{sentence}\n", date=date)


LIFE = "Ada Lind\n\nIn 2012 she married. {} She died in 2017. Her book was printed in 2018.\n"


def test_a_text_that_goes_on_long_after_its_date_is_left_alone() -> None:
    grown = LIFE.format("In 2014 she moved to Ulm.")

    assert not findings_of(TenseMismatch(), grown, date="2004-03-08")
    assert findings_of(TenseMismatch(), grown, date="2016-03-08")
