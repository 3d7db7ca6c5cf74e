"""Lengths of one event told twice in other words, and look-alikes that must stay silent."""

import pytest

from checker.detectors.duration_mismatch import DurationMismatch
from tests.detectors.analysing import findings_of

TOLD_TWICE = (
    """Strike at ferry line ends

The strike ended on Monday after nine days. Ferries sail again.

The eleven-day stoppage cost the owners 30 million kroner.""",
    """Siege over

The siege lasted 14 hours and ended without a shot.

Neighbours slept in a school during the 17-hour siege.""",
    """Trial ends with fines

The trial lasted six weeks. Both men must pay 900 euros.

The jury sat through the eight-week trial in silence.""",
    """Teachers' walkout ends after 12 days

OSLO - Teachers went back to work on Monday.

Pupils lost 16 tests in the 15-day strike.""",
    """Power back on the island

The blackout lasted five hours. Shops threw away their ice.

During the seven-hour outage, a baby was born by candlelight.""",
    """Sailor home

The crossing took 41 days, and she saw no ship.

Her 47-day voyage began in Vigo.""",
    """Bus saved

The bus leaves Oss Bridge at 7.40 and takes 35 minutes, so that the children are at the school
gate at 8.25, ten minutes before the bell.""",
    """Night ferry

The ferry sails from Rye at 22:15 and takes two hours and twenty minutes, arriving in Dieppe at
01:35.""",
)
LOOK_ALIKES = (
    """Strike

A two-day strike is planned. The strike ended after nine days.""",
    """Strike

The strike ended after nine days. Last year's 14-day strike was longer.""",
    """Strikes

The nine-day strike hit trams. Bus drivers held a two-day strike. Both strikes cost money.""",
    """Truce

The truce lasted three days. It followed a second 24-hour truce.""",
    """Truce

The truce lasted more than three days. The four-day truce was hailed.""",
    """Trial

The trial lasted 14 days. It took three weeks. The two-week trial was long.""",
    """Flight

The flight lasted nine hours. Normally it is a seven-hour flight.""",
    """Festival

The three-day festival opens on Friday. In 2019 the festival lasted five days.""",
    """Match

The match kicks off at 3.15 and lasts 90 minutes, so fans should be home by 5.30.""",
    """Bus

The bus leaves at 7.40 and takes 35 minutes, arriving at 8.15.""",
    """Bus

The bus leaves at 7.40 and takes about 35 minutes; the return bus leaves the gate at 16.25.""",
    """Bus

The bus leaves at 7.40 and takes 35 minutes, and those who miss it can change to the train at
8.25.""",
    """Flight

The flight leaves at 10:00 and takes nine hours, landing at 13:00 local time.""",
    """Film

The film starts at 20:30 and lasts an hour and 50 minutes, ending at 22:20.""",
    """Market

Shares opened at 7.40 and the sale took 35 minutes, closing at 8.25 per cent.""",
    """Train

The train leaves at 7.40 and takes 35 minutes when lessons start at 8.25.""",
)


@pytest.mark.parametrize("text", TOLD_TWICE)
def test_two_lengths_of_one_event_are_flagged(text: str) -> None:
    assert findings_of(DurationMismatch(), text, date="2024-05-15")


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_lengths_of_two_events_stay_silent(text: str) -> None:
    assert not findings_of(DurationMismatch(), text, date="2024-05-15")
