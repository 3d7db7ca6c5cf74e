"""Triples: read, made rows of, and told apart by a model or not."""

import json

import numpy as np
import pytest
from click.testing import CliRunner

from models.training import triples
from models.training.rows import INNOCENT

LINES = [
    {
        "id": "z1",
        "split": "train",
        "kind": "money",
        "a": "Entry is free.",
        "b": "Pay 60.",
        "c": "Come in.",
    },
    {
        "id": "z2",
        "split": "dev",
        "kind": "outcome",
        "a": "He died.",
        "b": "He went home.",
        "c": "He was 60.",
    },
]


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "triples.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in LINES))
    return file


class Marked:
    """Sure of a conflict where a text holds a word."""

    def __init__(self, word):
        self.word = word

    def logits(self, pairs):
        found = [[4.0 if self.word in one + two else 0.0, 0.0, 0.0] for one, two in pairs]
        return np.asarray(found, dtype=np.float32)


def test_a_split_is_read(path):
    (found,) = triples.triples("train", path)

    assert found == triples.Triple("z1", "train", "money", "Entry is free.", "Pay 60.", "Come in.")


@pytest.mark.parametrize("broken", [{"b": "Entry is free."}, {"c": ""}])
def test_texts_that_are_missing_or_the_same_are_refused(path, broken):
    path.write_text(json.dumps({**LINES[0], **broken}) + "\n")

    with pytest.raises(ValueError, match="z1 needs three texts"):
        triples.triples("train", path)


def test_both_pairs_of_a_triple_are_a_group(path):
    (found,) = triples.triples("train", path)
    conflict, company = triples.rows(found)

    assert (conflict.premise, conflict.hypothesis) == ("Entry is free.", "Pay 60.")
    assert (conflict.label, company.label) == ("contradiction", INNOCENT)
    assert conflict.group == company.group == "triples:z1"


@pytest.mark.parametrize(("word", "share"), [("home", 1.0), ("60", 0.0), ("nothing", 0.0)])
def test_a_model_tells_them_apart_or_not(path, word, share):
    assert triples.told_apart(triples.triples("dev", path), Marked(word)) == share


def test_the_shipped_ones_are_whole_and_the_hands_of_dev_are_its_own():
    told = {split: triples.triples(split) for split in (triples.TRAIN, triples.DEV)}
    hands = {
        split: {each.id.rstrip("0123456789") for each in found} for split, found in told.items()
    }
    texts = [
        t for found in told.values() for e in found for t in (e.passage, e.conflict, e.company)
    ]

    assert len(told[triples.TRAIN]) >= 3_000
    assert not hands[triples.TRAIN] & hands[triples.DEV]
    assert len(set(texts)) > 0.99 * len(texts)


def test_the_command_reads_torch_weights(tiny_model, path):
    told = [str(tiny_model), "--file", str(path)]
    result = CliRunner().invoke(triples.main, told, catch_exceptions=False)

    assert result.output.strip().endswith(("0.000 of 1 triples", "1.000 of 1 triples"))
