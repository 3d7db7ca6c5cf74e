"""Where the shipped weights are, and whether they are what was shipped.

Looked for in this order: the folder that ``CHECKER_MODELS`` names, the installed package, the
``models`` folder of the repository. Weights under ``CHECKER_MODELS`` are the user's own and are
not compared with a pin.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from checker.errors import ModelError, ModelNotFoundError
from checker.inference.pins import PINS, Pin, PinnedFile

VARIABLE = "CHECKER_MODELS"
PACKAGE = Path(__file__).resolve().parents[1] / "weights"
REPOSITORY = Path(__file__).resolve().parents[2] / "models"
AGAIN = "Install the checker again, or copy the folder again from where it was released."


@dataclass(frozen=True, slots=True)
class WeightFile:
    """One file of a weights folder as it is on this machine."""

    name: str
    size: int
    sha256: str
    verified: bool | None
    """Whether size and checksum are the pinned ones; None: nothing is pinned for it."""


@dataclass(frozen=True, slots=True)
class WeightFolder:
    """One model that a run uses by default."""

    role: str
    name: str
    path: Path
    repo_id: str
    revision: str
    licence: str
    files: tuple[WeightFile, ...]

    @property
    def verified(self) -> bool | None:
        """Whether every file is the pinned one; None: the user's own weights."""
        states = {file.verified for file in self.files}
        return None if None in states else all(states)


def find(role: str) -> tuple[Path, Pin | None]:
    """Return the folder of a role's weights and its pin; no pin: the user's own weights."""
    if own := os.environ.get(VARIABLE):
        if not Path(own).is_dir():
            raise ModelNotFoundError(
                f"{VARIABLE} names {own}, which is not a folder",
                hint=f"Correct {VARIABLE} or unset it to use the shipped weights.",
            )
        if (folder := Path(own) / role).is_dir():
            return folder, None
    for home in (PACKAGE, REPOSITORY):
        if (folder := home / role).is_dir():
            return folder, PINS[role]
    raise ModelNotFoundError(f"no {role} weights in {PACKAGE} or {REPOSITORY}", hint=AGAIN)


def checksum(path: Path) -> str:
    """Return the SHA-256 of a file (25 ms for the 30 MB of one model)."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def verify(folder: Path, pin: Pin) -> None:
    """Refuse a folder whose files are missing, cut short or not the pinned ones."""
    for file in pin.files:
        path = folder / file.name
        if not path.is_file():
            raise ModelNotFoundError(f"{folder} has no {file.name}", hint=AGAIN)
        size = path.stat().st_size
        if size != file.size:
            raise ModelError(
                f"{path} has {size:,} bytes instead of {file.size:,}: it is cut short or another",
                hint=AGAIN,
            )
        if checksum(path) != file.sha256:
            raise ModelError(f"{path} is not the file that was shipped (checksum)", hint=AGAIN)


def describe() -> tuple[WeightFolder, ...]:
    """Describe the weights that a run uses by default, comparing each file with its pin."""
    return tuple(_describe(role) for role in PINS)


def _describe(role: str) -> WeightFolder:
    folder, pin = find(role)
    expected = {file.name: file for file in pin.files} if pin else {}
    paths = sorted(path for path in folder.iterdir() if path.is_file())
    if missing := expected.keys() - {path.name for path in paths}:
        raise ModelNotFoundError(f"{folder} has no {', '.join(sorted(missing))}", hint=AGAIN)
    files = tuple(_file(path, expected.get(path.name)) for path in paths if _is_weight(path))
    if pin is None:
        return WeightFolder(role, folder.name, folder, "", "", "", files)
    return WeightFolder(role, pin.name, folder, pin.repo_id, pin.revision, pin.licence, files)


def _is_weight(path: Path) -> bool:
    """Leave the model card out: it is prose."""
    return path.suffix != ".md"


def _file(path: Path, expected: PinnedFile | None) -> WeightFile:
    size, digest = path.stat().st_size, checksum(path)
    verified = None if expected is None else (size, digest) == (expected.size, expected.sha256)
    return WeightFile(path.name, size, digest, verified)
