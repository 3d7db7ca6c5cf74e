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
        name="nli-average",
        repo_id=MINILM,
        revision=MINILM_REVISION,
        licence="Apache-2.0",
        files=(
            PinnedFile(
                "model.onnx",
                22981967,
                "adbf6978871a4e53e049c6bdfa39ca7a63913646c8aec7a52c98ed6212ac9d8b",
            ),
            TOKENIZER,
            PinnedFile(
                "config.json",
                259,
                "fbf9cbcebf9fae7d5062e9c2f96cde75a3a0fcf7df26108427e3096121a7b32e",
            ),
            PinnedFile(
                "judge.json",
                77490,
                "78541eaa4ab5d7d4d9a223eebe67ecd690a3e0f53145f183fc260f006c20ebc7",
            ),
        ),
    ),
    "embedder": Pin(
        role="embedder",
        name="encoder-same-fact",
        repo_id=MINILM,
        revision=MINILM_REVISION,
        licence="Apache-2.0",
        files=(
            PinnedFile(
                "model.onnx",
                22826167,
                "82398838fb0f25e1fb87f40259ed3844a8e7fd4de2deaeb0113fabea8c8021c9",
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
