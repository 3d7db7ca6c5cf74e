"""``checker schema``: print the JSON Schema of the JSON report."""

from __future__ import annotations

import click

from checker.cli.output import write_stdout


@click.command(short_help="Print the JSON Schema of the JSON report.")
def schema() -> None:
    """Print the JSON Schema (draft 2020-12) of `checker check --format json`."""
    from checker.reporting import json_report

    write_stdout(json_report.schema(), encoding="utf-8")
