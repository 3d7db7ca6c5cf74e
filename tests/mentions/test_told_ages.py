import pytest

from checker.mentions import entities, names, roles
from tests.making import document


def ages(text: str) -> list[str]:
    made = document(text)
    mentions, _ = entities.link(made, names.find(made))
    return [role.value for role in roles.find(made, mentions) if role.attribute == "age"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Anna Berg, the band's 36-year-old drummer, sang.", "36"),
        ("Anna Berg, a serving policeman of 45 from Bar, sang.", "45"),
        ("Anna Berg, a schoolgirl of fourteen, sang.", "14"),
        ("Anna Berg, an only child of twenty-one who sang, left.", "21"),
        ("Anna Berg, who sells fish and is 34, sang.", "34"),
        ("Anna Berg, who at 34 is still poor, sang.", "34"),
        ("Anna Berg, at 31 the youngest member, sang.", "31"),
        ("Anna Berg, a 17-year-old girl, sang.", "17"),
    ],
)
def test_an_age_told_beside_a_name_is_read(text, value):
    assert ages(text) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg, a father of 12, sang.",
        "Anna Berg, a father of a boy of 12, sang.",
        "Anna Berg, a bus driver of 31 years, sang.",
        "Anna Berg, his 12-year-old son and a dog came.",
        "Anna Berg, the captain of 19 teams, sang.",
        "Anna Berg, whose mother is 60, sang.",
    ],
)
def test_a_number_that_is_somebody_else_s_or_no_age_is_left(text):
    assert ages(text) == []
