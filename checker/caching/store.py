"""A folder of entries, one file each, that several runs may use at the same time.

A file is whole or not there, and what it holds depends on its name alone: whoever comes second
writes the same again. A file may vanish at any moment; that is a miss.
"""

from __future__ import annotations

import contextlib
import os
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from checker.atomic import replace_file

FORM = "entries-1"
"""The subfolder of all entries of this form; goes up when ``entries`` writes them otherwise."""
FORMS = "entries-*"

LIMIT = 200_000_000
"""Bytes on disk above which the entries that were not used for longest are dropped: room for
some 40,000 articles."""
KEPT = 0.8
"""Share of the limit that is left when entries are dropped: room until the next time."""
BLOCK = 4096
"""Bytes that the smallest file takes on most disks."""
LEFT_BEHIND = 3600.0
"""Seconds after which an unfinished file is that of a run which was killed."""

ENTRY = re.compile(r"[0-9a-f]{64}\.json")
UNFINISHED = re.compile(r"\.[0-9a-f]{64}\.json\..*")
TAG = "CACHEDIR.TAG"
TAG_TEXT = (
    b"Signature: 8a477f597d28d172789f06886806bc55\n"
    b"# Made by checker. Backups may leave this folder out: https://bford.info/cachedir/\n"
)
UNTRACKED = ".gitignore"


@dataclass(frozen=True, slots=True)
class File:
    """A file in the folder."""

    path: Path
    size: int
    """Bytes on disk."""
    used: float
    """When it was written or read last."""


@dataclass(frozen=True, slots=True)
class Usage:
    """How much is kept."""

    entries: int
    size: int


@dataclass(frozen=True, slots=True)
class Store:
    """Entries by key, in a folder."""

    folder: Path
    limit: int = LIMIT

    def path(self, key: str) -> Path:
        """Return the file of an entry."""
        return self.folder / FORM / key[:2] / f"{key}.json"

    def get(self, key: str) -> bytes | None:
        """Return an entry and note its use; None: there is none that can be read."""
        path = self.path(key)
        try:
            content = path.read_bytes()
        except OSError:
            return None
        with contextlib.suppress(OSError):
            os.utime(path)
        return content

    def put(self, key: str, content: bytes) -> None:
        """Keep an entry; raise ``OSError`` where the folder cannot be written."""
        path = self.path(key)
        for last in (False, False, True):
            try:
                if not path.parent.is_dir():
                    self._make(path.parent)
                replace_file(path, content)
            except FileNotFoundError:  # another run has just cleared the cache
                if last:
                    raise
            else:
                return

    def _make(self, bucket: Path) -> None:
        """Make the folders; only their owner may read what unpublished articles say."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        bucket.parent.mkdir(mode=0o700, exist_ok=True)
        bucket.mkdir(mode=0o700, exist_ok=True)
        for name, content in ((TAG, TAG_TEXT), (UNTRACKED, b"*\n")):
            if not (bucket.parent / name).exists():
                replace_file(bucket.parent / name, content)

    def usage(self) -> Usage:
        """Count what is kept."""
        sizes = [file.size for file in self._files(ENTRY)]
        return Usage(len(sizes), sum(sizes))

    def prune(self) -> None:
        """Drop the entries that were not used for longest, until the rest is small enough."""
        self._tidy()
        files = list(self._files(ENTRY))
        size = sum(file.size for file in files)
        if size <= self.limit:
            return
        for file in sorted(files, key=lambda file: file.used):
            if size <= self.limit * KEPT:
                break
            remove(file.path)
            size -= file.size

    def clear(self) -> Usage:
        """Remove all entries, of other forms, too, and nothing else; return what there was."""
        usage = self.usage()
        self._tidy()
        for file in self._files(ENTRY):
            remove(file.path)
        for form in self._forms():
            for name in (TAG, UNTRACKED):
                remove(form / name)
            for folder in (*buckets(form), form):
                with contextlib.suppress(OSError):  # somebody else's file is in it, or a new one
                    folder.rmdir()
        return usage

    def _tidy(self) -> None:
        """Remove what killed runs left behind."""
        for file in self._files(UNFINISHED):
            if file.used < time.time() - LEFT_BEHIND:
                remove(file.path)

    def _forms(self) -> list[Path]:
        return sorted(path for path in self.folder.glob(FORMS) if path.is_dir())

    def _files(self, name: re.Pattern[str]) -> Iterator[File]:
        for form in self._forms():
            for bucket in buckets(form):
                yield from files_in(bucket, name)


def buckets(form: Path) -> list[Path]:
    """Return the folders of entries."""
    return sorted(path for path in form.glob("??") if path.is_dir())


def files_in(bucket: Path, name: re.Pattern[str]) -> Iterator[File]:
    """List a folder; what vanishes meanwhile is not there."""
    try:
        with os.scandir(bucket) as found:
            for each in found:
                if name.fullmatch(each.name):
                    with contextlib.suppress(OSError):
                        status = each.stat(follow_symlinks=False)
                        size = -(-status.st_size // BLOCK) * BLOCK
                        yield File(Path(each.path), size, status.st_mtime)
    except OSError:
        return


def remove(path: Path) -> None:
    """Remove a file that another run may have removed."""
    with contextlib.suppress(OSError):
        path.unlink()
