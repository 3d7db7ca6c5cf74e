"""Our own short items: the marks, the loader, and what traps become."""

import json
import random
from collections import Counter

import pytest

from models.training import marked
from models.training.reports import SPLITS, TRAP_REPEAT, report_rows
from models.training.rows import INNOCENT
from tests.training.test_reports import FlatEncoder

ITEM = """Bridge closed

[[1 other| A lorry hit the bridge ]] on Monday. [[t1| Repairs will cost 40,000 euros ]].

[[t1| The owner has lost 12,000 euros ]] in fares. [[1| The van that struck it ]] was towed away.
"""


def parsed(text=ITEM):
    return marked.parsed("z1-01", "train", "2024-09-13", text)


def quoted(item, spans):
    return [item.text[span.start : span.end] for span in spans]


def test_the_text_reads_without_marks_and_spans_are_exact():
    item = parsed()

    assert "[" not in item.text
    assert "A lorry hit the bridge on Monday. Repairs will cost 40,000 euros." in item.text
    (flaw,) = item.flaws
    assert flaw.kind == "other"
    assert quoted(item, flaw.passages) == ["A lorry hit the bridge", "The van that struck it"]
    (trap,) = item.traps
    assert quoted(item, trap) == [
        "Repairs will cost 40,000 euros",
        "The owner has lost 12,000 euros",
    ]


def test_the_type_may_stand_on_either_mark():
    item = parsed(ITEM.replace("[[1 other|", "[[1|").replace("[[1| The van", "[[1 place| The van"))

    assert item.flaws[0].kind == "place"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("[[1| The van that struck it ]]", "The van that struck it", "alone"),
        ("other|", "sad|", "no known type"),
        ("12,000 euros ]]", "12,000 euros", "malformed"),
    ],
)
def test_a_broken_mark_is_refused(old, new, message):
    with pytest.raises(ValueError, match=message):
        parsed(ITEM.replace(old, new))


def test_a_trap_is_innocent_and_seen_more_than_once():
    rows = list(report_rows(parsed(), FlatEncoder(), random.Random(1)))

    traps = [row for row in rows if row.source == "reports:trap"]
    assert len(traps) == TRAP_REPEAT
    assert {row.label for row in traps} == {INNOCENT}
    assert all("euros" in row.premise and "euros" in row.hypothesis for row in traps)


def test_items_of_a_split_are_read(tmp_path):
    path = tmp_path / "items.jsonl"
    told = {"id": "z1-01", "split": "train", "date": "2024-09-13", "genre": "x", "marked": ITEM}
    path.write_text(json.dumps(told) + "\n", encoding="utf-8")

    assert [item.id for item in marked.items("train", path)] == ["z1-01"]
    assert marked.items("calibration", path) == []


def test_our_items_are_whole_and_many():
    found = [item for split in SPLITS for item in marked.items(split)]
    kinds = Counter(flaw.kind for item in found for flaw in item.flaws)

    assert len({item.id for item in found}) == len(found) >= 300
    assert sum(kinds.values()) >= 800
    assert set(kinds) == marked.TYPES
    assert sum(len(item.traps) for item in found) >= len(found)
    assert any(not item.flaws for item in found)
