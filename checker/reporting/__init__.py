"""Report -> str: one file a format.

Each format is a module with ``render(run, style) -> str``, listed in ``FORMATS`` and imported
when it is asked for, so that JSON does not wait for the terminal's library.
"""

from __future__ import annotations

from importlib import import_module
from typing import Protocol, cast

from checker.reporting.counts import Counts, count
from checker.reporting.style import Style
from checker.types import Run

__all__ = ["FORMATS", "Counts", "Style", "count", "render"]

FORMATS = {
    "text": "terminal",
    "concise": "concise",
    "json": "json_report",
    "jsonl": "jsonl",
    "sarif": "sarif",
    "github": "github",
    "gitlab": "gitlab",
    "junit": "junit",
    "rdjson": "rdjson",
    "checkstyle": "checkstyle",
    "markdown": "markdown",
    "html": "html_report",
}
"""Name of each format, as ``--format`` takes it, and its module."""


class Renderer(Protocol):
    """What the module of a format offers."""

    def render(self, run: Run, style: Style) -> str:
        """Write the report."""
        ...


def render(run: Run, format: str, *, style: Style | None = None) -> str:  # noqa: A002
    """Write a report in one of ``FORMATS``; the text ends in a newline unless it is empty."""
    module = import_module(f"{__name__}.{FORMATS[format]}")
    return cast("Renderer", module).render(run, style or Style())
