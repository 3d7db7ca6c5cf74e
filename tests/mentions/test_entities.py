from checker.mentions import entities, names
from tests.making import document


def linked(text: str) -> dict[str, list[str]]:
    made = document(text)
    _, found = entities.link(made, names.find(made))
    return {entity.name: [mention.text for mention in entity.mentions] for entity in found}


def test_a_surname_means_the_person_introduced():
    assert linked("Elmer Croucher came. Mr Croucher sat down. They asked Croucher.") == {
        "Elmer Croucher": ["Elmer Croucher", "Croucher", "Croucher"]
    }


def test_relatives_introduced_apart_stay_apart():
    found = linked("Clive Hartnoll came. Prue Hartnoll left.")

    assert sorted(found) == ["Clive Hartnoll", "Prue Hartnoll"]


def test_ms_does_not_mean_a_man_of_that_surname():
    found = linked("Morag Tennant spoke. Colin Tennant listened. They thanked Ms Tennant.")

    assert found["Morag Tennant"] == ["Morag Tennant", "Tennant"]


def test_a_nickname_is_the_same_person():
    assert list(linked("Robert Ansell came. Bob Ansell left.")) == ["Robert Ansell"]


def test_an_abbreviation_in_brackets_is_its_organisation():
    found = linked("She joined the Democratic Growers' Union (DGU). They like the DGU.")

    assert found == {"Democratic Growers' Union": ["Democratic Growers' Union", "DGU", "DGU"]}


def test_each_mention_knows_its_entity():
    made = document("Elmer Croucher came. They asked Croucher.")
    mentions, found = entities.link(made, names.find(made))

    assert [mention.entity for mention in mentions] == [0, 0]
    assert found[0].mentions == mentions
