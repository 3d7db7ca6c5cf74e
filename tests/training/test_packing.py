"""Graphs with four-bit weights: smaller files, the numbers of the rounded weights."""

import numpy as np
import onnx
import onnxruntime
import pytest
import torch
from onnx import TensorProto, helper, numpy_helper

from checker.inference.onnx_engine import UNFOLDED
from models.training.export import quantise
from models.training.int4 import rounded

WORDS, WIDTH, INNER = 1200, 128, 512


@pytest.fixture
def weights():
    rng = np.random.default_rng(7)
    table = rng.normal(size=(WORDS, WIDTH)).astype(np.float32)
    matrix = (rng.normal(size=(WIDTH, INNER)) * 0.05).astype(np.float32)
    return (
        rounded(torch.from_numpy(table)).numpy(),
        np.ascontiguousarray(rounded(torch.from_numpy(matrix.T.copy())).numpy().T),
    )


@pytest.fixture
def exact(weights, tmp_path):
    """A word table and one product, as the exporter writes them."""
    ids = helper.make_tensor_value_info("ids", TensorProto.INT64, ["n"])
    out = helper.make_tensor_value_info("out", TensorProto.FLOAT, ["n", INNER])
    nodes = [
        helper.make_node("Gather", ["table", "ids"], ["rows"]),
        helper.make_node("Relu", ["rows"], ["positive"]),
        helper.make_node("MatMul", ["positive", "matrix"], ["out"]),
    ]
    names = ("table", "matrix")
    constants = [numpy_helper.from_array(w, n) for w, n in zip(weights, names, strict=True)]
    graph = helper.make_graph(nodes, "g", [ids], [out], constants)
    path = tmp_path / "exact.onnx"
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=9)
    onnx.save(model, str(path))
    return path


def quantised(exact, name, **options):
    path = exact.with_name(name)
    quantise(exact, path, operators=("MatMul", "Gather"), per_channel=True, **options)
    return path


def test_four_bits_take_half_the_room_of_eight(exact):
    packed, plain = quantised(exact, "4.onnx", int4=True), quantised(exact, "8.onnx")

    assert packed.stat().st_size < 0.58 * plain.stat().st_size


def test_the_graph_gives_the_numbers_of_the_rounded_weights(exact, weights):
    table, matrix = weights
    session = onnxruntime.InferenceSession(str(quantised(exact, "4.onnx", int4=True)))
    ids = np.arange(0, WORDS, 7)
    (found,) = session.run(None, {"ids": ids})
    expected = np.maximum(table[ids], 0) @ matrix

    # Activations are still rounded to eight bits.
    assert np.abs(found - expected).max() < 0.02 * np.abs(expected).max()
    assert np.corrcoef(found.ravel(), expected.ravel())[0, 1] > 0.9999


def test_the_runtime_unfolds_the_weights_when_it_loads_them(exact, tmp_path):
    options = onnxruntime.SessionOptions()
    options.optimized_model_filepath = str(tmp_path / "loaded.onnx")
    options.add_session_config_entry(*UNFOLDED)
    onnxruntime.InferenceSession(str(quantised(exact, "4.onnx", int4=True)), options)
    loaded = onnx.load(options.optimized_model_filepath)

    assert "DequantizeLinear" not in {node.op_type for node in loaded.graph.node}
    assert not [each.name for each in loaded.graph.initializer if each.name.endswith("_levels")]
