"""The cache of one run: from an article's text and settings to what was found in it before."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import Any

from checker.caching import entries
from checker.caching.store import Store
from checker.config import Config
from checker.types import Examination

MIXED_IN = ("date", "top_k", "min_contradiction")
"""Settings that change what is compared. The others part what was found: rules, severities,
confidence, known names, quotations."""


def entry_key(base: str, text: str, suffix: str, config: Config) -> str:
    """Return what an article's entry is known by; ``base`` stands for code and models."""
    settings: dict[str, Any] = {name: getattr(config, name) for name in MIXED_IN}
    about = json.dumps([base, suffix.lower(), settings], default=str, sort_keys=True)
    content = text.encode("utf-8", "surrogatepass")
    return hashlib.sha256(about.encode("utf-8") + b"\0" + content).hexdigest()


@dataclass(slots=True)
class Cache:
    """Finds and keeps examinations."""

    store: Store
    base: str
    """Digest of code and models."""
    problem: OSError | None = None
    """Why nothing can be kept; then it is not tried again."""
    hits: int = 0
    written: int = 0
    partial: dict[str, Examination] = field(default_factory=dict)
    """Entries of this run's articles that lack rules which are wanted now."""

    def key(self, text: str, suffix: str, config: Config) -> str:
        """Return what an article's entry is known by."""
        return entry_key(self.base, text, suffix, config)

    def get(self, key: str, config: Config) -> Examination | None:
        """Return what was found before, if all rules that are wanted were checked then."""
        content = self.store.get(key)
        if content is None:
            return None
        try:
            found = entries.load(content)
        except entries.BrokenEntryError:
            return None  # it is written anew when the article has been checked
        wanted = {rule for rule in found.known if config.selects(rule)}
        if not wanted.issubset(found.rules):
            self.partial[key] = found
            return None
        self.hits += 1
        return found

    def also(self, key: str) -> tuple[str, ...]:
        """Return the rules that an entry would lose if it were replaced with less."""
        found = self.partial.get(key)
        return found.rules if found else ()

    def put(self, key: str, examination: Examination) -> None:
        """Keep what was found; a folder that cannot be written stops no check."""
        self.partial.pop(key, None)
        if self.problem:
            return
        try:
            self.store.put(key, entries.dump(examination))
            self.written += 1
        except OSError as error:
            self.problem = error

    def close(self) -> None:
        """Keep the folder within its bound."""
        if self.written:
            self.store.prune()
