"""Globs over paths below a folder, as configuration files write them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

TOKEN = re.compile(
    r"(?P<any_folders>\*\*/)|(?P<rest>\*\*)|(?P<star>\*)|(?P<one>\?)|(?P<set>\[[^\]/]+\])"
)


def matches(path: str | Path, globs: Iterable[str], base: Path) -> bool:
    """Tell whether a path, or a folder that it lies in, fits one of the globs.

    A glob with a slash counts from ``base``; one without fits a name at any depth.
    """
    # Links are kept: an article is known by the name that it was given.
    relative = os.path.relpath(os.path.abspath(path), base).replace(os.sep, "/")  # noqa: PTH100
    return any(fits(relative, glob) for glob in globs)


def fits(relative: str, glob: str) -> bool:
    """Tell whether a relative path fits one glob.

    >>> fits("drafts/2024/a.md", "drafts/"), fits("drafts/2024/a.md", "drafts/*.md")
    (True, False)
    >>> fits("drafts/2024/a.md", "drafts/**/*.md"), fits("drafts/2024/a.md", "*.md")
    (True, True)
    """
    return bool(compiled(glob).fullmatch(relative))


@cache
def compiled(glob: str) -> re.Pattern[str]:
    """Translate a glob; what lies below a folder that fits, fits, too."""
    plain = glob.removeprefix("./").rstrip("/")
    anywhere = "" if "/" in plain else "(?:.*/)?"
    return re.compile(f"{anywhere}{translated(plain.removeprefix('/'))}(?:/.*)?", re.DOTALL)


def translated(glob: str) -> str:
    """Write a glob as a regular expression."""
    parts: list[str] = []
    at = 0
    for token in TOKEN.finditer(glob):
        parts.append(re.escape(glob[at : token.start()]))
        at = token.end()
        meanings = {"any_folders": "(?:.*/)?", "rest": ".*", "star": "[^/]*", "one": "[^/]"}
        parts.append(meanings.get(str(token.lastgroup)) or character_set(token.group()))
    return "".join([*parts, re.escape(glob[at:])])


def character_set(written: str) -> str:
    """Translate "[abc]" and "[!abc]"."""
    inner = written[1:-1].replace("\\", "\\\\")
    return f"[^{inner[1:]}]" if inner.startswith("!") else f"[{inner}]"
