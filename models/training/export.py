"""Exports a trained model: int8 ONNX, tokenizer, config, and a check against torch.

The folder is all the checker needs at run time. Two kinds are written with the same layout: the
contradiction model (output ``logits``) and the sentence encoder (output ``last_hidden_state``,
pooled outside). Run ``python -m models.training.export --help``.
"""

import hashlib
import json
import logging
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from inspect import signature
from pathlib import Path
from typing import Any, Literal

import click
import numpy as np
import torch
from numpy.typing import NDArray

from models.training.lastlayer import shorten
from models.training.packing import pack
from models.training.scoring import OnnxPairs, TorchPairs, softmax
from models.training.smoothing import smooth

LOG = logging.getLogger(__name__)
INPUTS = ("input_ids", "attention_mask", "token_type_ids")
OUTPUTS = {"nli": "logits", "embedder": "last_hidden_state"}
OPSET = 20
"""The first with a Gelu of its own: 4 % faster than the five operators that spell it out."""
Kind = Literal["nli", "embedder"]

PROBES = (
    ("Twelve people died in the fire.", "The fire killed fourteen people."),
    ("The mayor opened the bridge on Monday.", "The bridge stayed closed all week."),
    ("Profit rose by 4 per cent.", "The company earned a little more than last year."),
    ("She was elected in May.", "Her election, in May, surprised the party."),
)


@dataclass(frozen=True, slots=True)
class Parity:
    """How far the exported model is from the torch model on the same texts."""

    texts: int
    equal_decisions: float
    mean_change: float
    largest_change: float


class _Graph(torch.nn.Module):
    """One positional signature and one tensor out, as the exporter wants it."""

    def __init__(self, model: Any, output: str) -> None:  # noqa: ANN401
        super().__init__()
        self.model = model
        self.inputs = [name for name in INPUTS if name in signature(model.forward).parameters]
        self.output = output

    def forward(self, *tensors: torch.Tensor) -> torch.Tensor:
        """Run the model and pick the one output that is exported."""
        out = self.model(**dict(zip(self.inputs, tensors, strict=True)))
        tensor: torch.Tensor = getattr(out, self.output)
        return tensor


def _load(source: str, kind: Kind) -> Any:  # noqa: ANN401
    from transformers import AutoModel, AutoModelForSequenceClassification

    loader = AutoModelForSequenceClassification if kind == "nli" else AutoModel
    # Eager attention: the fused kinds trace the mask into shapes that are not dynamic.
    model = loader.from_pretrained(source, dtype=torch.float32, attn_implementation="eager")
    return model.eval()


def to_onnx(source: str, target: Path, kind: Kind) -> None:
    """Write the model in ``source`` as an fp32 ONNX graph with dynamic batch and length."""
    model = _load(source, kind)
    if kind == "nli":
        shorten(model)
    graph = _Graph(model, OUTPUTS[kind]).eval()
    # Tensors of their own: the exporter takes one tensor given twice for one input.
    values = {"input_ids": 2000, "attention_mask": 1, "token_type_ids": 0}
    example = tuple(torch.full((2, 16), values[name], dtype=torch.int64) for name in graph.inputs)
    batch, length = torch.export.Dim("batch"), torch.export.Dim("seq", max=512)
    torch.onnx.export(
        graph,
        example,
        str(target),
        input_names=graph.inputs,
        output_names=[OUTPUTS[kind]],
        dynamic_shapes=(tuple({0: batch, 1: length} for _ in graph.inputs),),
        opset_version=OPSET,
        dynamo=True,
        external_data=False,
        verbose=False,
    )


def quantise(
    source: Path, target: Path, *, operators: Sequence[str], per_channel: bool, int4: bool = False
) -> None:
    """Write an int8 copy of an ONNX graph; weights only, activations are scaled at run time.

    ``int4`` stores the weights in four bits; they should have been trained for it.
    """
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from onnxruntime.quantization.shape_inference import quant_pre_process

    with tempfile.TemporaryDirectory() as folder:
        ready = Path(folder) / "ready.onnx"
        quant_pre_process(str(source), str(ready), skip_symbolic_shape=True)
        quantize_dynamic(
            ready,
            target,
            op_types_to_quantize=list(operators),
            per_channel=per_channel,
            reduce_range=False,
            weight_type=QuantType.QInt8,
        )
        if int4:
            LOG.info("%d tables in four bits", pack(target, ready))


def strip_notes(path: Path) -> None:
    """Remove what the exporter notes beside the graph: stack traces with this machine's paths."""
    import onnx

    model = onnx.load(str(path))
    graph = model.graph
    parts = (graph.node, graph.value_info, graph.input, graph.output, graph.initializer)
    for part in (model, graph, *model.functions, *(item for found in parts for item in found)):
        part.doc_string = ""
        del part.metadata_props[:]
    onnx.save(model, str(path))


def write_config(source: str, target: Path, *, max_length: int, temperature: float) -> None:
    """Copy the part of the model's config that a reader of the folder needs."""
    from transformers import AutoConfig

    config = AutoConfig.from_pretrained(source)
    kept: dict[str, Any] = {
        "model_type": config.model_type,
        "hidden_size": config.hidden_size,
        "max_position_embeddings": config.max_position_embeddings,
        "pad_token_id": config.pad_token_id,
        "id2label": {str(key): name for key, name in config.id2label.items()},
        "checker": {"max_length": max_length, "temperature": temperature},
    }
    target.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")


def write_tokenizer(source: str, target: Path) -> None:
    """Write ``tokenizer.json`` without padding or truncation: the caller sets both."""
    from transformers import AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(source)
    tokenizer.backend_tokenizer.no_padding()
    tokenizer.backend_tokenizer.no_truncation()
    tokenizer.backend_tokenizer.save(str(target))


def nli_parity(source: str, folder: Path, pairs: Sequence[tuple[str, str]]) -> Parity:
    """Compare the decisions and contradiction probabilities of both models on ``pairs``."""
    expected = softmax(TorchPairs(source).logits(pairs))
    found = softmax(OnnxPairs(folder).logits(pairs))
    change = np.abs(expected - found).max(axis=1)
    same = expected.argmax(axis=1) == found.argmax(axis=1)
    return Parity(len(pairs), float(same.mean()), float(change.mean()), float(change.max()))


def embedder_parity(source: str, folder: Path, texts: Sequence[str]) -> Parity:
    """Compare sentence vectors; a change is one minus the cosine of the two models' vectors."""
    from models.training.embedding import OnnxEncoder, TorchEncoder

    expected = TorchEncoder(source).encode(texts)
    found = OnnxEncoder(folder).encode(texts)
    drift = 1.0 - (expected * found).sum(axis=1)
    same = _nearest(expected) == _nearest(found)
    return Parity(len(texts), float(same.mean()), float(drift.mean()), float(drift.max()))


def _nearest(vectors: NDArray[np.float32]) -> NDArray[np.intp]:
    similarity = vectors @ vectors.T
    np.fill_diagonal(similarity, -1.0)
    nearest: NDArray[np.intp] = similarity.argmax(axis=1)
    return nearest


def sha256(path: Path) -> str:
    """Return the checksum that pins a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def export(  # noqa: PLR0913
    source: str,
    target: Path,
    *,
    kind: Kind = "nli",
    operators: Sequence[str] = ("MatMul", "Gather"),
    per_channel: bool = True,
    int4: bool = False,
    max_length: int = 128,
    temperature: float = 1.0,
) -> Path:
    """Write the whole folder: graph, tokenizer, config. Returns the folder."""
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / "plain.onnx"
        to_onnx(source, plain, kind)
        if layers := smooth(plain, Path(source)):
            LOG.info("inputs of %d layers smoothed", layers)
        if operators:
            quantise(
                plain,
                target / "model.onnx",
                operators=operators,
                per_channel=per_channel,
                int4=int4,
            )
        else:
            shutil.copy(plain, target / "model.onnx")
    strip_notes(target / "model.onnx")
    write_tokenizer(source, target / "tokenizer.json")
    write_config(source, target / "config.json", max_length=max_length, temperature=temperature)
    return target


@click.command()
@click.argument("source")
@click.argument("target", type=click.Path(path_type=Path))
@click.option("--kind", type=click.Choice(["nli", "embedder"]), default="nli")
@click.option("--operators", default="MatMul,Gather", help="Kinds to quantise; empty for fp32.")
@click.option("--per-channel/--per-tensor", default=True, show_default=True)
@click.option("--int4", is_flag=True, help="Store the weights in four bits.")
@click.option("--max-length", default=128, show_default=True, help="Tokens in one pair.")
@click.option("--temperature", default=1.0, show_default=True, help="From the calibrate command.")
@click.option("--rows", type=click.Path(exists=True, path_type=Path), help="Pairs for the check.")
def main(  # noqa: PLR0913, PLR0917
    source: str,
    target: Path,
    kind: Kind,
    operators: str,
    per_channel: bool,  # noqa: FBT001
    int4: bool,  # noqa: FBT001
    max_length: int,
    temperature: float,
    rows: Path | None,
) -> None:
    """Export SOURCE (a folder of torch weights) to the folder TARGET and compare the two."""
    chosen = [name for name in operators.split(",") if name]
    if int4 and not chosen:
        raise click.UsageError("--int4 stores int8 weights in four bits: name --operators, too.")
    export(
        source,
        target,
        kind=kind,
        operators=chosen,
        per_channel=per_channel,
        int4=int4,
        max_length=max_length,
        temperature=temperature,
    )
    pairs: list[tuple[str, str]] = list(PROBES)
    if rows is not None:
        from models.training.rows import read_rows

        pairs = [(row.premise, row.hypothesis) for row in read_rows(rows)]
    if kind == "nli":
        parity = nli_parity(source, target, pairs)
    else:
        parity = embedder_parity(source, target, [text for pair in pairs for text in pair])
    weights = target / "model.onnx"
    click.echo(json.dumps(asdict(parity)))
    click.echo(f"{weights.stat().st_size / 1e6:.1f} MB  sha256 {sha256(weights)}")


if __name__ == "__main__":
    main()
