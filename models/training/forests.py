"""Boosted trees for what exact rules weigh: fitted, tried by folds of writers, and written."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click
import numpy as np
from numpy.typing import NDArray

from checker.types import Analysis
from models.training import metrics
from models.training.articles import clean_texts
from models.training.changed import analysed
from models.training.judge_tables import nodes_of
from models.training.linear import Floats
from models.training.reports import SPLITS, FlawedReport, reports

TREES: dict[str, Any] = {
    "max_iter": 150,
    "learning_rate": 0.06,
    "max_leaf_nodes": 8,
    "min_samples_leaf": 20,
    "l2_regularization": 5.0,
    "max_features": 0.3,
    "early_stopping": False,
}
BAG = 2
"""So many forests, each of another random choice of features, are averaged."""
FOLDS = 10
PUBLISHED = 150
"""Clean articles of each file that are read beside our own, in groups for the folds."""
NONE, PARTLY = -1, -2
"""In place of a flaw's number: of no flaw, and of a flaw only in part."""


@dataclass
class Rows:
    """Features of candidates, and what is known of each."""

    values: list[list[float]] = field(default_factory=list)
    labels: list[bool] = field(default_factory=list)
    writers: list[str] = field(default_factory=list)
    used: list[frozenset[tuple[str, int]]] = field(default_factory=list)
    """The mentions that make the candidate: its article, and their places in it."""
    flaws: list[tuple[str, int] | None] = field(default_factory=list)

    def put(
        self, report: FlawedReport, values: list[float], flaw: int, used: Sequence[int]
    ) -> None:
        """Append a candidate; one that a flaw covers in part is left out."""
        if flaw == PARTLY:
            return
        self.values.append(values)
        self.labels.append(flaw >= 0)
        self.writers.append(writer_of(report))
        self.used.append(frozenset((report.id, place) for place in used))
        self.flaws.append((report.id, flaw) if flaw >= 0 else None)


def writer_of(report: FlawedReport) -> str:
    """Return the letters with which the writer's articles are numbered."""
    return report.id.rstrip("0123456789")


def told(rows: Rows, scores: Floats) -> NDArray[np.int64]:
    """Return the rows that could be told: of those that share a mention the likeliest."""
    chosen, taken = [], set[tuple[str, int]]()
    for at in np.argsort(-scores, kind="stable"):
        if not rows.used[at] & taken:
            taken |= rows.used[at]
            chosen.append(int(at))
    return np.array(chosen)


def boosted(values: Floats, labels: NDArray[np.bool_]) -> list[Any]:
    """Fit a few forests, which are averaged."""
    from sklearn.ensemble import HistGradientBoostingClassifier

    return [
        HistGradientBoostingClassifier(**TREES, random_state=seed).fit(values, labels)
        for seed in range(BAG)
    ]


def scored(forests: Sequence[Any], values: Floats) -> Floats:
    """Return the mean log-odds of the forests."""
    mean: Floats = np.mean([forest.decision_function(values) for forest in forests], axis=0)
    return mean


def by_folds(rows: Rows) -> Floats:
    """Return the log-odds of each row, from the folds that do not hold its writer."""
    from sklearn.model_selection import GroupKFold

    values, labels = np.asarray(rows.values), np.asarray(rows.labels)
    scores: Floats = np.zeros(len(labels))
    for train, test in GroupKFold(FOLDS).split(values, labels, rows.writers):
        scores[test] = scored(boosted(values[train], labels[train]), values[test])
    return scores


def table(forests: Sequence[Any], names: Sequence[str], threshold: float) -> dict[str, Any]:
    """Return what ``checker.comparing.fitted`` reads."""
    base = float(np.mean([forest._baseline_prediction for forest in forests]))
    share = 1 / len(forests)
    return {
        "features": list(names),
        "bias": round(base, 5),
        "threshold": round(threshold, 4),
        "trees": [nodes_of(each[0], share) for forest in forests for each in forest._predictors],
    }


def tell(rows: Rows, scores: Floats, precision: float) -> float:
    """Print the figures; return the log-odds from which candidates are told so precisely."""
    chosen = told(rows, scores)
    labels, points = np.asarray(rows.labels)[chosen].astype(float), scores[chosen]
    click.echo(
        f"{len(rows.labels)} candidates, {len(chosen)} apart, {int(labels.sum())} of them wrong"
    )
    for level in sorted({0.95, precision, 0.9, 0.85, 0.8}, reverse=True):
        cut = metrics.threshold_at(labels, points, level)
        flaws = [rows.flaws[at] for at in chosen if scores[at] >= cut]
        click.echo(
            f"precision {level}: {len(flaws)} told, "
            f"{len({flaw for flaw in flaws if flaw is not None})} flaws found"
        )
    return float(metrics.threshold_at(labels, points, precision))


@dataclass(frozen=True, slots=True)
class Task:
    """What is fitted: how the rows of an article are read, their features, how sure to be."""

    put: Callable[[Rows, FlawedReport, Analysis], None]
    """Appends the candidates of an article."""
    names: Sequence[str]
    precision: float
    """Of the candidates told in folds by writer, from the threshold on."""


def add(task: Task, rows: Rows, report: FlawedReport) -> None:
    """Read an article and append its candidates."""
    task.put(rows, report, analysed(report.text, report.date))


def fit(task: Task, out: Path, but: str, data: Path | None) -> None:
    """Read all whole articles but those of some writers, fit, print the figures and write.

    ``data``: a folder of clean published articles to read as well; what is alike there is no slip.
    """
    rows, left = Rows(), set(but.split(","))
    for split in SPLITS:
        for report in reports(split):
            if writer_of(report) not in left:
                add(task, rows, report)
    for number, clean in enumerate(clean_texts(data, limit=PUBLISHED) if data else ()):
        name = f"published{chr(ord('a') + number % FOLDS)}{number}"
        add(task, rows, FlawedReport(name, "train", clean.date, clean.text, ()))
    threshold = tell(rows, by_folds(rows), task.precision)
    forests = boosted(np.asarray(rows.values), np.asarray(rows.labels))
    out.write_text(json.dumps(table(forests, task.names, threshold)) + "\n", encoding="utf-8")
    click.echo(f"{out}: from log-odds {threshold:.3f} on")


def command(task: Task, path: Path, purpose: str) -> click.Command:
    """Return the command that fits the weights of a task and writes them to ``path``."""

    @click.command(help=purpose)
    @click.option("--out", type=click.Path(path_type=Path), default=path, show_default=True)
    @click.option("--but", default="", help="Writers to leave out: their letters, with commas.")
    @click.option(
        "--data",
        type=click.Path(path_type=Path, exists=True, file_okay=False),
        help="Data folder, for clean published articles in which nothing is a slip.",
    )
    def main(out: Path, but: str, data: Path | None) -> None:
        fit(task, out, but, data)

    return main
