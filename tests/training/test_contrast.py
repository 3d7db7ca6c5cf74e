"""Groups: a conflict and the most suspicious company of its two sentences."""

import random

import numpy as np
from click.testing import CliRunner

from checker.types import Span
from models.training import contrast, prepare
from models.training.articles import Article, Edit, EditedArticle
from models.training.reports import Flaw, FlawedReport
from models.training.rows import INNOCENT, LABELS, read_rows

TEXT = """The bridge was closed after a lorry hit it. Repairs will cost 40,000 euros. \
The mayor was pleased. The van that hit it was towed away. Traffic goes round by the mill."""
LORRY, VAN = "after a lorry hit it", "The van that hit it"


class MayorHater:
    """Suspects every pair that speaks of the mayor, then of the mill."""

    def __init__(self):
        self.asked = []

    def logits(self, pairs):
        self.asked += pairs
        odds = [3.0 * ("mayor" in " ".join(p)) + ("mill" in " ".join(p)) for p in pairs]
        return np.array([[each, 0.0, 0.0] for each in odds], dtype=np.float32)


def report():
    places = [(TEXT.index(words), TEXT.index(words) + len(words)) for words in (LORRY, VAN)]
    return FlawedReport("z1", "train", "", TEXT, (Flaw("other", tuple(Span(*p) for p in places)),))


def test_every_row_of_a_group_holds_a_side_of_its_conflict(encoder):
    (group,) = contrast.of_report(report(), encoder, random.Random(2))

    sides = {group.conflict.premise, group.conflict.hypothesis}
    assert {"lorry" in side for side in sides} == {True, False}
    assert len(group.company) == 6
    for row in group.company:
        assert row.label == INNOCENT
        assert len({row.premise, row.hypothesis} & sides) == 1


def test_a_passage_is_cut_out_the_same_way_in_the_whole_group(encoder):
    seen = set()
    for seed in range(40):
        (group,) = contrast.of_report(report(), encoder, random.Random(seed))
        sides = {group.conflict.premise, group.conflict.hypothesis}
        assert all({row.premise, row.hypothesis} & sides for row in group.company)
        seen |= sides

    assert {LORRY, VAN} < seen
    assert len(seen) == 4


def test_a_clean_article_gives_no_group(encoder):
    clean = FlawedReport("z2", "train", "", TEXT, ())

    assert not list(contrast.of_report(clean, encoder, random.Random(1)))


def test_the_new_sentence_of_an_edit_stands_in_every_row(encoder):
    article = Article("a", ("One boat sank.", "It rained.", "The crew swam.", "Nobody came."))
    edits = tuple(
        Edit("a", label, "", "replace", 2, (1,), text)
        for label, text in (("contradiction", "No boat sank."), ("neutral", "One more boat sank."))
    )
    (group,) = contrast.of_edits(EditedArticle(article, "train", edits), encoder)

    assert (group.conflict.premise, group.conflict.hypothesis) == (
        "One boat sank.",
        "No boat sank.",
    )
    assert [row.premise for row in group.company] == ["The crew swam.", "Nobody came."]
    assert {row.hypothesis for row in group.company} == {"No boat sank."}


def test_with_context_each_sentence_is_told_with_the_one_before(encoder):
    (group,) = contrast.of_report(report(), encoder, random.Random(2), context=True)
    texts = {text for row in (group.conflict, *group.company) for text in sides_of(row)}

    van = next(text for text in texts if text.startswith("The van that hit it"))
    assert van.endswith(" | The mayor was pleased.")
    assert "The mayor was pleased. | Repairs will cost 40,000 euros." in texts
    assert next(text for text in texts if "lorry" in text.split(" | ")[0]).count(" | ") == 0


def sides_of(row):
    return row.premise, row.hypothesis


def test_with_context_an_edit_is_told_with_what_stands_before_it(encoder):
    article = Article("a", ("One boat sank.", "It rained.", "The crew swam.", "Nobody came."))
    edits = [
        Edit("a", "contradiction", "", op, 2, (1,), "No boat sank.") for op in ("replace", "insert")
    ]
    groups = list(contrast.of_edits(EditedArticle(article, "train", edits), encoder, context=True))

    assert [group.conflict.hypothesis for group in groups] == [
        "No boat sank. | One boat sank.",
        "No boat sank. | It rained.",
    ]
    assert groups[0].conflict.premise == "One boat sank."
    assert groups[0].company[0].premise == "The crew swam. | It rained."


def test_the_most_suspicious_company_is_kept_and_each_pair_is_scored_once(encoder):
    groups = list(contrast.of_report(report(), encoder, random.Random(2)))
    scorer = MayorHater()
    rows = list(contrast.rows_of(groups * 2, scorer, random.Random(5), 2))

    assert len(scorer.asked) == len(set(scorer.asked)) == 6
    assert [row.group for row in rows] == ["0"] * 3 + ["1"] * 3
    assert [row.label for row in rows] == ["contradiction", INNOCENT, INNOCENT] * 2
    for row in (*rows[1:3], *rows[4:6]):
        assert "mayor" in f"{row.premise} {row.hypothesis}"


def test_rows_are_turned_by_chance(encoder):
    groups = list(contrast.of_report(report(), encoder, random.Random(2)))
    conflicts = [
        next(contrast.rows_of(groups, MayorHater(), random.Random(seed), 1)).premise
        for seed in range(12)
    ]

    assert len(set(conflicts)) == 2


def test_the_command_writes_groups(tmp_path, monkeypatch, encoder):
    monkeypatch.setattr(prepare, "encoder_from", lambda _: encoder)
    monkeypatch.setattr(prepare, "scorer_from", lambda _: MayorHater())
    monkeypatch.setattr(prepare, "edited_articles", lambda *_: [])
    monkeypatch.setattr(prepare.own, "edited", lambda _: [])
    monkeypatch.setattr(prepare.published, "articles", lambda *_: [])
    monkeypatch.setattr(prepare.marked, "items", lambda _: [])
    monkeypatch.setattr(prepare.reports, "reports", lambda split: [report()] * (split == "train"))
    out = tmp_path / "rows.jsonl.gz"
    told = CliRunner().invoke(
        prepare.main, ["contrast", f"--data={tmp_path}", f"--model={tmp_path}", f"--out={out}"]
    )

    assert told.exit_code == 0, told.output
    rows = read_rows(out)
    assert [row.group for row in rows] == ["0"] * 4
    assert rows[0].label == LABELS[0]
