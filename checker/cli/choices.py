"""The options that change settings, for every command that checks articles."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.configuring import Chooser
from checker.types import Severity

if TYPE_CHECKING:
    import datetime as dt

Command = Callable[..., int]
NEVER = "never"
RULES = "RULE[,RULE]"

OPTIONS = (
    click.option(
        "--select",
        multiple=True,
        metavar=RULES,
        help="Check only these rules, whatever the configuration file says.",
    ),
    click.option("--ignore", multiple=True, metavar=RULES, help="Do not check these rules either."),
    click.option(
        "--date",
        type=click.DateTime(["%Y-%m-%d"]),
        metavar="YYYY-MM-DD",
        help="Publication date of the articles; overrides the one found in them.",
    ),
    click.option(
        "--fail-on",
        type=click.Choice([*(severity.value for severity in Severity), NEVER]),
        help="Lowest severity that makes the command exit with 1.  [default: warning]",
    ),
    click.option(
        "--config",
        "config_file",
        type=click.Path(dir_okay=False, path_type=Path),
        help="Use this configuration file for all articles, not the nearest above each.",
    ),
    click.option("--isolated", is_flag=True, help="Look for no configuration file or baseline."),
    click.option(
        "--baseline",
        type=click.Path(dir_okay=False, path_type=Path),
        help="File of accepted findings.  [default: .checker-baseline.json beside the"
        " configuration file, if there is one]",
    ),
)


def choice_options(command: Command) -> Command:
    """Add the options to a command, which takes them as one value, ``chooser``."""

    @functools.wraps(command)
    def gathered(
        *args: object,
        select: tuple[str, ...],
        ignore: tuple[str, ...],
        date: dt.datetime | None,
        fail_on: str | None,
        config_file: Path | None,
        isolated: bool,
        baseline: Path | None,
        **others: object,
    ) -> int:
        if config_file and isolated:
            raise click.UsageError("--config and --isolated exclude each other.")
        options: dict[str, Any] = {}
        if select:
            options["select"] = rules(select)
        if ignore:
            options["ignore"] = rules(ignore)
        if date:
            options["date"] = _published(date)
        if fail_on:
            options["fail_on"] = None if fail_on == NEVER else Severity(fail_on)
        if baseline:
            options["baseline"] = baseline
        chooser = Chooser(options, config_file, isolated)
        return command(*args, chooser=chooser, **others)

    for option in reversed(OPTIONS):
        gathered = option(gathered)
    return gathered


def _published(day: dt.datetime) -> dt.date:
    """Return a day on which an article may be published."""
    from checker.configuring.values import MisfitError, date

    try:
        return date(day)[0]
    except MisfitError as error:
        raise click.UsageError(f"--date: {error}. {error.hint}") from None


def rules(written: Iterable[str]) -> tuple[str, ...]:
    """Read rule ids, parted by commas; one that does not exist is an error."""
    from checker.configuring.values import RULE_LIST, nearest, rule_ids

    named = [word.strip() for words in written for word in words.split(",") if word.strip()]
    for name in named:
        if name not in rule_ids():
            hint = nearest(name, rule_ids(), RULE_LIST)
            raise click.UsageError(f'There is no rule "{name}". {hint}')
    return tuple(named)
