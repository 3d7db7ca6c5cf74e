import pytest

from checker.detectors.headline_mismatch import HeadlineMismatch
from tests.detectors.analysing import findings_of

BODY = "{}\n\nBy Ann Lee\n\n{}\n\nThe county said on Monday that it would look into it.\n"


def found(headline, text):
    return findings_of(HeadlineMismatch(), BODY.format(headline, text), date="2024-09-08")


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("Bus crash kills 14 in Selwick", "A bus overturned and 12 people were killed."),
        ("Nine villages cut off by snow", "Snow has cut off twelve villages since Sunday."),
        ("Clinic with 12 nurses to close", "The clinic has 17 nurses and an old lift."),
        ("Nine villages cut off by snow", "Snow closed the roads of twelve villages on Sunday."),
        ("63 tourists lose bags on boat", "The boat had 58 tourists aboard and sank at dawn."),
        ("Thirty cows sick at dairy", "The dairy has 24 cows and a bull."),
        ("Grain firm lifts forecast", "The firm kept its forecast for the year unchanged."),
        ("Rents fall in Selwick", "Rents rose by 4 percent in the city in the summer."),
        ("Council rejects stadium plan", "The council approved the stadium plan by 9 to 4."),
        ("Council turns down rink fee", "The council voted 5-4 in favour of a fee on the rink."),
        ("Ferry line slips into the red", "Net profit was $96m in the summer, the line said."),
        ("Quake shakes northern Peru", "The ground shook in southern Peru for a minute."),
        (
            "Rents up 12 percent in Selwick",
            "Rents in Selwick were 21 percent higher in the spring.",
        ),
        ("Fire leaves three dead", f"{'It rained. ' * 9}Two people lost their lives in it."),
        ("Library stays open", "The library is to close in June."),
        ("Ryeland ewe takes title", "The ram stood well, the judge said."),
    ],
)
def test_a_headline_that_the_text_does_not_bear_out_is_flagged(headline, text):
    (finding,) = found(headline, text)

    assert finding.category == "headline"
    assert len(finding.evidence) == 2


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("Bus crash kills 14 in Selwick", "12 people were killed at once, two more died later."),
        ("Nearly 50 hurt in Selwick", "A stand gave way and 48 people were hurt."),
        ("Firm trims margin outlook", "The firm kept its forecast of boxes. The margin will be 9."),
        (
            "Firm to pay $100,000",
            "The firm must pay $75,000 in fines and another $25,000 in costs.",
        ),
        ("Council votes down rink fee", "The council voted 5-4 against a $3 fee on the rink."),
        ("Dozens hurt in Selwick", "A stand gave way and 48 people were hurt."),
        ("Nine villages cut off by snow", "Snow has cut off nine of the twelve villages."),
        ("Grain firm lifts forecast", "The firm raised its forecast. It had kept it in May."),
        ("Rents fall in Selwick", "Rents rose last year, but now they are lower."),
        ("Council rejects stadium plan", "In May the council had approved a smaller plan."),
        ("Ferry line slips into the red", "The net loss was $6m, after a net profit of $9m."),
        ("Quake shakes northern Peru", "It was felt in northern and southern Peru."),
        ("Twelve nurses quit clinic", "The clinic has 17 nurses and an old lift."),
        ("Twelve nurses quit clinic", "It is a hospital with 17 nurses, a clinic and an old lift."),
        ("Thirty cows sick at dairy", "The dairy has 44 cows and a bull."),
        ("Hospital keeps bees", "Prices of honey rose by 4 percent."),
        (
            "Rents up 12 percent in Selwick",
            "Rents in Selwick were 12.2 percent higher in the spring.",
        ),
        ("Rents up 12 percent in Selwick", "The share of tenants in Selwick is 15 percent."),
        ("Fire leaves three dead", f"{'It rained. ' * 9}In 2019 two people died in a fire."),
        ("Boat sinks off Greek island", "Arrivals on the islands have climbed by 4 percent."),
        ("Library stays open", "The library stays open. A school is to close."),
    ],
)
def test_these_are_left_alone(headline, text):
    assert found(headline, text) == []
