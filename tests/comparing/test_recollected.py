"""Events recalled by another day, lengths since them, and one day of the month in two months."""

import pytest

from checker.comparing import other_months, recollected, spells_since
from checker.comparing.slots import slotted
from tests.detectors.analysing import analysis_of

PUBLISHED = "2024-12-05"
"""A Thursday."""


def analysis(first: str, second: str):
    text = f"News of the day\n\n{first}\n\nThe tea was cold.\n\n{second}\n"
    return analysis_of(text, date=PUBLISHED)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "A mill near Dorn was struck by two drones early on Tuesday.",
            "Crews have not left the site since the attack on Sunday morning.",
        ),
        (
            "The contract was signed on Friday in Malden and is worth 4 million crowns.",
            "The shares have risen since Monday's ceremony in the mayor's office.",
        ),
        (
            "The results were released on Tuesday by the planning office.",
            "In the days since the numbers were made public on Monday, 300 letters came.",
        ),
        (
            "Per Lund was sentenced in Dorn on Monday for theft.",
            "A detective spoke on the steps after Wednesday's hearing.",
        ),
        (
            "The plane ran off the end of a wet runway on Sunday evening.",
            "The gauge had filled in the hours before the aircraft came down on Friday.",
        ),
    ],
)
def test_an_event_recalled_by_another_day_is_found(first: str, second: str) -> None:
    (twice,) = recollected.read(analysis(first, second))

    assert twice.one.sentence.index < twice.two.sentence.index


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (  # the same day
            "A mill near Dorn was struck by two drones early on Tuesday.",
            "Crews have not left the site since the attack on Tuesday morning.",
        ),
        (  # another one of its kind
            "A mill near Dorn was struck by two drones early on Tuesday.",
            "Crews have not left the site since the second attack on Sunday morning.",
        ),
        (  # new to the reader
            "A mill near Dorn was struck by two drones early on Tuesday.",
            "Crews had been near since an attack on Sunday morning.",
        ),
        (  # a second one is told of elsewhere
            "The council voted on Monday.",
            "Since Tuesday's vote, the second vote on the road, the hall has been full.",
        ),
        (  # two chambers, each with its own day
            "The Senate voted on Tuesday for the law on noise.",
            "Nothing had changed since the House vote on Monday.",
        ),
        (  # what happened on the other day is told
            "A mill near Dorn was struck by drones on Tuesday. On Sunday drones had come to Selby.",
            "Crews have not left the site since the attack on Sunday morning.",
        ),
        (  # something of another kind
            "The contract was signed on Friday in Malden and is worth 4 million crowns.",
            "The shares have risen since Monday's storm.",
        ),
        (  # verbs that follow each other
            "The ferry ran aground off Malden on Sunday evening.",
            "Divers have been at work since the ferry sank on Tuesday.",
        ),
        (  # still to come
            "Per Lund was sentenced in Dorn on Monday for theft.",
            "He will stay in jail until after the hearing on 12 December.",
        ),
        (  # of the clause that follows
            "The board had a meeting on Monday.",
            "Ola Berg, who has run the hall since the strike of 2022, met delegates on Tuesday.",
        ),
        (  # taken back
            "The results were initially said to be released on Tuesday by the planning office.",
            "In the days since the numbers were made public on Monday, 300 letters came.",
        ),
    ],
)
def test_another_event_or_day_is_left_alone(first: str, second: str) -> None:
    assert list(recollected.read(analysis(first, second))) == []


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        (
            "The ship lost its steering and grounded on 29 November.",
            "Six men have lived on board for the twelve days since the accident.",
            1,
        ),
        (
            "The ship lost its steering and grounded on 29 November.",
            "Six men have lived on board for the six days since the accident.",
            0,
        ),
        (  # either end may count
            "The ship lost its steering and grounded on 29 November.",
            "Six men have lived on board for the seven days since the accident.",
            0,
        ),
        (  # up to some day in the past
            "The ship lost its steering and grounded on 29 November.",
            "Six men had lived on board for the three days since the accident.",
            0,
        ),
        (  # a hedge
            "The ship lost its steering and grounded on 29 November.",
            "Six men have lived on board for more than five days since the accident.",
            0,
        ),
        (
            "A bus crashed near Dorn on 20 November.",
            "The search came to an end nine days after the accident, on 25 November.",
            1,
        ),
        (
            "A bus crashed near Dorn on 20 November.",
            "The search came to an end five days after the accident, on 25 November.",
            0,
        ),
    ],
)
def test_a_length_since_an_event_is_held_to_its_day(first: str, second: str, count: int) -> None:
    document = analysis(first, second)

    assert len(list(spells_since.read(document, list(slotted(document))))) == count


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        (
            "The bridge lost a pier on September 26.",
            "When the barriers went up on October 26, nobody had a plan.",
            1,
        ),
        (
            "Olga Brandt was detained on 14 October.",
            "She has been in a cell since 14 November, the day when she was taken from her car.",
            1,
        ),
        (  # another day
            "The bridge lost a pier on September 26.",
            "When the barriers went up on October 27, nobody had a plan.",
            0,
        ),
        (  # two months apart
            "The bridge lost a pier on August 26.",
            "When the barriers went up on October 26, nobody had a plan.",
            0,
        ),
        (  # nothing is recalled
            "The bridge lost a pier on September 26.",
            "On October 26 the council met.",
            0,
        ),
        (  # told to be a month later
            "The bridge lost a pier on September 26.",
            "When the barriers went up a month later, on October 26, nobody had a plan.",
            0,
        ),
        (  # still to come
            "The bridge lost a pier on November 26.",
            "When the barriers go up on December 26, the road will be closed.",
            0,
        ),
        (  # a series
            "The bridge lost a pier on September 26. The council met on August 26.",
            "When the barriers went up on October 26, nobody had a plan.",
            0,
        ),
    ],
)
def test_one_day_of_two_months_is_found(first: str, second: str, count: int) -> None:
    assert len(list(other_months.read(analysis(first, second)))) == count
