"""The default engine: onnxruntime and tokenizers, no torch.

Each text or pair is its own run, and runs go side by side, one thread each. An int8 graph scales
its activations over a whole batch, so in a batch a pair's score moves with its neighbours
(measured: 0.03 on average, up to 0.2); one by one it depends on the pair alone, nothing is
padded, and no thread spins between runs. Measured on two cores with a model 384 wide, 54 tokens a
pair on average: one by one on two threads 294 pairs/s, in batches of 256 tokens 332, batches of
1,024 tokens on one session with two threads of its own 268 to 296. The shipped NLI model, 768
wide, makes 213 one by one.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from checker.errors import ModelError, ModelNotFoundError
from checker.inference.inputs import clip
from checker.inference.labels import label_columns
from checker.inference.protocols import Vectors
from checker.inference.settings import Settings, read_settings
from checker.inference.threads import available_cores
from checker.types import ModelInfo, NLIScores

FILES = ("model.onnx", "tokenizer.json", "config.json")
NLI_LENGTH = 128
EMBEDDER_LENGTH = 256
SLOW_FUSIONS = ["SkipLayerNormFusion"]
"""The fused kernel is a scalar loop on CPUs: without it a run takes 6.6 ms, with it 8.1."""

UNFOLDED = ("session.disable_quant_qdq", "1")
"""Weights stored in four bits become int8 constants when the graph is loaded, not in every run."""

SILENT = 4
"""onnxruntime's severity "fatal": what goes wrong arrives as an exception."""


class OnnxModel:
    """One weights folder: graph, tokenizer and settings."""

    def __init__(self, folder: Path, *, length: int, threads: int | None = None) -> None:
        if missing := [name for name in FILES if not (folder / name).is_file()]:
            raise ModelNotFoundError(
                f"{folder} has no {', '.join(missing)}",
                hint="A weights folder holds model.onnx, tokenizer.json and config.json.",
            )
        self.folder = folder
        self.settings: Settings = read_settings(folder / "config.json")
        self.threads = threads or available_cores()
        self.length = self.settings.max_length or length
        self._tokenizer = _tokenizer(folder / "tokenizer.json", length=self.length)
        self._session = _session(folder / "model.onnx")
        self._inputs = frozenset(node.name for node in self._session.get_inputs())

    @property
    def output_shape(self) -> list[int | str]:
        """Shape of the first output; a name stands for a size that varies."""
        shape: list[int | str] = self._session.get_outputs()[0].shape
        return shape

    def run(self, texts: Sequence[str | tuple[str, str]]) -> list[NDArray[np.float32]]:
        """Return the first output for each text or pair, without its batch axis."""
        encodings = self._tokenizer.encode_batch(list(texts))
        if self.threads == 1 or len(encodings) == 1:
            return [self._run(encoding) for encoding in encodings]
        with ThreadPoolExecutor(min(self.threads, len(encodings) or 1)) as pool:
            return list(pool.map(self._run, encodings))

    def _run(self, encoding: Any) -> NDArray[np.float32]:  # noqa: ANN401
        fields = {
            "input_ids": encoding.ids,
            "attention_mask": encoding.attention_mask,
            "token_type_ids": encoding.type_ids,
        }
        feed = {name: np.array([fields[name]], dtype=np.int64) for name in self._inputs}
        output: NDArray[np.float32] = self._session.run(None, feed)[0][0]
        return output


class OnnxNLI:
    """Judges pairs of texts with an exported sequence-classification model."""

    def __init__(self, folder: Path, info: ModelInfo, *, threads: int | None = None) -> None:
        self.info = info
        self._model = OnnxModel(folder, length=NLI_LENGTH, threads=threads)
        self._columns = list(label_columns(self._model.settings.id2label))
        if self._model.output_shape[-1] != len(self._columns):
            raise ModelError(
                f"{folder / 'model.onnx'} does not give {len(self._columns)} logits a pair",
                hint="Export a sequence-classification model with three NLI labels.",
            )

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[NLIScores]:
        """Return the scores of each (premise, hypothesis), in the order given."""
        distinct = list(dict.fromkeys(pairs))
        length = self._model.length
        logits = self._model.run([(clip(a, length), clip(b, length)) for a, b in distinct])
        scores = {
            pair: to_scores(row[self._columns], self._model.settings.temperature)
            for pair, row in zip(distinct, logits, strict=True)
        }
        return [scores[pair] for pair in pairs]


class OnnxEmbedder:
    """Turns texts into vectors with an exported encoder: mean over the tokens, length one."""

    def __init__(self, folder: Path, info: ModelInfo, *, threads: int | None = None) -> None:
        self.info = info
        self._model = OnnxModel(folder, length=EMBEDDER_LENGTH, threads=threads)
        shape = self._model.output_shape
        if len(shape) != len(("batch", "token", "dimension")) or not isinstance(shape[-1], int):
            raise ModelError(
                f"{folder / 'model.onnx'} does not give one vector a token",
                hint="Export the encoder with the output last_hidden_state.",
            )
        self._dimensions = shape[-1]

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return one unit-length vector a text: shape (len(texts), dimensions), float32."""
        distinct = list(dict.fromkeys(texts))
        rows = {text: i for i, text in enumerate(distinct)}
        clipped = [clip(text, self._model.length) for text in distinct]
        vectors: Vectors = np.zeros((len(distinct), self._dimensions), dtype=np.float32)
        for row, states in enumerate(self._model.run(clipped)):
            mean = states.mean(axis=0)
            vectors[row] = mean / max(float(np.linalg.norm(mean)), 1e-12)
        picked: Vectors = vectors[[rows[text] for text in texts]]
        return picked


def to_scores(logits: NDArray[np.float32], temperature: float) -> NLIScores:
    """Turn logits in the order of ``LABELS`` into probabilities.

    >>> to_scores(np.zeros(3, dtype=np.float32), 1.0).neutral == 1 / 3
    True
    """
    scaled = logits.astype(np.float64) / temperature
    grown = np.exp(scaled - scaled.max())
    contradiction, entailment, neutral = (grown / grown.sum()).tolist()
    return NLIScores(contradiction, entailment, neutral)


def _tokenizer(path: Path, *, length: int) -> Any:  # noqa: ANN401
    from tokenizers import Tokenizer

    try:
        tokenizer = Tokenizer.from_file(str(path))
    except Exception as error:  # the library raises no narrower class
        raise ModelError(
            f"{path} is not a tokenizer: {error}", hint="Copy the weights folder again."
        ) from error
    tokenizer.no_padding()
    tokenizer.enable_truncation(length, strategy="longest_first")
    return tokenizer


def _session(path: Path) -> Any:  # noqa: ANN401
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_ALL
    options.log_severity_level = SILENT
    options.add_session_config_entry(*UNFOLDED)
    try:
        return onnxruntime.InferenceSession(
            str(path),
            options,
            providers=["CPUExecutionProvider"],
            disabled_optimizers=SLOW_FUSIONS,
        )
    except Exception as error:  # the library's classes share no base but Exception
        raise ModelError(
            f"{path} cannot be loaded: {error}",
            hint="The file is cut short or not ONNX: copy the weights folder again.",
        ) from error
