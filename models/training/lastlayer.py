"""A last layer that computes the first token only, for a head that reads no other.

Five sixths of a layer's work are spared: keys and values of all tokens are still needed, but the
query, the product behind attention and the feed-forward part of one.
"""

import math
from types import MethodType
from typing import Any

import torch

KIND = "mpnet"


def first_token(
    layer: Any,  # noqa: ANN401
    hidden_states: torch.Tensor,
    attention_mask: torch.Tensor,
    position_bias: torch.Tensor,
    **_: object,
) -> tuple[torch.Tensor]:
    """Return the first token's vector, (pairs, 1, width), alone in a tuple as a layer does."""
    attn, first = layer.attention.attn, hidden_states[:, :1]
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
    told = layer.attention.LayerNorm(attn.o(mixed) + first)
    return (layer.output(layer.intermediate(told), told),)


def shorten(model: Any) -> None:  # noqa: ANN401
    """Let the last layer of a pair classifier compute one token only, if its kind is known.

    The layer stays where it is, so that its weights keep their names.
    """
    if model.config.model_type == KIND:
        last = model.base_model.encoder.layer[-1]
        last.forward = MethodType(first_token, last)
