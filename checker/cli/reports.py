"""The options that choose reports, and where each goes: any number to files, one to the screen."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click

from checker.cli.output import writable, write_file, write_stdout
from checker.reporting import FORMATS, Style, render
from checker.types import Run

Command = Callable[..., int]
FORMAT, OUTPUT = "formats", "outputs"
ORDER = f"{__name__}.order"
"""Where the order of the two options is kept, which click does not hand on."""
DEFAULT = "text"
STDOUT = Path("-")

OPTIONS = (
    click.option(
        "-f",
        "--format",
        FORMAT,
        type=click.Choice(list(FORMATS)),
        multiple=True,
        help="Report for people or for programs; may be given several times, each with its"
        f" --output.  [default: {DEFAULT}]",
    ),
    click.option(
        "-o",
        "--output",
        OUTPUT,
        type=click.Path(dir_okay=False, path_type=Path, allow_dash=True),
        multiple=True,
        help="Write the report of the --format before it to a file instead of standard output.",
    ),
)


@dataclass(frozen=True, slots=True)
class Target:
    """One report and the file that it goes to; None: standard output."""

    format: str
    path: Path | None = None


class ReportCommand(click.Command):
    """Remembers in which order --format and --output were given."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Note the order, then parse as any command does."""
        _, _, order = self.make_parser(ctx).parse_args(list(args))
        ctx.meta[ORDER] = [each.name for each in order if each.name in (FORMAT, OUTPUT)]
        return super().parse_args(ctx, args)


def report_options(command: Command) -> Command:
    """Add the options to a command, which takes them as one value, ``targets``."""

    @functools.wraps(command)
    def gathered(
        *args: object, formats: tuple[str, ...], outputs: tuple[Path, ...], **others: object
    ) -> int:
        order = click.get_current_context().meta[ORDER]
        chosen = targets(order, formats, outputs)
        for target in chosen:
            if target.path:
                writable(target.path)
        return command(*args, targets=chosen, **others)

    for option in reversed(OPTIONS):
        gathered = option(gathered)
    return gathered


def targets(
    order: Sequence[str], formats: Sequence[str], outputs: Sequence[Path]
) -> tuple[Target, ...]:
    """Give each format its file: that of the --output after it, or before it if that comes first.

    >>> targets(["formats", "outputs", "formats"], ["sarif", "text"], [Path("out.sarif")])[1]
    Target(format='text', path=None)
    """
    names = tuple(formats) or (DEFAULT,)
    if len(outputs) > len(names):
        raise click.UsageError(
            f"{len(outputs)} --output for {len(names)} --format: each report has one --format."
        )
    files: list[Path | None] = [*outputs]
    if len(outputs) < len(names):
        files = [*placed(order, len(names), iter(outputs))]
    chosen = tuple(
        Target(name, None if path in (None, STDOUT) else path)
        for name, path in zip(names, files, strict=True)
    )
    refuse_clashes(chosen)
    return chosen


def placed(order: Sequence[str], formats: int, outputs: Iterator[Path]) -> list[Path | None]:
    """Find the format that each output stands beside."""
    files: list[Path | None] = [None] * formats
    before = order[:1] == [OUTPUT]
    current = -1
    for name in order:
        if name == FORMAT:
            current += 1
            continue
        place = current + before
        if place >= formats or files[place] is not None:
            raise click.UsageError("Two --output for one --format: put each after its --format.")
        files[place] = next(outputs)
    return files


def refuse_clashes(chosen: Iterable[Target]) -> None:
    """Refuse two reports in one place: neither could be read."""
    seen: set[str] = set()
    for target in chosen:
        place = os.path.realpath(target.path) if target.path else ""
        if place in seen and target.path:
            raise click.UsageError(f"Two reports to one file, {target.path}.")
        if place in seen:
            raise click.UsageError(
                "Two reports to standard output: give all but one --format an --output."
            )
        seen.add(place)


def publish(run: Run, targets: Iterable[Target], style: Style) -> None:
    """Write every report to its place; standard output comes last, when the files are there."""
    for target in sorted(targets, key=lambda target: target.path is None):
        if target.path:
            to_file = replace(style, color=False, failures=True)
            write_file(render(run, target.format, style=to_file), target.path)
        else:
            encoding = None if target.format in ("text", "concise") else "utf-8"
            write_stdout(render(run, target.format, style=style), encoding=encoding)


def color_wanted(*, declined: bool) -> bool:
    """Tell whether standard output shows colours and nobody has declined them."""
    if declined or os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
