"""``checker cache``: what is kept of the articles that were checked before."""

from __future__ import annotations

from pathlib import Path

import click

from checker.cli.effort import CACHE_DIR, cache_folder
from checker.cli.exits import CLEAN, ERROR
from checker.cli.output import write_stdout
from checker.reporting.closing import several

HELP = """Show or clear what is kept of articles that were checked before.

An article that has not changed is not checked again: what was found in it is kept in the user's
cache folder, known by the article's text, the rules, the models and the settings that matter.
`checker check --no-cache` does without.

\b
Examples:
  checker cache info
  checker cache clear
"""


@click.group(help=HELP, short_help="What is kept of checked articles: info, clear.")
def cache() -> None:
    """Hold the commands."""


@cache.command(short_help="Show where and how much is kept.")
@CACHE_DIR
def info(*, cache_dir: Path | None) -> int:
    """Show the folder of the cache and how much is in it."""
    from checker.caching import Store

    store = Store(cache_folder(cache_dir))
    usage = store.usage()
    write_stdout(
        f"folder:   {store.folder}\n"
        f"articles: {usage.entries:,}\n"
        f"size:     {megabytes(usage.size)} of at most {megabytes(store.limit)}\n"
    )
    return CLEAN


@cache.command(short_help="Remove all that is kept.")
@CACHE_DIR
def clear(*, cache_dir: Path | None) -> int:
    """Remove all that is kept, and nothing else in the folder."""
    from checker.caching import Store

    store = Store(cache_folder(cache_dir))
    before = store.clear()
    left = store.usage()
    write_stdout(
        f"{store.folder}: {several(before.entries - left.entries, 'article')} removed,"
        f" {megabytes(before.size - left.size)}\n"
    )
    if left.entries:
        click.echo(
            f"error: {several(left.entries, 'article')} could not be removed."
            " Check the permissions of the folder.",
            err=True,
        )
        return ERROR
    return CLEAN


def megabytes(size: int) -> str:
    """Write a size.

    >>> megabytes(4_096), megabytes(200_000_000)
    ('0.0 MB', '200.0 MB')
    """
    return f"{size / 1e6:.1f} MB"
