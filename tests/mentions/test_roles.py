import pytest

from checker.mentions import entities, names, roles
from checker.types import RoleMention
from tests.making import document


def told(text: str) -> list[RoleMention]:
    made = document(text)
    mentions, _ = entities.link(made, names.find(made))
    return [role for role in roles.find(made, mentions) if role.attribute != "trade"]


@pytest.mark.parametrize(
    ("text", "value", "scope"),
    [
        ("We met the director of the fair, Mudhar al-Taie.", "director", "fair"),
        ("They saw Elmer Croucher, the bartender.", "bartender", ""),
        ("We asked Lena Boyko, the commander of the Gull Bay unit.", "commander", "gull bay unit"),
        ("We asked Paul Ferrier, who heads the Gull Bay unit.", "head", "gull bay unit"),
        ("It helped the hospice's chief executive, Ruth Coleman.", "chief executive", "hospice"),
        ("We met the deputy chairman of the club, Arvid Dahl.", "deputy chair", "club"),
        ("On Monday Judge Lourdes Aquino rose.", "judge", ""),
    ],
)
def test_a_title_has_a_value_and_what_it_is_of(text, value, scope):
    (role,) = told(text)

    assert (role.attribute, role.value, role.scope, role.former) == ("title", value, scope, False)


@pytest.mark.parametrize("word", ["former", "then", "acting", "incoming", "ex-"])
def test_a_role_of_another_time_is_marked(word):
    space = "" if word.endswith("-") else " "
    found = [r for r in told(f"We met the {word}{space}mayor, Celso Riveros.") if not r.former]

    assert found == []


@pytest.mark.parametrize(
    "text",
    [
        "Yesterday Julie Marchbank, 54, paid.",
        "Yesterday Julie Marchbank (54) paid.",
        "It was 54-year-old Julie Marchbank.",
        "They met Julie Marchbank, a 54-year-old clerk.",
    ],
)
def test_an_age_stands_beside_the_name(text):
    assert [r.value for r in told(text) if r.attribute == "age"] == ["54"]


def test_somebody_elses_age_is_not_taken():
    text = "Julie Marchbank came. A 77-year-old female reported Marchbank."

    assert [r for r in told(text) if r.attribute == "age"] == []


def test_a_relation_knows_whose_it_is():
    (role,) = [r for r in told("Nancy Riveros came with her grandson Cormac.") if r.value != "54"]

    assert (role.attribute, role.value, role.scope) == ("relation", "grandson", "#0")


def test_mr_and_mrs_show_the_gender():
    assert [r.value for r in told("We saw Mrs Gathercole.") if r.attribute == "gender"] == [
        "female"
    ]


def test_the_role_of_the_name_before_is_not_the_next_ones():
    text = "Henri Perrier, head of the jet programme at Aerodyne, Jacques Herubel and others came."
    found = [r for r in told(text) if r.attribute == "title"]

    assert [r.entity for r in found] == [0]
