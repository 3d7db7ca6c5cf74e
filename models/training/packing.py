"""Stores the weights of an int8 graph in four bits; the runtime unfolds them when it loads it.

The graph keeps its int8 kernels. Only where an int8 constant stood, there is now a product of two
smaller constants, levels and multipliers (see ``int4``), which onnxruntime folds into that int8
constant before the first run: half the file, the same speed. It does so only where a session has
``session.disable_quant_qdq``, which else keeps dequantisations for later; the engine of the
checker sets it. Without it the graph gives the same numbers, ten times slower.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.training.int4 import BLOCK, split

QUANTISED = "_quantized"
"""What onnxruntime's quantiser appends to the name of a weight."""
TURNED = "_Transposed"
"""What it appends before that to the weight of a Gemm, which it makes a MatMul."""
SCALE = "_scale"
OPSET, IR = 21, 10
"""The first versions of ONNX with four-bit integers."""
WORDS = 1000
"""A looked-up table with fewer rows holds positions, not words, and stays in int8."""


def pack(quantised: Path, exact: Path) -> int:
    """Rewrite an int8 graph in place with four-bit weights; return how many tables they are.

    Args:
        quantised: what ``quantize_dynamic`` wrote, weights per channel.
        exact: the graph it was given, with the same weights as floats.

    Raises:
        ValueError: there was nothing to pack.
    """
    import onnx
    from onnx import numpy_helper

    model = onnx.load(str(quantised))
    floats = {each.name: each for each in onnx.load(str(exact)).graph.initializer}
    packed = 0
    for name in _tables(model.graph):
        weight = numpy_helper.to_array(floats[name.removesuffix(TURNED)]).astype(np.float32)
        weight = weight.T if name.endswith(TURNED) else weight
        readers = [node for node in model.graph.node if name + QUANTISED in node.input]
        if len(readers) == 1 and _packable(model.graph, weight, readers[0]):
            _pack(model.graph, name, weight, readers[0])
            packed += 1
    if not packed:
        raise ValueError(f"{quantised} has no int8 weight that could be stored in four bits")
    for each in model.opset_import:
        each.version = max(each.version, OPSET) if not each.domain else each.version
    model.ir_version = max(model.ir_version, IR)
    onnx.save(model, str(quantised))
    return packed


def _tables(graph: Any) -> list[str]:  # noqa: ANN401
    """Name the two-dimensional int8 weights, as they were called before."""
    return [
        each.name.removesuffix(QUANTISED)
        for each in graph.initializer
        if each.name.endswith(QUANTISED) and len(each.dims) == 2
    ]


def _packable(graph: Any, weight: NDArray[np.float32], reader: Any) -> bool:  # noqa: ANN401
    """Tell whether a weight comes in blocks, and a word table is turned into floats by itself."""
    if reader.op_type == "Gather":
        floats = any(_makes_floats(node, reader) for node in graph.node)
        return floats and len(weight) >= WORDS and weight.shape[1] % BLOCK == 0
    return not any(side % BLOCK for side in weight.shape)


def _pack(graph: Any, name: str, weight: NDArray[np.float32], reader: Any) -> None:  # noqa: ANN401
    """Replace one int8 weight: columns are outputs in a product, rows are words in a table."""
    looked_up = reader.op_type == "Gather"
    levels, steps, scale = split(weight if looked_up else weight.T)
    if not looked_up:
        levels, steps = levels.T, steps.T
    _drop(graph, name + QUANTISED)
    _constant(graph, name + SCALE, scale)
    unfolding = _unfolding(graph, name, levels, steps, axis=int(looked_up))
    for at, node in enumerate(list(unfolding)):
        graph.node.insert(at, node)
    if looked_up:
        _scaled_rows(graph, name, reader)
        _drop(graph, f"{name}_zero_point")


def _unfolding(
    graph: Any,  # noqa: ANN401
    name: str,
    levels: NDArray[np.int8],
    steps: NDArray[np.int8],
    *,
    axis: int,
) -> Iterator[Any]:
    """Yield the nodes that make the int8 weight out of its parts; blocks run along ``axis``.

    Levels times multipliers are a block-wise dequantisation: an operator of its own, so that one
    copy in 32 bits lives for a moment and not four, as with casts, shapes and a product.
    """
    import ml_dtypes
    from onnx import TensorProto, helper

    _constant(graph, f"{name}_levels", np.ascontiguousarray(levels).astype(ml_dtypes.int4))
    _constant(graph, f"{name}_steps", np.ascontiguousarray(steps).astype(ml_dtypes.uint4))
    parts = [f"{name}_part{at}" for at in range(2)]
    yield helper.make_node("Cast", [f"{name}_steps"], [parts[0]], to=TensorProto.FLOAT)
    yield helper.make_node(
        "DequantizeLinear", [f"{name}_levels", parts[0]], [parts[1]], axis=axis, block_size=BLOCK
    )
    yield helper.make_node("Cast", [parts[1]], [name + QUANTISED], to=TensorProto.INT8)


def _scaled_rows(graph: Any, name: str, gather: Any) -> None:  # noqa: ANN401
    """Scale looked-up rows each by its own factor: the quantiser knows one for a whole table."""
    from onnx import TensorProto, helper

    at, old = next((at, node) for at, node in enumerate(graph.node) if _makes_floats(node, gather))
    _constant(graph, f"{name}_row", np.array([-1], dtype=np.int64))
    new = (
        helper.make_node("Gather", [name + SCALE, gather.input[1]], [f"{name}_scales"]),
        helper.make_node("Unsqueeze", [f"{name}_scales", f"{name}_row"], [f"{name}_column"]),
        helper.make_node("Cast", [gather.output[0]], [f"{name}_rows"], to=TensorProto.FLOAT),
        helper.make_node("Mul", [f"{name}_rows", f"{name}_column"], [old.output[0]]),
    )
    graph.node.remove(old)
    for offset, node in enumerate(new):
        graph.node.insert(at + offset, node)


def _makes_floats(node: Any, gather: Any) -> bool:  # noqa: ANN401
    """Tell whether a node makes looked-up rows floats; a product may take them as they are."""
    return bool(node.op_type == "DequantizeLinear" and node.input[0] == gather.output[0])


def _constant(graph: Any, name: str, values: NDArray[Any]) -> None:  # noqa: ANN401
    from onnx import numpy_helper

    _drop(graph, name)
    graph.initializer.append(numpy_helper.from_array(values, name))


def _drop(graph: Any, name: str) -> None:  # noqa: ANN401
    for each in [each for each in graph.initializer if each.name == name]:
        graph.initializer.remove(each)
