"""In-document pairs: the planted pair, its company, and what is mined."""

import random

import numpy as np

from models.training import indocument
from models.training.articles import Article, Edit, clean_articles, edited_articles
from models.training.rows import INNOCENT, Row

ARTICLE = Article("a", ("One.", "Two.", "Three."))


def test_a_replaced_sentence_is_gone_and_its_partner_is_found():
    version = indocument.applied(
        ARTICLE, Edit("a", "contradiction", "", "replace", 3, (1,), "New.")
    )

    assert version.sentences == ("One.", "Two.", "New.")
    assert version.partners == (0,)
    assert version.kept == (0, 1, -1)


def test_an_inserted_sentence_shifts_its_partners():
    version = indocument.applied(
        ARTICLE, Edit("a", "contradiction", "", "insert", 0, (1, 3), "New.")
    )

    assert version.sentences == ("New.", "One.", "Two.", "Three.")
    assert version.partners == (1, 3)


def test_each_edit_comes_with_innocent_company_that_is_not_its_partner(data, encoder):
    edited = edited_articles(data, "train")
    rows = list(indocument.edit_rows(edited, encoder, random.Random(1), innocents=3))
    planted = {(row.premise, row.hypothesis) for row in rows if row.label != INNOCENT}
    company = {(row.premise, row.hypothesis) for row in rows if row.label == INNOCENT}

    assert len(company) == 3 * sum(len(item.edits) for item in edited)
    assert not planted & company


def test_clean_pairs_are_innocent_and_come_from_one_article(data, encoder):
    articles = clean_articles(data, limit=5)
    homes = {sentence: article.id for article in articles for sentence in article.sentences}
    rows = list(indocument.clean_rows(articles, encoder, random.Random(1), each=4))

    assert len(rows) == 20
    assert all(homes[row.premise] == homes[row.hypothesis] for row in rows)
    assert {row.label for row in rows} == {INNOCENT}


def test_synthetic_conflicts_are_outnumbered_by_innocent_pairs(data, encoder):
    rows = list(
        indocument.synthetic_rows(
            clean_articles(data, limit=9), encoder, random.Random(1), sentences=4, innocents=2
        )
    )
    conflicts = sum(row.label == "contradiction" for row in rows)

    assert 0 < conflicts < len(rows) / 3


def test_mining_keeps_the_worst_first_and_nothing_below_the_threshold():
    rows = [Row(name, "b", INNOCENT) for name in "wxyz"]
    scores = {"w": 0.1, "x": 0.9, "y": 0.5, "z": 0.3}
    kept = indocument.hardest(
        rows,
        lambda some: np.array([scores[row.premise] for row in some], dtype=np.float32),
        threshold=0.3,
        limit=2,
    )

    assert [row.premise for row in kept] == ["x", "y"]
