"""Four-bit weights: near the exact ones, and stored as they were rounded."""

import numpy as np
import pytest
import torch

from models.training.int4 import BLOCK, STEPS, TOP, attach, rounded, settled, split


@pytest.fixture
def weight():
    return torch.randn(96, 4 * BLOCK, generator=torch.Generator().manual_seed(5)) * 0.04


def joined(levels, multipliers, scale):
    blocks = levels.reshape(len(levels), -1, BLOCK).astype(float) * multipliers[:, :, None]
    return blocks.reshape(levels.shape) * scale[:, None]


def test_rounded_weights_are_near_the_exact_ones(weight):
    error = (rounded(weight) - weight).norm() / weight.norm()

    assert 0 < error < 0.15


def test_parts_fit_in_four_bits(weight):
    levels, multipliers, _ = split(weight.numpy())

    assert np.abs(levels).max() <= TOP
    assert 1 <= multipliers.min() <= multipliers.max() <= STEPS
    assert len(np.unique(levels)) == 2 * TOP + 1


def test_weights_that_were_rounded_come_back_as_they_were(weight):
    once = rounded(weight).numpy()

    assert np.allclose(joined(*split(once)), once, atol=1e-6)


def test_a_row_of_zeros_stays_zero():
    assert not rounded(torch.zeros(2, BLOCK)).any()
    assert not joined(*split(np.zeros((2, BLOCK), dtype=np.float32))).any()


class Tiny(torch.nn.Module):
    def __init__(self):
        super().__init__()
        torch.manual_seed(1)
        self.words = torch.nn.Embedding(10, BLOCK)
        self.inner = torch.nn.Linear(BLOCK, BLOCK)
        self.head = torch.nn.Linear(BLOCK, 3)

    def get_input_embeddings(self):
        return self.words

    def forward(self, ids):
        return self.head(torch.relu(self.inner(self.words(ids).mean(dim=1))))


def test_training_runs_on_rounded_weights_and_moves_the_exact_ones():
    model = Tiny()
    exact = model.inner.weight.detach().clone()
    attach(model)
    seen = model.inner.weight.detach().clone()
    optimiser = torch.optim.SGD(model.parameters(), lr=0.1)
    model(torch.arange(10)[None]).sum().backward()
    optimiser.step()

    assert torch.allclose(seen, rounded(exact), atol=1e-6)
    moved = model.inner.parametrizations.weight.original
    assert not torch.equal(moved, exact)
    plain = Tiny()
    plain.load_state_dict(settled(model.state_dict()))
    assert torch.allclose(plain.inner.weight, rounded(moved), atol=1e-6)
    assert torch.equal(plain.words.weight, model.words.weight)
