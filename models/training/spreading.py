"""Keeps the weights of a large graph beside it, in files of a size that repositories like.

ONNX calls this external data: the graph says of each weight in which file it lies, and where. The
runtime maps these files instead of reading them. The graph also notes the checksum of each, so
that its own checksum stands for all of them.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

LARGEST = 30_000_000
"""Bytes up to which a graph keeps its weights."""
MOST = 26_000_000
"""Bytes of a file of weights."""
SMALL = 1024
"""A weight of fewer bytes stays in the graph: runtimes read shapes and axes from there."""


def spread(path: Path, *, largest: int = LARGEST, most: int = MOST) -> list[Path]:
    """Move the weights of a graph into ``weights-1.bin``, ``weights-2.bin`` ...; return these.

    A graph of at most ``largest`` bytes stays as it is; a file holds at most ``most``.

    Raises:
        ValueError: one weight alone is larger than a file may be.
    """
    import onnx

    for old in path.parent.glob("weights-*.bin"):
        old.unlink()
    if path.stat().st_size <= largest:
        return []
    model = onnx.load(str(path))
    parts = _parts(model.graph.initializer, most)
    files = []
    for number, tensors in enumerate(parts, start=1):
        file = path.with_name(f"weights-{number}.bin")
        content = b"".join(tensor.raw_data for tensor in tensors)
        file.write_bytes(content)
        _point(tensors, file.name)
        note = model.metadata_props.add()
        note.key, note.value = file.name, hashlib.sha256(content).hexdigest()
        files.append(file)
    path.write_bytes(model.SerializeToString())
    return files


def _parts(initializers: Any, most: int) -> list[list[Any]]:  # noqa: ANN401
    """Share the weights between files, in their order."""
    parts: list[list[Any]] = [[]]
    size = 0
    for tensor in initializers:
        length = len(tensor.raw_data)
        if length < SMALL:
            continue
        if length > most:
            raise ValueError(f"{tensor.name} alone has {length:,} bytes, a file at most {most:,}")
        if size + length > most:
            parts.append([])
            size = 0
        parts[-1].append(tensor)
        size += length
    return parts


def _point(tensors: list[Any], name: str) -> None:
    """Say in the graph where each weight lies, and take it out."""
    from onnx import TensorProto

    at = 0
    for tensor in tensors:
        length = len(tensor.raw_data)
        tensor.ClearField("raw_data")
        tensor.data_location = TensorProto.EXTERNAL
        for key, value in (("location", name), ("offset", at), ("length", length)):
            entry = tensor.external_data.add()
            entry.key, entry.value = key, str(value)
        at += length
