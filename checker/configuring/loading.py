"""From a configuration file to changes of the default settings, or an error with its line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from checker.atomic import short
from checker.configuring import lines
from checker.configuring.globs import matches
from checker.configuring.settings import Change
from checker.configuring.values import KEYS, MisfitError, globs, nearest, shown
from checker.errors import ConfigError

TOP_KEYS = {key.name: key for key in KEYS}
FILE_KEYS = {key.name: key for key in KEYS if key.per_file}
PER_FILE = "per-file"
AT = re.compile(r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")
TABLE = re.compile(r"""\[\s*["']?tool["']?\s*\.\s*["']?checker(?![\w-])""")


@dataclass(frozen=True, slots=True)
class ForFiles:
    """Settings for the articles that fit some globs."""

    files: tuple[str, ...]
    changes: Mapping[str, Change]


@dataclass(frozen=True, slots=True)
class ConfigFile:
    """What a configuration file says."""

    path: Path
    changes: Mapping[str, Change] = field(default_factory=dict)
    for_files: tuple[ForFiles, ...] = ()

    @property
    def folder(self) -> Path:
        """Return the folder that globs count from."""
        return self.path.parent

    def changes_for(self, article: Path) -> dict[str, Change]:
        """Return what holds for an article: later tables that fit it come before earlier ones."""
        changes = dict(self.changes)
        for each in self.for_files:
            if matches(article, each.files, self.folder):
                changes.update(each.changes)
        return changes


def load(path: Path) -> ConfigFile | None:
    """Read a configuration file; None where a ``pyproject.toml`` has no ``[tool.checker]``."""
    text = contents(path)
    is_shared = path.name == "pyproject.toml"
    if is_shared and "checker" not in text:
        return None
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        if is_shared and not TABLE.search(text):
            return None
        raise syntax_error(path, text, error) from None
    top: lines.Path = ()
    if is_shared:
        tools = table.get("tool")
        if not isinstance(tools, dict) or "checker" not in tools:
            return None
        table, top = tools["checker"], ("tool", "checker")
    return _File(path, text, top).read(table)


def contents(path: Path) -> str:
    """Return the text of a file."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError(f"{short(path)} is not UTF-8", hint="Save it as UTF-8.") from error
    except OSError as error:
        reason = "there is no such file" if isinstance(error, FileNotFoundError) else error.strerror
        raise ConfigError(
            f"{short(path)} cannot be read: {reason}", hint="Check --config."
        ) from error


def syntax_error(path: Path, text: str, error: tomllib.TOMLDecodeError) -> ConfigError:
    """Say where a file is no TOML."""
    found = AT.search(str(error))
    last = text.rstrip().count("\n") + 1
    where = f"{found['line']}:{found['column']}" if found and found["line"] else str(last)
    reason = AT.sub("", str(error))
    return ConfigError(
        f"{short(path)}:{where}: this is not TOML: {reason}", hint="See https://toml.io."
    )


class _File:
    """A file that is read, for errors that name its lines."""

    def __init__(self, path: Path, text: str, top: lines.Path) -> None:
        self.path = path
        self.text = text
        self.top = top
        self._lines: dict[lines.Path, int] = {}

    def line(self, where: lines.Path) -> int:
        """Return the line of a key."""
        self._lines = self._lines or lines.lines(self.text)
        whole = (*self.top, *where)
        while whole not in self._lines and whole:
            whole = whole[:-1]
        return self._lines.get(whole, 1)

    def error(self, where: lines.Path, message: str, hint: str) -> ConfigError:
        """Say what is wrong in which line."""
        return ConfigError(f"{short(self.path)}:{self.line(where)}: {message}", hint=hint)

    def read(self, table: object) -> ConfigFile:
        """Read all keys."""
        if not isinstance(table, dict):
            raise self.error((), f"{shown(table)} is not a table", "Write it as [tool.checker].")
        changes = self.changes({k: v for k, v in table.items() if dashed(k) != PER_FILE}, ())
        special = [(key, value) for key, value in table.items() if dashed(key) == PER_FILE]
        for_files = [each for key, value in special for each in self.for_files(key, value)]
        return ConfigFile(self.path, changes, tuple(for_files))

    def changes(self, table: dict[str, Any], above: lines.Path) -> dict[str, Change]:
        """Read the keys of one table."""
        known = FILE_KEYS if above else TOP_KEYS
        changes: dict[str, Change] = {}
        for written, value in table.items():
            where = (*above, written)
            key = known.get(dashed(written))
            if key is None:
                raise self.unknown(written, where)
            if key.fields[0] in changes:
                raise self.error(where, f'the key "{key.name}" is given twice', "Leave one out.")
            try:
                values = key.read(value)
            except MisfitError as misfit:
                at = (*where, *misfit.where)
                raise self.error(at, f"{key.name}: {misfit}", misfit.hint) from None
            origin = f"{short(self.path)}:{self.line(where)}"
            new = {name: Change(v, origin) for name, v in zip(key.fields, values, strict=True)}
            changes.update(new)
        return changes

    def unknown(self, written: str, where: lines.Path) -> ConfigError:
        """Say that a key is not known here."""
        if dashed(written) in TOP_KEYS:
            message = f'the key "{written}" cannot differ between files'
            return self.error(where, message, f"Write it above the [[{PER_FILE}]] tables.")
        known = [*FILE_KEYS, "files"] if len(where) > 1 else [*TOP_KEYS, PER_FILE]
        hint = nearest(written, known, f"The keys are {', '.join(known)}.")
        return self.error(where, f'there is no key "{written}"', hint)

    def for_files(self, key: str, value: object) -> list[ForFiles]:
        """Read the tables for some files."""
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            hint = f'Write it as [[{PER_FILE}]], and below it files = ["…"].'
            raise self.error((key,), f"{PER_FILE} is not an array of tables", hint)
        return [self.one_for_files(each, (key, at)) for at, each in enumerate(value)]

    def one_for_files(self, table: dict[str, Any], where: lines.Path) -> ForFiles:
        """Read one table for some files."""
        if not table.get("files"):
            message = f"these [[{PER_FILE}]] settings say of no files that they are for them"
            raise self.error(where, message, 'Add files = ["opinion/**"].')
        try:
            (files,) = globs(table["files"])
        except MisfitError as misfit:
            at = (*where, "files", *misfit.where)
            raise self.error(at, f"files: {misfit}", misfit.hint) from None
        rest = {key: each for key, each in table.items() if key != "files"}
        return ForFiles(files, self.changes(rest, where))


def dashed(key: str) -> str:
    """Take "known_names" for "known-names"."""
    return key.replace("_", "-")
