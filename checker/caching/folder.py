"""Where a platform wants caches."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

NAME = "checker"


def default_folder(
    environment: Mapping[str, str] = os.environ, platform: str = sys.platform
) -> Path:
    """Return the folder for our cache; ``XDG_CACHE_HOME`` counts on every platform.

    >>> default_folder({"XDG_CACHE_HOME": "/var/tmp/caches"}, "linux").as_posix()
    '/var/tmp/caches/checker'
    """
    asked = environment.get("XDG_CACHE_HOME", "")
    if Path(asked).is_absolute():  # the standard says to ignore a relative path
        return Path(asked) / NAME
    if platform == "win32" and environment.get("LOCALAPPDATA"):
        return Path(environment["LOCALAPPDATA"]) / NAME / "Cache"
    if platform == "darwin":
        return home() / "Library" / "Caches" / NAME
    return home() / ".cache" / NAME


def home() -> Path:
    """Return the user's folder; a user without one gets the folder that the command runs in."""
    try:
        return Path.home()
    except RuntimeError:
        return Path.cwd()
