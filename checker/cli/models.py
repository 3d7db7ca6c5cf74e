"""``checker models``: say which weights are used and whether they are whole."""

from __future__ import annotations

import click


@click.command(short_help="Show the weights and verify them.")
def models() -> None:
    """Show the weights."""
