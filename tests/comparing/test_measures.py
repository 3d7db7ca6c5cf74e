import pytest

from checker.comparing import figures, measures
from tests.detectors.analysing import analysis_of

BODY = "Council meets\n\n{}\n\nThe hall was warm and the tea was cold.\n\n{}\n"


def values(first, second):
    analysis = analysis_of(BODY.format(first, second), date="2024-09-08")
    found = measures.clashes(analysis.document, figures.read(analysis))
    return [(clash.first.value, clash.second.value) for clash in found]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (
            "The hospital in Ely is 62 kilometres away.",
            "In winter the 48-kilometre drive to the hospital takes an hour.",
            (62, 48),
        ),
        (
            "A valve failed and about 18,000 litres of diesel ran down the ditch.",
            "Of the 13,000 litres that ran into the ditch half was pumped up.",
            (18_000, 13_000),
        ),
    ],
)
def test_a_measure_that_is_taken_up_otherwise_clashes(first, second, expected):
    assert values(first, second) == [expected]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The road to Ely is 62 kilometres long.", "The 48-kilometre stretch of road is closed."),
        ("The road to Ely is about 50 kilometres long.", "The 48-kilometre road is closed."),
        ("The road is 62 km long, 14 km of it gravel.", "Cars use the 48-kilometre road."),
        ("The hospital is 62 kilometres away.", "The 48-kilometre river is low."),
        ("The ship is 120 metres long.", "A tug pulled the 110-metre barge behind the ship."),
        ("The bag weighed 20 kilos.", "The 12-kilo suitcase beside the bag was empty."),
        ("In 1988 the road was 62 kilometres long.", "The 48-kilometre road is closed."),
        ("The road is 62 kilometres long.", "The 148-kilometre road is closed."),
        ("The road is 62 kilometres long, the canal road 60.", "The 60-kilometre road is closed."),
        ("The road is 62 km, the other road 55 km long.", "The 48-kilometre road is closed."),
    ],
)
def test_another_measure_does_not_clash(first, second):
    assert values(first, second) == []
