"""``checker check``: check articles and report what does not fit together in them."""

from __future__ import annotations

import shutil
import time
from typing import TYPE_CHECKING

import click

from checker.cli import accepted
from checker.cli.articles import STDIN, articles
from checker.cli.choices import choice_options
from checker.cli.effort import Effort, effort_options
from checker.cli.exits import CLEAN, FINDINGS, exit_code
from checker.cli.opening import cache_note, opened
from checker.cli.progress import check_each
from checker.cli.reports import ReportCommand, Target, color_wanted, publish, report_options
from checker.cli.weights import Weights, weight_options
from checker.configuring import Chooser
from checker.reporting import Style
from checker.types import Failure, Report, Run, Severity

if TYPE_CHECKING:
    from checker.inference.protocols import Models

HELP = """Check articles and report what does not fit together in them.

PATHS are articles (plain text, Markdown or HTML, in UTF-8), folders, which are searched for
.txt, .md, .markdown, .html and .htm files that git does not ignore, or "-" for standard input.

A finding quotes both passages with their lines and asks about them. The text report marks
the clashing words with colour or, where there is none, with [brackets].

\b
Examples:
  checker check article.txt
  checker check drafts/ --date 2024-10-17
  pandoc story.docx -t plain | checker check - --stdin-filename story.txt
  checker check --format json -o report.json articles/
  checker check --format sarif -o checker.sarif --format github articles/
  checker check --format concise --exit-zero articles/
  checker check --fail-on error --quiet articles/
  checker check --select name-mismatch,name-spelling drafts/
  checker check --changed-since main --jobs 4

Settings come from the nearest checker.toml (or pyproject.toml with [tool.checker]) above each
article; `checker config` shows them. Accepted findings are kept in a baseline; see
`checker baseline`. Articles that have not changed are not checked again; see `checker cache`.

\b
Exit codes:
  0  no finding at or above --fail-on, or --exit-zero
  1  at least one such finding
  2  an article could not be checked, or the command was misused
"""


@click.command(
    cls=ReportCommand, help=HELP, short_help="Check articles and report what does not fit together."
)
@click.argument("paths", nargs=-1, metavar="[PATHS]...", type=click.Path())
@click.option(
    "--changed-since",
    metavar="REV",
    help="Check only what differs, saved or not, from where this branch left a git revision;"
    " PATHS is then the current folder unless given.",
)
@report_options
@choice_options
@click.option(
    "--exit-zero", is_flag=True, help="Exit with 0 in spite of findings; errors still give 2."
)
@click.option("-a", "--all", "show_all", is_flag=True, help="Show findings of severity info, too.")
@click.option(
    "--show-suppressed",
    is_flag=True,
    help="Show what marks in the articles and the baseline silence, and why.",
)
@click.option("--stdin-filename", metavar="NAME", help='What to call "-"; its suffix counts.')
@effort_options
@weight_options
@click.option("--no-color", is_flag=True, help="No colours; the same as setting NO_COLOR.")
@click.option("-q", "--quiet", is_flag=True, help="Findings and errors only.")
@click.option("--debug", is_flag=True, help="Show where an unexpected error happened.")
@click.pass_obj
def check(
    given: Models | None,
    *,
    paths: tuple[str, ...],
    changed_since: str | None,
    targets: tuple[Target, ...],
    chooser: Chooser,
    exit_zero: bool,
    show_all: bool,
    show_suppressed: bool,
    stdin_filename: str | None,
    weights: Weights,
    no_color: bool,
    quiet: bool,
    debug: bool,
    effort: Effort,
) -> int:
    """Turn options into values, check, report, and return the exit code."""
    started = time.perf_counter()
    name = stdin_filename or STDIN
    named = to_check(paths, chooser, changed_since)
    checked = [name if path == STDIN else path for path in named if isinstance(path, str)]
    baselines = accepted.read(checked, chooser.settings)
    with opened(given, weights, effort, chooser, stdin_name=name, debug=debug) as session:
        each = session.check_all(named)
        found = check_each(named, lambda _: next(each), quiet=quiet, color=not no_color)
    outcomes, gone = baselines.apply(found)
    run = Run(tuple(outcomes), session.model_infos, time.perf_counter() - started)
    style = Style(
        color=color_wanted(declined=no_color),
        width=shutil.get_terminal_size((100, 24)).columns,
        least=Severity.INFO if show_all or stops_at_info(run) else Severity.WARNING,
        quiet=quiet,
        suppressed=show_suppressed,
    )
    publish(run, targets, style)
    if not quiet and (note := cache_note(session.cache)):
        click.echo(f"note: {note}", err=True)
    if gone and not quiet:
        click.echo(f"note: {gone_line(gone)}", err=True)
    code = exit_code(run)
    return CLEAN if exit_zero and code == FINDINGS else code


def to_check(
    paths: tuple[str, ...], chooser: Chooser, changed_since: str | None
) -> list[str | Failure]:
    """Find the articles; without PATHS, those that have changed here."""
    if changed_since is None:
        if not paths:
            raise click.UsageError('Missing argument "PATHS...": name an article or a folder.')
        return list(articles(paths, chooser.settings))
    from checker.cli.changed import only_changed

    return list(only_changed(articles(paths or (".",), chooser.settings), changed_since))


def stops_at_info(run: Run) -> bool:
    """Tell whether findings of severity info stop the line: they are then worth showing."""
    reports = (outcome for outcome in run.outcomes if isinstance(outcome, Report))
    return any(report.fail_on is Severity.INFO for report in reports)


def gone_line(gone: int) -> str:
    """Say that accepted findings are no longer there."""
    what = "1 accepted finding is" if gone == 1 else f"{gone} accepted findings are"
    return f"{what} gone; `checker baseline update` takes them out of the baseline"
