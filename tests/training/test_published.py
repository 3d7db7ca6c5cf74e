"""Edits of published articles: where the new sentence stands, and what it is at odds with."""

import gzip
import json

import pytest

from models.training import articles, published
from models.training.rows import LABELS, read_json_lines

TEXT = "The bridge is open. A lorry hit it.\n\nNobody was hurt."
SENTENCES = [[0, 19], [20, 35], [37, 53]]
EDITS = [
    ("contradiction", "replace", 1, [3], "One man was hurt on the bridge."),
    ("contradiction", "insert", 2, [1], "It stays closed."),
    ("neutral", "insert", 0, [1], "The old bridge is closed."),
    ("contradiction", "insert", 3, [2], "The van was new."),
]


@pytest.fixture
def data(tmp_path):
    (tmp_path / "news").mkdir()
    with gzip.open(tmp_path / "news" / "gum_wikinews.jsonl.gz", "wt") as news:
        news.write(json.dumps({"id": "7", "text": TEXT, "title": "", "date": ""}) + "\n")
    return tmp_path


def rows(data, *, article="gum_wikinews/7", edits=EDITS, split="train"):
    keys = ("label", "op", "at", "conflicts_with", "text")
    told = [{"kind": "outcome", **dict(zip(keys, edit, strict=True))} for edit in edits]
    line = {"article": article, "split": split, "date": "", "sentences": SENTENCES}
    path = data / "published.jsonl"
    path.write_text(json.dumps({**line, "edits": told}) + "\n", encoding="utf-8")
    return path


def test_each_edit_is_applied_alone(data):
    (article,) = published.articles(data, "train", rows(data))

    assert [version.report.text for version in published.versions(article)] == [
        "One man was hurt on the bridge. A lorry hit it.\n\nNobody was hurt.",
        "The bridge is open. A lorry hit it. It stays closed.\n\nNobody was hurt.",
        "The old bridge is closed. The bridge is open. A lorry hit it.\n\nNobody was hurt.",
        "The bridge is open. A lorry hit it.\n\nNobody was hurt. The van was new.",
    ]


def test_the_passages_are_where_they_stand_after_the_edit(data):
    (article,) = published.articles(data, "train", rows(data))

    told = [
        [[v.report.text[s.start : s.end] for s in flaw.passages] for flaw in v.report.flaws]
        for v in published.versions(article)
    ]
    assert told == [
        [["One man was hurt on the bridge.", "Nobody was hurt."]],
        [["It stays closed.", "The bridge is open."]],
        [],
        [["The van was new.", "A lorry hit it."]],
    ]
    new = [v.report.text[v.new.start : v.new.end] for v in published.versions(article)]
    assert new == [edit[-1] for edit in EDITS]


def test_the_article_as_sentences(data):
    (article,) = published.articles(data, "train", rows(data))

    assert article.edited.article.sentences == (
        "The bridge is open.",
        "A lorry hit it.",
        "Nobody was hurt.",
    )


def test_an_article_that_is_not_there_is_named(data):
    with pytest.raises(ValueError, match="gum_wikinews/8"):
        published.articles(data, "train", rows(data, article="gum_wikinews/8"))


def test_an_edit_that_points_at_no_sentence_is_refused(data):
    with pytest.raises(ValueError, match="no such sentence"):
        published.articles(
            data, "train", rows(data, edits=[("neutral", "insert", 4, [1], "It is open.")])
        )


def test_our_edits_are_whole_and_of_both_splits():
    found = list(read_json_lines(articles.PUBLISHED))

    assert len({row["article"] for row in found}) == len(found) >= 80
    assert {row["split"] for row in found} == {"train", "calibration", "fresh"}
    for row in found:
        places = range(1, len(row["sentences"]) + 1)
        assert all(start < end for start, end in row["sentences"])
        for edit in map(articles.edit_of, ({**e, "article": row["article"]} for e in row["edits"])):
            assert edit.label in LABELS
            assert edit.op in {"insert", "replace"}
            assert set(edit.conflicts_with) <= set(places)
            assert edit.at in ({0, *places} if edit.op == "insert" else places)
            assert edit.op == "insert" or edit.at not in edit.conflicts_with


@pytest.mark.parametrize(("split", "trained_on"), [("train", {"7", "8"}), ("calibration", {"8"})])
def test_an_edited_article_is_clean_only_where_its_edits_are(data, monkeypatch, split, trained_on):
    (data / "ours").mkdir()
    (data / articles.EDITS).touch()
    gzip.open(data / articles.EDITED, "wt").close()
    told = " ".join(f"The {n}th bridge over the river is open to all cars." for n in range(8))
    with gzip.open(data / "news" / "gum_wikinews.jsonl.gz", "wt") as news:
        for name in ("7", "8"):
            news.write(json.dumps({"id": name, "text": told, "title": "", "date": ""}) + "\n")
    monkeypatch.setattr(articles, "PUBLISHED", rows(data, split=split))

    assert {text.id for text in articles.clean_texts(data, limit=9)} == trained_on

    monkeypatch.setattr(articles, "share", lambda *_: 0)
    assert {text.id for text in articles.clean_texts(data, limit=9, held_out=True)} == {"8"}
