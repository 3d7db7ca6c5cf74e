"""Events told twice: the same one with two dates or two tenses, and those that are another."""

import pytest

from checker.comparing import retold
from tests.detectors.analysing import analysis_of

TWO_DATES = (
    """Mill to reopen

The old mill at Harlow was bought by a baker in May 2015. She has spent the summer there.

The purchase of the mill, completed in March 2017, was kept quiet, neighbours said.""",
    """Blast shuts quarry

A blast killed two men at the Selby quarry on Tuesday. The police sealed the road.

The explosion on Friday was heard across the valley.""",
)
ONE_DATE = (
    """A family of skiers

Their son, Nils Aron Hagby, was born on 19 March 2012. They live in Oslo.

Their daughter, Siri Lotte Hagby, was born on 17 March 2017.""",
    """Museum recalls first balloon

The museum celebrated the launch of the first balloon Tuesday with a cake for the town.

On 12 April 1901 the first balloon was launched from the square.""",
    """Blast shuts quarry

A blast killed two men at the Selby quarry on Tuesday. The police sealed the road.

In a blast at a mine near Dorn two years ago, nine people lost their lives.""",
    """Senate passes noise law

The senate on Thursday approved the law on noise. The lower house passed the law on 2 June.""",
    """Two held

Olga Brandt was arrested in Fargo in May 2015. Olga Brandt was arrested in Kansas in June 2016.""",
    """Man jailed

Per Lund was jailed on Tuesday for shooting at a fair in Dorn in 2012. He was jailed in Dorn.""",
)
OVER_AND_AHEAD = (
    """Village to lose its bell

The bell was sold to a museum in March. It had hung there for a century.

The parish plans to sell the bell to a museum next year.""",
    """Woman held

Ola Berg was arrested at the airport on Tuesday. She lived in Malden.

Ms Berg has not yet been arrested, and police were waiting for her ship.""",
    """Library moves

The town library opened its doors on Monday. Two hundred people came.

The library will open its doors next month, the mayor said.""",
)
NOT_BOTH = (
    """Library opens

The town library opened a reading room on Monday. It will open a second reading room next month.""",
    """Fair closes

The spring fair closed on Wednesday. Next year the fair will begin on 24 April.""",
    """Bell stays

The parish had meant to sell the bell to a museum. The bell was sold to a school in March.""",
    """Bells go

The bell was sold to a museum in March. Other bells will be sold to the museum next spring.""",
    """Bell goes

The bell was sold to a museum in March. Will the bell be sold to a museum again, he asked, or
how many times will the bell be sold to a museum before it rings?""",
    """Man accused

Per Lund was indicted on Tuesday over the theft of a bell.

Per Lund is to be arraigned on Friday over the theft of a bell.""",
)


@pytest.mark.parametrize("text", TWO_DATES)
def test_one_event_with_two_dates_is_found(text: str) -> None:
    dated, _ = retold.read(analysis_of(text, date="2018-11-20"))

    assert len(dated) == 1


@pytest.mark.parametrize("text", ONE_DATE)
def test_another_event_of_the_kind_is_left_alone(text: str) -> None:
    dated, _ = retold.read(analysis_of(text, date="2018-11-20"))

    assert dated == []


@pytest.mark.parametrize("text", OVER_AND_AHEAD)
def test_an_event_both_over_and_ahead_is_found(text: str) -> None:
    _, ahead = retold.read(analysis_of(text, date="2018-11-20"))

    assert len(ahead) == 1


@pytest.mark.parametrize("text", NOT_BOTH)
def test_what_recurs_or_was_only_meant_is_left_alone(text: str) -> None:
    _, ahead = retold.read(analysis_of(text, date="2018-11-20"))

    assert ahead == []
