"""``checker rules``: list what is checked."""

from __future__ import annotations

import shutil
import textwrap

import click

from checker.cli.output import write_stdout
from checker.reporting.rules import every_rule


@click.command(short_help="List the rules.")
def rules() -> None:
    """List the rules: identifier, category, what is flagged.

    `checker explain RULE` says more about one of them.
    """
    listed = every_rule()
    ids = max((len(rule.id) for rule in listed), default=0)
    categories = max((len(rule.category) for rule in listed), default=0)
    columns = shutil.get_terminal_size((1000, 24)).columns
    for rule in listed:
        start = f"{rule.id:{ids}}  {rule.category:{categories}}  "
        lines = textwrap.wrap(
            rule.summary,
            width=max(columns, len(start) + 24),
            initial_indent=start,
            subsequent_indent=" " * len(start),
        )
        write_stdout("\n".join(lines) + "\n")
