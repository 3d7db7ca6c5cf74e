import pytest

from checker.mentions import doings, trades
from checker.mentions.words import cut
from checker.types import Span


def after(text: str) -> trades.Trade | None:
    return trades.after_name(cut(text, Span(0, len(text))))


def before(text: str) -> trades.Trade | None:
    return trades.before_name(cut(text, Span(0, len(text))))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (", a baker from Lund, said", ("baker",)),
        (", 54, a baker who sings, said", ("baker",)),
        (", the ship's cook, said", ("ship's cook",)),
        (", the village's 70-year-old barber, said", ("barber",)),
        (", who is a nurse, said", ("nurse",)),
        (" is a nurse at the clinic.", ("nurse",)),
        (", teacher of infants, said", ()),
        (", nurse, said", ("nurse",)),
        (", a farmer and baker, said", ("farmer", "baker")),
        (", the mayor's own lawyer, said", ("defence counsel",)),
        (", a baker's son, said", ()),
        (", a bus driver's wife, said", ()),
        (" and a baker said", ()),
    ],
)
def test_a_trade_after_a_name_is_read(text, values):
    found = after(text)

    assert (found.values if found else ()) == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Then the retired German dentist ", "dentist"),
        ("It was sold by the baker, ", "baker"),
        ("It was sold by a nurse in Lund, ", "nurse"),
        ("Pathologist Dr ", "pathologist"),
        ("He met the baker's son ", ""),
        ("They saw a film, baker, ", ""),
    ],
)
def test_a_trade_before_a_name_is_read(text, value):
    found = before(text)

    assert (found.values[0] if found else "") == value


@pytest.mark.parametrize(
    "text",
    [
        ", a former baker, said",
        ", a volunteer firefighter, said",
        ", once a judge in Lund, said",
        ", a judge in Lund until 2017, said",
        ", a carpenter by trade, said",
        ", a trained nurse, said",
        ", a Navy pilot, said",
        ", a line judge, said",
    ],
)
def test_a_trade_of_another_time_or_for_love_is_not_sure(text):
    found = after(text)

    assert found is not None
    assert not found.sure


def test_a_retired_tradesman_is_marked() -> None:
    found = after(", a retired baker, said")

    assert found is not None
    assert (found.retired, found.sure) == (True, True)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (", who drives the school bus, said", "bus driver"),
        (", who drives the county grader, said", "grader driver"),
        (", who drives an ambulance, said", "ambulance driver"),
        (", who teaches at a village school, said", "schoolteacher"),
        (", who teaches Greek, said", "lecturer"),
        (", who works as a nurse in Lund, said", "nurse"),
        (", who runs the bakery opposite, said", "baker"),
        (", who sells fruit at the market, said", "market trader"),
        (", who sells his house, said", ""),
        (", who presides over the club, said", ""),
        (", who defends the plan, said", ""),
        (", who owns a restaurant, said", ""),
    ],
)
def test_a_trade_told_by_a_verb_is_read(text, value):
    found = next(doings.told(text), None)

    assert (found[2] if found else "") == value


@pytest.mark.parametrize(
    ("one", "two", "answer"),
    [
        ("dentist", "fisherman", True),
        ("nurse", "judge", True),
        ("dentist", "professor", False),
        ("farmer", "winegrower", False),
        ("judge", "lawyer", False),
        ("judge", "prosecutor", True),
        ("nurse", "poet", False),
    ],
)
def test_trades_that_are_nothing_alike_exclude_each_other(one, two, answer):
    assert trades.exclusive(one, two) is answer


def test_the_families_named_as_kindred_exist() -> None:
    known = {family for families in trades.families().values() for family in families}

    assert {family for pair in trades.kindred() for family in pair} <= known | {"-"}
