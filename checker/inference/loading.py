"""Chooses the engine for each model: what is named, then what is shipped."""

from __future__ import annotations

import re
from pathlib import Path

from checker.errors import ModelNotFoundError
from checker.inference.protocols import Embedder, Models, NLIModel
from checker.inference.weights import checksum, find, verify
from checker.judging.judge import Judge
from checker.types import ModelInfo

GRAPH = "model.onnx"
JUDGE = "judge.json"
TORCH_WEIGHTS = (
    "*.safetensors",
    "*/*.safetensors",
    "pytorch_model*.bin",
    "*/pytorch_model*.bin",
)
HUB_ID = re.compile(
    r"""
    [A-Za-z0-9][\w.-]*          # organisation, or the whole of an old id: bert-base-uncased
    (?: / [A-Za-z0-9][\w.-]* )? # name: cross-encoder/nli-deberta-v3-small
    """,
    re.VERBOSE | re.ASCII,
)


def load(  # noqa: PLR0913
    *,
    model: str | Path | None = None,
    embedder: str | Path | None = None,
    revision: str | None = None,
    embedder_revision: str | None = None,
    offline: bool = False,
    threads: int | None = None,
) -> Models:
    """Load the two models of a run.

    Args:
        model: folder or Hugging Face id of an NLI model; None: the shipped one.
        embedder: folder or Hugging Face id of a sentence encoder; None: the shipped one.
        revision: commit, tag or branch of ``model`` on the hub.
        embedder_revision: the same for ``embedder``.
        offline: take what is on this machine, never ask the hub.
        threads: cores to use; None: all that this process may use.
    """
    folder, _ = _place("nli", model)
    return Models(
        embedder=load_embedder(
            embedder, revision=embedder_revision, offline=offline, threads=threads
        ),
        nli=load_nli(model, revision=revision, offline=offline, threads=threads),
        # The shipped judge weighs similarities of the shipped encoder.
        judge=load_judge(folder) if model is not None or embedder is None else None,
    )


def load_judge(folder: Path | None) -> Judge | None:
    """Load the judge that was fitted to the NLI model of a folder, if there is one."""
    path = folder / JUDGE if folder is not None else None
    return Judge.load(path) if path is not None and path.is_file() else None


def load_nli(
    source: str | Path | None, *, revision: str | None, offline: bool, threads: int | None
) -> NLIModel:
    """Load the model that judges pairs."""
    folder, info = _place("nli", source)
    if info.engine == "onnx" and folder is not None:
        from checker.inference.onnx_engine import OnnxNLI

        return OnnxNLI(folder, info, threads=threads)
    from checker.inference.torch_engine import TorchNLI

    return TorchNLI(info, folder, revision=revision, offline=offline, threads=threads)


def load_embedder(
    source: str | Path | None, *, revision: str | None, offline: bool, threads: int | None
) -> Embedder:
    """Load the model that turns texts into vectors."""
    folder, info = _place("embedder", source)
    if info.engine == "onnx" and folder is not None:
        from checker.inference.onnx_engine import OnnxEmbedder

        return OnnxEmbedder(folder, info, threads=threads)
    from checker.inference.torch_engine import TorchEmbedder

    return TorchEmbedder(info, folder, revision=revision, offline=offline, threads=threads)


def _place(role: str, source: str | Path | None) -> tuple[Path | None, ModelInfo]:
    """Return the folder, if it is one, and what reports say about the weights."""
    if source is None:
        return _shipped(role)
    folder = Path(source).expanduser()
    if folder.is_dir():
        return folder, _own(role, folder)
    if isinstance(source, Path) or not HUB_ID.fullmatch(source) or folder.exists():
        raise ModelNotFoundError(
            f"{source} is not a folder with a model",
            hint="Give a folder with weights, or a Hugging Face id such as organisation/name.",
        )
    return None, ModelInfo(role, source, "torch")


def _shipped(role: str) -> tuple[Path, ModelInfo]:
    folder, pin = find(role)
    if pin is None:
        return folder, _own(role, folder)
    verify(folder, pin)
    return folder, ModelInfo(role, pin.name, "onnx", pin.weights.sha256, pin.revision)


def _own(role: str, folder: Path) -> ModelInfo:
    if (folder / GRAPH).is_file():
        return ModelInfo(role, folder.resolve().name, "onnx", checksum(folder / GRAPH))
    weights = sorted(path for pattern in TORCH_WEIGHTS for path in folder.glob(pattern))
    if not weights:
        raise ModelNotFoundError(
            f"{folder} has neither {GRAPH} nor torch weights",
            hint="A weights folder holds model.onnx, tokenizer.json and config.json, "
            "or what save_pretrained of transformers writes.",
        )
    return ModelInfo(role, folder.resolve().name, "torch", checksum(weights[0]))
