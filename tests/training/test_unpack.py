"""Exported weights taken up again: the model that was stored."""

import numpy as np
import pytest
import torch
from click.testing import CliRunner
from transformers import AutoModelForSequenceClassification

from models.training import gptq, unpack
from models.training.export import export
from models.training.rows import Row, write_rows
from models.training.scoring import TorchPairs

pytestmark = pytest.mark.filterwarnings("ignore")  # the exporter warns about its own deprecations
PAIRS = [("the mayor of a bridge", "no bridge ab"), ("ab ab", "the mayor")]


@pytest.fixture
def rounded(tiny_wide, tmp_path):
    """A model whose weights are on the grid of four bits, in the smoothed basis."""
    rows = [Row(f"the mayor of bridge ab {n}", "no mayor", "neutral", "x") for n in range(6)]
    write_rows(tmp_path / "rows.jsonl.gz", rows)
    folder = tmp_path / "rounded"
    arguments = [str(tiny_wide), str(folder), "--rows", str(tmp_path / "rows.jsonl.gz")]
    assert CliRunner().invoke(gptq.main, arguments).exit_code == 0
    return folder


def test_what_was_exported_comes_back(rounded, tmp_path):
    exported = export(str(rounded), tmp_path / "nli", int4=True)
    out = tmp_path / "again"

    result = CliRunner().invoke(unpack.main, [str(exported), str(out)])

    assert result.exit_code == 0, result.output
    load = AutoModelForSequenceClassification.from_pretrained
    before, after = load(rounded).state_dict(), load(out).state_dict()
    assert before.keys() == after.keys()
    for name, weight in before.items():
        # Positions and the last layer are stored in eight bits each.
        assert torch.allclose(weight, after[name], atol=0.01 * float(weight.abs().max())), name
    assert np.allclose(TorchPairs(out).logits(PAIRS), TorchPairs(rounded).logits(PAIRS), atol=0.02)


def test_a_graph_that_lacks_a_weight_is_refused(rounded, tmp_path):
    import onnx

    exported = export(str(rounded), tmp_path / "nli", int4=True)
    model = onnx.load(str(exported / "model.onnx"))
    lost = "model.mpnet.embeddings.LayerNorm.bias"
    for node in model.graph.node:
        node.input[:] = [name if name != lost else "else" for name in node.input]
    next(each for each in model.graph.initializer if each.name == lost).name = "else"
    onnx.save(model, str(exported / "model.onnx"))

    with pytest.raises(ValueError, match=r"embeddings\.LayerNorm\.bias"):
        unpack.unpack(exported, tmp_path / "out")
