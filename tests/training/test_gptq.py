"""Weights rounded together: nearer in what a layer says, and stored as they are."""

import numpy as np
import pytest
import torch
from click.testing import CliRunner
from safetensors.torch import load_file
from transformers import AutoModelForSequenceClassification

from models.training import gptq
from models.training.int4 import BLOCK, packable, split
from models.training.rows import Row, write_rows
from models.training.smoothing import FILE, layers_of
from tests.training.test_int4 import joined

WIDE = 3 * BLOCK


@pytest.fixture
def weight():
    return torch.randn(96, WIDE, generator=torch.Generator().manual_seed(5)) * 0.04


@pytest.fixture
def inputs():
    """Inputs that go together, as those of a trained layer do."""
    generator = torch.Generator().manual_seed(6)
    few = torch.randn(2000, 24, generator=generator)
    mixed = few @ torch.randn(24, WIDE, generator=generator)
    return mixed + 0.3 * torch.randn(2000, WIDE, generator=generator)


def off(weight, rounded, inputs):
    return float(((rounded - weight) @ inputs.T).norm() / (weight @ inputs.T).norm())


def test_a_layer_says_nearly_the_same_as_before(weight, inputs):
    alone = off(weight, gptq.nearest(weight), inputs)
    together = off(weight, gptq.compensated(weight, inputs.T @ inputs), inputs)

    assert together < 0.6 * alone


@pytest.mark.parametrize("how", ["alone", "together"])
def test_what_is_stored_is_what_was_rounded(weight, inputs, how):
    told = gptq.nearest(weight) if how == "alone" else gptq.compensated(weight, inputs.T @ inputs)

    assert np.allclose(joined(*split(told.numpy())), told.numpy(), atol=1e-6)


def test_inputs_of_too_few_pairs_leave_the_weights_finite(weight, inputs):
    few = inputs[:3] * 1e4

    rounded = gptq.compensated(weight, few.T @ few)

    assert torch.isfinite(rounded).all()
    assert (rounded - weight).norm() < weight.norm()


def test_a_broken_model_is_refused(weight, inputs):
    inputs[0, 0] = torch.nan

    with pytest.raises(ValueError, match="not finite"):
        gptq.compensated(weight, inputs.T @ inputs)


def test_a_classifier_is_rounded_for_the_export(tiny_wide, tmp_path):
    rows = [Row(f"the mayor of place {n}", "no mayor", "neutral", "x") for n in range(6)]
    write_rows(tmp_path / "rows.jsonl.gz", rows)
    out = tmp_path / "out"

    result = CliRunner().invoke(
        gptq.main, [str(tiny_wide), str(out), "--rows", str(tmp_path / "rows.jsonl.gz")]
    )

    assert result.exit_code == 0, result.output
    load = AutoModelForSequenceClassification.from_pretrained
    before, after = load(tiny_wide), load(out)
    layers = layers_of(after)
    divisors = {layers[name]: by for name, by in load_file(out / FILE).items()}
    assert len(divisors) == 6
    for one, two in zip(packable(before), packable(after), strict=True):
        rounded = (two.weight * divisors.get(two, 1.0)).detach().numpy()
        assert np.allclose(joined(*split(rounded)), rounded, atol=1e-6)
        assert not torch.equal(one.weight, two.weight)
