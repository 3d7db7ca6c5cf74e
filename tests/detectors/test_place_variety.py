"""Places told twice in words of many kinds, and look-alikes that must stay silent."""

import pytest

from checker.detectors.place_mismatch import PlaceMismatch
from tests.detectors.analysing import findings_of

PLACED_TWICE = (
    """Tea held at port

The shipment had come from Mombasa in Kenya, customs said on Monday.

The lorry, which set out from Uganda, is still at the port.""",
    """Ship adrift

The freighter sailed from Brazil on 2 May with soy.

Off the coast it lost its engine. The vessel, which had left Argentina
a week before, was towed in.""",
    """Bell maker wins order

Tonwerk, based in Passau, has won an order for six bells.

The order went to Tonwerk after a contest. The Regensburg firm will deliver the bells in spring.""",
    """Climbers found

The avalanche in Tyrol on Sunday killed two.

Rescuers reached the scene of the avalanche in Salzburg on Monday.""",
    """Poet honoured

Ivo Sand was born in Split.

Sand, who was born in Zadar, came to the capital in 1950.""",
    """Crash

A bus crashed in Bavaria on Monday, injuring twelve.

The crash in Saxony was the third this year.""",
)
LOOK_ALIKES = (
    """Ships

The ferry came from Norway. Another boat came from Sweden.""",
    """Chips

Corvex, based in Utrecht, makes chips. The Dutch company has 900 workers.""",
    """Chips

Corvex, based in Utrecht, makes chips. Nordal is its rival. The Eindhoven company is bigger,
and Eindhoven likes it.""",
    """Festival

The festival in Leith opened on Monday. Last year the festival in Perth drew 900.""",
    """Premiere

The film premiered in Cannes in May. The premiere in Oslo is on Friday.""",
    """Drugs

The container came from Ecuador. The ship left Panama a week later.""",
    """Train

The train left Hamburg, Germany, at noon. The bus came from Poland.""",
    """Brewer

Alt Brew, based in Redmond, sells beer. Alt Brew has 90 staff.
The Washington company plans more.""",
    """Actor

Ivo Sand was born in Split. His wife Ana Sand was born in Zadar.""",
    """Trial

The trial in Kent began on Monday. The attack in Leeds shocked many.""",
)


@pytest.mark.parametrize("text", PLACED_TWICE)
def test_one_thing_in_two_places_is_flagged(text: str) -> None:
    assert findings_of(PlaceMismatch(), text)


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_two_things_or_occasions_stay_silent(text: str) -> None:
    assert not findings_of(PlaceMismatch(), text)
