"""Settings as TOML, with where each of them comes from."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

from checker.atomic import short
from checker.config import Config
from checker.configuring.settings import Settings
from checker.configuring.values import KEYS, NEVER, Key

COLUMN = 44
"""Where the origins stand, if the settings leave room."""


def shown_settings(settings: Settings) -> str:
    """Write all settings, one a line; those without a value are commented out."""
    return "".join(f"{line(key, settings)}\n" for key in KEYS)


def line(key: Key, settings: Settings) -> str:
    """Write one setting and where it comes from."""
    if key.name == "baseline":
        value = toml(str(short(settings.baseline))) if settings.baseline else None
        origin = settings.origin("baseline") if settings.baseline else "none found"
    else:
        value = written(key, settings.config)
        origin = settings.origin(key.fields[0])
    text = f"# {key.name} =" if value is None else f"{key.name} = {value}"
    return f"{text:{COLUMN}}  # {origin}"


def written(key: Key, config: Config) -> str | None:
    """Write the value of a setting; None where it has none."""
    value = getattr(config, key.fields[0])
    match key.name:
        case "fail-on":
            return toml(value or NEVER)
        case "severity":
            return table(dict(value))
        case "min-confidence":
            single = dict(config.min_confidence_by_rule)
            return table({"default": value, **single}) if single else toml(value)
        case _:
            return None if value is None else toml(value)


def table(values: dict[str, Any]) -> str:
    """Write an inline table."""
    inner = ", ".join(f"{key} = {toml(value)}" for key, value in values.items())
    return f"{{ {inner} }}" if inner else "{}"


def toml(value: object) -> str:
    """Write a value as TOML; the strings of JSON are strings of TOML, too.

    >>> toml(("a", "b")), toml("info"), toml(0.5)
    ('["a", "b"]', '"info"', '0.5')
    """
    if isinstance(value, tuple):
        return f"[{', '.join(map(toml, value))}]"
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, float | int):
        return repr(value)
    return json.dumps(str(value) if isinstance(value, Path) else value, ensure_ascii=False)
