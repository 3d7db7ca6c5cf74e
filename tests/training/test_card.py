"""The model card: its checksum is the file's, its figures are the measured ones."""

import json

from models.training.card import card
from models.training.export import sha256


def test_the_card_names_the_weights_and_what_was_measured(tmp_path):
    (tmp_path / "model.onnx").write_bytes(b"weights" * 1000)
    (tmp_path / "tokenizer.json").write_text("{}")
    settings = {"checker": {"max_length": 96, "temperature": 1.3}}
    (tmp_path / "config.json").write_text(json.dumps(settings))
    figures = {"MNLI accuracy": 0.6543, "conflicts": 607, "recall at P 0.8": 0.0}
    text = card(tmp_path, "nli-v9", figures, options=" --articles 50", limits="", base="wide/base")

    assert f"sha256: {sha256(tmp_path / 'model.onnx')}" in text
    assert "repo_id: wide/base" in text
    assert "| MNLI accuracy | 0.654 |" in text
    assert "| conflicts | 607 |" in text
    assert "| recall at P 0.8 | 0.000 |" in text
    assert "7,000" in text
    assert "96 tokens" in text
    assert "$" not in text
