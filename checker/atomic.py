"""Files that are whole or not there, and their names in messages."""

from __future__ import annotations

import os
import stat
from pathlib import Path


def replace_file(target: Path, content: bytes) -> None:
    """Write beside the target, then rename."""
    import tempfile  # noqa: PLC0415 - takes a tenth of the time that --help does

    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(permissions(target))
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def permissions(target: Path) -> int:
    """Return the permissions of the file that is replaced, or those of any new file."""
    if target.exists():
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def short(path: Path) -> str:
    """Return a path as people would write it from where they are."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
