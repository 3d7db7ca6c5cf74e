"""Averages the weights of runs that began from the same base: one model, no slower than each.

On a busy machine, runs of one thread each on their own share of the rows waste less than one run
of many threads, which all wait for the slowest; their average is the model of both shares.
"""

from collections.abc import Sequence
from pathlib import Path

import click
import torch


def average(folders: Sequence[Path], out: Path) -> Path:
    """Write the mean of the weights of ``folders`` as a Hugging Face folder."""
    from transformers import AutoModelForSequenceClassification, AutoTokenizer

    models = [
        AutoModelForSequenceClassification.from_pretrained(folder, dtype=torch.float32)
        for folder in folders
    ]
    states = [model.state_dict() for model in models]
    mean = {
        name: torch.stack([state[name].float() for state in states]).mean(dim=0).to(value.dtype)
        for name, value in states[0].items()
    }
    models[0].load_state_dict(mean)
    models[0].save_pretrained(out)
    AutoTokenizer.from_pretrained(folders[0]).save_pretrained(out)
    return out


@click.command()
@click.argument("folders", type=click.Path(exists=True, path_type=Path), nargs=-1, required=True)
@click.option("--out", type=click.Path(path_type=Path), required=True)
def main(folders: Sequence[Path], out: Path) -> None:
    """Average the weights of FOLDERS into OUT."""
    click.echo(str(average(folders, out)))


if __name__ == "__main__":
    main()
