"""The exported folder: its files, its agreement with torch, its labels by name."""

import json

import numpy as np
import onnxruntime
import pytest
from click.testing import CliRunner

from models.training.embedding import OnnxEncoder, TorchEncoder
from models.training.export import embedder_parity, export, main, nli_parity
from models.training.plan import Plan
from models.training.scoring import OnnxPairs, TorchPairs, both_directions
from models.training.train import Run

PAIRS = [
    ("The mayor opened the bridge on Monday.", "The bridge was not opened."),
    ("Twelve people died in the fire.", "Fourteen people died, officials said, in the fire."),
    ("A storm closed the road.", "The bus was on the road."),
]
pytestmark = pytest.mark.filterwarnings("ignore")  # the exporter warns about its own deprecations


@pytest.fixture(scope="module")
def exported(tiny_model, tmp_path_factory):
    return export(str(tiny_model), tmp_path_factory.mktemp("int8"), max_length=32, temperature=1.5)


def test_the_folder_holds_what_the_checker_reads(exported):
    config = json.loads((exported / "config.json").read_text())

    assert config["id2label"] == {"0": "contradiction", "1": "entailment", "2": "neutral"}
    assert config["checker"] == {"max_length": 32, "temperature": 1.5}
    assert {path.name for path in exported.iterdir()} == {
        "config.json",
        "model.onnx",
        "tokenizer.json",
    }


def test_the_fp32_graph_gives_the_numbers_of_torch(tiny_model, tmp_path):
    folder = export(str(tiny_model), tmp_path, operators=(), max_length=32)
    expected = TorchPairs(tiny_model, max_length=32).logits(PAIRS)

    assert np.allclose(OnnxPairs(folder).logits(PAIRS), expected, atol=1e-4)


def test_int8_stays_near_torch(tiny_model, exported):
    parity = nli_parity(str(tiny_model), exported, PAIRS)

    assert parity.texts == 3
    assert parity.largest_change < 0.05


def test_a_wide_model_is_stored_in_four_bits_and_stays_near_torch(tiny_wide, tmp_path):
    plan = Plan(str(tiny_wide), int4=True)
    model = Run(plan, tmp_path, bf16=False).write_model()
    folder = export(str(model), tmp_path / "4", int4=True, max_length=32)
    eight = export(str(model), tmp_path / "8", max_length=32)
    inputs = onnxruntime.InferenceSession(str(folder / "model.onnx")).get_inputs()

    assert [each.name for each in inputs] == ["input_ids", "attention_mask"]
    assert nli_parity(str(model), folder, PAIRS).largest_change < 0.05
    saved = (eight / "model.onnx").stat().st_size - (folder / "model.onnx").stat().st_size
    assert saved > 30_000  # of some 100,000 weights


def test_four_bits_without_eight_are_refused(tiny_wide, tmp_path):
    result = CliRunner().invoke(main, [str(tiny_wide), str(tmp_path), "--int4", "--operators="])

    assert result.exit_code == 2


def test_the_encoder_exports_with_the_same_layout(tiny_model, tmp_path):
    folder = export(str(tiny_model), tmp_path, kind="embedder", max_length=32)
    texts = [text for pair in PAIRS for text in pair]
    vectors = OnnxEncoder(folder).encode(texts)

    assert np.allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-5)
    assert embedder_parity(str(tiny_model), folder, texts).largest_change < 0.05
    assert vectors.shape == TorchEncoder(tiny_model).encode(texts).shape


def test_both_directions_are_averaged(tiny_model):
    scorer = TorchPairs(tiny_model)
    turned = [(second, first) for first, second in PAIRS]

    assert np.allclose(both_directions(scorer, PAIRS), both_directions(scorer, turned), atol=1e-5)
