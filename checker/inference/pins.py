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


MPNET = "sentence-transformers/all-mpnet-base-v2"
MPNET_REVISION = "e8c3b32edf5434bc2275fc9bab85f82640a19130"
MINILM = "sentence-transformers/all-MiniLM-L6-v2"
MINILM_REVISION = "c9745ed1d9f207416be6d2e6f8de32d1f16199bf"

PINS = {
    "nli": Pin(
        role="nli",
        name="nli-wide",
        repo_id=MPNET,
        revision=MPNET_REVISION,
        licence="Apache-2.0",
        files=(
            PinnedFile(
                "model.onnx",
                29594832,
                "15c4cda8f090cb2cc5c7a15ab664b5923619fe2d07efcee8fa228191ed8eef03",
            ),
            PinnedFile(
                "tokenizer.json",
                387315,
                "53cf0bd29adaf43dc2b8f3c8b32737d9e01a06221aed04b07a60743236736b2c",
            ),
            PinnedFile(
                "config.json",
                260,
                "78613b815873a56946fcadeefc4a1a638bf3144d41234c2bbc1cb8f606072cc1",
            ),
            PinnedFile(
                "judge.json",
                311258,
                "991a5a1ade0a0deb041c69cf6324b8bcd2d83a8332b2e28cf355c82addd522e6",
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
            PinnedFile(
                "tokenizer.json",
                711396,
                "d241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66",
            ),
            PinnedFile(
                "config.json",
                230,
                "85d7c46b6aaece0a61c4e0751bc5567aeffd45f0c02d2f7dc125f1f20426c2e1",
            ),
        ),
    ),
}
