"""Which weights a run would use, told without loading them."""

from __future__ import annotations

import re
from pathlib import Path

from checker.errors import ModelNotFoundError
from checker.inference.weights import checksum, find

COMMIT = re.compile(r"[0-9a-f]{40}")
PROSE = ".md"


def identity(role: str, source: str | None, revision: str | None) -> str | None:
    """Return what the weights of a role are known by; None: only loading them would tell.

    Shipped weights go by their pins, which loading compares with the files; a folder goes by
    what is in it; weights on the hub go by their commit.
    """
    if source is None:
        return shipped(role)
    folder = Path(source).expanduser()
    if folder.is_dir():
        return contents(folder)
    if revision and COMMIT.fullmatch(revision):
        return f"{source}@{revision}"
    return None


def shipped(role: str) -> str | None:
    """Tell the weights that are used when none are named."""
    try:
        folder, pin = find(role)
    except ModelNotFoundError:
        return None
    if pin is None:
        return contents(folder)
    pinned = {file.name for file in pin.files}
    others = [path for path in files(folder) if path.name not in pinned]
    return "\n".join(
        [pin.name, pin.revision, *(f"{file.name} {file.sha256}" for file in pin.files)]
        + [f"{path.name} {checksum(path)}" for path in others]
    )


def contents(folder: Path) -> str:
    """Tell a folder of the user's own; its name stands in reports, so it counts, too."""
    listed = (f"{path.relative_to(folder)} {checksum(path)}" for path in files(folder))
    return "\n".join([folder.resolve().name, *listed])


def files(folder: Path) -> list[Path]:
    """List the files that a model is made of."""
    return sorted(
        path for path in folder.rglob("*") if path.is_file() and path.suffix.lower() != PROSE
    )
