"""Scores pairs of texts with a torch folder or an exported ONNX folder, one interface for both."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

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


def label_columns(id2label: dict[Any, str]) -> list[int]:
    """Return the model's columns in the order of ``LABELS``, found by name.

    >>> label_columns({0: "NEUTRAL", 1: "entailment", 2: "contradiction"})
    [2, 1, 0]
    """
    by_name = {name.lower(): int(column) for column, name in id2label.items()}
    return [by_name[label] for label in LABELS]


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
        self.columns = label_columns(self.model.config.id2label)
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
    """A folder written by the export command, run as the checker runs it."""

    def __init__(self, folder: Path, *, size: int = 32, threads: int = 2) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self.session: Any = onnxruntime.InferenceSession(str(folder / "model.onnx"), options)
        self.tokenizer: Any = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.enable_truncation(int(config["checker"]["max_length"]))
        self.tokenizer.enable_padding(pad_id=int(config["pad_token_id"] or 0))
        self.columns = label_columns(config["id2label"])
        self.size = size

    def logits(self, pairs: Sequence[Pair]) -> Floats:
        """Return logits in the order of ``LABELS``."""
        out: Floats = np.zeros((len(pairs), len(LABELS)), dtype=np.float32)
        for batch in _by_length(pairs, self.size):
            encoded = self.tokenizer.encode_batch([pairs[at] for at in batch])
            (scores,) = self.session.run(None, feed(encoded))
            out[batch] = scores[:, self.columns]
        return out


def feed(encoded: Sequence[Any]) -> dict[str, NDArray[np.int64]]:
    """Turn encodings of the tokenizers library into the three inputs of a graph."""
    return {
        "input_ids": np.array([item.ids for item in encoded], dtype=np.int64),
        "attention_mask": np.array([item.attention_mask for item in encoded], dtype=np.int64),
        "token_type_ids": np.array([item.type_ids for item in encoded], dtype=np.int64),
    }
