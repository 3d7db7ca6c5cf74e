"""Writes the model card of an exported contradiction model from its measured figures."""

import json
from collections.abc import Mapping
from pathlib import Path
from string import Template

import click

from models.training.export import sha256

SHOWN = (
    "MNLI accuracy",
    "conflicts",
    "innocent pairs",
    "lost by top-10",
    "AUC against all",
    "AUC against traps",
    "average precision",
    "rank 1",
    "recall at P 0.5",
    "alarms per clean article at P 0.5",
    "recall at P 0.8",
    "alarms per clean article at P 0.8",
)

# What the shipped weights were made of.
BASE = "sentence-transformers/all-mpnet-base-v2"
REVISION = "e8c3b32edf5434bc2275fc9bab85f82640a19130"

TEMPLATE = Path(__file__).with_name("card.md")


def _written(figure: float) -> str:
    """Write a count as a count and a share with three places."""
    return f"{figure:,}" if isinstance(figure, int) else f"{figure:.3f}"


def card(  # noqa: PLR0913
    folder: Path,
    name: str,
    figures: Mapping[str, float],
    *,
    options: str,
    limits: str,
    base: str = BASE,
    revision: str = REVISION,
) -> str:
    """Return the text of the card for an exported folder."""
    settings = json.loads((folder / "config.json").read_text(encoding="utf-8"))["checker"]
    rows = [f"| {key} | {_written(figures[key])} |" for key in SHOWN if key in figures]
    return Template(TEMPLATE.read_text(encoding="utf-8")).substitute(
        name=name,
        base=base,
        revision=revision,
        sha256=sha256(folder / "model.onnx"),
        bytes=f"{(folder / 'model.onnx').stat().st_size:,}",
        tokenizer_bytes=f"{(folder / 'tokenizer.json').stat().st_size:,}",
        config_bytes=(folder / "config.json").stat().st_size,
        max_length=settings["max_length"],
        temperature=settings["temperature"],
        figures="\n".join(rows),
        options=options,
        limits=f"{limits}\n" if limits else "",
    )


@click.command()
@click.argument("folder", type=click.Path(exists=True, path_type=Path))
@click.option("--name", required=True, help="What reports call these weights.")
@click.option("--figures", type=click.Path(exists=True, path_type=Path), required=True)
@click.option("--options", default="", help="Further options of the measuring command.")
@click.option("--limits", default="", help="A sentence more about what it cannot do.")
@click.option("--base", default=BASE, show_default=True, help="Hub id of the base.")
@click.option("--revision", default=REVISION, show_default=True, help="Its commit.")
def main(  # noqa: PLR0913, PLR0917
    folder: Path, name: str, figures: Path, options: str, limits: str, base: str, revision: str
) -> None:
    """Write FOLDER/README.md from the figures that evaluate wrote."""
    text = card(
        folder,
        name,
        json.loads(figures.read_text(encoding="utf-8")),
        options=f" {options}" if options else "",
        limits=limits,
        base=base,
        revision=revision,
    )
    (folder / "README.md").write_text(text, encoding="utf-8")
    click.echo(str(folder / "README.md"))


if __name__ == "__main__":
    main()
