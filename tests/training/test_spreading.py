"""Weights beside their graph: files of limited size, the same numbers."""

import hashlib

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import TensorProto, helper, numpy_helper

from models.training.spreading import spread

WIDTH = 64


@pytest.fixture
def path(tmp_path):
    """Three products, 16 KB each."""
    rng = np.random.default_rng(7)
    names = [f"w{at}" for at in range(3)]
    tables = [rng.normal(size=(WIDTH, WIDTH)).astype(np.float32) * 0.1 for _ in names]
    steps = ["in", "one", "two", "out"]
    nodes = [
        helper.make_node("MatMul", [given, name], [made])
        for name, given, made in zip(names, steps, steps[1:], strict=False)
    ]
    ends = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, ["n", WIDTH])
        for name in ("in", "out")
    ]
    constants = [numpy_helper.from_array(w, n) for w, n in zip(tables, names, strict=True)]
    graph = helper.make_graph(nodes, "g", ends[:1], ends[1:], constants)
    file = tmp_path / "model.onnx"
    onnx.save(
        helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=9), file
    )
    return file


def answer(path):
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    return session.run(None, {"in": np.ones((1, WIDTH), dtype=np.float32)})[0]


def test_a_large_graph_gives_the_same_numbers_from_small_files(path):
    before = answer(path)
    files = spread(path, largest=40_000, most=40_000)

    assert [file.name for file in files] == ["weights-1.bin", "weights-2.bin"]
    assert [file.stat().st_size for file in files] == [2 * WIDTH * WIDTH * 4, WIDTH * WIDTH * 4]
    assert path.stat().st_size < 2_000
    assert np.array_equal(answer(path), before)


def test_the_graph_changes_with_its_weights(path):
    files = spread(path, largest=40_000, most=40_000)
    noted = {
        entry.key: entry.value for entry in onnx.load(path, load_external_data=False).metadata_props
    }

    assert noted == {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def test_a_small_graph_keeps_its_weights(path):
    content = path.read_bytes()
    left = path.with_name("weights-1.bin")
    left.write_bytes(b"of another graph")

    assert spread(path, largest=len(content)) == []
    assert path.read_bytes() == content
    assert not left.exists()


def test_a_weight_larger_than_a_file_is_refused(path):
    with pytest.raises(ValueError, match="w0 alone has 16,384 bytes, a file at most 9,999"):
        spread(path, largest=40_000, most=9_999)
