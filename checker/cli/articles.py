"""From the paths of a command line to the articles to check."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from checker.configuring import Chooser, Settings
from checker.configuring.globs import matches
from checker.types import Failure

STDIN = "-"


def articles(
    paths: Iterable[str], settings: Callable[[str], Settings] | None = None
) -> Iterator[str | Failure]:
    """Yield every article once: folders are searched, files and "-" are taken as they are.

    The settings of a folder say what counts as an article there, and what is left out.
    """
    choose = settings or Chooser(isolated=True).settings
    seen: set[str] = set()
    for path in paths:
        is_folder = path != STDIN and Path(path).is_dir()
        found = in_folder(Path(path), choose(path)) if is_folder else [path]
        for article in found:
            name = article.path if isinstance(article, Failure) else article
            key = name if name == STDIN else os.path.abspath(name)  # noqa: PTH100 - keeps links
            if key not in seen:
                seen.add(key)
                yield article


def in_folder(folder: Path, settings: Settings) -> list[str | Failure]:
    """Find the articles below a folder, sorted; hidden files and folders are left out."""
    failures: list[str | Failure] = []

    def unreadable(error: OSError) -> None:
        failures.append(
            Failure(str(error.filename), "cannot list this folder", "Check its permissions.")
        )

    found: list[Path] = []
    for base, folders, files in os.walk(folder, onerror=unreadable):
        folders[:] = [name for name in folders if not left_out(base, name, settings)]
        found.extend(
            Path(base, name)
            for name in files
            if Path(name).suffix.lower() in settings.config.file_types
            and not left_out(base, name, settings)
        )
    if not found and not failures:
        wanted = ", ".join(settings.config.file_types)
        hint = f"It looks for {wanted} files" + (
            " that `exclude` does not name." if settings.config.exclude else "."
        )
        return [Failure(str(folder), "no articles in this folder", hint)]
    return [*failures, *map(str, sorted(found))]


def left_out(base: str, name: str, settings: Settings) -> bool:
    """Tell whether a file or folder is hidden or excluded."""
    if name.startswith("."):
        return True
    return bool(settings.config.exclude) and matches(
        Path(base, name), settings.config.exclude, settings.base
    )
