"""Our triples of news sentences, ``models/data/triples.jsonl``: one, its denial, its look-alike.

A model that has read few plain conflicts in other words does not see that what is "free of charge"
has no admission of 60 kronor. In each line ``b`` cannot be true beside ``a``; ``c`` could stand in
the place of ``b``, alike in length and words, and goes well with ``a``. Some texts are a claim and
the sentence before it, as ``checker.judging.rereading`` tells them.

    python -m models.training.triples MODEL

tells how often a model holds ``b`` for more of a conflict than ``c``, in triples that are never
trained on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from models.training.rows import INNOCENT, LABELS, Row, read_json_lines
from models.training.scoring import PairScorer, both_directions, scorer_from, softmax

PATH = Path(__file__).resolve().parents[1] / "data" / "triples.jsonl"
SOURCE = "triples"
TRAIN, DEV = "train", "dev"


@dataclass(frozen=True, slots=True)
class Triple:
    """A passage, one that contradicts it, and one that only looks so."""

    id: str
    """The hand that wrote it, and a number."""
    split: str
    kind: str
    passage: str
    conflict: str
    company: str


def triples(split: str, path: Path = PATH) -> list[Triple]:
    """Return the triples of a split.

    Raises:
        ValueError: two of the three texts are the same, or a line lacks one.
    """
    found = []
    for row in read_json_lines(path):
        if row.get("split") != split:
            continue
        name, kind = str(row.get("id")), str(row.get("kind", ""))
        texts = [str(row.get(key, "")).strip() for key in "abc"]
        if len({*texts, ""}) != len(texts) + 1:
            raise ValueError(f"{path}: {name} needs three texts, a, b and c, each its own")
        found.append(Triple(name, split, kind, *texts))
    return found


def rows(triple: Triple) -> Iterator[Row]:
    """Yield the two pairs of a triple as one group, so that they are compared with one another."""
    group = f"{SOURCE}:{triple.id}"
    for text, label, kind in (
        (triple.conflict, "contradiction", triple.kind),
        (triple.company, INNOCENT, INNOCENT),
    ):
        yield Row(triple.passage, text, label, f"{SOURCE}:{kind}", group)


def told_apart(told: list[Triple], scorer: PairScorer) -> float:
    """Return the share of triples whose conflict is held for more of one than its company.

    Both orders of each pair count alike.
    """
    sides = (
        both_directions(scorer, [(each.passage, getattr(each, side)) for each in told])
        for side in ("conflict", "company")
    )
    conflict, company = (softmax(logits)[:, LABELS.index("contradiction")] for logits in sides)
    return float((conflict > company).mean())


@click.command()
@click.argument("model", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--file", type=click.Path(exists=True, path_type=Path), default=PATH)
def main(model: Path, file: Path) -> None:
    """Tell how often MODEL, exported or torch weights, tells conflict and company apart."""
    told = triples(DEV, file)
    share = told_apart(told, scorer_from(model, bf16=False))
    click.echo(f"{share:.3f} of {len(told)} triples")


if __name__ == "__main__":
    main()
