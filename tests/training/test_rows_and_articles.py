"""What is read, what is held out, and that the two never meet."""

import pytest

from models.training.articles import clean_articles, edited_articles, share
from models.training.prepare import both_orders, newsroom_rows
from models.training.rows import INNOCENT, Row, read_rows, write_rows


def test_an_unknown_label_is_an_error():
    with pytest.raises(ValueError, match="unknown label"):
        Row("a", "b", "maybe")


def test_written_rows_read_back_the_same(tmp_path):
    rows = [Row("a", "b", "neutral", "x"), Row("c", "“d”", INNOCENT, "y")]

    assert write_rows(tmp_path / "rows.jsonl.gz", rows) == 2
    assert read_rows(tmp_path / "rows.jsonl.gz") == rows


def test_the_three_splits_share_no_article(data):
    names = [
        {item.article.id for item in edited_articles(data, split)}
        for split in ("train", "calibration", "dev")
    ]

    assert sum(map(len, names)) == len(set().union(*names)) == 12
    assert names[2] == {"e000", "e004", "e008"}


def test_clean_news_that_repeats_a_held_out_article_is_left_out(data):
    everything = [*clean_articles(data, limit=99), *clean_articles(data, limit=99, held_out=True)]

    assert len(everything) == 30
    assert "leak" not in {article.id for article in everything}


def test_held_out_clean_news_is_never_trained_on(data):
    trained = {article.id for article in clean_articles(data, limit=99)}
    held_out = {article.id for article in clean_articles(data, limit=99, held_out=True)}

    assert held_out == {f"n{number}" for number in range(30) if share(f"n{number}", 10) == 0}
    assert not trained & held_out


def test_siblings_of_one_premise_stay_on_one_side():
    trained = {row.premise for row in newsroom_rows()}
    held_out = {row.premise for row in newsroom_rows(held_out=True)}

    assert held_out
    assert not trained & held_out


def test_an_entailment_read_backwards_is_only_innocent():
    rows = both_orders([Row("a", "b", "entailment"), Row("a", "b", "contradiction")])

    assert [(row.premise, row.label) for row in rows[2:]] == [
        ("b", INNOCENT),
        ("b", "contradiction"),
    ]
