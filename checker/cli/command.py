"""The command ``checker`` and what holds for all its commands: errors, Ctrl-C, closed pipes."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from checker import __version__
from checker.cli import exits
from checker.cli.baseline import baseline
from checker.cli.cache import cache
from checker.cli.check import check
from checker.cli.config import config, init
from checker.cli.explain import explain
from checker.cli.models import models
from checker.cli.rules import rules
from checker.cli.schema import schema
from checker.cli.serve_lsp import serve_lsp
from checker.errors import CheckerError

if TYPE_CHECKING:
    from checker.inference.protocols import Models

HELP = """Find statements in a news article that contradict each other.

checker reads one article at a time and asks about what does not fit together in it: a name
spelled two ways, a sum that does not add up, a date that cannot be. It never says which side
is true, looks at nothing outside the article and needs no network.

\b
Examples:
  checker check article.txt          check one article
  checker check drafts/              check every article in a folder
  checker rules                      list what is checked
  checker explain name-mismatch      say what a rule does and does not do
  checker init                       write a commented configuration file
"""


class Commands(click.Group):
    """Helps who gives an article where a command belongs."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Name the command that was probably meant."""
        first = args[0]
        if self.get_command(ctx, first) is None and (first == "-" or Path(first).exists()):
            ctx.fail(f"To check an article, write: checker check {first}")
        return super().resolve_command(ctx, args)


@click.group(cls=Commands, help=HELP, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="checker")
def cli() -> None:
    """Hold the commands."""


for command in (check, rules, explain, config, init, baseline, cache, models, schema, serve_lsp):
    cli.add_command(command)


def main(args: Sequence[str] | None = None, *, models: Models | None = None) -> NoReturn:
    """Run the command and exit; ``models`` are used instead of those that options name."""
    try:
        code = cli.main(args, prog_name="checker", standalone_mode=False, obj=models)
    except click.exceptions.Abort:
        click.echo("Interrupted.", err=True)
        code = exits.INTERRUPTED
    except click.ClickException as error:
        error.show()
        code = exits.ERROR
    except CheckerError as error:
        click.echo(f"error: {error.line}", err=True)
        code = exits.ERROR
    sys.exit(code if isinstance(code, int) else exits.CLEAN)
