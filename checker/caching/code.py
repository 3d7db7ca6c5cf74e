"""What version of the code this is: everything but the models that findings depend on."""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from checker import __version__

PACKAGE = Path(__file__).resolve().parents[1]
APART = frozenset({"caching", "cli", "configuring", "reporting", "weights", "__pycache__"})
"""Folders of the package that no finding depends on; weights are told by their pins."""
LIBRARIES = (
    "sentencex",
    "numpy",
    "onnxruntime",
    "tokenizers",
    "torch",
    "transformers",
    "sentence-transformers",
)
"""Libraries that split, count or judge."""


def code_version(package: Path = PACKAGE) -> str:
    """Return a digest of the tool's version, its rules' code and data, and its libraries.

    The code itself is hashed (a few milliseconds for a megabyte): a version number does not tell
    a working copy from the next.
    """
    digest = hashlib.sha256(f"{__version__}\n{platform.python_version()}\n".encode())
    for name in LIBRARIES:
        digest.update(f"{name} {version(name)}\n".encode())
    for path in sources(package):
        digest.update(f"{path.relative_to(package).as_posix()}\n".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def sources(package: Path) -> Iterator[Path]:
    """Yield the files of the package, in an order that does not change between machines."""
    for path in sorted(package.iterdir()):
        if path.name in APART or path.suffix == ".pyc":
            continue
        if path.is_dir():
            yield from sources(path)
        else:
            yield path


def version(name: str) -> str:
    """Return the version of a library; "" where it is not installed."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""
