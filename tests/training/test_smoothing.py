"""Inputs divided, weights multiplied: the same product, less lost when it is rounded."""

import numpy as np
import onnx
import pytest
import torch
from transformers import AutoModelForSequenceClassification

from models.training.export import export, to_onnx
from models.training.scoring import OnnxPairs
from models.training.smoothing import FILE, divisors, layers_of, smooth, write

pytestmark = pytest.mark.filterwarnings("ignore")  # the exporter warns about its own deprecations
PAIRS = [("the mayor of a bridge", "no bridge ab"), ("ab ab", "the mayor")]


@pytest.fixture
def inputs():
    """Inputs of which one channel is sixty times as large as the others."""
    made = torch.randn(400, 64, generator=torch.Generator().manual_seed(3))
    made[:, 5] *= 60
    return made


@pytest.fixture
def weight():
    return torch.randn(32, 64, generator=torch.Generator().manual_seed(4)) * 0.05


def in_eight_bits(values):
    """Round as onnxruntime does: one scale for all channels."""
    low, high = float(values.min()), float(values.max())
    scale = (high - low) / 255
    return ((values - low) / scale).round() * scale + low


def off(inputs, weight, by):
    exact = inputs @ weight.T
    return float((in_eight_bits(inputs / by) @ (weight * by).T - exact).norm() / exact.norm())


def test_a_product_loses_less_in_eight_bits(inputs, weight):
    by = divisors(inputs.abs().amax(dim=0), weight)

    assert off(inputs, weight, by) < 0.5 * off(inputs, weight, torch.ones(64))


def test_divisors_are_powers_of_two(inputs, weight):
    by = divisors(inputs.abs().amax(dim=0), weight)

    assert torch.equal(by.log2(), by.log2().round())
    assert by[5] == by.max()


def test_a_channel_that_is_never_used_is_no_trouble(inputs, weight):
    inputs[:, 7] = 0
    weight[:, 9] = 0

    assert torch.isfinite(divisors(inputs.abs().amax(dim=0), weight)).all()


@pytest.fixture
def told(tiny_wide):
    """Divisors of all kinds for each feed-forward layer, written beside the weights."""
    model = AutoModelForSequenceClassification.from_pretrained(tiny_wide)
    generator = torch.Generator().manual_seed(5)
    found = {
        name: torch.exp2(torch.randint(-3, 4, (layer.in_features,), generator=generator).float())
        for name, layer in layers_of(model).items()
    }
    write(tiny_wide, found)
    return found


def test_the_graph_gives_the_same_numbers(tiny_wide, told, tmp_path):
    plain, changed = tmp_path / "plain.onnx", tmp_path / "changed.onnx"
    for path in (plain, changed):
        to_onnx(str(tiny_wide), path, "nli")

    assert smooth(changed, tiny_wide) == len(told) == 6
    nodes = [[node.op_type for node in onnx.load(str(p)).graph.node] for p in (plain, changed)]
    assert nodes[1].count("Mul") == nodes[0].count("Mul") + 6
    (tiny_wide / FILE).rename(tiny_wide / "away")
    before = export(str(tiny_wide), tmp_path / "a", operators=())
    (tiny_wide / "away").rename(tiny_wide / FILE)
    after = export(str(tiny_wide), tmp_path / "b", operators=())
    assert np.allclose(OnnxPairs(before).logits(PAIRS), OnnxPairs(after).logits(PAIRS), atol=1e-5)


def test_a_model_without_divisors_stays_as_it_is(tiny_wide, tmp_path):
    to_onnx(str(tiny_wide), tmp_path / "plain.onnx", "nli")

    assert smooth(tmp_path / "plain.onnx", tiny_wide) == 0


def test_a_layer_that_is_not_in_the_graph_is_refused(tiny_wide, tmp_path):
    write(tiny_wide, {"elsewhere.output.dense": torch.ones(64)})
    to_onnx(str(tiny_wide), tmp_path / "plain.onnx", "nli")

    with pytest.raises(ValueError, match="elsewhere"):
        smooth(tmp_path / "plain.onnx", tiny_wide)
