"""Which configuration file holds for an article."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from checker.configuring.loading import ConfigFile, load
from checker.configuring.settings import OPTION, Change, Settings, settings
from checker.errors import ConfigError

NAMES = ("checker.toml", "pyproject.toml")


@dataclass(slots=True)
class Chooser:
    """Chooses the settings of each article; a file is read once."""

    options: Mapping[str, Any] = field(default_factory=dict)
    """What the command line says, by the name of the field."""
    file: Path | None = None
    """The one configuration file for all articles."""
    isolated: bool = False
    """Whether no configuration file is looked for."""
    _read: dict[Path, ConfigFile | None] = field(default_factory=dict)
    _of_folder: dict[Path, ConfigFile | None] = field(default_factory=dict)

    def settings(self, article: str | Path) -> Settings:
        """Return the settings of an article, or of a folder that is searched for articles."""
        # Links are kept: an article is known by the name that it was given.
        path = Path(os.path.abspath(article))  # noqa: PTH100
        found = self._file_for(path if path.is_dir() else path.parent)
        changes = found.changes_for(path) if found else {}
        self._override(changes)
        return settings(
            changes,
            base=found.folder if found else Path.cwd(),
            file=found.path if found else None,
            uses_default_baseline=not self.isolated,
        )

    def _override(self, changes: dict[str, Change]) -> None:
        """Let options come before the file; `--ignore` adds to it, unless rules are selected."""
        ignored = changes.pop("ignore", None)
        changes.update({name: Change(value, OPTION) for name, value in self.options.items()})
        if ignored and "select" not in self.options:
            more = changes.get("ignore")
            both = {*ignored.value, *more.value} if more else ignored.value
            origin = f"{ignored.origin}, {more.origin}" if more else ignored.origin
            changes["ignore"] = Change(tuple(sorted(both)), origin)

    def _file_for(self, folder: Path) -> ConfigFile | None:
        if self.isolated:
            return None
        if self.file:
            return self._named(self.file)
        missing = []
        result = None
        for above in (folder, *folder.parents):
            if above in self._of_folder:
                result = self._of_folder[above]
                break
            missing.append(above)
            if result := next(self._in(above), None):
                break
        self._of_folder.update(dict.fromkeys(missing, result))
        return result

    def _in(self, folder: Path) -> Iterator[ConfigFile]:
        for name in NAMES:
            path = folder / name
            if path.is_file() and (found := self._loaded(path)):
                yield found

    def _named(self, path: Path) -> ConfigFile:
        found = self._loaded(Path(os.path.abspath(path)))  # noqa: PTH100
        if found is None:
            raise ConfigError(f"{path} has no table [tool.checker]", hint="Check --config.")
        return found

    def _loaded(self, path: Path) -> ConfigFile | None:
        if path not in self._read:
            self._read[path] = load(path)
        return self._read[path]
