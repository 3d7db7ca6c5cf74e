"""Whether two quantities may state one true value."""

from __future__ import annotations

import pytest

from checker.mentions import quantities
from checker.mentions.quantities import compatible
from tests.making import document


def agree(first: str, second: str) -> bool:
    one, two = (quantities.find(document(text))[0] for text in (first, second))
    assert compatible(one, two) == compatible(two, one)
    return compatible(one, two)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Nearly 1,000 people came.", "In all 987 people came."),
        ("About a third of them left.", "In all 34% of them left."),
        ("A third of them left.", "In all 33% of them left."),
        ("More than 300 people came.", "In all 312 people came."),
        ("Up to 300 people came.", "In all 212 people came."),
        ("It cost $9 million.", "It cost $9.2 million."),
        ("It is 11 kilometres long.", "It is 11.3 kilometres long."),
        ("It is 38 centimetres wide.", "It is 15 inches wide."),
        ("It warmed by 2 km.", "It warmed by 2,000 metres."),
        ("Two or three people came.", "Three people came."),
    ],
)
def test_rounding_and_hedges_are_allowed(first: str, second: str) -> None:
    assert agree(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Twelve people died.", "In all 14 people died."),
        ("In all 20 people died.", "In all 21 people died."),
        ("It weighs 62 kilograms.", "It weighs 237 pounds."),
        ("At least 12 people came.", "Ten people came."),
        ("It cost $5 million.", "It cost $6 million."),
        ("It cost $5 million.", "It cost €5 million."),
        ("Anna Lund, 54, came.", "Anna Lund, 55, came."),
        ("It was the 40th meeting.", "It was the 41st meeting."),
        ("They won 3-1.", "They won 3-2."),
        ("Nearly 300 people came.", "In all 341 people came."),
    ],
)
def test_different_values_are_told_apart(first: str, second: str) -> None:
    assert not agree(first, second)
