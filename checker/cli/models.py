"""``checker models``: say which weights are used and whether they are whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from checker.cli import exits
from checker.cli.output import write_stdout

if TYPE_CHECKING:
    from checker.inference import WeightFolder

STATES = {True: "verified", False: "NOT THE SHIPPED FILE", None: "your own"}


@click.command(short_help="Show the weights and verify them.")
def models() -> int:
    """Show which weights a check uses: where they are, their size and checksum (SHA-256).

    "verified" means that a file is the one that was shipped. A folder that the environment
    variable CHECKER_MODELS names, with folders nli and embedder in it, is used before the
    shipped weights; `checker check --model` and `--embedder` come before both.

    Exits with 2 when weights are missing or not what was shipped.
    """
    from checker import inference

    folders = inference.describe()
    write_stdout("\n".join(described(folder) for folder in folders))
    return exits.ERROR if any(folder.verified is False for folder in folders) else exits.CLEAN


def described(folder: WeightFolder) -> str:
    """Describe one model over several lines."""
    origin = ""
    if folder.repo_id:
        origin = f"  from {folder.repo_id} at {folder.revision[:12]}, {folder.licence}\n"
    longest = max(len(file.name) for file in folder.files)
    files = "".join(
        f"  {file.name:{longest}}  {megabytes(file.size)}  {file.sha256}  {STATES[file.verified]}\n"
        for file in folder.files
    )
    return f"{folder.role}: {folder.name}\n{origin}  {folder.path}\n{files}"


def megabytes(size: int) -> str:
    """Write a size in a column of 7 characters.

    >>> megabytes(23_469_066), megabytes(259)
    ('23.5 MB', ' 0.0 MB')
    """
    return f"{size / 1e6:4.1f} MB"
