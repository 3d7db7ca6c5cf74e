"""What a weights folder's ``config.json`` tells an engine."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.errors import ModelError


@dataclass(frozen=True, slots=True)
class Settings:
    """How to run one model."""

    id2label: Mapping[str, str]
    max_length: int | None = None
    """Tokens of one input; None: the engine's default for the role."""
    temperature: float = 1.0
    """Logits are divided by it before softmax; above 1 makes the model less sure."""

    @classmethod
    def of(cls, config: Mapping[str, Any], *, source: str) -> Settings:
        """Take our keys out of a Hugging Face config; ``source`` is named in errors."""
        own = config.get("checker") or {}
        try:
            length = own.get("max_length")
            settings = cls(
                id2label={str(key): str(name) for key, name in config["id2label"].items()},
                max_length=None if length is None else int(length),
                temperature=float(own.get("temperature", 1.0)),
            )
            settings.check()
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise ModelError(
                f"the config of {source} does not fit: {error!r}",
                hint="Take config.json from the folder that the model was exported to.",
            ) from error
        return settings

    def check(self) -> None:
        """Refuse values that no model can be run with."""
        if self.max_length is not None and self.max_length < MIN_LENGTH:
            raise ValueError(f"max_length {self.max_length} is below {MIN_LENGTH}")
        if not 0 < self.temperature < float("inf"):
            raise ValueError(f"temperature {self.temperature} is not above 0")


MIN_LENGTH = 8
"""Three special tokens and a few words; less cannot be meant."""


def read_settings(path: Path) -> Settings:
    """Read ``config.json``."""
    try:
        config = json.loads(path.read_text(encoding="utf-8"))
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise ModelError(
            f"{path} is not JSON: {error}", hint="Copy the weights folder again."
        ) from error
    if not isinstance(config, dict):
        raise ModelError(f"{path} is not a JSON object", hint="Copy the weights folder again.")
    return Settings.of({"id2label": {}, **config}, source=str(path))
