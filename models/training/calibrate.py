"""Fits what turns log-odds into a confidence: a temperature for the labels, a curve for the pairs.

The temperature makes the three probabilities honest on the newsroom pairs that were kept back. The
curve (logistic, two numbers) makes the confidence honest among the pairs a retriever offers, where
one pair in a hundred or fewer is a conflict: it is fitted on whole articles kept for calibration.
"""

import json
import logging
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import click
import numpy as np
from numpy.typing import NDArray

from models.training.evaluate import held_out, in_document
from models.training.metrics import calibration_error
from models.training.prepare import encoder_from, newsroom_rows
from models.training.rows import LABELS
from models.training.scoring import both_directions, scorer_from, softmax

Floats = NDArray[np.float64]
TEMPERATURES = np.geomspace(0.4, 4.0, 73)
STEPS = 60


@dataclass(frozen=True, slots=True)
class Curve:
    """Confidence of a pair: sigmoid(slope * log-odds + offset), the base rate in the offset."""

    slope: float
    offset: float

    def confidence(self, log_odds: Floats) -> Floats:
        """Return the share of conflicts among pairs with these log-odds."""
        shares: Floats = 1.0 / (1.0 + np.exp(-(self.slope * log_odds + self.offset)))
        return shares


def temperature(logits: NDArray[np.float32], gold: Sequence[int]) -> float:
    """Return the temperature with the smallest cross entropy.

    >>> sure = np.array([[4.0, 0, 0], [4.0, 0, 0]], dtype=np.float32)
    >>> temperature(sure, [0, 1]) > temperature(sure, [0, 0])
    True
    """
    rows = np.arange(len(gold))
    losses = [
        -float(np.log(softmax(logits, float(t))[rows, list(gold)] + 1e-9).mean())
        for t in TEMPERATURES
    ]
    return float(TEMPERATURES[int(np.argmin(losses))])


def fit_curve(log_odds: Floats, labels: Floats, ridge: float = 1e-3) -> Curve:
    """Fit slope and offset by Newton's method on the log loss."""
    design = np.stack([log_odds, np.ones_like(log_odds)], axis=1)
    weights = np.array([1.0, float(np.log(labels.mean() / (1 - labels.mean())))])
    for _ in range(STEPS):
        said = 1.0 / (1.0 + np.exp(-design @ weights))
        gradient = design.T @ (said - labels) + ridge * weights
        curvature = (design * (said * (1 - said))[:, None]).T @ design + ridge * np.eye(2)
        weights -= np.linalg.solve(curvature, gradient)
    return Curve(float(weights[0]), float(weights[1]))


def reliability(curve: Curve, log_odds: Floats, labels: Floats) -> list[tuple[float, float, int]]:
    """Return for each band of confidence: mean said, share found, how many pairs."""
    said = curve.confidence(log_odds)
    bands = np.digitize(said, [0.02, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8])
    return [
        (float(said[bands == b].mean()), float(labels[bands == b].mean()), int((bands == b).sum()))
        for b in range(8)
        if (bands == b).any()
    ]


@click.command()
@click.argument("model", type=click.Path(exists=True, path_type=Path))
@click.option("--data", type=click.Path(exists=True, path_type=Path), required=True)
@click.option("--encoder", type=click.Path(exists=True, path_type=Path))
@click.option("--articles", default=1000, show_default=True)
@click.option("--out", type=click.Path(path_type=Path), help="Write the numbers there as JSON.")
def main(model: Path, data: Path, encoder: Path | None, articles: int, out: Path | None) -> None:
    """Calibrate MODEL on the calibration articles and the held-out newsroom pairs."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    scorer = scorer_from(model, bf16=False)
    rows = newsroom_rows(held_out=True)
    logits = both_directions(scorer, [(row.premise, row.hypothesis) for row in rows])
    heat = temperature(logits, [LABELS.index(row.label) for row in rows])
    items = [item for part in held_out(data, "calibration").values() for item in part]
    pool = in_document(items[:articles], scorer, encoder_from(encoder))
    planted = np.array([score for score in pool.conflicts if np.isfinite(score)])
    others = np.concatenate(pool.innocents).astype(np.float64)
    odds = np.concatenate([planted, others])
    labels = np.concatenate([np.ones(len(planted)), np.zeros(len(others))])
    curve = fit_curve(odds, labels)
    click.echo(f"temperature {heat:.3f}  slope {curve.slope:.4f}  offset {curve.offset:.4f}")
    click.echo(f"calibration error {calibration_error(labels, curve.confidence(odds)):.4f}")
    for said, found, count in reliability(curve, odds, labels):
        click.echo(f"said {said:.3f}  found {found:.3f}  pairs {count}")
    if out is not None:
        out.write_text(json.dumps({"temperature": heat, **asdict(curve)}) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
