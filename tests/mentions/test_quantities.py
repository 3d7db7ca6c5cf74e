"""Numbers, what they count or measure, and how exactly they are meant."""

from __future__ import annotations

import math

import pytest

from checker.mentions import quantities
from checker.types import Modifier, Quantity
from tests.making import document


def find(text: str, headline: str = "") -> tuple[Quantity, ...]:
    return quantities.find(document(text, headline=headline))


def only(text: str) -> Quantity:
    (quantity,) = find(text)
    return quantity


@pytest.mark.parametrize(
    ("text", "value", "noun"),
    [
        ("The guards counted 1,600 sheep.", 1_600, "sheep"),
        ("The guards counted 1 600 walkers.", 1_600, "walker"),
        ("A crowd of 6m people came.", 6_000_000, "person"),
        ("They sold 1.6 million tickets.", 1_600_000, "ticket"),
        ("Twelve people came.", 12, "person"),
        ("They bought twenty-three horses.", 23, "horse"),
        ("A hundred and five women signed.", 105, "woman"),
        ("They found a dozen eggs.", 12, "egg"),
        ("It drew half a million visitors.", 500_000, "visitor"),
        ("Both drivers were held.", 2, "driver"),
        ("No injuries were reported.", 0, "injury"),
        ("The police seized 17 units of firearms.", 17, "firearm"),
        ("The court heard of all 19 barrels.", 19, "barrel"),
        ("In all 31 persons together with the driver were aboard.", 31, "person"),
        ("The camp held 1,600 rebels and their families.", 1_600, "rebel"),
        ("He met 12 police officers.", 12, "officer"),
        ("They own two sports cars.", 2, "car"),
        ("She faced 20 heavily armed robbers.", 20, "robber"),
        ("The 12-member panel met.", 12, "member"),
        ("Seven of the 9 derailed wagons burned.", 7, "wagon"),
        ("One man was freed.", 1, "man"),
        ("The storm left seven dead.", 7, "dead"),
        ("It has three grandchildren.", 3, "grandchild"),
        ("Canada has had 33 H1N1 flu deaths.", 33, "death"),
        ("He met two other Rangers there.", 2, "ranger"),
    ],
)
def test_counts_are_read_with_what_they_count(text: str, value: float, noun: str) -> None:
    quantity = find(text)[0]

    assert (quantity.value, quantity.noun, quantity.unit) == (value, noun, "")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It cost $48.6m.", 48_600_000, "USD"),
        ("It cost €2bn.", 2_000_000_000, "EUR"),
        ("It cost 140 million soms.", 140_000_000, "KGS"),
        ("It cost EUR 12.", 12, "EUR"),
        ("She was paid N2.6 million.", 2_600_000, "NGN"),
        ("She was paid K640,000.", 640_000, "kwacha"),
        ("She was paid Tk 12,880.", 12_880, "BDT"),
        ("Farmers cut 9.2 million tonnes of wheat.", 9_200_000, "tonne"),
        ("The lake lies 300 km away.", 300, "km"),
        ("It weighs 62 kilograms.", 62, "kg"),
        ("It weighs 237 pounds.", 237, "lb"),
        ("It rose 3,5 percent.", 3.5, "percent"),
        ("It rose two percentage points.", 2, "percentage point"),
        ("They waited half an hour.", 0.5, "hour"),
        ("They waited one and a half hours.", 1.5, "hour"),
        ("They waited 2 1/2 hours.", 2.5, "hour"),
        ("They waited six quiet years.", 6, "year"),
        ("It took a quarter of a century.", 0.25, "century"),
        ("A three-day meeting began.", 3, "day"),
        ("It warmed by 1.4 degrees Celsius.", 1.4, "celsius"),
        ("He drove at 85 mph.", 85, "mph"),
        ("Two thirds of the seats are taken.", 66.6667, "percent"),
        ("One in five voters stayed away.", 20, "percent"),
        ("The town agreed 11 more kilometres of road.", 11, "km"),
    ],
)
def test_measures_and_money_have_canonical_units(text: str, value: float, unit: str) -> None:
    quantity = only(text)

    assert (quantity.value, quantity.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "modifier", "low", "high"),
    [
        ("About 300 people came.", Modifier.ABOUT, 270, 330),
        ("Nearly 300 people came.", Modifier.ABOUT, 270, 300),
        ("At least 300 people came.", Modifier.AT_LEAST, 300, math.inf),
        ("More than 300 people came.", Modifier.AT_LEAST, 300, math.inf),
        ("Up to 300 people came.", Modifier.AT_MOST, 0, 300),
        ("Fewer than 300 people came.", Modifier.AT_MOST, 0, 300),
        ("Some 300 people came.", Modifier.ABOUT, 270, 330),
        ("10-12 people came.", Modifier.RANGE, 10, 12),
        ("Between 3 and 5 people came.", Modifier.RANGE, 3, 5),
        ("Two or three people came.", Modifier.RANGE, 2, 3),
        ("They served two-and-a-half to five years.", Modifier.RANGE, 2.5, 5),
        ("From 2 to 3 million people came.", Modifier.RANGE, 2_000_000, 3_000_000),
        ("300 people came.", Modifier.EXACT, 300, 300),
        ("They counted 42 people above 12 dams.", Modifier.EXACT, 42, 42),
    ],
)
def test_hedges_bound_the_value(text: str, modifier: Modifier, low: float, high: float) -> None:
    quantity = find(text)[0]

    assert (quantity.modifier, quantity.low, quantity.high) == (modifier, low, high)


@pytest.mark.parametrize(
    "text",
    [
        "The treaty was signed on 8 September 2024.",
        "It opened in 1998 and closed in 2004.",
        "The 2019 elections were fair.",
        "The train left at 11.25pm.",
        "Article 5 applies.",
        "It fired a Shahab-3 from an A320 over Route 66.",
        "The Covid-19 vaccine of 12 March helped.",
        "The F-16 turned back.",
        "They climbed K2 in an N95 mask, beside the R350 and the P52.",
        "Call 020 7946 0018 now.",
        "She lives at 12 Main Street.",
        "See page 12.",
        "Her school, lyceum No. 8, is closed.",
        "No one came and nobody cared.",
        "They came three weeks ago.",
        "All but two of them left.",
        "He came first and spoke at https://example.org/12/items.",
        "District 5 voted.",
        "They met at Three Oaks on the way.",
        "Several million came.",
        "Her mother called 911 at once.",
        "Write to Springfield 75207-4399.",
    ],
)
def test_numbers_that_count_nothing_are_left_alone(text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Gulsara Isaeva, 61, from Ak-Bulak, came.",
        "The farmer, aged 61, came.",
        "A 61-year-old farmer came.",
        "Anders Lund (61) came.",
        "He died at the age of 61.",
        "She was 61.",
    ],
)
def test_ages_are_told_from_counts(text: str) -> None:
    ages = [q for q in find(text) if q.role == "age"]

    assert [(age.value, age.unit) for age in ages] == [(61, "year")]


def test_a_booking_minute_is_no_age() -> None:
    assert all(q.role != "age" for q in find("Yellow card: Tudor (Pontarwen, 68)."))


def test_a_score_keeps_both_figures() -> None:
    quantity = only("The council voted 6-2 for it.")

    assert (quantity.role, quantity.value, quantity.against) == ("score", 6, 2)


def test_a_change_is_two_values_and_no_range() -> None:
    values = [(q.value, q.unit) for q in find("Unemployment rose from 3 to 5 percent.")]

    assert values == [(3, "percent"), (5, "percent")]


def test_an_ordinal_is_marked() -> None:
    quantity = only("It was the 40th meeting.")

    assert (quantity.ordinal, quantity.value, quantity.noun) == (True, 40, "meeting")


def test_words_of_the_noun_phrase_are_kept() -> None:
    assert only("They caught 12 armed robbers.").words == ("armed", "robber")


@pytest.mark.parametrize(
    ("text", "determiner"),
    [
        ("All 19 barrels leaked.", "all"),
        ("The 14 victims were named.", "the"),
        ("Another 14 people fell ill.", "another"),
        ("Two more children fell ill.", "more"),
    ],
)
def test_the_determiner_says_which_ones(text: str, determiner: str) -> None:
    assert only(text).determiner == determiner


def test_a_rate_is_told_from_a_time_before() -> None:
    assert only("It pumps 300 litres a day.").per == "day"
    assert find("Sales were $5 million, up from $4 million a year earlier.")[1].per == ""


def test_spans_cover_the_wording() -> None:
    article = document("At least 12 armed men fled.")
    (quantity,) = quantities.find(article)

    assert article.quote(quantity.span) == "At least 12 armed men"
    assert article.quote(quantity.number) == "12"


def test_a_headline_in_capitals_is_read() -> None:
    quantity = find("They were kept overnight.", headline="Fire Kills 12 People in Harbour Town")[0]

    assert (quantity.value, quantity.noun) == (12, "person")
