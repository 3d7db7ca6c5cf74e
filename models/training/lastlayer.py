"""A last layer that computes the first token only, for a head that reads no other.

Five sixths of a layer's work are spared: keys and values of all tokens are still needed, but the
query, the product behind attention and the feed-forward part of one.
"""

import math
from typing import Any

import torch
from torch import nn

KIND = "mpnet"


class FirstTokenLayer(nn.Module):
    """Stands in for the last layer of an MPNet encoder; its output has one token."""

    def __init__(self, layer: Any) -> None:  # noqa: ANN401
        super().__init__()
        self.layer = layer

    def forward(
        self,
        hidden_states: torch.Tensor,
        attention_mask: torch.Tensor,
        position_bias: torch.Tensor,
        **_: object,
    ) -> tuple[torch.Tensor]:
        """Return the first token's vector, (pairs, 1, width), alone in a tuple as a layer does."""
        attn, first = self.layer.attention.attn, hidden_states[:, :1]
        heads, width = attn.num_attention_heads, attn.attention_head_size
        asked, keys, values = (
            product(told).unflatten(-1, (heads, width)).transpose(1, 2)
            for product, told in (
                (attn.q, first),
                (attn.k, hidden_states),
                (attn.v, hidden_states),
            )
        )
        scores = asked @ keys.transpose(-1, -2) / math.sqrt(width)
        scores = scores + position_bias[:, :, :1] + attention_mask[:, :, :1]
        mixed = (scores.softmax(-1) @ values).transpose(1, 2).flatten(-2)
        told = self.layer.attention.LayerNorm(attn.o(mixed) + first)
        return (self.layer.output(self.layer.intermediate(told), told),)


def shorten(model: Any) -> None:  # noqa: ANN401
    """Let the last layer of a pair classifier compute one token only, if its kind is known."""
    if model.config.model_type == KIND:
        layers = model.base_model.encoder.layer
        layers[-1] = FirstTokenLayer(layers[-1])
