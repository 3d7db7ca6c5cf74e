"""What the pipeline asks of a model, whatever runs it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from checker.judging.judge import Judge
from checker.types import ModelInfo, NLIScores

Vectors = NDArray[np.float32]


class Embedder(Protocol):
    """Turns texts into vectors."""

    @property
    def info(self) -> ModelInfo:
        """Say which weights these are."""
        ...

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return one unit-length vector a text: shape (len(texts), dimensions), float32."""
        ...


class NLIModel(Protocol):
    """Judges pairs of texts."""

    @property
    def info(self) -> ModelInfo:
        """Say which weights these are."""
        ...

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[NLIScores]:
        """Return the scores of each (premise, hypothesis), in the order given."""
        ...


@dataclass(frozen=True, slots=True)
class Models:
    """The models of a run."""

    embedder: Embedder
    nli: NLIModel
    judge: Judge | None = None
    """Weights fitted to the NLI model; None: its mean probability counts alone."""
