"""Other headlines of our articles: read, and put beside what they contradict."""

import json
import random

import pytest

from models.training import headlines, prepare
from models.training.reports import FlawedReport, reports
from models.training.rows import INNOCENT

TEXT = (
    "Bridge to shut for a month\n\nThe bridge at Hove will be closed from Monday. "
    "Buses go round by the mill.\n\nIt carried 900 cars a day. The mayor was pleased.\n"
)
REPORT = FlawedReport("z1", "train", "", TEXT, ())
LINES = (
    ("Hove bridge stays open", "contradiction", "outcome", "will be closed from Monday"),
    ("Buses use another road at Hove", "neutral", "object", "Buses go round by the mill."),
)


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "headlines.jsonl"
    keys = ("text", "label", "kind")
    rows = [
        {"article": "z1", **dict(zip(keys, each, strict=False)), "passages": [each[3]]}
        for each in LINES
    ]
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return file


def test_headlines_stand_under_their_article(path):
    found = headlines.headlines({"z1": REPORT}, path)

    assert [line.text for line in found["z1"]] == [each[0] for each in LINES]
    assert headlines.headlines({}, path) == {}


def test_a_passage_that_does_not_stand_in_the_article_is_refused(path):
    other = FlawedReport("z1", "train", "", "Another text.\n", ())

    with pytest.raises(ValueError, match="exactly once"):
        headlines.headlines({"z1": other}, path)


def grouped(path, encoder, *, context=False):
    lines = headlines.headlines({"z1": REPORT}, path)["z1"]
    return list(headlines.groups(REPORT, lines, encoder, random.Random(1), context=context))


def test_each_row_of_a_group_has_the_headline_or_the_passage(path, encoder):
    (group,) = grouped(path, encoder)

    assert group.conflict.premise == "Hove bridge stays open"
    assert group.conflict.hypothesis == "The bridge at Hove will be closed from Monday."
    assert group.conflict.label == "contradiction"
    sides = {group.conflict.premise, group.conflict.hypothesis}
    for row in group.company:
        assert row.label == INNOCENT
        assert len({row.premise, row.hypothesis} & sides) == 1
    assert {row.source for row in group.company} == {"headlines:innocent", "headlines:other"}


def test_in_context_a_sentence_stands_with_the_one_before_it(path, encoder):
    (group,) = grouped(path, encoder, context=True)

    assert group.conflict.premise == "Hove bridge stays open"
    assert group.conflict.hypothesis.endswith("| Bridge to shut for a month")


def test_a_headline_that_is_borne_out_is_an_innocent_row(path):
    lines = headlines.headlines({"z1": REPORT}, path)["z1"]

    (row,) = headlines.rows(REPORT, lines)
    assert (row.premise, row.label) == ("Buses use another road at Hove", INNOCENT)


def test_ours_all_belong_to_articles_that_are_trained_on():
    told = {report.id: report for split in prepare.OURS for report in reports(split)}
    found = headlines.headlines(told)
    lines = [line for each in found.values() for line in each]

    assert len(found) == 360
    assert sum(line.label == "contradiction" for line in lines) == len(lines) / 2 == 1080
