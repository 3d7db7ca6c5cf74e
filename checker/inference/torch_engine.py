"""The engine for any Hugging Face model, on a GPU if there is one: sentence-transformers on torch.

Code that comes with a model is never run. Weights come from a folder, the local cache or, unless
offline, the hub; a branch or tag is resolved to its commit first, so that a report names one.
"""

from __future__ import annotations

import contextlib
import logging
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from checker.errors import CheckerError, ModelError, ModelNotFoundError
from checker.inference.inputs import clip
from checker.inference.labels import label_columns
from checker.inference.onnx_engine import to_scores
from checker.inference.protocols import Vectors
from checker.inference.settings import Settings
from checker.types import ModelInfo, NLIScores

HUB_SECONDS = 10.0
"""How long one question to the hub may take before the local cache is tried."""

LONGEST = 512
"""Tokens that we take a model to read at most when its config does not say."""

LIBRARIES = ("sentence_transformers", "transformers", "huggingface_hub")


class TorchNLI:
    """Judges pairs of texts with a ``CrossEncoder``."""

    def __init__(
        self,
        info: ModelInfo,
        folder: Path | None,
        *,
        revision: str | None,
        offline: bool,
        threads: int | None,
    ) -> None:
        with quiet(), clear_errors(info.name):
            from sentence_transformers import CrossEncoder
            from transformers import AutoConfig

            set_threads(threads)
            source, where = locate(info, folder, revision=revision, offline=offline)
            config = AutoConfig.from_pretrained(source, **where)
            self._settings = Settings.of(config.to_dict(), source=info.name)
            self._columns = list(label_columns(self._settings.id2label))
            self._model: Any = CrossEncoder(source, max_length=self._settings.max_length, **where)
        full_precision(self._model)
        self.info = replace(info, revision=where.get("revision") or "")

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[NLIScores]:
        """Return the scores of each (premise, hypothesis), in the order given."""
        from torch.nn import Identity

        distinct = list(dict.fromkeys(pairs))
        if not distinct:
            return []
        length = self._settings.max_length or LONGEST
        clipped = [(clip(first, length), clip(second, length)) for first, second in distinct]
        with quiet():
            logits = self._model.predict(clipped, activation_fn=Identity(), show_progress_bar=False)
        rows = np.asarray(logits, dtype=np.float32)[:, self._columns]
        scores = {
            pair: to_scores(row, self._settings.temperature)
            for pair, row in zip(distinct, rows, strict=True)
        }
        return [scores[pair] for pair in pairs]


class TorchEmbedder:
    """Turns texts into vectors with a ``SentenceTransformer``."""

    def __init__(
        self,
        info: ModelInfo,
        folder: Path | None,
        *,
        revision: str | None,
        offline: bool,
        threads: int | None,
    ) -> None:
        with quiet(), clear_errors(info.name):
            from sentence_transformers import SentenceTransformer

            set_threads(threads)
            source, where = locate(info, folder, revision=revision, offline=offline)
            self._model: Any = SentenceTransformer(source, **where)
        full_precision(self._model)
        self.info = replace(info, revision=where.get("revision") or "")

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return one unit-length vector a text: shape (len(texts), dimensions), float32."""
        # The empty text at the end gives the width of the vectors when there is no other.
        clipped = [clip(text, LONGEST) for text in [*texts, ""]]
        with quiet():
            encoded = self._model.encode(
                clipped, normalize_embeddings=True, show_progress_bar=False
            )
        vectors: Vectors = np.asarray(encoded, dtype=np.float32)[:-1]
        return vectors


def locate(
    info: ModelInfo, folder: Path | None, *, revision: str | None, offline: bool
) -> tuple[str, dict[str, Any]]:
    """Return what to load and the keywords that say from where."""
    safe = {"trust_remote_code": False}
    if folder is not None:
        return str(folder), {**safe, "local_files_only": True}
    commit = None if offline else ask_hub(info.name, revision)
    return info.name, {
        **safe,
        "revision": commit or cached_commit(info.name, revision) or revision,
        "local_files_only": commit is None,
    }


def cached_commit(repo_id: str, revision: str | None) -> str | None:
    """Return the commit that a revision means in the local cache, where its config lies."""
    from huggingface_hub import try_to_load_from_cache

    path = try_to_load_from_cache(repo_id, "config.json", revision=revision)
    return Path(path).parent.name if isinstance(path, str) else None


def ask_hub(repo_id: str, revision: str | None) -> str | None:
    """Return the commit that a revision means; None: no answer, so only the cache can help.

    One question without retries: left alone, the libraries retry each file for half a minute.
    """
    from huggingface_hub import HfApi
    from huggingface_hub.errors import RepositoryNotFoundError, RevisionNotFoundError

    try:
        return HfApi().model_info(repo_id, revision=revision, timeout=HUB_SECONDS).sha
    except (RepositoryNotFoundError, RevisionNotFoundError) as error:
        named = f"{repo_id} at revision {revision}" if revision else repo_id
        raise ModelNotFoundError(
            f"the Hugging Face hub has no model {named}, or it is private",
            hint="Check the id and the revision; log in for a private model.",
        ) from error
    except Exception:  # noqa: BLE001  (no network, a proxy, offline mode: each library's own class)
        return None


@contextlib.contextmanager
def clear_errors(name: str) -> Iterator[None]:
    """Turn what the libraries raise while they load into errors of ours."""
    try:
        yield
    except CheckerError:
        raise
    except OSError as error:
        raise ModelNotFoundError(
            f"{name} cannot be had: {first_line(error)}",
            hint="Load it once while online, or give a folder; check the id and the revision.",
        ) from error
    except Exception as error:  # safetensors, pickle, httpx and others: no common base
        raise ModelError(
            f"{name} cannot be loaded: {first_line(error)}",
            hint="Choose a model that transformers can load without code of its own.",
        ) from error


def first_line(error: Exception) -> str:
    """Return the part of a library's long message that says what is wrong."""
    return next(iter(str(error).strip().splitlines()), type(error).__name__)


def full_precision(model: Any) -> None:  # noqa: ANN401
    """Compute in 32 bits on a CPU, where halves are slow and coarse."""
    if model.device.type == "cpu":
        model.float()


def set_threads(threads: int | None) -> None:
    """Limit torch to the cores that it was given."""
    if threads is not None:
        import torch

        torch.set_num_threads(threads)


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """Keep the libraries' messages and progress bars out of the report and off the terminal."""
    from transformers.utils import logging as untyped

    transformers_logging: Any = untyped
    loggers = [logging.getLogger(name) for name in LIBRARIES]
    before = [logger.level for logger in loggers]
    bars = transformers_logging.is_progress_bar_enabled()
    transformers_logging.disable_progress_bar()
    for logger in loggers:
        logger.setLevel(logging.CRITICAL)
    try:
        with contextlib.redirect_stdout(sys.stderr):
            yield
    finally:
        for logger, level in zip(loggers, before, strict=True):
            logger.setLevel(level)
        if bars:
            transformers_logging.enable_progress_bar()
