"""Makes what the feed-forward layers are given easier to round to eight bits.

onnxruntime scales the inputs of a product over all channels at once. A few channels are fifty
times as large as the rest, and the rest is rounded to a handful of levels. So each channel of the
input is divided by a number of its own, and the weights that read it are multiplied by it: the
product stays what it was (Xiao et al. 2023, "SmoothQuant: Accurate and Efficient Post-Training
Quantization for Large Language Models"). The numbers are powers of two, so that nothing is lost;
the division is one node more in the graph.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch

FILE = "smoothing.safetensors"
"""Stands beside the weights of a model that was rounded for it."""
STRENGTH = 0.8
"""How much of the inputs' range the weights take over; the rest is left to the inputs."""
SMOOTHED = ("intermediate.dense", "output.dense")
"""How the names of the layers end: rounding the inputs of the others costs next to nothing."""
LEAST = 1e-4
DIVISORS = ".smoothing"
"""How the names of the divisors, turned over, end in the graph."""


def divisors(inputs: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
    """Return what each channel is divided by, shape (inputs,).

    Args:
        inputs: the largest absolute value of each channel.
        weight: shape (outputs, inputs).
    """
    reads = weight.abs().amax(dim=0).clamp(min=LEAST)
    told = STRENGTH * inputs.clamp(min=LEAST).log2() - (1 - STRENGTH) * reads.log2()
    return torch.exp2((told - told.mean()).round())


def layers_of(model: torch.nn.Module) -> dict[str, torch.nn.Linear]:
    """Return the layers whose inputs are smoothed, by name."""
    return {
        name: layer
        for name, layer in model.named_modules()
        if isinstance(layer, torch.nn.Linear) and name.endswith(SMOOTHED)
    }


def write(folder: Path, found: Mapping[str, torch.Tensor]) -> None:
    """Write the divisors of each layer beside its weights."""
    from safetensors.torch import save_file

    save_file({name: each.contiguous() for name, each in found.items()}, folder / FILE)


def smooth(path: Path, folder: Path) -> int:
    """Rewrite the plain graph of the model in ``folder`` in place; return how many layers it has.

    Raises:
        ValueError: a layer is not in the graph.
    """
    if not (folder / FILE).exists():
        return 0
    import onnx
    from onnx import helper, numpy_helper
    from safetensors.torch import load_file

    model = onnx.load(str(path))
    tables = {each.name: each for each in model.graph.initializer}
    told = load_file(folder / FILE)
    nodes: list[Any] = list(model.graph.node)
    for node, layer in products(model.graph):
        if layer in told:
            by = told[layer].numpy()
            weight = tables[node.input[1]]
            smoothed = numpy_helper.to_array(weight) * by[:, None]
            weight.CopyFrom(numpy_helper.from_array(smoothed, weight.name))
            model.graph.initializer.append(numpy_helper.from_array(1 / by, layer + DIVISORS))
            ready = f"{node.input[0]}_of_{node.name}"
            divided = helper.make_node("Mul", [node.input[0], layer + DIVISORS], [ready])
            nodes.insert(nodes.index(node), divided)
            node.input[0] = ready
    if missing := told.keys() - {layer for _, layer in products(model.graph)}:
        raise ValueError(f"{path} has no product of {', '.join(sorted(missing))}")
    # All at once: an insertion into the graph itself moves the nodes that were found.
    model.graph.ClearField("node")
    model.graph.node.extend(nodes)
    onnx.save(model, str(path))
    return len(told)


def products(graph: Any) -> list[tuple[Any, str]]:  # noqa: ANN401
    """Return each product of a graph with the layer that it is of: the bias added tells it."""
    readers: dict[str, list[Any]] = {}
    for node in graph.node:
        for name in node.input:
            readers.setdefault(name, []).append(node)
    found = []
    for node in graph.node:
        if node.op_type in {"MatMul", "MatMulInteger"}:
            after, least = node, 4
            while after.op_type != "Add" and least and after.output[0] in readers:
                after, least = readers[after.output[0]][0], least - 1
            bias = next((name for name in after.input if name.endswith(".bias")), "")
            if after.op_type == "Add" and bias:
                found.append((node, bias.removeprefix("model.").removesuffix(".bias")))
    return found
