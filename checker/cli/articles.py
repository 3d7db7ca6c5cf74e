"""From the paths of a command line to the articles to check."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path

from checker.cli.git import ignored_in
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
    """Find the articles below a folder, sorted.

    Hidden ones, those that git ignores and those that `exclude` names are left out.
    """
    failures: list[str | Failure] = []

    def unreadable(error: OSError) -> None:
        failures.append(
            Failure(str(error.filename), "cannot list this folder", "Check its permissions.")
        )

    found: list[Path] = []
    ignored = set(ignored_in(str(folder)))
    for base, folders, files in os.walk(folder, onerror=unreadable):
        if ".git" in (*folders, *files) and Path(base) != folder:  # a repository in a repository
            ignored |= ignored_in(base)
        folders[:] = [name for name in folders if not left_out(base, name, settings, ignored)]
        found.extend(
            Path(base, name)
            for name in files
            if Path(name).suffix.lower() in settings.config.file_types
            and not left_out(base, name, settings, ignored)
        )
    if not found and not failures:
        wanted = ", ".join(settings.config.file_types)
        reasons = [
            reason
            for reason, holds in (
                ("`exclude` does not name", settings.config.exclude),
                ("git does not ignore", ignored),
            )
            if holds
        ]
        hint = f"It looks for {wanted} files" + (
            f" that {' and '.join(reasons)}." if reasons else "."
        )
        return [Failure(str(folder), "no articles in this folder", hint)]
    return [*failures, *map(str, sorted(found))]


def left_out(base: str, name: str, settings: Settings, ignored: Collection[str]) -> bool:
    """Tell whether a file or folder is hidden, ignored by git or excluded."""
    if name.startswith(".") or os.path.join(base, name) in ignored:  # noqa: PTH118
        return True
    return bool(settings.config.exclude) and matches(
        Path(base, name), settings.config.exclude, settings.base
    )
