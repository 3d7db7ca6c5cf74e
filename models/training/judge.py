"""Fit the judge: weigh the NLI scores of a pair with what else is known of it.

    python -m models.training.judge MODEL --data DIR [--out MODEL/judge.json]

The whole tool reads our own whole articles of the ``fresh`` split, with natural flaws,
published articles in which we edited one sentence, and held-out published articles as they are;
each related pair that the screen lets through (``screening``, fitted first) is a row, a conflict
if its claims touch two passages of one flaw. The edited ones are there because in our own
articles both passages have our manner; of a version only the pairs of its new sentence count, and
they have no say in how sure the judge is: probabilities hold at the base rate of an article with
two or three flaws among articles without. The NLI model must not have been trained on any of
these articles.

Two models are fitted and their log-odds added: a logistic regression, and boosted trees for what
is not a sum, averaged over a few forests. How much each counts, and all their figures, come from
folds by whole article; the screen before them is fitted once on all articles. Two more, of the
same kind, weigh what the surest pairs say when they are asked about again (``rereading``).
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click
import numpy as np
from numpy.typing import NDArray

from checker.inference.loading import load_embedder, load_nli
from checker.inference.protocols import Models
from checker.judging import NAMES, REREAD_NAMES
from models.training import metrics
from models.training.judge_rows import Rows, best_of_each, collect
from models.training.judge_tables import nodes_of, unfitted
from models.training.linear import Floats, chances, linear
from models.training.rereading import PAIRS, reread
from models.training.screening import fit_screen

FOLDS = 8
TREES: dict[str, Any] = {
    "max_iter": 300,
    "learning_rate": 0.04,
    "max_leaf_nodes": 8,
    "min_samples_leaf": 100,
    "l2_regularization": 20.0,
    "max_features": 0.15,
    "early_stopping": False,
}
BAG = 2
"""So many forests, each of another random choice of features, are averaged."""
EDITED = 0.3
"""How much a pair of an edited article counts: so few of its pairs are rows that conflicts are
frequent among them, and the judge would take published prose itself for a sign of one."""
PRECISION, DOUBTFUL = 0.85, 0.5
"""Of the flaws and false alarms in our own articles, fold by fold, from the probability on from
which a pair is told, and told as doubtful."""


@dataclass(frozen=True)
class Known:
    """What the judge is fitted to: features, whether they are a conflict, how much each counts."""

    values: Floats
    labels: NDArray[np.bool_]
    weights: Floats

    @classmethod
    def of(cls, rows: Rows) -> Known:
        """Take all rows."""
        edited = np.asarray(rows.edited)
        weights = np.where(edited, EDITED, 1.0)
        return cls(np.asarray(rows.values), np.asarray(rows.flaws) >= 0, weights)

    def part(self, chosen: Any, columns: Any = slice(None)) -> Known:  # noqa: ANN401
        """Take some rows, and some features of them."""
        return Known(self.values[chosen][:, columns], self.labels[chosen], self.weights[chosen])


def boosted(known: Known) -> list[Any]:
    """Fit the trees: a few forests that are averaged."""
    from sklearn.ensemble import HistGradientBoostingClassifier

    return [
        HistGradientBoostingClassifier(**TREES, random_state=seed).fit(
            known.values, known.labels, sample_weight=known.weights
        )
        for seed in range(BAG)
    ]


def of_linear(known: Known, asked: Floats) -> Floats:
    """Fit the logistic regression and return its log-odds for other rows."""
    return linear(known.values, known.labels, known.weights).log_odds(asked)


def of_trees(known: Known, asked: Floats) -> Floats:
    """Fit the trees and return their log-odds for other rows."""
    forests = boosted(known)
    scored: Floats = np.mean([forest.decision_function(asked) for forest in forests], axis=0)
    return scored


def out_of_fold(
    fitted: Callable[[Known, Floats], Floats], known: Known, groups: Sequence[int]
) -> Floats:
    """Return a model's log-odds for each row, from the folds that do not hold its article."""
    from sklearn.model_selection import GroupKFold

    scores: Floats = np.zeros(len(known.labels))
    for train, test in GroupKFold(FOLDS).split(known.values, known.labels, groups):
        scores[test] = fitted(known.part(train), known.values[test])
    return scores


def stacked(scores: Floats, labels: NDArray[np.bool_]) -> tuple[float, float, float]:
    """Return the bias, and what the log-odds of each model count, for a calibrated sum."""
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(C=1e3, max_iter=2000).fit(scores, labels)
    to_sum, to_trees = (float(weight) for weight in model.coef_[0])
    return float(model.intercept_[0]), to_sum, to_trees


def table(rows: Rows, scores: Floats) -> Iterator[tuple[str, float]]:
    """Yield figures: flaws against the innocent pairs of our articles, alarms on published ones."""
    published, edited = np.asarray(rows.published), np.asarray(rows.edited)
    labels, points = best_of_each(rows, scores, ~published & ~edited)
    yield "flaws planted, edits among them", rows.planted
    yield "flaws among the pairs", labels.sum()
    yield "AUC", metrics.auc(points[labels == 1], points[labels == 0])
    yield "average precision", metrics.average_precision(labels, points)
    for precision in (0.9, 0.8, 0.7, 0.5):
        cut = metrics.threshold_at(labels, points, precision)
        yield f"found at precision {precision}", float(((points >= cut) & (labels == 1)).sum())
        alarms = float((scores[published] >= cut).sum()) / max(1, rows.published_read)
        yield f"  alarms a published article at {precision}", alarms
    if edited.any():
        labels, points = best_of_each(rows, scores, edited)
        yield "edits among the pairs", labels.sum()
        yield "  average precision against their pairs", metrics.average_precision(labels, points)


def whole(known: Known, mix: tuple[float, float, float], names: Sequence[str]) -> Any:  # noqa: ANN401
    """Fit both models on all rows and return the table that ``checker.judging`` reads."""
    bias, to_sum, to_trees = mix
    summed, forests = linear(known.values, known.labels, known.weights), boosted(known)
    base = float(np.mean([forest._baseline_prediction for forest in forests]))
    share = to_trees / len(forests)
    return {
        **summed.table(names, factor=to_sum, offset=bias + to_trees * base),
        "trees": [nodes_of(each[0], share) for forest in forests for each in forest._predictors],
    }


def brought(known: Known, rows: Rows) -> Iterable[tuple[float, str]]:
    """Yield what each feature brings to the sum: average precision lost without it."""
    ours = ~np.asarray(rows.published) & ~np.asarray(rows.edited)

    def precision(columns: list[int]) -> float:
        scores = out_of_fold(of_linear, known.part(slice(None), columns), rows.articles)
        return metrics.average_precision(*best_of_each(rows, scores, ours))

    everything = list(range(len(NAMES)))
    full = precision(everything)
    for place, name in enumerate(NAMES):
        yield full - precision([at for at in everything if at != place]), name


def judged_by_folds(rows: Rows) -> tuple[tuple[float, float, float], Floats]:
    """Print each model's figures; return how the two are mixed, and the judge's log-odds."""
    known, natural = Known.of(rows), ~np.asarray(rows.edited)
    scores = np.stack(
        [out_of_fold(kind, known, rows.articles) for kind in (of_linear, of_trees)], axis=1
    )
    mix = stacked(scores[natural], known.labels[natural])
    log_odds: Floats = mix[0] + scores @ np.asarray(mix[1:])
    for name, points in (
        ("NLI mean, of the pairs that the screen lets through", known.values[:, 0]),
        ("weighted sum", scores[:, 0]),
        ("trees", scores[:, 1]),
        ("judge", log_odds),
    ):
        click.echo(name)
        for key, value in table(rows, points):
            click.echo(f"  {key:40}{value:10.3f}")
    error = metrics.calibration_error(known.labels[natural], chances(log_odds)[natural])
    click.echo(f"calibration error {error:.4f}")
    return mix, log_odds


def reread_by_folds(rows: Rows, log_odds: Floats) -> tuple[dict[str, Any], Floats]:
    """Fit what weighs the second question; return its table, and the log-odds that then hold."""
    places, values = reread(rows, log_odds)
    known = replace(Known.of(rows).part(places), values=values)
    groups = [rows.articles[at] for at in places]
    scores = np.stack([out_of_fold(kind, known, groups) for kind in (of_linear, of_trees)], axis=1)
    natural = ~np.asarray(rows.edited)[places]
    mix = stacked(scores[natural], known.labels[natural])
    for name, points in (
        ("asked again, NLI mean", values[:, REREAD_NAMES.index("reread_mean")]),
        ("asked again, sum and trees", mix[0] + scores @ np.asarray(mix[1:])),
    ):
        # What was not asked about again ranks behind, as the judge has it.
        told = log_odds - 100.0
        told[places] = points
        click.echo(name)
        for key, value in table(rows, told):
            click.echo(f"  {key:40}{value:10.3f}")
    final = log_odds.copy()
    final[places] = mix[0] + scores @ np.asarray(mix[1:])
    kept = ~np.asarray(rows.edited)
    error = metrics.calibration_error(Known.of(rows).labels[kept], chances(final)[kept])
    click.echo(f"calibration error {error:.4f}")
    return {"pairs": PAIRS, **whole(known, mix, REREAD_NAMES)}, final


def marks(rows: Rows, log_odds: Floats) -> dict[str, float]:
    """Return the probabilities from which a pair is told, and told as doubtful."""
    ours = ~np.asarray(rows.edited) & ~np.asarray(rows.published)
    found = best_of_each(rows, chances(log_odds), ours)
    return {
        name: round(min(float(metrics.threshold_at(*found, precision)), 0.99), 4)
        for name, precision in (("threshold", PRECISION), ("doubtful", DOUBTFUL))
    }


@click.command()
@click.argument("model", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--data", type=click.Path(exists=True, path_type=Path), required=True)
@click.option("--out", type=click.Path(path_type=Path), help="Default: judge.json in MODEL.")
@click.option(
    "--half",
    "halves",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    multiple=True,
    help="Twice: the exported models to ask about each half of our articles.",
)
@click.option("--published", default=150, show_default=True, help="At most so many of each file.")
@click.option(
    "--screen-of",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Keep the screen of this judge's file; it does not depend on the NLI model.",
)
@click.option(
    "--threshold",
    type=click.FloatRange(0, 1),
    help=f"Tell pairs from this probability on, not from that of precision {PRECISION} by folds.",
)
@click.option("--ablation/--no-ablation", default=False, help="What each feature brings.")
def main(  # noqa: PLR0913, PLR0917
    model: Path,
    data: Path,
    out: Path | None,
    halves: tuple[Path, ...],
    published: int,
    screen_of: Path | None,
    threshold: float | None,
    ablation: bool,  # noqa: FBT001
) -> None:
    """Fit the screen and the judge for MODEL, an exported NLI folder, and print their tables.

    Where MODEL is the average of two that were each trained on one half of our articles, each
    `--half` names the one that was trained on the other.
    """
    if len(halves) not in {0, 2}:
        raise click.UsageError("--half is given twice, one model for each half, or not at all.")
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    # Not load(): it reads the judge that is to be replaced, which may know other features.
    here: Any = {"revision": None, "offline": True, "threads": None}
    models = Models(load_embedder(None, **here), load_nli(model, **here))
    if screen_of is None:
        screen, passed = fit_screen(collect(data, models, published, asked=False))
        for key, value in passed.items():
            click.echo(f"screen lets through: {key:30}{value:10.3f}")
    else:
        screen = json.loads(screen_of.read_text(encoding="utf-8"))["screen"]
    models = replace(models, judge=unfitted(screen))
    asked = tuple(replace(models, nli=load_nli(half, **here)) for half in halves)
    rows = collect(data, models, published, halves=(asked[0], asked[1]) if asked else None)
    mix, log_odds = judged_by_folds(rows)
    again, log_odds = reread_by_folds(rows, log_odds)
    told = marks(rows, log_odds)
    click.echo(str(told))
    if threshold is not None:
        told = {**told, "threshold": threshold, "doubtful": min(told["doubtful"], threshold)}
    known = Known.of(rows)
    fitted = {**told, **whole(known, mix, NAMES), "screen": screen, "rereading": again}
    (out or model / "judge.json").write_text(json.dumps(fitted) + "\n", encoding="utf-8")
    if ablation:
        for lost, name in sorted(brought(known, rows), reverse=True):
            click.echo(f"  without {name:26}{-lost:+.4f}")


if __name__ == "__main__":
    main()
