"""Rounds trained weights to four bits so that each layer's outputs change least, without training.

Rounding one weight leaves an error, which the weights that are not rounded yet can take up: column
by column, by the inverse of the layer's input products (Frantar et al. 2022, "GPTQ: Accurate
Post-Training Quantization for Generative Pre-trained Transformers"). The inputs are those of a few
hundred pairs, through the layers that are rounded already. The grid is that of ``int4``, so that
``export --int4`` stores the result as it is.

    python -m models.training.gptq OUT/second/model OUT/third --rows OUT/mined.jsonl.gz
"""

from __future__ import annotations

import logging
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NoReturn

import click
import torch

from models.training.int4 import BLOCK, STEPS, TOP, packable
from models.training.rows import Row, read_rows
from models.training.smoothing import divisors, layers_of, write

LOG = logging.getLogger(__name__)
BATCH = 32
LONGEST = 192
"""Tokens of a pair: two claims with the sentences before them."""
DAMPING = 0.03
"""Part of the mean square of the inputs that is added to each: keeps the inverse finite."""
SHARED = 3
"""Layers of an attention block that are given the same: queries, keys and values."""
SEED = 7


class Enough(Exception):  # noqa: N818
    """What comes after the layer is not needed."""


class Inputs:
    """Sums the outer products of what a linear layer is given, and ends the pass there."""

    def __init__(self, layer: torch.nn.Linear) -> None:
        self.products = torch.zeros(layer.in_features, layer.in_features, dtype=torch.float64)
        self.largest = torch.zeros(layer.in_features)
        self.mask = torch.ones(1, 1)
        self.handle = layer.register_forward_pre_hook(self._take)

    def smoothed(self, weight: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Return the divisors of the inputs, and the products of the inputs after them."""
        by = divisors(self.largest, weight)
        return by, self.products / torch.outer(by, by)

    def _take(self, _: Any, given: tuple[torch.Tensor, ...]) -> NoReturn:  # noqa: ANN401
        seen = given[0].float()
        seen = seen[self.mask.bool()] if seen.dim() > 2 else seen
        self.products += (seen.T @ seen).double()
        self.largest = torch.maximum(self.largest, seen.abs().amax(dim=0))
        raise Enough


def nearest(weight: torch.Tensor) -> torch.Tensor:
    """Return weights, shape (outputs, inputs), each rounded by itself, in the grid of ``int4``."""
    scale, largest = _scale(weight), weight.abs().argmax(dim=1)
    equal = torch.ones(1, BLOCK, dtype=weight.dtype)
    parts = []
    for start in range(0, weight.shape[1], BLOCK):
        block = weight[:, start : start + BLOCK]
        parts.append(_on_grid(block, _steps(block, scale, equal, largest - start)))
    return torch.cat(parts, dim=1)


def compensated(weight: torch.Tensor, products: torch.Tensor) -> torch.Tensor:
    """Return weights, shape (outputs, inputs), in four bits, for inputs with these products.

    ``products``, shape (inputs, inputs), is the sum of the outer products of the layer's inputs.

    Raises:
        ValueError: the inputs are not finite.
    """
    if not torch.isfinite(products).all():
        raise ValueError("a layer is given numbers that are not finite: is the model broken?")
    left = weight.double().clone()
    root = _inverse_root(products.double())
    scale, largest = _scale(left), weight.abs().argmax(dim=1)
    result = torch.zeros_like(left)
    for start in range(0, left.shape[1], BLOCK):
        part = slice(start, start + BLOCK)
        counts = root.diagonal()[part].square().reciprocal()
        step = _steps(left[:, part], scale, counts, largest - start)
        errors = torch.zeros_like(left[:, part])
        for at in range(start, start + BLOCK):
            exact = left[:, at : at + 1].clone()
            exact[largest == at] = weight[largest == at, at : at + 1].double()
            result[:, at : at + 1] = _on_grid(exact, step)
            error = (left[:, at : at + 1] - result[:, at : at + 1]) / root[at, at]
            errors[:, at - start : at - start + 1] = error
            left[:, at + 1 : start + BLOCK] -= error * root[at : at + 1, at + 1 : start + BLOCK]
        left[:, start + BLOCK :] -= errors @ root[part, start + BLOCK :]
    return result.to(weight.dtype)


def _scale(weight: torch.Tensor) -> torch.Tensor:
    return (weight.abs().amax(dim=1, keepdim=True) / (TOP * STEPS)).clamp(min=1e-12)


def _on_grid(values: torch.Tensor, step: torch.Tensor) -> torch.Tensor:
    """Return values rounded to a level of -7 to 7 times a step."""
    return (values / step).round().clamp(-TOP, TOP) * step


def _steps(
    block: torch.Tensor, scale: torch.Tensor, counts: torch.Tensor, largest: torch.Tensor
) -> torch.Tensor:
    """Return the step, shape (outputs, 1), that rounds a block of 64 inputs best.

    ``scale`` has shape (outputs, 1); ``counts`` says how much an error weighs at each input;
    ``largest`` is where an output has its largest weight, counted from the block: that one stays
    as it is, since the scale is read off it when the weights are stored.
    """
    best = torch.full_like(scale, torch.inf)
    found = torch.ones_like(scale)
    for multiplier in range(1, STEPS + 1):
        wrong = (_on_grid(block, scale * multiplier) - block).square().mul(counts)
        wrong = wrong.sum(dim=1, keepdim=True)
        found[wrong < best] = multiplier
        best = torch.minimum(best, wrong)
    found[(largest >= 0) & (largest < block.shape[1])] = STEPS
    return scale * found


def _inverse_root(products: torch.Tensor) -> torch.Tensor:
    """Return the upper Cholesky factor of the inverse of the damped products."""
    one = torch.eye(len(products), dtype=products.dtype) * products.diagonal().mean()
    damping = DAMPING
    while True:
        try:
            inverse = torch.cholesky_inverse(torch.linalg.cholesky(products + one * damping))
            root: torch.Tensor = torch.linalg.cholesky(inverse, upper=True)
            return root
        except RuntimeError:
            # Few pairs, as for the layer that sees one token of each, leave little to invert.
            damping *= 10


def _groups(model: Any) -> Iterator[list[torch.nn.Linear]]:  # noqa: ANN401
    """Yield the packable layers in the order of the pass, those with the same input together."""
    chosen = packable(model)
    for block in model.base_model.encoder.layer:
        inside = [module for module in block.modules() if module in chosen]
        yield inside[:SHARED]
        yield from ([module] for module in inside[SHARED:])
        chosen = [module for module in chosen if module not in inside]
    yield from ([module] for module in chosen)


@torch.no_grad()
def round_model(
    model: Any,  # noqa: ANN401
    tokenizer: Any,  # noqa: ANN401
    rows: Sequence[Row],
) -> dict[str, torch.Tensor]:
    """Round the word table and all wide layers of a classifier in place, with these pairs.

    Returns what the inputs of each smoothed layer are to be divided by: its weights are rounded as
    they are after that (see ``smoothing``).
    """
    names = {layer: name for name, layer in layers_of(model).items()}
    found: dict[str, torch.Tensor] = {}
    words = model.get_input_embeddings().weight
    words.data = nearest(words.data)
    rows = sorted(rows, key=lambda row: len(row.premise) + len(row.hypothesis))
    batches = [rows[at : at + BATCH] for at in range(0, len(rows), BATCH)]
    encoded = [
        tokenizer(
            [row.premise for row in batch],
            [row.hypothesis for row in batch],
            truncation=True,
            max_length=LONGEST,
            padding=True,
            return_tensors="pt",
        )
        for batch in batches
    ]
    for number, layers in enumerate(_groups(model)):
        inputs = Inputs(layers[0])
        for batch in encoded:
            inputs.mask = batch["attention_mask"]
            try:
                with torch.autocast("cpu", dtype=torch.bfloat16):
                    model(**batch)
            except Enough:
                continue
        inputs.handle.remove()
        for layer in layers:
            if layer in names:
                by, products = inputs.smoothed(layer.weight.data)
                layer.weight.data = compensated(layer.weight.data * by, products) / by
                found[names[layer]] = by
            else:
                layer.weight.data = compensated(layer.weight.data, inputs.products)
        LOG.info("rounded group %d", number + 1)
    return found


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--rows", type=click.Path(exists=True, path_type=Path), required=True)
@click.option("--pairs", default=384, show_default=True, help="Drawn from the rows.")
def main(folder: Path, out: Path, rows: Path, pairs: int) -> None:
    """Write FOLDER's classifier to OUT, its weights rounded for `export --int4`."""
    from transformers import AutoModelForSequenceClassification, AutoTokenizer

    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    load = AutoModelForSequenceClassification.from_pretrained
    model = load(folder, dtype=torch.float32, attn_implementation="eager").eval()
    tokenizer = AutoTokenizer.from_pretrained(folder)
    told = list(read_rows(rows))
    random.Random(SEED).shuffle(told)  # noqa: S311
    divided = round_model(model, tokenizer, told[:pairs])
    model.save_pretrained(out)
    write(out, divided)
    tokenizer.save_pretrained(out)


if __name__ == "__main__":
    main()
