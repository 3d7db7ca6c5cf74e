"""The trainer of the sentence encoder: which pairs it learns from, and that it learns."""

import random

import pytest
import torch
from click.testing import CliRunner

from models.training import marked, retrieval
from models.training.retrieval import Related, Trainer, of_edits, of_report, ranks
from tests.training.test_marked import ITEM

STORY = Related(
    (
        "the bridge opened on monday .",
        "the school closed on tuesday .",
        "the mayor died in the fire .",
        "the bridge was closed on monday .",
    ),
    ((0, 3),),
)


def test_the_passages_of_a_flaw_are_a_pair_of_sentences():
    related = of_report(marked.parsed("z1-01", "train", "2024-09-13", ITEM))

    ((first, second),) = related.pairs
    assert "A lorry hit the bridge" in related.sentences[first]
    assert "The van that struck it" in related.sentences[second]


def test_an_edit_that_contradicts_or_repeats_makes_a_version_with_its_pairs():
    versions = list(of_edits("calibration"))

    assert len(versions) > 500
    for version in versions[:50]:
        assert version.pairs
        assert all(0 <= a < b < len(version.sentences) for a, b in version.pairs)


def test_a_rank_counts_the_sentences_that_stand_nearer(encoder):
    assert ranks(STORY, encoder) == [1]
    apart = ("the fire .", "the school closed on tuesday .", "a mayor died in the fire .")
    assert ranks(Related(apart, ((1, 2),)), encoder) == [2]


@pytest.mark.torch
def test_training_brings_the_pair_nearer_than_the_rest(tiny_model):
    torch.manual_seed(3)
    trainer = Trainer(tiny_model, rate=1e-3)

    losses = [trainer.learn([STORY], 1.0) for _ in range(60)]

    assert sum(losses[-10:]) < sum(losses[:10])
    trainer.model.eval()
    assert ranks(STORY, trainer.encoder) == [1]


@pytest.mark.torch
def test_the_command_writes_an_encoder(tiny_model, tmp_path, monkeypatch):
    monkeypatch.setattr(retrieval, "training_set", lambda *_: [STORY] * 4)

    done = CliRunner().invoke(
        retrieval.main,
        ["train", "--out", str(tmp_path / "enc"), "--base", str(tiny_model), "--epochs", "1"],
    )

    assert done.exit_code == 0, done.output
    assert (tmp_path / "enc" / "config.json").exists()
    assert (tmp_path / "enc" / "tokenizer.json").exists()


def test_the_training_set_is_the_same_for_a_seed(monkeypatch):
    monkeypatch.setattr(retrieval.reports, "reports", lambda _: [])
    item = marked.parsed("z1-01", "train", "2024-09-13", ITEM)
    monkeypatch.setattr(retrieval.marked, "items", lambda _: [item])

    one, two = (retrieval.training_set(random.Random(3), 5) for _ in range(2))

    assert one == two
    assert len(one) == 6
