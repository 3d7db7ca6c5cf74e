"""Makes a smaller base of a larger encoder: its first layers, and the word pieces that news uses.

A wide encoder knows more English than a narrow one of the same number of weights, and its lower
half keeps most of that. What a word piece that is left out stood for is spelt in shorter pieces
that stay; training afterwards gets used to it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from models.training.rows import read_json_lines, read_rows

MARK = "##"
"""Begins a piece that continues a word."""
ENDED = ("RobertaProcessing", "BertProcessing")
"""Ways of joining a pair that name the number of the two tokens between and around."""
BATCH = 1000


def counted(texts: Iterable[str], tokenizer: Any) -> Counter[int]:  # noqa: ANN401
    """Count the pieces of the texts by their number."""
    found: Counter[int] = Counter()
    batch: list[str] = []
    for text in texts:
        batch.append(text)
        if len(batch) == BATCH:
            found.update(_numbers(batch, tokenizer))
            batch = []
    found.update(_numbers(batch, tokenizer))
    return found


def _numbers(texts: list[str], tokenizer: Any) -> Iterator[int]:  # noqa: ANN401
    for encoding in tokenizer.encode_batch(texts, add_special_tokens=False):
        yield from encoding.ids


def kept_pieces(
    vocabulary: dict[str, int], special: Iterable[int], counts: Counter[int], size: int
) -> list[int]:
    """Return the numbers of the pieces that stay, in their old order.

    Special tokens and single Latin characters stay whatever they count, so that every word of
    a Latin script can still be spelt.

    Raises:
        ValueError: ``size`` has no room for them.
    """
    must = {*special, *(at for piece, at in vocabulary.items() if _letter(piece))}
    if len(must) > size:
        raise ValueError(f"{size} pieces asked for, {len(must)} cannot be left out")
    others = sorted((at for at in counts if at not in must), key=lambda at: (-counts[at], at))
    return sorted([*must, *others[: size - len(must)]])


def _letter(piece: str) -> bool:
    bare = piece.removeprefix(MARK)
    return len(bare) == 1 and (bare.isascii() or 0xA0 <= ord(bare) <= 0x24F or bare in "–—‘’“”…€")


def renumbered(table: dict[str, Any], kept: Sequence[int]) -> dict[str, Any]:
    """Return the content of ``tokenizer.json`` with only the kept pieces.

    Raises:
        ValueError: not a word-piece tokenizer, or one that puts pairs together in another way.
    """
    if table["model"]["type"] != "WordPiece":
        raise ValueError(f"a {table['model']['type']} tokenizer; only word pieces can be left out")
    joined = (table["post_processor"] or {}).get("type")
    if joined not in ENDED:
        raise ValueError(f"pairs are joined by {joined}, not by one of {', '.join(ENDED)}")
    new = {old: at for at, old in enumerate(kept)}
    vocabulary = {piece: new[old] for piece, old in table["model"]["vocab"].items() if old in new}
    added = [{**each, "id": new[each["id"]]} for each in table["added_tokens"]]
    after = table["post_processor"]
    ends = {side: [after[side][0], new[after[side][1]]] for side in ("sep", "cls")}
    return {
        **table,
        "model": {**table["model"], "vocab": vocabulary},
        "added_tokens": added,
        "post_processor": {**after, **ends},
    }


def shrink(base: str, out: Path, *, layers: int, kept: Sequence[int]) -> Path:
    """Write the smaller encoder with its tokenizer as a Hugging Face folder."""
    import torch
    from transformers import (
        AutoConfig,
        AutoModel,
        AutoModelForSequenceClassification,
        AutoTokenizer,
    )

    headed = "Sequence" in str(AutoConfig.from_pretrained(base).architectures)
    kind: Any = AutoModelForSequenceClassification if headed else AutoModel
    model: Any = kind.from_pretrained(base, dtype=torch.float32)
    encoder = model.base_model.encoder
    encoder.layer = encoder.layer[:layers]
    model.config.num_hidden_layers = len(encoder.layer)
    words = model.get_input_embeddings()
    padding = None if words.padding_idx is None else kept.index(words.padding_idx)
    smaller = torch.nn.Embedding(len(kept), words.embedding_dim, padding_idx=padding)
    smaller.weight.data = words.weight.data[list(kept)].clone()
    model.set_input_embeddings(smaller)
    model.config.vocab_size = len(kept)
    for name in ("pad_token_id", "bos_token_id", "eos_token_id"):
        if (old := getattr(model.config, name, None)) is not None:
            setattr(model.config, name, kept.index(old))
    model.save_pretrained(out)
    tokenizer: Any = AutoTokenizer.from_pretrained(base)
    tokenizer.save_pretrained(out)
    path = out / "tokenizer.json"
    table = renumbered(json.loads(path.read_text(encoding="utf-8")), kept)
    path.write_text(json.dumps(table, ensure_ascii=False), encoding="utf-8")
    return out


def _texts(data: Path | None, rows: Sequence[Path]) -> Iterator[str]:
    for path in sorted((data / "news").glob("*.jsonl.gz")) if data is not None else ():
        yield from (str(item.get("text", "")) for item in read_json_lines(path))
    for path in rows:
        for row in read_rows(path):
            yield from (row.premise, row.hypothesis)


@click.command()
@click.argument("base")
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--layers", default=6, show_default=True, help="Layers to keep, from the input on.")
@click.option("--pieces", default=17000, show_default=True, help="Word pieces to keep.")
@click.option("--data", type=click.Path(exists=True, path_type=Path), help="Count in its news.")
@click.option("--rows", type=click.Path(exists=True, path_type=Path), multiple=True)
def main(  # noqa: PLR0913, PLR0917
    base: str, out: Path, layers: int, pieces: int, data: Path | None, rows: Sequence[Path]
) -> None:
    """Write a smaller BASE (folder or hub name) to OUT, with the pieces found in DATA and ROWS."""
    from transformers import AutoTokenizer

    loaded: Any = AutoTokenizer.from_pretrained(base)
    backend = loaded.backend_tokenizer
    backend.no_truncation()
    backend.no_padding()
    counts = counted(_texts(data, rows), backend)
    kept = kept_pieces(loaded.get_vocab(), loaded.added_tokens_decoder, counts, pieces)
    covered = sum(counts[at] for at in kept) / max(1, counts.total())
    click.echo(f"{len(kept)} of {len(loaded)} pieces, {covered:.2%} of all that was read")
    click.echo(str(shrink(base, out, layers=layers, kept=kept)))


if __name__ == "__main__":
    main()
