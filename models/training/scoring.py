"""Scores pairs of texts with a torch folder or an exported ONNX folder, one interface for both."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from checker.inference.labels import label_columns
from checker.inference.onnx_engine import OnnxModel
from models.training.rows import LABELS

Floats = NDArray[np.float32]
Pair = tuple[str, str]


class PairScorer(Protocol):
    """Anything that gives logits in the order of ``LABELS``, one row for each pair."""

    def logits(self, pairs: Sequence[Pair]) -> Floats:
        """Return an array of shape [pairs, 3]."""
        ...


def softmax(logits: Floats, temperature: float = 1.0) -> Floats:
    """Turn logits into probabilities, row by row."""
    scaled = logits / temperature
    grown = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    probabilities: Floats = (grown / grown.sum(axis=1, keepdims=True)).astype(np.float32)
    return probabilities


def contradiction(scorer: PairScorer, pairs: Sequence[Pair]) -> Floats:
    """Return the probability of a contradiction of each pair, in the order given."""
    found: Floats = softmax(scorer.logits(pairs))[:, LABELS.index("contradiction")]
    return found


def both_directions(scorer: PairScorer, pairs: Sequence[Pair]) -> Floats:
    """Return the mean logits of both orders of each pair, shape [pairs, 3]."""
    forward = scorer.logits(pairs)
    backward = scorer.logits([(second, first) for first, second in pairs])
    mean: Floats = ((forward + backward) / 2).astype(np.float32)
    return mean


def _by_length(pairs: Sequence[Pair], size: int) -> list[list[int]]:
    order = sorted(range(len(pairs)), key=lambda at: len(pairs[at][0]) + len(pairs[at][1]))
    return [order[start : start + size] for start in range(0, len(order), size)]


class TorchPairs:
    """A Hugging Face classifier on the CPU or a GPU."""

    def __init__(
        self, source: str | Path, *, max_length: int = 128, size: int = 64, bf16: bool = False
    ) -> None:
        from transformers import AutoTokenizer

        self.tokenizer: Any = AutoTokenizer.from_pretrained(str(source))
        self.model = self._model(str(source))
        self.columns = list(label_columns(self.model.config.id2label))
        self.max_length, self.size, self.bf16 = max_length, size, bf16

    @staticmethod
    def _model(source: str) -> Any:  # noqa: ANN401
        import torch
        from transformers import AutoModelForSequenceClassification

        device = "cuda" if torch.cuda.is_available() else "cpu"
        model = AutoModelForSequenceClassification.from_pretrained(source, dtype=torch.float32)
        return model.to(device).eval()

    def logits(self, pairs: Sequence[Pair]) -> Floats:
        """Return logits in the order of ``LABELS``."""
        import torch

        out: Floats = np.zeros((len(pairs), len(LABELS)), dtype=np.float32)
        device = self.model.device
        for batch in _by_length(pairs, self.size):
            encoded = self.tokenizer(
                [pairs[at][0] for at in batch],
                [pairs[at][1] for at in batch],
                truncation=True,
                max_length=self.max_length,
                padding=True,
                return_tensors="pt",
            ).to(device)
            with (
                torch.inference_mode(),
                torch.autocast(device.type, dtype=torch.bfloat16, enabled=self.bf16),
            ):
                scores = self.model(**encoded).logits.float().cpu().numpy()
            out[batch] = scores[:, self.columns]
        return out


class OnnxPairs:
    """A folder written by the export command, run by the checker's own engine, pair by pair."""

    def __init__(self, folder: Path) -> None:
        self.model = OnnxModel(folder, length=128)
        self.columns = list(label_columns(self.model.settings.id2label))

    def logits(self, pairs: Sequence[Pair]) -> Floats:
        """Return logits in the order of ``LABELS``."""
        if not pairs:
            return np.zeros((0, len(LABELS)), dtype=np.float32)
        scores: Floats = np.stack(self.model.run(list(pairs)))[:, self.columns]
        return scores


def scorer_from(folder: Path, *, bf16: bool = True) -> PairScorer:
    """Return a scorer for an exported folder or for torch weights."""
    return OnnxPairs(folder) if (folder / "model.onnx").exists() else TorchPairs(folder, bf16=bf16)
