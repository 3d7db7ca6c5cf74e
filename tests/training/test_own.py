"""Our own training set: what the loader refuses, and the form and size of what stands in it."""

import json
from collections import Counter

import pytest

from models.training import own

GOOD = {
    "id": "a-1",
    "split": "train",
    "genre": "court",
    "country": "Kenya",
    "register": "wire",
    "date": "2023-05-16",
    "sentences": ["Two clerks jailed", "Two clerks were jailed on Tuesday."],
    "edits": [
        {
            "label": "contradiction",
            "kind": "number",
            "op": "insert",
            "at": 2,
            "conflicts_with": [1],
            "text": "All three clerks wept.",
        }
    ],
}


def written(tmp_path, *items):
    path = tmp_path / "articles.jsonl"
    path.write_text("".join(json.dumps(item) + "\n" for item in items), encoding="utf-8")
    return path


def with_edit(**changes):
    return {**GOOD, "edits": [{**GOOD["edits"][0], **changes}]}


def test_an_article_is_read_with_its_edits(tmp_path):
    (article,) = own.articles(path=written(tmp_path, GOOD))

    assert article.country == "Kenya"
    assert article.edited.article.sentences[0] == "Two clerks jailed"
    assert article.edited.edits[0].conflicts_with == (1,)


def test_a_split_leaves_the_others_out(tmp_path):
    path = written(tmp_path, GOOD, {**GOOD, "id": "a-2", "split": "dev"})

    assert [a.edited.article.id for a in own.articles("dev", path)] == ["a-2"]


@pytest.mark.parametrize(
    ("item", "message"),
    [
        ({**GOOD, "split": "test"}, "split 'test'"),
        ({**GOOD, "sentences": "one text"}, "'sentences' must be a list"),
        ({**GOOD, "sentences": ["", "x"]}, "'sentences' must be a list"),
        ({**GOOD, "genre": ""}, "'genre' must be a text"),
        ({**GOOD, "edits": {}}, "'edits' must be a list"),
        (with_edit(label="clash"), "label 'clash'"),
        (with_edit(kind="rounding"), "'rounding' is no kind of contradiction"),
        (with_edit(op="delete"), "op 'delete'"),
        (with_edit(at=3), "no sentence 3 to insert at"),
        (with_edit(op="replace", at=0), "no sentence 0 to replace at"),
        (with_edit(conflicts_with=[]), "must name a sentence"),
        (with_edit(conflicts_with=[3]), "outside 1 to 2"),
        (with_edit(op="replace", at=1), "replaces a sentence that it conflicts with"),
        (with_edit(text=" "), "'text' must be a text"),
    ],
)
def test_a_bad_line_is_refused_with_its_place(tmp_path, item, message):
    path = written(tmp_path, {**GOOD, "id": "a-0"}, item)

    with pytest.raises(own.DataError, match=message) as caught:
        own.articles(path=path)

    assert str(caught.value).startswith("articles.jsonl:2: ")


def test_an_id_may_stand_once(tmp_path):
    with pytest.raises(own.DataError, match="stands twice"):
        own.articles(path=written(tmp_path, GOOD, GOOD))


def test_a_line_that_is_no_json_is_refused_with_its_place(tmp_path):
    path = tmp_path / "articles.jsonl"
    path.write_text("{\n", encoding="utf-8")

    with pytest.raises(own.DataError, match=r"articles\.jsonl:1: no JSON"):
        own.articles(path=path)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(own.DataError, match="restore the file"):
        own.pairs(tmp_path / "pairs.jsonl")


@pytest.fixture(scope="module")
def articles():
    return own.articles()


def test_the_set_has_the_size_that_its_card_promises(articles):
    edits = Counter(edit.label for article in articles for edit in article.edited.edits)

    assert len(articles) >= 600
    assert edits.total() >= 7000
    assert edits["contradiction"] > edits["neutral"] > edits["entailment"] > 0
    assert len(own.pairs()) >= 4200


def test_articles_are_short_and_dated_in_their_own_text(articles):
    for article in articles:
        text = " ".join(article.edited.article.sentences)

        assert 8 <= len(article.edited.article.sentences) <= 18, article.edited.article.id
        assert 100 <= len(text.split()) <= 320, article.edited.article.id
        assert article.date[:4] in text, article.edited.article.id


def test_no_text_stands_twice(articles):
    texts = Counter(edit.text for article in articles for edit in article.edited.edits)
    pairs = Counter((row.premise, row.hypothesis) for row in own.pairs())

    assert [text for text, count in texts.items() if count > 1] == []
    assert [pair for pair, count in pairs.items() if count > 1] == []


def test_every_kind_is_there(articles):
    for label, kinds in own.KINDS.items():
        found = {
            edit.kind
            for article in articles
            for edit in article.edited.edits
            if edit.label == label
        }

        assert found == kinds
