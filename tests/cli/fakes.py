"""Models from a table, and the command run inside the test."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from checker.cli import main
from checker.inference.protocols import Models, Vectors
from checker.types import ModelInfo, NLIScores


class FakeEmbedder:
    """Every text has the same direction; fails on a claim that it was told to fail on."""

    info = ModelInfo("embedder", "fake-embedder", "onnx")

    def __init__(self, failures: dict[str, BaseException] | None = None) -> None:
        self.failures = failures or {}

    def embed(self, texts: Sequence[str]) -> Vectors:
        for words, error in self.failures.items():
            if any(words in text for text in texts):
                raise error
        return np.tile(np.array([[1.0, 0.0]], dtype=np.float32), (len(texts), 1))


class FakeNLI:
    """Neutral to every pair."""

    info = ModelInfo("nli", "fake-nli", "onnx", "0" * 64)

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[NLIScores]:
        return [NLIScores(0.0, 0.0, 1.0) for _ in pairs]


def models(failures: dict[str, BaseException] | None = None) -> Models:
    return Models(FakeEmbedder(failures), FakeNLI())


def run(*args: object, failures: dict[str, BaseException] | None = None) -> int:
    """Run the command and return its exit code; capsys has what it wrote."""
    with pytest.raises(SystemExit) as exit_:
        main([str(arg) for arg in args], models=models(failures))
    assert isinstance(exit_.value.code, int)
    return exit_.value.code
