"""Paths as services that show reports want them: from the project's folder, with slashes."""

from __future__ import annotations

import os
from pathlib import Path, PurePath


def portable(path: str) -> str:
    """Name a file from the folder the command runs in, if it lies there.

    >>> portable("./drafts/../drafts/story.md"), portable("-")
    ('drafts/story.md', '-')
    """
    name = os.path.normpath(path)
    if PurePath(name).is_absolute() and Path(name).is_relative_to(Path.cwd()):
        name = str(Path(name).relative_to(Path.cwd()))
    return PurePath(name).as_posix()
