"""The settings that hold for one article, and where each of them comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from checker.config import Config

DEFAULT_BASELINE = ".checker-baseline.json"
OPTION = "command line"
DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Change:
    """One setting that differs from the default."""

    value: Any
    origin: str
    """Where it comes from: "checker.toml:4", "command line"."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of an article."""

    config: Config
    base: Path
    """The folder that globs and the baseline count from: that of the configuration file."""
    baseline: Path | None = None
    """The file of accepted findings; None: there is none."""
    origins: Mapping[str, str] = field(default_factory=dict)
    """Where each field of the config that is not the default comes from."""
    file: Path | None = None
    """The configuration file."""

    @property
    def baseline_target(self) -> Path:
        """Return where a new baseline belongs."""
        return self.baseline or self.base / DEFAULT_BASELINE

    def origin(self, name: str) -> str:
        """Say where a field comes from."""
        return self.origins.get(name, DEFAULT)


FIELDS = frozenset(each.name for each in fields(Config))


def settings(
    changes: Mapping[str, Change], *, base: Path, file: Path | None, uses_default_baseline: bool
) -> Settings:
    """Put settings together; the baseline counts when it is named, or stands where it should."""
    config = Config(**{name: each.value for name, each in changes.items() if name in FIELDS})
    origins = {name: each.origin for name, each in changes.items()}
    named = changes.get("baseline")
    baseline: Path | None = None
    if named:
        baseline = Path(named.value) if named.origin == OPTION else base / named.value
    elif uses_default_baseline and (base / DEFAULT_BASELINE).exists():
        baseline = base / DEFAULT_BASELINE
    return Settings(config, base, baseline, origins, file)
