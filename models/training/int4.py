"""Weights in four bits each: how they are rounded, in training and in the exported graph.

A weight is ``scale * multiplier * level``: a scale for each output (or word), a multiplier from 1
to 15 for each block of 64 inputs of it, a level from -7 to 7 for each weight.
``multiplier * level`` fits in eight bits, so that an int8 kernel runs what is stored in four: the
runtime multiplies once, when it loads the graph.

Weights that were rounded once are stored exactly (``split``), but rounding them again may move
them: an average of rounded models, or another run on rounded weights, begins from new ones.

Rounding costs little if the last part of the training runs on the rounded weights, while the
gradient goes to the exact ones (Bengio et al. 2013, straight-through estimator).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

BLOCK = 64
TOP = 7
"""The largest level."""
EXACT = ".parametrizations.weight.original"
"""How the name of an exact weight ends, where a layer has a rounded one as well."""
STEPS = 15
"""The largest multiplier: with the largest level it still fits in eight bits."""


def rounded(weight: torch.Tensor) -> torch.Tensor:
    """Return weights, shape (outputs, a multiple of 64 inputs), as they are in four bits."""
    blocks = weight.reshape(weight.shape[0], -1, BLOCK)
    most = blocks.abs().amax(dim=-1, keepdim=True)
    scale = (most.amax(dim=1, keepdim=True) / (TOP * STEPS)).clamp(min=1e-12)
    # A little less than the quotient, so that one that is whole but for rounding is not raised.
    step = scale * (most / (TOP * scale)).sub(1e-4).ceil().clamp(1, STEPS)
    return ((blocks / step).round().clamp(-TOP, TOP) * step).reshape(weight.shape)


class Rounded(torch.nn.Module):
    """A parametrisation: the layer sees rounded weights, the optimiser the exact ones."""

    def forward(self, weight: torch.Tensor) -> torch.Tensor:
        """Return the rounded weights with the gradient of the exact ones."""
        with torch.no_grad():
            change = rounded(weight) - weight
        return weight + change


def packable(model: Any) -> list[torch.nn.Linear]:  # noqa: ANN401
    """List the layers of a transformer that are stored in four bits: all wide linear ones."""
    return [
        layer
        for layer in model.modules()
        if isinstance(layer, torch.nn.Linear)
        and layer.in_features % BLOCK == 0
        and layer.out_features % BLOCK == 0
    ]


def attach(model: Any) -> None:  # noqa: ANN401
    """Let a model run on rounded weights; its word table, which is not trained, is rounded now.

    Raises:
        ValueError: word vectors do not come in blocks of 64.
    """
    if model.get_input_embeddings().embedding_dim % BLOCK:
        raise ValueError(f"word vectors are no multiple of {BLOCK} wide: they cannot be packed")
    for layer in packable(model):
        torch.nn.utils.parametrize.register_parametrization(layer, "weight", Rounded())
    words = model.get_input_embeddings().weight
    words.data = rounded(words.data)


def settled(state: Mapping[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """Return the state of a plain model with the rounded weights, from that of an attached one."""
    return {
        name.replace(EXACT, ".weight"): rounded(value) if name.endswith(EXACT) else value
        for name, value in state.items()
    }


def split(
    weight: NDArray[np.float32],
) -> tuple[NDArray[np.int8], NDArray[np.int8], NDArray[np.float32]]:
    """Return levels (outputs, inputs), multipliers (outputs, blocks) and scales (outputs).

    Each multiplier is the one that fits its block best, so weights that were rounded before come
    back as they were.
    """
    blocks = weight.reshape(weight.shape[0], -1, BLOCK).astype(np.float64)
    most = np.abs(blocks).max(axis=-1)
    scale = np.maximum(most.max(axis=1) / (TOP * STEPS), 1e-12)
    best = np.full(most.shape, np.inf)
    multipliers = np.ones(most.shape, dtype=np.int8)
    levels = np.zeros(blocks.shape, dtype=np.int8)
    for multiplier in range(1, STEPS + 1):
        step = (scale * multiplier)[:, None, None]
        tried = np.clip(np.rint(blocks / step), -TOP, TOP)
        wrong = ((tried * step - blocks) ** 2).sum(axis=-1)
        better = wrong < best
        best[better] = wrong[better]
        multipliers[better] = multiplier
        levels[better] = tried[better]
    return levels.reshape(weight.shape), multipliers, scale.astype(np.float32)
