"""A faster forward pass for training a pair classifier of the MPNet kind on a CPU.

The result is that of the model's own forward pass in bf16, up to rounding, but

- padding is left out of all layers but the products of attention, which need it;
- of the last layer only the first token is computed: the head reads no other;
- no gradient is kept below the lowest trained layer (so with frozen layers the word and place
  vectors stay as they are), and activations stay in bf16 from layer to layer.

Nothing is dropped out: use it without dropout.
"""

import math
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from models.training.lastlayer import KIND

HALF = torch.bfloat16
MASKED = -1e4
ROUND = 256
"""Counts of tokens are rounded up to this where there is padding enough: a CPU builds kernels,
and keeps them, for each new shape (12 layers took 12 GB in 350 steps without)."""


class _Padded(torch.autograd.Function):
    """Rows of tokens to rows of a padded batch; what stands in the padding is never read."""

    @staticmethod
    def forward(ctx: Any, told: Tensor, places: Tensor, back: Tensor) -> Tensor:  # noqa: ANN401
        ctx.save_for_backward(places)
        return told.index_select(0, back)

    @staticmethod
    def backward(ctx: Any, *grads: Tensor) -> tuple[Tensor, None, None]:  # noqa: ANN401
        (places,) = ctx.saved_tensors
        return grads[0].index_select(0, places), None, None


class _Told(torch.autograd.Function):
    """Rows of a padded batch to rows of tokens; no gradient flows into the padding."""

    @staticmethod
    def forward(ctx: Any, padded: Tensor, places: Tensor) -> Tensor:  # noqa: ANN401
        ctx.save_for_backward(places)
        ctx.rows = len(padded)
        return padded.index_select(0, places)

    @staticmethod
    def backward(ctx: Any, *grads: Tensor) -> tuple[Tensor, None]:  # noqa: ANN401
        (places,) = ctx.saved_tensors
        grad = grads[0]
        return grad.new_zeros(ctx.rows, grad.shape[1]).index_copy_(0, places, grad), None


def _linear(told: Tensor, layer: nn.Linear) -> Tensor:
    return functional.linear(told, layer.weight.to(HALF), layer.bias.to(HALF))


def _normed(told: Tensor, norm: nn.LayerNorm) -> Tensor:
    return functional.layer_norm(
        told, norm.normalized_shape, norm.weight.to(HALF), norm.bias.to(HALF), norm.eps
    )


def serves(model: Any) -> bool:  # noqa: ANN401
    """Tell whether a model is of the kind that is known here."""
    return bool(model.config.model_type == KIND)


def _read(mask: Tensor) -> Tensor:
    """Return the places of the tokens, and of some padding, so that few counts occur."""
    tokens = mask.nonzero().squeeze(1)
    rest = (mask == 0).nonzero().squeeze(1)
    return torch.cat([tokens, rest[: -len(tokens) % ROUND]])


class UnpaddedForward:
    """Gives the logits of a batch of pairs, (pairs, labels) in 32 bits."""

    def __init__(self, model: Any, frozen_layers: int) -> None:  # noqa: ANN401
        self.model, self.frozen = model, frozen_layers
        self.encoder = model.base_model.encoder
        self.heads = model.config.num_attention_heads

    def __call__(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        """Return the logits of pairs of token numbers, padded on the right (pairs, tokens)."""
        pairs, longest = input_ids.shape
        places = _read(attention_mask.reshape(-1))
        back = torch.zeros(pairs * longest, dtype=torch.long, device=places.device)
        back[places] = torch.arange(len(places), device=places.device)
        firsts = back.view(pairs, longest)[:, 0]
        mask = ((1 - attention_mask) * MASKED).to(HALF)[:, None, None, :]
        with torch.set_grad_enabled(self.frozen == 0):
            words = self.model.base_model.embeddings(input_ids=input_ids)
            told = _Told.apply(words.reshape(pairs * longest, -1).to(HALF), places)  # type: ignore[no-untyped-call]
        bias = self._bias(longest)
        last = len(self.encoder.layer) - 1
        for number, layer in enumerate(self.encoder.layer):
            with torch.set_grad_enabled(number >= self.frozen):
                shape = (pairs, longest, places, back, mask + bias)
                told = self._layer(layer, told, shape, firsts if number == last else None)
        head = self.model.classifier
        inner = torch.tanh(functional.linear(told.float(), head.dense.weight, head.dense.bias))
        return functional.linear(inner, head.out_proj.weight, head.out_proj.bias)

    def _bias(self, longest: int) -> Tensor:
        """Return what attention adds for the distance of two tokens, (1, heads, tokens, tokens)."""
        like = torch.empty(1, longest, device=self.encoder.relative_attention_bias.weight.device)
        bias: Tensor = self.encoder.compute_position_bias(like).to(HALF)
        return bias

    def _layer(
        self,
        layer: Any,  # noqa: ANN401
        told: Tensor,
        shape: tuple[Any, ...],
        firsts: Tensor | None,
    ) -> Tensor:
        mixed = self._attended(layer.attention.attn, told, shape, firsts)
        before = told if firsts is None else told.index_select(0, firsts)
        told = _normed(mixed + before, layer.attention.LayerNorm)
        wide = functional.gelu(_linear(told, layer.intermediate.dense))
        return _normed(_linear(wide, layer.output.dense) + told, layer.output.LayerNorm)

    def _attended(
        self,
        attn: Any,  # noqa: ANN401
        told: Tensor,
        shape: tuple[Any, ...],
        firsts: Tensor | None,
    ) -> Tensor:
        pairs, longest, places, back, added = shape

        def split(layer: nn.Linear) -> Tensor:
            padded: Tensor = _Padded.apply(_linear(told, layer), places, back)  # type: ignore[no-untyped-call]
            return padded.view(pairs, longest, self.heads, -1).transpose(1, 2)

        if firsts is None:
            asked = split(attn.q)
        else:
            asked = _linear(told.index_select(0, firsts), attn.q).view(pairs, 1, self.heads, -1)
            asked, added = asked.transpose(1, 2), added[:, :, :1]
        scores = asked @ split(attn.k).transpose(-1, -2) / math.sqrt(asked.shape[-1]) + added
        mixed = (scores.softmax(-1) @ split(attn.v)).transpose(1, 2)
        if firsts is not None:
            return _linear(mixed.reshape(pairs, -1), attn.o)
        told = _Told.apply(mixed.reshape(pairs * longest, -1), places)  # type: ignore[no-untyped-call]
        return _linear(told, attn.o)
