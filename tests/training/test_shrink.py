"""A smaller base: fewer layers, fewer word pieces, the same numbers for what stays."""

import json

import pytest
import torch
from click.testing import CliRunner
from tokenizers import Tokenizer
from transformers import (
    AutoModel,
    AutoModelForSequenceClassification,
    AutoTokenizer,
)

from models.training.rows import Row, write_rows
from models.training.shrink import kept_pieces, main, renumbered, shrink
from tests.training.conftest import WIDE_PIECES

PIECES = WIDE_PIECES
SPECIAL = PIECES[:5]


def test_frequent_pieces_stay_and_letters_and_special_tokens_whatever_they_count():
    vocabulary = {piece: at for at, piece in enumerate(PIECES)}
    counts = {vocabulary["mayor"]: 5, vocabulary["the"]: 9, vocabulary["bridge"]: 1}
    kept = kept_pieces(vocabulary, range(len(SPECIAL)), counts, 11)

    assert [PIECES[at] for at in kept] == [*SPECIAL, "a", "b", "##a", "##b", "the", "mayor"]


def test_too_few_pieces_are_refused():
    with pytest.raises(ValueError, match="cannot be left out"):
        kept_pieces({piece: at for at, piece in enumerate(PIECES)}, range(5), {}, 6)


def test_only_word_pieces_can_be_left_out():
    with pytest.raises(ValueError, match="BPE"):
        renumbered({"model": {"type": "BPE"}}, [0])


@pytest.mark.parametrize("joined", [None, {"type": "TemplateProcessing"}])
def test_a_tokenizer_that_joins_pairs_in_another_way_is_refused(joined):
    with pytest.raises(ValueError, match="joined"):
        renumbered({"model": {"type": "WordPiece"}, "post_processor": joined}, [0])


def test_what_stays_has_its_old_vectors_and_the_tokenizer_its_new_numbers(tiny_wide, tmp_path):
    kept = [at for at, piece in enumerate(PIECES) if piece not in {"北", "##bab"}]
    folder = shrink(str(tiny_wide), tmp_path / "small", layers=2, kept=kept)
    old = AutoModelForSequenceClassification.from_pretrained(tiny_wide)
    new = AutoModelForSequenceClassification.from_pretrained(folder)
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))

    assert (new.config.num_hidden_layers, new.config.vocab_size) == (2, len(kept))
    assert len(new.base_model.encoder.layer) == 2
    assert torch.equal(new.get_input_embeddings().weight, old.get_input_embeddings().weight[kept])
    assert torch.equal(new.classifier.dense.weight, old.classifier.dense.weight)
    encoding = tokenizer.encode("the mayor", "bridge 北")
    assert encoding.tokens == ["<s>", "the", "mayor", "</s>", "</s>", "bridge", "[UNK]", "</s>"]
    assert encoding.ids == [kept.index(PIECES.index(piece)) for piece in encoding.tokens]
    assert AutoTokenizer.from_pretrained(folder)("the mayor", "bridge 北").input_ids == encoding.ids


def test_a_word_whose_piece_is_gone_is_spelt(tiny_wide, tmp_path):
    kept = [at for at, piece in enumerate(PIECES) if piece not in {"ab", "##bab"}]
    folder = shrink(str(tiny_wide), tmp_path / "small", layers=3, kept=kept)
    tokens = Tokenizer.from_file(str(folder / "tokenizer.json")).encode("ab abab").tokens

    assert tokens[1:-1] == ["a", "##b", "a", "##b", "##a", "##b"]


def test_the_command_counts_pieces_in_the_rows(tiny_wide, tmp_path):
    rows = tmp_path / "rows.jsonl.gz"
    write_rows(rows, [Row("the mayor", "the mayor", "neutral")])
    out = tmp_path / "out"
    result = CliRunner().invoke(
        main, [str(tiny_wide), str(out), "--layers=1", "--pieces=11", f"--rows={rows}"]
    )

    assert "11 of 15 pieces, 100.00%" in result.output
    table = json.loads((out / "tokenizer.json").read_text(encoding="utf-8"))
    assert {"the", "mayor"} < set(table["model"]["vocab"])
    assert len(AutoModel.from_pretrained(out).encoder.layer) == 1
