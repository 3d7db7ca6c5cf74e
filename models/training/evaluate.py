"""Measures a model folder: one table, on articles it was never trained on.

Each hand-written edit of a held-out article is one version of that article; in each version every
pair of near sentences (top ten) is scored in both directions. The planted pair must stand out from
some 250 innocent ones. Run ``python -m models.training.evaluate --help``.
"""

import json
import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import click
import numpy as np
from numpy.typing import NDArray

from models.training import indocument, own
from models.training.articles import EditedArticle, edited_articles
from models.training.embedding import Encoder, neighbour_pairs
from models.training.metrics import auc, average_precision, recall_at, threshold_at
from models.training.prepare import encoder_from
from models.training.rows import LABELS, read_rows
from models.training.scoring import PairScorer, both_directions, scorer_from

Floats = NDArray[np.float32]
Pair = tuple[str, str]
LOG = logging.getLogger(__name__)
CONTRADICTION = LABELS.index("contradiction")


@dataclass(slots=True)
class Pool:
    """All pairs of all versions, as log-odds of a contradiction."""

    conflicts: list[float] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    innocents: list[Floats] = field(default_factory=list)
    """For each version with a conflict, its other pairs."""
    traps: list[float] = field(default_factory=list)
    trap_kinds: list[str] = field(default_factory=list)
    clean: list[Floats] = field(default_factory=list)
    """For each clean article, all its pairs."""
    ranks: list[int] = field(default_factory=list)
    lost: int = 0


def log_odds(logits: Floats) -> Floats:
    """Return the log-odds of a contradiction against the other two labels."""
    rest = np.delete(logits, CONTRADICTION, axis=1)
    odds: Floats = logits[:, CONTRADICTION] - np.logaddexp(rest[:, 0], rest[:, 1])
    return odds


def _score(scorer: PairScorer, pairs: Sequence[Pair]) -> Floats:
    if not pairs:
        return np.zeros(0, dtype=np.float32)
    return log_odds(both_directions(scorer, pairs))


@dataclass(frozen=True, slots=True)
class _Scored:
    """The clean article's pairs with their scores, kept for all versions of the article."""

    vectors: Floats
    scores: dict[tuple[int, int], float]


def add_article(pool: Pool, item: EditedArticle, scorer: PairScorer, encoder: Encoder) -> None:
    """Score every version of one article; pairs without the new sentence are scored once."""
    sentences = item.article.sentences
    vectors = encoder.encode(sentences)
    pairs = neighbour_pairs(vectors, indocument.TOP)
    scores = _score(scorer, [(sentences[a], sentences[b]) for a, b in pairs])
    pool.clean.append(scores)
    clean = _Scored(vectors, dict(zip(pairs, scores.tolist(), strict=True)))
    news = encoder.encode([edit.text for edit in item.edits])
    for edit, vector in zip(item.edits, news, strict=True):
        version = indocument.applied(item.article, edit)
        found = _version(version, vector, clean, scorer)
        planted = {(min(version.new, at), max(version.new, at)) for at in version.partners}
        _place(pool, edit.label, edit.kind, found, planted)


def _version(
    version: indocument.Version, vector: Floats, clean: _Scored, scorer: PairScorer
) -> dict[tuple[int, int], float]:
    vectors = indocument.version_vectors(version, clean.vectors, vector)
    pairs = neighbour_pairs(vectors, indocument.TOP)
    found: dict[tuple[int, int], float] = {}
    unknown: list[tuple[int, int]] = []
    for pair in pairs:
        before = (version.kept[pair[0]], version.kept[pair[1]])
        if before in clean.scores:
            found[pair] = clean.scores[before]
        else:
            unknown.append(pair)
    texts = [(version.sentences[a], version.sentences[b]) for a, b in unknown]
    found.update(zip(unknown, _score(scorer, texts).tolist(), strict=True))
    return found


def _place(
    pool: Pool,
    label: str,
    kind: str,
    found: dict[tuple[int, int], float],
    planted: set[tuple[int, int]],
) -> None:
    if label == "neutral":
        for pair in planted & set(found):
            pool.traps.append(found[pair])
            pool.trap_kinds.append(kind)
    if label != "contradiction":
        return
    others = np.array([s for pair, s in found.items() if pair not in planted], dtype=np.float32)
    pool.innocents.append(others)
    for pair in planted:
        score = found.get(pair, -np.inf)
        pool.lost += pair not in found
        pool.conflicts.append(score)
        pool.kinds.append(kind)
    best = max((found.get(pair, -np.inf) for pair in planted), default=-np.inf)
    pool.ranks.append(1 + int((others > best).sum()))


def in_document(items: Sequence[EditedArticle], scorer: PairScorer, encoder: Encoder) -> Pool:
    """Score held-out articles in all their versions."""
    pool = Pool()
    for item in items:
        add_article(pool, item, scorer, encoder)
    return pool


def held_out(data: Path, split: str) -> dict[str, list[EditedArticle]]:
    """Return the articles of a split: the real ones that were edited, and our own."""
    return {"edited": edited_articles(data, split), "own": own.edited(split)}


def table(pool: Pool) -> dict[str, float]:
    """Reduce the pool to the figures of the model card."""
    conflicts = np.array(pool.conflicts, dtype=np.float32)
    innocents = np.concatenate(pool.innocents)
    traps = np.array(pool.traps, dtype=np.float32)
    labels = np.concatenate([np.ones(len(conflicts)), np.zeros(len(innocents))])
    scores = np.concatenate([conflicts, innocents])
    figures: dict[str, float] = {
        "conflicts": len(conflicts),
        "innocent pairs": len(innocents),
        "lost by top-10": pool.lost,
        "AUC against all": auc(conflicts, innocents),
        "AUC against traps": auc(conflicts, traps),
        "average precision": average_precision(labels, scores),
        "median rank": float(np.median(pool.ranks)),
        "rank 1": float(np.mean(np.array(pool.ranks) == 1)),
    }
    for precision in (0.5, 0.8, 0.9):
        cut = threshold_at(labels, scores, precision)
        figures[f"recall at P {precision}"] = recall_at(labels, scores, precision)
        figures[f"log-odds at P {precision}"] = cut
        alarms = [float((clean >= cut).sum()) for clean in pool.clean]
        figures[f"alarms per clean article at P {precision}"] = float(np.mean(alarms))
        figures[f"trap rate at P {precision}"] = float((traps >= cut).mean())
    return figures


def by_kind(pool: Pool) -> dict[str, tuple[int, float, float]]:
    """Return for each kind of conflict and trap: how many, AUC, share above recall 0.2's cut."""
    conflicts = np.array(pool.conflicts, dtype=np.float32)
    innocents = np.concatenate(pool.innocents)
    cut = float(np.quantile(conflicts, 0.8))
    rows: dict[str, tuple[int, float, float]] = {}
    for kind in sorted(set(pool.kinds)):
        own = conflicts[[k == kind for k in pool.kinds]]
        rows[kind] = (len(own), auc(own, innocents), float((own >= cut).mean()))
    traps = np.array(pool.traps, dtype=np.float32)
    for kind in sorted(set(pool.trap_kinds)):
        own = traps[[k == kind for k in pool.trap_kinds]]
        rows[f"trap {kind}"] = (len(own), auc(conflicts, own), float((own >= cut).mean()))
    return rows


def accuracy(scorer: PairScorer, path: Path, rows: int) -> float:
    """Return the three-way accuracy on the first rows of an NLI file, one direction."""
    chosen = read_rows(path)
    chosen = chosen[:: max(1, len(chosen) // rows)][:rows]
    logits = scorer.logits([(row.premise, row.hypothesis) for row in chosen])
    gold = [LABELS.index(row.label) for row in chosen]
    return float((logits.argmax(axis=1) == gold).mean())


def speed(scorer: PairScorer, path: Path, rows: int = 256) -> float:
    """Return scored pairs (one direction) in a second, after a warm-up."""
    pairs = [(row.premise, row.hypothesis) for row in read_rows(path)[:rows]]
    scorer.logits(pairs[:32])
    began = time.perf_counter()
    scorer.logits(pairs)
    return len(pairs) / (time.perf_counter() - began)


def save_pool(pool: Pool, path: Path) -> None:
    """Keep the scores, so that other cuts need no second scoring."""
    kept = {
        "conflicts": pool.conflicts,
        "kinds": pool.kinds,
        "innocents": [part.tolist() for part in pool.innocents],
        "traps": pool.traps,
        "trap_kinds": pool.trap_kinds,
        "clean": [part.tolist() for part in pool.clean],
    }
    path.write_text(json.dumps(kept), encoding="utf-8")


@click.command()
@click.argument("model", type=click.Path(exists=True, path_type=Path))
@click.option("--data", type=click.Path(exists=True, path_type=Path), required=True)
@click.option("--encoder", type=click.Path(exists=True, path_type=Path), help="Exported encoder.")
@click.option("--split", type=click.Choice(["dev", "calibration"]), default="dev")
@click.option("--set", "articles_of", type=click.Choice(["edited", "own"]), default="edited")
@click.option("--articles", default=1000, show_default=True, help="At most so many articles.")
@click.option("--mnli-rows", default=1500, show_default=True)
@click.option("--kinds/--no-kinds", default=False, help="Also a table by kind.")
@click.option("--scores", type=click.Path(path_type=Path), help="Write the raw scores there.")
@click.option("--figures", type=click.Path(path_type=Path), help="Write the table as JSON.")
def main(  # noqa: PLR0913, PLR0917
    model: Path,
    data: Path,
    encoder: Path | None,
    split: str,
    articles_of: str,
    articles: int,
    mnli_rows: int,
    kinds: bool,  # noqa: FBT001
    scores: Path | None,
    figures: Path | None,
) -> None:
    """Print the table for MODEL: a folder of torch weights or an exported one."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    scorer = scorer_from(model, bf16=False)
    measured: dict[str, float] = {}
    mnli = data / "nli" / "dev" / "mnli.dev.jsonl.gz"
    if mnli_rows and mnli.exists():
        measured["MNLI accuracy"] = accuracy(scorer, mnli, mnli_rows)
        measured["pairs per second"] = speed(scorer, mnli)
    pool = in_document(held_out(data, split)[articles_of][:articles], scorer, encoder_from(encoder))
    measured.update(table(pool))
    for name, value in measured.items():
        click.echo(f"{name:34}{value:10.3f}")
    if kinds:
        for kind, (count, area, share) in by_kind(pool).items():
            click.echo(f"{kind:26}{count:6}  AUC {area:.3f}  above cut {share:.2f}")
    if scores is not None:
        save_pool(pool, scores)
    if figures is not None:
        figures.write_text(json.dumps(measured, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
