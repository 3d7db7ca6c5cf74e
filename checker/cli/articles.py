"""From the paths of a command line to the articles to check."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from checker.types import Failure

SUFFIXES = frozenset({".txt", ".md", ".markdown", ".html", ".htm"})
"""What counts as an article in a folder; a file that is named itself may be called anything."""

STDIN = "-"


def articles(paths: Iterable[str]) -> Iterator[str | Failure]:
    """Yield every article once: folders are searched, files and "-" are taken as they are."""
    seen: set[str] = set()
    for path in paths:
        found = in_folder(Path(path)) if path != STDIN and Path(path).is_dir() else [path]
        for article in found:
            name = article.path if isinstance(article, Failure) else article
            key = name if name == STDIN else os.path.abspath(name)  # noqa: PTH100 - keeps links
            if key not in seen:
                seen.add(key)
                yield article


def in_folder(folder: Path) -> list[str | Failure]:
    """Find the articles below a folder, sorted; hidden files and folders are left out."""
    failures: list[str | Failure] = []

    def unreadable(error: OSError) -> None:
        failures.append(
            Failure(str(error.filename), "cannot list this folder", "Check its permissions.")
        )

    found: list[Path] = []
    for base, folders, files in os.walk(folder, onerror=unreadable):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found.extend(
            Path(base, name)
            for name in files
            if not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES
        )
    if not found and not failures:
        wanted = ", ".join(sorted(SUFFIXES))
        return [Failure(str(folder), "no articles in this folder", f"It looks for {wanted} files.")]
    return [*failures, *map(str, sorted(found))]
