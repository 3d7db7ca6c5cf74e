"""Makes torch weights of an exported four-bit model again, so that a training can go on from them.

Nobody needs the weights in 32 bits that a release was rounded from: what ships is the start. Each
product of the graph is told by the bias that is added to it, which keeps the name of its layer.
Only for the kind of the shipped base (MPNet): its heads are told by its table of distances.

    python -m models.training.unpack models/nli OUT/start
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import numpy as np
from numpy.typing import NDArray

from models.training.int4 import BLOCK
from models.training.packing import QUANTISED, SCALE, TURNED
from models.training.smoothing import DIVISORS, products

LAYER = re.compile(r"layer\.(\d+)\.")
ROOT = "model."
"""What the exporter's wrapper puts before the names of the model."""


def unpack(folder: Path, out: Path) -> Path:
    """Write an exported model in ``folder`` to ``out``: weights in 32 bits, config, tokenizer.

    Raises:
        ValueError: a weight of the model is not in the graph, or in another shape.
    """
    import torch
    from transformers import AutoConfig, AutoModelForSequenceClassification, PreTrainedTokenizerFast

    told = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    found = dict(weights(folder / "model.onnx"))
    names = {int(number): label for number, label in told["id2label"].items()}
    sizes = {name: value.shape for name, value in found.items()}
    config = AutoConfig.for_model(
        told["model_type"],
        hidden_size=told["hidden_size"],
        num_hidden_layers=len({LAYER.findall(name)[0] for name in found if LAYER.search(name)}),
        intermediate_size=_first(sizes, "intermediate.dense.bias")[0],
        num_attention_heads=_first(sizes, "relative_attention_bias")[-1],
        vocab_size=_first(sizes, "word_embeddings")[0],
        max_position_embeddings=told["max_position_embeddings"],
        pad_token_id=told["pad_token_id"],
        id2label=names,
        label2id={label: number for number, label in names.items()},
    )
    kind: Any = AutoModelForSequenceClassification
    model: Any = kind.from_config(config, dtype=torch.float32)
    state = {name: torch.tensor(np.ascontiguousarray(value)) for name, value in found.items()}
    for name in [name for name in state if name.endswith(DIVISORS)]:
        weight = name.removesuffix(DIVISORS) + ".weight"
        state[weight] *= state.pop(name)
    wrong = [
        name
        for name, weight in model.named_parameters()
        if name not in state or state[name].shape != weight.shape
    ]
    if wrong:
        raise ValueError(f"{folder}: no such weights in the graph: {', '.join(wrong)}")
    model.load_state_dict(state, strict=False)
    model.save_pretrained(out)
    # The names that the base gives them: the tokenizer's file does not say which is for what.
    special = {"bos_token": "<s>", "eos_token": "</s>", "sep_token": "</s>", "cls_token": "<s>"}
    special |= {"pad_token": "<pad>", "unk_token": "[UNK]", "mask_token": "<mask>"}
    made: Any = PreTrainedTokenizerFast
    made(tokenizer_file=str(folder / "tokenizer.json"), **special).save_pretrained(out)
    return out


def _first(sizes: dict[str, tuple[int, ...]], part: str) -> tuple[int, ...]:
    return next(size for name, size in sizes.items() if part in name)


def weights(path: Path) -> Iterator[tuple[str, NDArray[np.float32]]]:
    """Yield the name and the values of each weight, in the layout of torch."""
    import onnx
    from onnx import numpy_helper

    graph = onnx.load(str(path)).graph
    tables = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
    layers = {
        node.input[1].removesuffix(QUANTISED): f"{layer}.weight" for node, layer in products(graph)
    }
    for name, value in tables.items():
        if name.endswith(DIVISORS):
            yield name, value
        elif name.startswith(ROOT) and name.rsplit(".", 1)[-1] in {"weight", "bias"}:
            yield name.removeprefix(ROOT), value.astype(np.float32)
        elif name.endswith(QUANTISED):
            bare = name.removesuffix(QUANTISED)
            levels = value.astype(np.float32) - tables[f"{bare}_zero_point"].astype(np.float32)
            exact = levels * tables[bare + SCALE]
            yield _named(bare, layers), exact.T if bare in layers else exact
        elif name.endswith("_levels"):
            bare = name.removesuffix("_levels")
            looked_up = bare not in layers
            steps = tables[f"{bare}_steps"].astype(np.float32)
            scale = tables[bare + SCALE][:, None] if looked_up else tables[bare + SCALE]
            axis = int(looked_up)
            exact = value.astype(np.float32) * np.repeat(steps, BLOCK, axis=axis) * scale
            yield _named(bare, layers), exact if looked_up else exact.T


def _named(bare: str, layers: dict[str, str]) -> str:
    """Name a table as the model does."""
    return layers.get(bare, bare.removesuffix(TURNED).removeprefix(ROOT))


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("out", type=click.Path(path_type=Path))
def main(folder: Path, out: Path) -> None:
    """Write the exported model in FOLDER as torch weights to OUT."""
    click.echo(str(unpack(folder, out)))


if __name__ == "__main__":
    main()
