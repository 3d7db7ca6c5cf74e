"""Our own whole articles: the loader, and which pairs of sentences are conflicts."""

import json
import random
from collections import Counter

import numpy as np
import pytest

from models.training import reports
from models.training.rows import INNOCENT

TEXT = """Bridge closed

The bridge was closed on Monday after a lorry hit it.

Repairs will cost 40,000 euros. The van that hit it was towed away.
"""
ITEM = {
    "id": "z01",
    "split": "train",
    "date": "2024-09-13",
    "genre": "accident",
    "text": TEXT,
    "findings": [
        {"type": "other", "evidence": ["after a lorry hit it", "The van that hit it"], "why": "-"}
    ],
}


def written(tmp_path, item):
    path = tmp_path / "reports.jsonl"
    path.write_text(json.dumps(item) + "\n", encoding="utf-8")
    return path


class FlatEncoder:
    def encode(self, texts):
        return np.tile(np.array([[1.0, 0.0]], dtype=np.float32), (len(texts), 1))


def test_the_flaw_is_a_contradiction_and_the_other_pairs_are_innocent(tmp_path):
    (report,) = reports.reports("train", written(tmp_path, ITEM))
    rows = list(reports.report_rows(report, FlatEncoder(), random.Random(1)))

    conflicts = [row for row in rows if row.label == "contradiction"]
    assert len(conflicts) == reports.REPEAT
    for row in conflicts:
        assert {"lorry" in row.premise, "lorry" in row.hypothesis} == {True, False}
        assert ("van" in row.premise) == ("lorry" in row.hypothesis)
        assert row.source == "reports:other"
    innocent = {frozenset((r.premise, r.hypothesis)) for r in rows if r.label == INNOCENT}
    assert innocent
    assert not innocent & {frozenset((r.premise, r.hypothesis)) for r in conflicts}


def test_a_passage_that_stands_twice_is_refused(tmp_path):
    item = {**ITEM, "findings": [{"type": "other", "evidence": ["hit it", "van"], "why": "-"}]}

    with pytest.raises(ValueError, match="exactly once"):
        reports.reports("train", written(tmp_path, item))


def test_our_reports_are_whole_and_many():
    found = [report for split in reports.SPLITS for report in reports.reports(split)]
    kinds = Counter(flaw.kind for report in found for flaw in report.flaws)

    assert len({report.id for report in found}) == len(found) >= 250
    assert sum(kinds.values()) >= 600
    assert min(kinds.values()) >= 40
    assert 0.2 < sum(not report.flaws for report in found) / len(found) < 0.4


def test_now_and_then_a_sentence_is_cut_down_to_what_was_marked_in_it(tmp_path):
    (report,) = reports.reports("train", written(tmp_path, ITEM))
    texts = {
        text
        for seed in range(20)
        for row in reports.report_rows(report, FlatEncoder(), random.Random(seed))
        if row.label == "contradiction"
        for text in (row.premise, row.hypothesis)
    }

    assert texts == {
        "The bridge was closed on Monday after a lorry hit it.",
        "after a lorry hit it",
        "The van that hit it was towed away.",
        "The van that hit it",
    }


def test_other_passages_of_the_same_flaw_are_conflicts_too(tmp_path):
    flaw = {**ITEM["findings"][0], "also": [["40,000 euros", "was closed on Monday"]]}
    (report,) = reports.reports("train", written(tmp_path, {**ITEM, "findings": [flaw]}))
    lorry, repairs, van, closed = (
        reports.located(TEXT, [words])[0]
        for words in ("a lorry hit", "Repairs will cost 40,000", "The van", "The bridge was closed")
    )

    assert reports.flaw_of(report, repairs, closed) is report.flaws[0]
    assert reports.flaw_of(report, van, lorry) is report.flaws[0]
    assert reports.flaw_of(report, repairs, van) is None


def test_halves_part_the_writers():
    told = [
        reports.FlawedReport(name, "calibration", "", "x", ())
        for name in ("a01", "a02", "b01", "ab01")
    ]

    first, second = reports.halves(told)

    assert [report.id for report in first] == ["a01", "a02", "ab01"]
    assert [report.id for report in second] == ["b01"]
