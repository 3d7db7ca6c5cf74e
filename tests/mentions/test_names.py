import pytest

from checker.mentions import names
from checker.types import EntityKind, NameMention
from tests.making import document


def found(text: str, **options) -> list[NameMention]:
    return list(names.find(document(text, **options)))


def texts(text: str, **options) -> list[str]:
    return [name.text for name in found(text, **options)]


def only(text: str, part: str) -> NameMention:
    (name,) = [name for name in found(text) if name.text == part]
    return name


@pytest.mark.parametrize(
    ("text", "name", "given", "surname"),
    [
        (
            "Yesterday Prue Hartnoll, who chairs the club, left.",
            "Prue Hartnoll",
            "Prue",
            "Hartnoll",
        ),
        ("We met Mudhar al-Taie in town.", "Mudhar al-Taie", "Mudhar", "al-Taie"),
        ("He wrote to Ursula von der Aue.", "Ursula von der Aue", "Ursula", "von der Aue"),
        ("They praised M.V. Lomov there.", "M.V. Lomov", "M.V.", "Lomov"),
        ("She met Séamus O’Brien’s aunt.", "Séamus O’Brien", "Séamus", "O’Brien"),
        ("It is said that Gaspard Lumeau, 61, paid.", "Gaspard Lumeau", "Gaspard", "Lumeau"),
        ("Voters like the analyst Zebulon Quist.", "Zebulon Quist", "Zebulon", "Quist"),
    ],
)
def test_a_person_has_given_name_and_surname(text, name, given, surname):
    person = only(text, name)

    assert (person.kind, person.given, person.surname) == (EntityKind.PERSON, given, surname)


def test_a_title_stands_beside_the_name_not_in_it():
    name = only("The case of Mrs P. R. Gathercole is closed.", "P. R. Gathercole")

    assert (name.title, name.surname) == ("mrs", "Gathercole")


def test_an_office_in_letters_is_no_given_name():
    name = only("The case went to ADA Amy Derrick in May.", "Amy Derrick")

    assert (name.kind, name.given, name.surname) == (EntityKind.PERSON, "Amy", "Derrick")


@pytest.mark.parametrize("ship", ["USS Abraham Lincoln", "HMAS Arthur Phillip"])
def test_a_ship_keeps_its_letters(ship):
    assert texts(f"Sailors left the {ship} in May.") == [ship]


def test_a_person_behind_an_organisation_is_cut_off():
    text = "Chairman of the Security Committee of the Republic of Kazakhstan Erlan Ospanov spoke."

    assert texts(text) == ["Security Committee of the Republic of Kazakhstan", "Erlan Ospanov"]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "They joined the Ministry of Foreign Affairs.",
            "Ministry of Foreign Affairs",
            "organisation",
        ),
        ("They voted for the Growers’ Union.", "Growers’ Union", "organisation"),
        ("They closed Harlow Road at noon.", "Harlow Road", "place"),
        ("They flew to Kazakhstan at noon.", "Kazakhstan", "place"),
        ("They asked the RCMP about it.", "RCMP", "organisation"),
    ],
)
def test_the_head_word_tells_the_kind(text, name, kind):
    assert only(text, name).kind.value == kind


def test_the_first_word_of_a_sentence_is_no_name_by_its_capital():
    assert texts("Engineers met. Revenue fell. Nothing moved.") == []


def test_the_first_word_is_a_name_when_it_is_one_elsewhere():
    assert texts("The crowd cheered Quillon. Quillon bowed.") == ["Quillon", "Quillon"]


def test_a_headline_in_title_case_yields_only_what_the_article_names():
    text = "They closed Harlow Road. Elmer Croucher complained."

    assert texts(text, headline="Angry Croucher Blames Council For Harlow Road") == [
        "Croucher",
        "Harlow Road",
        "Harlow Road",
        "Elmer Croucher",
    ]


def test_months_and_days_are_no_names():
    assert texts("They met on Tuesday, in March, and on May 5.") == []


def test_a_relative_is_a_person():
    name = only("At noon her grandson Ciaran came in.", "Ciaran")

    assert (name.kind, name.given, name.surname) == (EntityKind.PERSON, "Ciaran", "")
