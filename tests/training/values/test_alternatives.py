from checker.mentions.tokens import cut
from models.training.values.alternatives import find, groups


def choices(text):
    return [
        (span.start, place.group, place.choice) for span, place in find(cut(text, 0, len(text)))
    ]


def test_synonyms_have_one_choice():
    (car,), (lorry,) = choices("car")[:1], choices("truck")[:1]

    assert car[1] == lorry[1]
    assert (car[2], lorry[2]) == ("car", "truck")
    assert choices("lorry")[0][2] == "truck"


def test_plurals_and_terms_of_two_words_are_read():
    assert any(choice == "truck" for _, _, choice in choices("Two lorries burned"))
    assert any(choice == "on_foot" for _, _, choice in choices("they came on foot"))


def test_no_word_stands_twice_in_a_group():
    for word, places in groups().items():
        assert len({place.group for place in places}) == len(places), word
