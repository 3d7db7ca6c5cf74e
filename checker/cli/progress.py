"""What standard error shows while articles are checked: errors, and a bar for a person."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

import click

from checker.reporting.excerpt import printable
from checker.types import Failure, Report

Outcome = Report | Failure


def check_each(
    articles: Sequence[str | Failure],
    check: Callable[[str | Failure], Outcome],
    *,
    quiet: bool,
    color: bool,
) -> list[Outcome]:
    """Check articles in order and say at once which of them could not be checked."""
    if quiet or len(articles) < 2 or not sys.stderr.isatty():
        return [announced(check(article)) for article in articles]
    return check_with_bar(articles, check, color=color)


def announced(outcome: Outcome) -> Outcome:
    """Print why an article could not be checked; return the outcome."""
    if isinstance(outcome, Failure):
        click.echo(error_line(outcome), err=True)
    return outcome


def error_line(failure: Failure) -> str:
    """Write a failure on one line: path, what is wrong, what to do."""
    hint = f". {failure.hint}" if failure.hint else ""
    return printable(f"{failure.path}: error: {failure.message}{hint}")


def check_with_bar(
    articles: Sequence[str | Failure],
    check: Callable[[str | Failure], Outcome],
    *,
    color: bool,
) -> list[Outcome]:
    """Check articles under a progress bar that vanishes when all are done."""
    from rich.console import Console
    from rich.progress import Progress
    from rich.text import Text

    console = Console(stderr=True, no_color=not color, highlight=False, markup=False, emoji=False)
    outcomes: list[Outcome] = []
    with Progress(console=console, transient=True) as bar:
        task = bar.add_task("Checking", total=len(articles))
        for article in articles:
            outcomes.append(check(article))
            if isinstance(outcomes[-1], Failure):
                console.print(Text(error_line(outcomes[-1])), soft_wrap=True)
            bar.advance(task)
    return outcomes
