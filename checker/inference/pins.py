"""Which weights ship with the checker: each file by size and checksum.

Replacing a folder under ``models/`` means replacing its pin here; ``checker models`` prints the
values. A test compares the pins with the folders and with the front matter of the model cards.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PinnedFile:
    """One file as it must be."""

    name: str
    size: int
    """Bytes."""
    sha256: str


@dataclass(frozen=True, slots=True)
class Pin:
    """One weights folder as it must be, and where it comes from."""

    role: str
    name: str
    """What reports call these weights."""
    repo_id: str
    """Hugging Face id of the model that they are, or were trained from."""
    revision: str
    """Commit of ``repo_id``."""
    licence: str
    files: tuple[PinnedFile, ...]

    @property
    def weights(self) -> PinnedFile:
        """Return the pin of ``model.onnx``, whose checksum stands for the model in reports."""
        return next(file for file in self.files if file.name == "model.onnx")


TOKENIZER = PinnedFile(
    "tokenizer.json", 711396, "d241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66"
)
MINILM = "sentence-transformers/all-MiniLM-L6-v2"
MINILM_REVISION = "c9745ed1d9f207416be6d2e6f8de32d1f16199bf"

PINS = {
    "nli": Pin(
        role="nli",
        name="nli-reports",
        repo_id=MINILM,
        revision=MINILM_REVISION,
        licence="Apache-2.0",
        files=(
            PinnedFile(
                "model.onnx",
                22981967,
                "c5c7915254b83d27ff413c4bcaa02ef92934587103e79aa9b144cf8f397b1c50",
            ),
            TOKENIZER,
            PinnedFile(
                "config.json",
                259,
                "fbf9cbcebf9fae7d5062e9c2f96cde75a3a0fcf7df26108427e3096121a7b32e",
            ),
        ),
    ),
    "embedder": Pin(
        role="embedder",
        name="all-MiniLM-L6-v2-int8",
        repo_id=MINILM,
        revision=MINILM_REVISION,
        licence="Apache-2.0",
        files=(
            PinnedFile(
                "model.onnx",
                22826167,
                "67209dfe94b255106710258e8e6175a44a12523db13a422be727270456d11f28",
            ),
            TOKENIZER,
            PinnedFile(
                "config.json",
                230,
                "85d7c46b6aaece0a61c4e0751bc5567aeffd45f0c02d2f7dc125f1f20426c2e1",
            ),
        ),
    ),
}
