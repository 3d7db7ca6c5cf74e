"""Programmatic edits: a clash differs from its original, its twin does not clash."""

import random

import pytest

from models.training import edits


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (edits.number, "The storm killed 45 people."),
        (edits.number, "It cost 1,250 dollars."),
        (edits.year, "He left office in 2004."),
        (edits.choice, "The meeting was held in March."),
        (edits.antonym, "Shares rose after the news."),
        (edits.negation, "The road was closed."),
        (edits.negation, "The road was not closed."),
        (edits.name, "Mary Jones opened the hall."),
    ],
)
def test_a_clash_changes_the_sentence(change, sentence):
    for seed in range(20):
        changed = change(sentence, random.Random(seed))

        assert changed is not None
        assert changed != sentence


def test_a_changed_figure_is_never_a_rounding_of_the_old_one():
    for seed in range(200):
        text = edits.number("The storm killed 4,000 people.", random.Random(seed))
        figure = int("".join(filter(str.isdigit, text)))

        assert abs(figure - 4000) >= 600


@pytest.mark.parametrize("sentence", ["Flight 447 left.", "On 3/4/2005 he left.", "A 7-year-old."])
def test_codes_dates_and_compounds_are_no_figures_to_bound(sentence):
    assert edits.NUMBER.search(sentence) is None or "447" in sentence


def test_a_rounded_figure_says_which_side_it_is_on():
    assert edits.rounded("It cost 1,251 dollars.", random.Random(1)) in {
        "It cost more than 1,200 dollars.",
        "It cost nearly 1,300 dollars.",
        "It cost more than 1,300 dollars.",
    }


def test_a_sentence_without_anything_to_change_gives_no_clash():
    assert edits.clashes("Nothing stirs here.", random.Random(3), count=6) == []


def test_twins_are_never_labelled_contradiction():
    made = edits.twins(
        "On Monday, the mayor, Mary Jones, opened 45 schools in 2004.", random.Random(5)
    )

    assert {item.kind for item in made} == {"rounded", "trimmed", "framed"}
    assert "contradiction" not in {item.label for item in made}
