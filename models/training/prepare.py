"""Writes the training rows: ``mix`` the parts, ``mine`` or ``contrast`` what a model gets wrong."""

import logging
import random
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import click
import numpy as np

from models.training import (
    changed,
    contrast,
    headlines,
    indocument,
    marked,
    own,
    public,
    published,
    reports,
    triples,
)
from models.training.articles import (
    EditedArticle,
    clean_articles,
    clean_texts,
    edited_articles,
    share,
)
from models.training.embedding import Encoder, OnnxEncoder, TorchEncoder, default_base
from models.training.rows import INNOCENT, Row, write_rows
from models.training.scoring import contradiction, scorer_from

LOG = logging.getLogger(__name__)
PARTS = (
    *("public", "own", "reports", "items", "headlines", "triples", "edits", "published"),
    *("newsroom", "clean", "changed", "synthetic"),
)
MANY = 10_000_000
OURS = ("train", "calibration")
"""Splits of our whole articles and published edits that are trained on."""
HELD_OUT = 10
"""One newsroom pair in ten is kept back, by its premise: siblings stay together."""


INNOCENTS = 3
"""Innocent pairs beside each edit: the new sentence with near ones it has no quarrel with."""


def newsroom_rows(*, held_out: bool = False) -> list[Row]:
    """Read our own sentence pairs, or the tenth of them that is never trained on."""
    rows = own.pairs()
    return [row for row in rows if (share(row.premise, HELD_OUT) == 0) is held_out]


def both_orders(rows: Sequence[Row]) -> list[Row]:
    """Add the other order of each pair where the label does not depend on it.

    An entailment read backwards is another pair: no contradiction, and that is all we know.
    """
    turned = [
        row.turned()
        if row.label != "entailment"
        else Row(row.hypothesis, row.premise, INNOCENT, row.source)
        for row in rows
    ]
    return [*rows, *turned]


def one_order(rows: Sequence[Row], rng: random.Random) -> list[Row]:
    """Turn half of the pairs round: as much is learned of both orders, in half of the time."""
    return [rng.choice(both_orders([row])) for row in rows]


def build(
    data: Path, encoder: Encoder, *, seed: int, articles: int, parts: Mapping[str, int]
) -> list[Row]:
    """Return the rows of the chosen parts, shuffled; each part with the most rows it may give."""

    def of_edits(edited: Sequence[EditedArticle]) -> list[Row]:
        return one_order(list(indocument.edit_rows(edited, encoder, rng, INNOCENTS)), rng)

    rng = random.Random(seed)  # noqa: S311
    news = clean_articles(data, limit=articles) if {"clean", "synthetic"} & set(parts) else []
    rng.shuffle(news)
    half = len(news) // 2
    makers: dict[str, Callable[[], list[Row]]] = {
        "public": lambda: public.public_rows(data, seed) + public.refuted_rows(data, seed, 3000),
        "own": lambda: of_edits(own.edited("train")),
        "edits": lambda: of_edits(edited_articles(data, "train")),
        "published": lambda: of_edits(
            [each.edited for split in OURS for each in published.articles(data, split)]
        ),
        "newsroom": lambda: one_order(newsroom_rows(), rng),
        "clean": lambda: list(indocument.clean_rows(news[half:], encoder, rng, 20)),
        "reports": lambda: _of_reports(_reports(), encoder, rng),
        "headlines": lambda: one_order(_of_headlines(encoder, rng), rng),
        "triples": lambda: one_order(
            [row for each in triples.triples(triples.TRAIN) for row in triples.rows(each)], rng
        ),
        "items": lambda: _of_reports(marked.items("train"), encoder, rng),
        "changed": lambda: [
            row
            for item in clean_texts(data, limit=articles)
            for row in changed.article_rows(changed.analysed(item.text, item.date), rng)
        ],
        "synthetic": lambda: list(
            indocument.synthetic_rows(news[:half], encoder, rng, sentences=12, innocents=2)
        ),
    }
    rows: list[Row] = []
    for part, most in parts.items():
        made = makers[part]()
        made = rng.sample(made, min(most, len(made)))
        LOG.info("%s: %s", part, dict(Counter(row.label for row in made)))
        rows += made
    rng.shuffle(rows)
    return rows


def _ours(
    data: Path, half: int | None = None
) -> tuple[list[reports.FlawedReport], list[EditedArticle]]:
    """Return all that may be trained on of what our writers wrote whole, and edited.

    ``half``: that half of the whole articles and published edits that the judge is fitted on, too;
    the judge then has to be fitted to another model's answers there (``judge --half``).
    """
    told = [*_reports(), *marked.items("train")]
    edited = [*edited_articles(data, "train"), *own.edited("train")]
    edited += [each.edited for split in OURS for each in published.articles(data, split)]
    if half is not None:
        told += reports.halves(reports.reports(reports.FRESH))[half]
        edited += [each.edited for each in published.articles(data, reports.FRESH)[half::2]]
    return told, edited


def _reports() -> list[reports.FlawedReport]:
    return [report for split in OURS for report in reports.reports(split)]


def _headed() -> list[tuple[reports.FlawedReport, tuple[headlines.Headline, ...]]]:
    """Return the articles that other headlines were written for, with these."""
    told = {report.id: report for report in _reports()}
    return [(told[name], lines) for name, lines in headlines.headlines(told).items()]


def _of_headlines(encoder: Encoder, rng: random.Random) -> list[Row]:
    rows: list[Row] = []
    for report, lines in _headed():
        rows += headlines.rows(report, lines)
        for group in headlines.groups(report, lines, encoder, rng):
            rows += [group.conflict, *rng.sample(group.company, min(2, len(group.company)))]
    return rows


def _of_reports(
    told: Sequence[reports.FlawedReport], encoder: Encoder, rng: random.Random
) -> list[Row]:
    return [row for report in told for row in reports.report_rows(report, encoder, rng)]


def encoder_from(folder: Path | None) -> Encoder:
    """Return the exported encoder, or the one of the installed package."""
    return TorchEncoder(default_base()) if folder is None else OnnxEncoder(folder)


@click.group()
def main() -> None:
    """Make the training rows."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")


@main.command("mix")
@click.option("--data", type=click.Path(exists=True, path_type=Path), required=True)
@click.option("--out", type=click.Path(path_type=Path), required=True)
@click.option("--encoder", type=click.Path(exists=True, path_type=Path), help="Exported encoder.")
@click.option("--articles", default=150, show_default=True, help="Clean articles of each file.")
@click.option("--part", "parts", multiple=True, default=PARTS, help="NAME or NAME=ROWS.")
@click.option("--seed", default=13, show_default=True)
def mix(  # noqa: PLR0913, PLR0917
    data: Path, out: Path, encoder: Path | None, articles: int, parts: Sequence[str], seed: int
) -> None:
    """Mix the parts into one file; name only some parts to see what each one brings."""
    chosen = {name: int(most or MANY) for name, _, most in (p.partition("=") for p in parts)}
    rows = build(data, encoder_from(encoder), seed=seed, articles=articles, parts=chosen)
    click.echo(f"{write_rows(out, rows)} rows")


@main.command("mine")
@click.option("--data", type=click.Path(exists=True, path_type=Path), required=True)
@click.option("--model", type=click.Path(exists=True, path_type=Path), required=True)
@click.option("--out", type=click.Path(path_type=Path), required=True)
@click.option("--encoder", type=click.Path(exists=True, path_type=Path))
@click.option("--articles", default=150, show_default=True)
@click.option("--each", default=40, show_default=True, help="Pairs scored in one article.")
@click.option("--threshold", default=0.2, show_default=True, help="Kept from this probability on.")
@click.option("--limit", default=20_000, show_default=True)
@click.option("--seed", default=29, show_default=True)
def mine(  # noqa: PLR0913, PLR0917
    data: Path,
    model: Path,
    out: Path,
    encoder: Path | None,
    articles: int,
    each: int,
    threshold: float,
    limit: int,
    seed: int,
) -> None:
    """Keep the innocent pairs, of clean articles and of ours, that MODEL calls a contradiction."""
    rng = random.Random(seed)  # noqa: S311
    scorer, vectors = scorer_from(model), encoder_from(encoder)
    news = clean_articles(data, limit=articles)
    rng.shuffle(news)
    rows = list(indocument.clean_rows(news, vectors, rng, each))
    told, edited = _ours(data)
    rows += [r for r in indocument.edit_rows(edited, vectors, rng, 10) if r.label == INNOCENT]
    rows += [r for r in _of_reports(told, vectors, rng) if r.label == INNOCENT]

    def suspicion(some: Sequence[Row]) -> np.ndarray:
        return contradiction(scorer, [(row.premise, row.hypothesis) for row in some])

    kept = indocument.hardest(rows, suspicion, threshold=threshold, limit=limit)
    mined = [Row(row.premise, row.hypothesis, row.label, f"mined:{row.source}") for row in kept]
    click.echo(f"{write_rows(out, both_orders(mined))} rows of {len(rows)} pairs scored")


@main.command("contrast")
@click.option("--data", type=click.Path(exists=True, path_type=Path), required=True)
@click.option("--model", type=click.Path(exists=True, path_type=Path), required=True)
@click.option("--out", type=click.Path(path_type=Path), required=True)
@click.option("--encoder", type=click.Path(exists=True, path_type=Path))
@click.option("--most", default=3, show_default=True, help="Innocent pairs beside a conflict.")
@click.option("--half", type=click.IntRange(0, 1), help="Of the judge's articles, read as well.")
@click.option("--context/--alone", default=False, help="Each sentence with the one before it.")
@click.option("--seed", default=31, show_default=True)
def contrast_command(  # noqa: PLR0913, PLR0917
    data: Path,
    model: Path,
    out: Path,
    encoder: Path | None,
    most: int,
    half: int | None,
    context: bool,  # noqa: FBT001
    seed: int,
) -> None:
    """Put each conflict of our articles beside the company that MODEL finds most suspicious."""
    rng = random.Random(seed)  # noqa: S311
    vectors = encoder_from(encoder)
    told, edited = _ours(data, half)
    groups = [
        group
        for report in told
        for group in contrast.of_report(report, vectors, rng, context=context)
    ]
    groups += [
        group for each in edited for group in contrast.of_edits(each, vectors, context=context)
    ]
    groups += [
        group
        for report, lines in _headed()
        for group in headlines.groups(report, lines, vectors, rng, context=context)
    ]
    rows = contrast.rows_of(groups, scorer_from(model), rng, most)
    click.echo(f"{write_rows(out, rows)} rows of {len(groups)} groups")


if __name__ == "__main__":
    main()
