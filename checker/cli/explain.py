"""``checker explain``: say what one rule does and does not do."""

from __future__ import annotations

import difflib

import click

from checker.cli.output import write_stdout
from checker.reporting.rules import every_rule


def completed(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    """Offer the rules that begin so, to a shell that completes."""
    return [rule.id for rule in every_rule() if rule.id.startswith(incomplete)]


@click.command(short_help="Explain a rule.")
@click.argument("rule", shell_complete=completed)
def explain(rule: str) -> None:
    """Say what RULE checks, why it matters, an example, and its known limits."""
    known = {each.id: each for each in every_rule()}
    if rule not in known:
        near = difflib.get_close_matches(rule.lower().replace("_", "-"), known, n=1)
        hint = f"Did you mean {near[0]}?" if near else "`checker rules` lists all."
        raise click.UsageError(f"There is no rule {rule!r}. {hint}")
    found = known[rule]
    write_stdout(f"{found.id} ({found.category})\n\n{found.help}\n")
