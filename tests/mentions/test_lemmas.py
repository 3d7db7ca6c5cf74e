"""Dictionary forms of nouns and verbs."""

from __future__ import annotations

import pytest

from checker.mentions.lemmas import is_plural, lemma


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Robbers", "robber"),
        ("people", "person"),
        ("persons", "person"),
        ("policemen", "policeman"),
        ("women", "woman"),
        ("grandchildren", "grandchild"),
        ("countries", "country"),
        ("churches", "church"),
        ("buses", "bus"),
        ("bus", "bus"),
        ("series", "series"),
        ("crises", "crisis"),
        ("passers-by", "passer-by"),
        ("aircraft", "aircraft"),
        ("company’s", "company"),
    ],
)
def test_nouns(word: str, expected: str) -> None:
    assert lemma(word, "noun") == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("seized", "seize"),
        ("planning", "plan"),
        ("hurried", "hurry"),
        ("dying", "die"),
        ("went", "go"),
        ("found", "find"),
        ("travelled", "travel"),
        ("panicked", "panic"),
        ("agrees", "agree"),
        ("was", "be"),
        ("squandered", "squander"),
        ("vandalised", "vandalise"),
    ],
)
def test_verbs(word: str, expected: str) -> None:
    assert lemma(word, "verb") == expected


def test_words_in_s_are_not_all_plurals() -> None:
    assert [is_plural(word) for word in ("gas", "his", "news", "across", "cars")] == [
        False,
        False,
        False,
        False,
        True,
    ]
