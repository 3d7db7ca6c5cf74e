"""``checker serve-lsp``: check articles in an editor, while they are written."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from checker.cli import accepted
from checker.cli.choices import choice_options
from checker.cli.weights import Weights, weight_options
from checker.configuring import Chooser
from checker.errors import CheckerError
from checker.types import Report, Severity

if TYPE_CHECKING:
    from checker.inference.protocols import Models

NEEDED = ("pygls", "lsprotocol")
LONGEST_WAIT = 60_000

HELP = """Check articles in an editor, while they are written.

The language server talks over standard input and output with any editor that knows the
Language Server Protocol, and checks what is open there, saved or not. Both passages of a
finding are underlined and lead to each other; a quick fix marks a finding as checked.

It needs pygls: pip install 'article-checker[lsp]'.

Settings come from the nearest checker.toml (or pyproject.toml with [tool.checker]) above each
article, accepted findings from the baseline, as with `checker check`.

\b
Examples:
  checker serve-lsp
  checker serve-lsp --debounce 1500 --all

\b
Exit codes:
  0  the editor ended the session
  1  the editor is gone
  2  the command was misused, or pygls is missing
"""


@click.command("serve-lsp", help=HELP, short_help="Check articles in an editor.")
@click.option(
    "--debounce",
    type=click.IntRange(0, LONGEST_WAIT),
    default=500,
    show_default=True,
    metavar="MS",
    help="Milliseconds without typing before an article is checked.",
)
@click.option("-a", "--all", "show_all", is_flag=True, help="Show findings of severity info, too.")
@choice_options
@weight_options
@click.option("--stdio", is_flag=True, hidden=True, help="What many editors add; always so.")
@click.option("--debug", is_flag=True, help="Log all messages, with their texts, to stderr.")
@click.pass_obj
def serve_lsp(
    given: Models | None,
    *,
    debounce: int,
    show_all: bool,
    chooser: Chooser,
    weights: Weights,
    stdio: bool,  # noqa: ARG001 - accepted, because editors give it
    debug: bool,
) -> int:
    """Serve until the editor ends the session."""
    try:
        from checker.lsp.features import serve
    except ImportError as error:
        if (error.name or "").partition(".")[0] not in NEEDED:
            raise
        raise CheckerError(
            "the language server needs pygls 2, which is not installed",
            hint="Install it: pip install 'article-checker[lsp]'",
        ) from None
    from checker.lsp.checking import Examiner

    examiner = Examiner(
        # A new one for each check: it reads a configuration file once.
        choose=lambda: Chooser(chooser.options, chooser.file, chooser.isolated),
        load=(lambda: given) if given else weights.load,
        accept=without_accepted,
    )
    least = Severity.INFO if show_all else Severity.WARNING
    code = serve(examiner, debounce=debounce / 1000, least=least, debug=debug)
    sys.stderr.flush()
    # A thread may still check or read: Python would wait for it, the editor does not.
    os._exit(code)


def without_accepted(report: Report, chooser: Chooser) -> Report:
    """Take what the baseline accepts out of a report."""
    baselines = accepted.read([report.document.path], chooser.settings)
    (outcome,), _ = baselines.apply([report])
    return outcome if isinstance(outcome, Report) else report
