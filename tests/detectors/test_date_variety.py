"""Events dated twice in words of many kinds, and look-alikes that must stay silent."""

import pytest

from checker.detectors.date_mismatch import DateMismatch
from tests.detectors.analysing import findings_of

DATED_TWICE = (
    """Sculptor Vera Holt dies

Vera Holt, the sculptor, has died in Malden. Holt made the bronze horses on the quay.

She was born in Leith in 1941 and came to the city as a girl.

Her daughter Ann said that Vera Holt, born in 1944 as a baker's child, never liked bread.""",
    """Old tower to rise again

The village has lacked a landmark since a bomb brought down the church tower in 1944.

Work starts in June. The church tower was brought down in 1951 and the stones were sold.""",
    """Council to hear noise case

The pub burned down on Tuesday night. Forty people fled.

The fire started on Friday in the kitchen, the owner told reporters.""",
    """Statue back in the park

The bronze fox vanished in the spring of 2003 while the park was closed.

In the year of the theft, 2006, there were no cameras in the park.""",
    """Bridge closed

The crane collapsed on Monday during a storm. Nobody was hurt.

At the time of the collapse, on Thursday, four men were in the yard.""",
    """Clerk jailed

Police arrested Nils Brandt, 40, three years ago at the ferry.

Brandt was arrested in 2015 after a tip from a neighbour.""",
    """Museum opens

The museum opened in the summer of 2011 in an old mill.

At the opening in 2009 the queen planted a tree.""",
    """Ferry service is back

The ferry service to Hallan came into service on Monday.

The opening on Friday was marked with a concert on the pier.""",
    """Judge retires

Judge Karin Moe will leave the court in June. She was appointed in 1998.

Moe was appointed in 2001 by the then minister.""",
    """Painting found

The little landscape was stolen from the chapel in 1988.

Since the robbery in 1991, the chapel has been locked.""",
    """Library back

The library opened on Monday with coffee and cake.

The opening on Saturday drew a crowd of 400, the mayor said.""",
    """Robbery at jeweller's

Two men robbed the jeweller's in Hay Street on Tuesday evening. They fled on a scooter.

The robbery on Sunday was the first in the street for years.""",
    """Composer honoured

Ida Brun was born in Alta in 1902.

She died in 1990. A stone marks the house where Brun was born in 1912.""",
    """Chapel fire

The chapel caught fire on 4 March.

At the time of the blaze, on 9 March, the roof was being mended.""",
    """Quake

The earthquake struck on Friday, killing four.

People slept in cars after Wednesday's quake.""",
    """Reactor shut

The leak happened on Thursday night. The reactor was shut down at once.

Engineers found the leak, which occurred on Monday, in a pipe.""",
    """Steelworks closes

The steelworks closed in 2009.

Since the closure in 2012 the site has stood empty.""",
)
LOOK_ALIKES = (
    """Two fires

A barn burned down on Monday in Alby. Another blaze started on Tuesday in a shed.""",
    """Festival

The film opened in Paris in May 2011 and opened in Rome in June 2012.""",
    """Mother and daughter

Anna Lund was born in 1941. She married in 1960. Her sister Ella Lund was born in 1944.""",
    """Museum

The museum opened in 1908. At the opening of the new wing on Friday the mayor cut a ribbon.
The wing opened on Friday.""",
    """Trams

The line opened on Saturday. At the opening of the exhibition on Sunday a band played.""",
    """Missing

Ole Brand disappeared in 2001. The theft of his car in 1999 was never solved.""",
    """Arrest

Police arrested Nils Brandt three years ago. He was arrested again in 2023.""",
    """Mill

The mill was pulled down in 1951. The chapel was pulled down in 1960.""",
    """Talks

He was arrested last night at the harbour, the police said. The man, arrested on Tuesday, is 40.""",
    """Shop reopens

The shop opened in 2015 and was closed in 2020. The opening on Saturday drew 200 people.""",
    """Police

Police opened fire on Monday at the gate. The opening of the fair on Friday was quiet.""",
    """Two dates

The library opened on Monday. The opening hours on Saturday are longer.""",
    """Robbery

Two men robbed a kiosk on Tuesday. The robbery of the bank on Sunday was not linked.""",
    """Quake

The earthquake struck on Friday. An aftershock on Saturday was weaker than Friday's quake.""",
    """Birth

Ida Brun was born in 1902. Her brother Karl Brun was born in 1912. He became a smith.""",
    """Closure

The mine closed in 2009. The closure of the school in 2012 was a blow.""",
    """Arrest

Police arrested Jan Voss on Monday. Voss was arrested in 2019 for theft, court papers say.""",
    """Leak

The leak happened on Thursday. A leak in a different pipe on Monday was small.""",
    """Film

The film was released in 2011 in Japan and released in 2013 in Spain.""",
    """Store

The store opened in 1999. The second store opened in 2004. It closed in 2010.""",
)


@pytest.mark.parametrize("text", DATED_TWICE)
def test_one_event_with_two_times_is_flagged(text: str) -> None:
    assert findings_of(DateMismatch(), text, date="2024-05-15")


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_two_events_or_one_time_stay_silent(text: str) -> None:
    assert not findings_of(DateMismatch(), text, date="2024-05-15")


def test_two_episodes_told_alike_are_left_alone() -> None:
    text = (
        "Two claims\n\nOn January 18, 2013, the cheque was deposited into Reed's bank account.\n\n"
        "Between June 12, 2013 and October 21, 2013, Reed caused a claim to be filed.\n\n"
        "The cheque was deposited in Reed's account on November 14, 2013.\n\n"
        "Between July 9, 2014 and September 26, 2014, Reed caused a claim to be filed."
    )
    one, _, two, _ = text.split("\n\n")[1:]

    assert findings_of(DateMismatch(), text, date="2018-05-15") == []
    assert findings_of(DateMismatch(), f"Two claims\n\n{one}\n\n{two}", date="2018-05-15")
