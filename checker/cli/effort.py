"""The options that save time: the cache, and how many processes share the work."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli.weights import Weights

if TYPE_CHECKING:
    from checker.caching import Cache

Command = Callable[..., int]

CACHE_DIR = click.option(
    "--cache-dir",
    type=click.Path(file_okay=False, path_type=Path),
    envvar="CHECKER_CACHE_DIR",
    show_envvar=True,
    help="Where to keep what was found.  [default: `checker cache info` shows it]",
)
OPTIONS = (
    click.option(
        "-j",
        "--jobs",
        type=click.IntRange(min=0),
        default=1,
        metavar="N",
        help="Check N articles at a time, each in a process with models of its own; 0: one a"
        " core.  [default: 1, which uses all cores for the models]",
    ),
    click.option(
        "--no-cache",
        is_flag=True,
        help="Check every article again, and keep nothing.",
    ),
    CACHE_DIR,
)


@dataclass(frozen=True, slots=True)
class Effort:
    """How much work is done at a time, and where it is saved."""

    jobs: int = 1
    uses_cache: bool = True
    folder: Path | None = None

    def cache(self, weights: Weights) -> Cache | None:
        """Return the cache for a run; None: there is none, or the models cannot be told."""
        if not self.uses_cache:
            return None
        import hashlib

        from checker.caching import Cache, Store
        from checker.caching.code import code_version

        models = weights.identity()
        if models is None:
            return None
        base = hashlib.sha256(f"{code_version()}\n{models}".encode()).hexdigest()
        return Cache(Store(cache_folder(self.folder)), base)


def cache_folder(named: Path | None) -> Path:
    """Return the folder of the cache."""
    from checker.caching import default_folder

    return named or default_folder()


def effort_options(command: Command) -> Command:
    """Add the options to a command, which takes them as one value, ``effort``."""

    @functools.wraps(command)
    def gathered(
        *args: object, jobs: int, no_cache: bool, cache_dir: Path | None, **others: object
    ) -> int:
        if jobs == 0:
            from checker.inference.threads import available_cores

            jobs = available_cores()
        effort = Effort(jobs, uses_cache=not no_cache, folder=cache_dir)
        return command(*args, effort=effort, **others)

    for option in reversed(OPTIONS):
        gathered = option(gathered)
    return gathered
