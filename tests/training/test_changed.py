"""Natural pairs with one value changed: what is changed, what never is."""

import random

from models.training import changed
from models.training.rows import INNOCENT

ARTICLE = """Ferry fine halved

The company was fined 48,500 euros in March for sailing with 23 passengers too many.

On Tuesday the court said that the company must pay 48,500 euros at once.

Anna Reed has been the captain since 2009. Anna Reed counted 23 passengers.

Ole Berg has been the mate since 2011.

The harbour has 310 berths. A berth costs 1,200 euros a year.
"""


def rows(seed=1):
    rng = random.Random(seed)
    return list(changed.article_rows(changed.analysed(ARTICLE, "2024-09-13"), rng))


def test_a_value_that_two_sentences_give_is_changed_in_one_of_them():
    made = [row for row in rows() if row.label == "contradiction"]

    assert {row.source for row in made} == {"changed:count", "changed:measure"}
    for row in made:
        value = "23" if row.source == "changed:count" else "48,500"
        assert (value in row.premise) != (value in row.hypothesis)


def test_names_are_never_changed_and_unlike_values_are_innocent():
    found = [row for seed in range(5) for row in rows(seed)]

    assert {row.label for row in found if row.source == "changed:person"} == {INNOCENT}
    assert any("310" in row.premise + row.hypothesis for row in found if row.label == INNOCENT)


def test_the_same_seed_gives_the_same_rows():
    assert rows(3) == rows(3) != []
    assert any(rows(seed) != rows(3) for seed in range(4, 9))


def test_a_near_number_is_another_of_the_same_make():
    rng = random.Random(5)
    made = [changed._near_number("418", rng) for _ in range(200)]

    assert "418" not in made
    assert {"148", "481"} <= set(made)
    assert all(number.isdigit() and int(number) <= 999 for number in made)
