"""``checker baseline``: accept the findings of today, so that only new ones stop the line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.atomic import short
from checker.cli import exits
from checker.cli.accepted import Accepted
from checker.cli.articles import articles
from checker.cli.checking import Session
from checker.cli.choices import choice_options
from checker.cli.effort import Effort, effort_options
from checker.cli.opening import cache_note, opened
from checker.cli.output import write_stdout
from checker.cli.progress import check_each
from checker.cli.weights import Weights, weight_options
from checker.configuring import Chooser
from checker.errors import BaselineError
from checker.reporting.closing import several
from checker.reporting.excerpt import printable
from checker.settling import baseline_file
from checker.settling.baseline import Entry
from checker.types import Failure, Report

if TYPE_CHECKING:
    from checker.inference.protocols import Models

PATHS = click.argument("paths", nargs=-1, required=True, metavar="PATHS...")

HELP = """Keep a file of accepted findings, which `checker check` does not report.

A finding is known by its rule and the words of its passages: it stays accepted when a paragraph
moves, a file is renamed or other text is edited, and is asked about again when a passage of it
changes.

\b
Examples:
  checker baseline write articles/     accept all that is found today
  checker check articles/              report what is new
  checker baseline update articles/    drop what is gone
  checker baseline show                list what is accepted

The file is .checker-baseline.json beside the configuration file, or in the folder that the
command runs in; `baseline = "…"` in the configuration or --baseline names another.
"""


@click.group(help=HELP, short_help="Accept findings: write, update, show.")
def baseline() -> None:
    """Hold the commands."""


@baseline.command(short_help="Accept all findings of some articles.")
@PATHS
@choice_options
@effort_options
@weight_options
@click.option("--force", is_flag=True, help="Replace a baseline that is there.")
@click.pass_obj
def write(
    given: Models | None,
    *,
    paths: tuple[str, ...],
    chooser: Chooser,
    effort: Effort,
    weights: Weights,
    force: bool,
) -> int:
    """Check PATHS and accept every finding.

    Nothing is written when an article cannot be checked (exit code 2).
    """

    def refuse(path: Path) -> None:
        if path.exists() and not force:
            raise BaselineError(
                f"there is a baseline {short(path)}",
                hint="`checker baseline update` keeps it; --force replaces it.",
            )

    found, failed = checked(paths, chooser, opened(given, weights, effort, chooser), first=refuse)
    if failed:
        click.echo("error: no baseline was written.", err=True)
        return exits.ERROR
    for path, reports in found.items():
        with baseline_file.only_writer(path):
            refuse(path)
            entries = Accepted(path, ()).match(reports).found
            baseline_file.save(path, entries)
        write_stdout(f"{short(path)}: {several(len(entries), 'finding')} accepted\n")
    return exits.CLEAN


@baseline.command(short_help="Drop accepted findings that are gone.")
@PATHS
@choice_options
@effort_options
@weight_options
@click.option("--add", is_flag=True, help="Accept new findings, too.")
@click.pass_obj
def update(
    given: Models | None,
    *,
    paths: tuple[str, ...],
    chooser: Chooser,
    effort: Effort,
    weights: Weights,
    add: bool,
) -> int:
    """Check PATHS; drop accepted findings that are gone from them or whose article is no more.

    Accepted findings of articles, or by rules, that were not checked are kept.
    """
    found, failed = checked(
        paths, chooser, opened(given, weights, effort, chooser), first=baseline_file.load
    )
    for path, reports in found.items():
        with baseline_file.only_writer(path):
            accepted = Accepted(path, baseline_file.load(path))
            matching = accepted.match(reports)
            gone = accepted.gone(reports, matching, chooser.settings)
            kept = [*matching.kept, *(entry for entry in matching.missing if entry not in gone)]
            added = matching.new if add else ()
            if gone or added or moved(accepted.entries, kept):
                baseline_file.save(path, [*kept, *added])
        new = len(matching.new) - len(added)
        write_stdout(
            f"{short(path)}: {total(kept)} kept, {total(gone)} gone, {len(added)} added"
            + (f"; {new} new not accepted (--add accepts them)" if new else "")
            + f"\n{listed(gone, 'gone')}"
        )
    return exits.ERROR if failed else exits.CLEAN


@baseline.command(short_help="List accepted findings.")
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@choice_options
@effort_options
@weight_options
@click.pass_obj
def show(
    given: Models | None,
    *,
    paths: tuple[str, ...],
    chooser: Chooser,
    effort: Effort,
    weights: Weights,
) -> int:
    """List what is accepted; with PATHS, check them and say what is gone."""
    if not paths:
        path = chooser.settings(Path.cwd()).baseline_target
        write_stdout(described(path, baseline_file.load(path)))
        return exits.CLEAN
    found, failed = checked(
        paths, chooser, opened(given, weights, effort, chooser), first=baseline_file.load
    )
    for path, reports in found.items():
        accepted = Accepted(path, baseline_file.load(path))
        gone = accepted.gone(reports, accepted.match(reports), chooser.settings)
        write_stdout(described(path, accepted.entries) + listed(gone, "gone"))
    return exits.ERROR if failed else exits.CLEAN


def checked(
    paths: Iterable[str],
    chooser: Chooser,
    session: Session,
    *,
    first: Callable[[Path], object],
) -> tuple[dict[Path, list[Report]], bool]:
    """Check articles; return the reports by baseline, and whether one could not be checked.

    ``first`` looks at each baseline before the work is done that would be in vain.
    """
    named = list(articles(paths, chooser.settings))
    targets = {each: chooser.settings(each) for each in named if isinstance(each, str)}
    found: dict[Path, list[Report]] = {each.baseline_target: [] for each in targets.values()}
    for path in found:
        with baseline_file.only_writer(path):
            first(path)
    with session:
        each = session.check_all(named)
        outcomes = check_each(named, lambda _: next(each), quiet=False, color=True)
    if note := cache_note(session.cache):
        click.echo(f"note: {note}", err=True)
    for outcome in outcomes:
        if isinstance(outcome, Report):
            found[targets[outcome.document.path].baseline_target].append(outcome)
    return found, any(isinstance(outcome, Failure) for outcome in outcomes)


def moved(before: Iterable[Entry], after: Iterable[Entry]) -> bool:
    """Tell whether the kept entries stand elsewhere than the file says."""
    return baseline_file.dump(before) != baseline_file.dump(after)


def total(entries: Iterable[Entry]) -> int:
    """Count findings."""
    return sum(entry.count for entry in entries)


def described(path: Path, entries: Iterable[Entry]) -> str:
    """List entries by article, then count them by rule."""
    entries = list(entries)
    rules = Counter[str]()
    for entry in entries:
        rules[entry.rule] += entry.count
    counted = "".join(f"  {count:>4}  {rule}\n" for rule, count in sorted(rules.items()))
    return (
        f"{short(path)}: {several(total(entries), 'finding')} accepted\n{counted}{listed(entries)}"
    )


def listed(entries: Iterable[Entry], what: str = "") -> str:
    """Write each entry on a line."""
    start = f"{what}: " if what else ""
    return "".join(
        printable(f"{start}{each.path}: {each.rule}: {each.message}")
        + (f" ({each.count} times)" if each.count > 1 else "")
        + "\n"
        for each in entries
    )
