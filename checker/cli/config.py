"""``checker config`` and ``checker init``: what holds for an article, and a file to change it."""

from __future__ import annotations

from pathlib import Path

import click

from checker.atomic import short
from checker.cli import exits
from checker.cli.choices import choice_options
from checker.cli.output import write_stdout
from checker.configuring import Chooser
from checker.configuring.showing import shown_settings
from checker.configuring.template import TEMPLATE
from checker.errors import ConfigError


@click.command(short_help="Show the settings and where they come from.")
@click.argument("path", default=".", metavar="[PATH]")
@choice_options
def config(*, path: str, chooser: Chooser) -> int:
    r"""Show the settings for an article (or the folder PATH), and where each comes from.

    \b
    Examples:
      checker config
      checker config opinion/column.md --fail-on never
    """
    found = chooser.settings(path)
    file = short(found.file) if found.file else "none"
    write_stdout(f"# configuration file: {file}\n{shown_settings(found)}", encoding="utf-8")
    return exits.CLEAN


@click.command(short_help="Write a commented checker.toml.")
@click.argument("folder", default=".", type=click.Path(file_okay=False, path_type=Path))
def init(*, folder: Path) -> int:
    """Write a commented checker.toml into FOLDER, here if none is named.

    Every setting stands in it with its default, commented out. A file that is there is kept.
    """
    path = folder / "checker.toml"
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(TEMPLATE)
    except FileExistsError as error:
        raise ConfigError(f"there is a {path}", hint="Change it, or remove it first.") from error
    except OSError as error:
        raise ConfigError(
            f"{path} cannot be written: {error.strerror}", hint="Name another folder."
        ) from error
    write_stdout(f"{path}: written; every line in it says what it does\n")
    return exits.CLEAN
