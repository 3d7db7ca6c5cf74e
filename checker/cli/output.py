"""Where a report goes: standard output, or a file that is complete or not there."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from pathlib import Path

from checker.atomic import replace_file
from checker.errors import CheckerError

ELSEWHERE = "Choose another file with --output."


class OutputError(CheckerError):
    """The report cannot be written."""


def write_stdout(text: str, *, encoding: str | None = None) -> None:
    """Write to standard output; what its encoding lacks becomes "?", a gone reader is no error."""
    if sys.stdout is None:
        raise OutputError("standard output is closed", hint="Name a file with --output.")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding=encoding, errors="replace")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        discard_stdout()
    except OSError as error:
        discard_stdout()
        raise OutputError(f"cannot write the report: {error.strerror}") from error


def discard_stdout() -> None:
    """Keep Python from trying once more, and complaining, when it exits."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def writable(path: Path) -> Path:
    """Refuse a file that cannot be written, before any work is done for it."""
    folder = path.resolve().parent
    if not folder.is_dir():
        raise OutputError(f"cannot write the report to {path}: no such folder", hint=ELSEWHERE)
    if not os.access(path if path.exists() else folder, os.W_OK):
        raise OutputError(f"cannot write the report to {path}: not permitted", hint=ELSEWHERE)
    return path


def write_file(text: str, path: Path) -> None:
    """Write a file at once: whoever reads it sees the old report or the whole new one."""
    content = text.encode("utf-8", "replace")
    try:
        if path.exists() and not path.is_file():  # a device or a pipe
            path.write_bytes(content)
        else:
            replace_file(path.resolve(), content)
    except OSError as error:
        raise OutputError(
            f"cannot write the report to {path}: {error.strerror}",
            hint=ELSEWHERE,
        ) from error
