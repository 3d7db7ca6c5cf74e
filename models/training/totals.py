"""Fit what weighs a total against amounts near it that may be its parts.

    python -m models.training.totals

Reads our own whole articles, all splits (no NLI model is asked, so none can have learned them),
and makes each candidate of ``checker.comparing.total_candidates`` a row: a conflict if all its
parts stand in the passages of one planted flaw of sums or numbers, left out if only some do.
Boosted trees are fitted; their figures come from folds by writer; of candidates that share
an amount only the likeliest counts.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click
import numpy as np
from numpy.typing import NDArray

from checker import mentions
from checker.comparing import total_candidates
from checker.comparing.slots import slotted
from checker.comparing.total_candidates import Candidate
from checker.comparing.total_features import NAMES, features
from checker.comparing.weighed_totals import PATH
from checker.config import Config
from checker.reading import read_text
from checker.types import Analysis, Document
from models.training import metrics
from models.training.changed import day
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
FOLDS = 10
KINDS = frozenset({"arithmetic", "number", "headline"})
PRECISION = 0.92
"""Of the totals told in folds by writer, from the threshold on."""


@dataclass
class Rows:
    """Features of candidates, and what is known of each."""

    values: list[list[float]] = field(default_factory=list)
    labels: list[bool] = field(default_factory=list)
    writers: list[str] = field(default_factory=list)
    used: list[frozenset[tuple[str, int]]] = field(default_factory=list)
    """The amounts of the candidate: its article, and their places in it."""
    flaws: list[tuple[str, int] | None] = field(default_factory=list)

    def add(self, report: FlawedReport) -> None:
        """Append the candidates of an article."""
        document = read_text(report.text, config=Config(date=day(report.date)))
        found, _ = mentions.extract(document)
        lines = list(slotted(Analysis(document, (), (), found, ())))
        for candidate in total_candidates.read(lines):
            flaw = flaw_of(report, document, candidate)
            if flaw == PARTLY:
                continue
            self.values.append(features(candidate))
            self.labels.append(flaw >= 0)
            self.writers.append(report.id.rstrip("0123456789"))
            amounts = (candidate.total, *candidate.parts)
            self.used.append(frozenset((report.id, each.number) for each in amounts))
            self.flaws.append((report.id, flaw) if flaw >= 0 else None)


NONE, PARTLY = -1, -2


def flaw_of(report: FlawedReport, document: Document, candidate: Candidate) -> int:
    """Return the number of the flaw that a candidate shows, ``NONE``, or ``PARTLY``."""
    found = NONE
    spans = [document.locate(each.quantity.span) for each in (candidate.total, *candidate.parts)]
    for number, flaw in enumerate(report.flaws):
        inside = [any(passage.touches(span) for passage in flaw.passages) for span in spans]
        if flaw.kind in KINDS and all(inside[1:]) and (inside[0] or flaw.kind == "arithmetic"):
            return number
        if all(inside) or (any(inside) and flaw.kind in KINDS):
            found = PARTLY
    return found


def told(rows: Rows, scores: Floats) -> NDArray[np.int64]:
    """Return the rows that could be told: of those that share an amount the likeliest."""
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


def tell(rows: Rows, scores: Floats) -> float:
    """Print the figures; return the log-odds from which a total is told."""
    chosen = told(rows, scores)
    labels, points = np.asarray(rows.labels)[chosen].astype(float), scores[chosen]
    click.echo(
        f"{len(rows.labels)} candidates, {len(chosen)} apart, {int(labels.sum())} of them wrong"
    )
    for precision in (0.95, PRECISION, 0.85, 0.8):
        cut = metrics.threshold_at(labels, points, precision)
        flaws = [rows.flaws[at] for at in chosen if scores[at] >= cut]
        click.echo(
            f"precision {precision}: {len(flaws)} told, "
            f"{len({flaw for flaw in flaws if flaw is not None})} flaws found"
        )
    return float(metrics.threshold_at(labels, points, PRECISION))


def table(forests: Sequence[Any], threshold: float) -> dict[str, Any]:
    """Return what ``checker.comparing.weighed_totals`` reads."""
    base = float(np.mean([forest._baseline_prediction for forest in forests]))
    share = 1 / len(forests)
    return {
        "features": list(NAMES),
        "bias": round(base, 5),
        "threshold": round(threshold, 4),
        "trees": [nodes_of(each[0], share) for forest in forests for each in forest._predictors],
    }


@click.command()
@click.option("--out", type=click.Path(path_type=Path), default=PATH, show_default=True)
@click.option("--but", default="", help="Writers to leave out: their letters, with commas.")
def main(out: Path, but: str) -> None:
    """Fit the weights of totals and print their figures."""
    rows, left = Rows(), set(but.split(","))
    for split in SPLITS:
        for report in reports(split):
            if report.id.rstrip("0123456789") not in left:
                rows.add(report)
    threshold = tell(rows, by_folds(rows))
    forests = boosted(np.asarray(rows.values), np.asarray(rows.labels))
    out.write_text(json.dumps(table(forests, threshold)) + "\n", encoding="utf-8")
    click.echo(f"{out}: from log-odds {threshold:.3f} on")


if __name__ == "__main__":
    main()
