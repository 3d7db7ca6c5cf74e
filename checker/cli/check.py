"""``checker check``: check articles and report what does not fit together in them."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli.articles import STDIN, articles
from checker.cli.checking import Session
from checker.cli.exits import exit_code
from checker.cli.output import writable, write_file, write_stdout
from checker.cli.progress import check_each
from checker.cli.weights import Weights, weight_options
from checker.config import Config
from checker.reporting import FORMATS, Style, render
from checker.types import Run, Severity

if TYPE_CHECKING:
    from checker.inference.protocols import Models

NEVER = "never"

HELP = """Check articles and report what does not fit together in them.

PATHS are articles (plain text, Markdown or HTML, in UTF-8), folders, which are searched for
.txt, .md, .markdown, .html and .htm files, or "-" for standard input.

A finding quotes both passages with their lines and asks about them. The text report marks
the clashing words with colour or, where there is none, with [brackets].

\b
Examples:
  checker check article.txt
  checker check drafts/ --date 2024-10-17
  pandoc story.docx -t plain | checker check - --stdin-filename story.txt
  checker check --format json -o report.json articles/
  checker check --fail-on error --quiet articles/

\b
Exit codes:
  0  no finding at or above --fail-on
  1  at least one such finding
  2  an article could not be checked, or the command was misused
"""


@click.command(help=HELP, short_help="Check articles and report what does not fit together.")
@click.argument("paths", nargs=-1, required=True, metavar="PATHS...")
@click.option(
    "-f",
    "--format",
    "format_",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="Report for people or for programs.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path, allow_dash=True),
    help="Write the report to a file instead of standard output.",
)
@click.option(
    "--date",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="Publication date of the articles; overrides the one found in them.",
)
@click.option(
    "--fail-on",
    type=click.Choice([*(severity.value for severity in Severity), NEVER]),
    default=Severity.WARNING.value,
    show_default=True,
    help="Lowest severity that makes the command exit with 1.",
)
@click.option("-a", "--all", "show_all", is_flag=True, help="Show findings of severity info, too.")
@click.option("--stdin-filename", metavar="NAME", help='What to call "-"; its suffix counts.')
@weight_options
@click.option("--no-color", is_flag=True, help="No colours; the same as setting NO_COLOR.")
@click.option("-q", "--quiet", is_flag=True, help="Findings and errors only.")
@click.option("--debug", is_flag=True, help="Show where an unexpected error happened.")
@click.pass_obj
def check(
    given: Models | None,
    *,
    paths: tuple[str, ...],
    format_: str,
    output: Path | None,
    date: dt.datetime | None,
    fail_on: str,
    show_all: bool,
    stdin_filename: str | None,
    weights: Weights,
    no_color: bool,
    quiet: bool,
    debug: bool,
) -> int:
    """Turn options into values, check, report, and return the exit code."""
    started = time.perf_counter()
    target = None if output is None or str(output) == STDIN else writable(output)
    threshold = None if fail_on == NEVER else Severity(fail_on)
    session = Session(
        config=Config(date=date.date() if date else None, fail_on=threshold),
        load=(lambda: given) if given else weights.load,
        stdin_name=stdin_filename or STDIN,
        debug=debug,
    )
    outcomes = check_each(list(articles(paths)), session.check, quiet=quiet, color=not no_color)
    run = Run(tuple(outcomes), session.model_infos, time.perf_counter() - started)
    style = Style(
        color=color_wanted(declined=no_color),
        width=shutil.get_terminal_size((100, 24)).columns,
        least=Severity.INFO if show_all or threshold is Severity.INFO else Severity.WARNING,
        quiet=quiet,
    )
    publish(run, format_, style, target)
    return exit_code(run, threshold)


def publish(run: Run, format_: str, style: Style, target: Path | None) -> None:
    """Write the report to a file or to standard output."""
    if target is None:
        encoding = None if format_ == "text" else "utf-8"
        write_stdout(render(run, format_, style=style), encoding=encoding)
    else:
        to_file = replace(style, color=False, failures=True)
        write_file(render(run, format_, style=to_file), target)


def color_wanted(*, declined: bool) -> bool:
    """Tell whether standard output shows colours and nobody has declined them."""
    if declined or os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
