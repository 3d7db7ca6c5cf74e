"""Fit the judge: weigh the NLI scores with what else is known of a pair.

    python -m models.training.judge MODEL --data DIR [--out MODEL/judge.json]

Every hand-written edit makes one version of its article; the whole tool reads it, and each pair
with the edited sentence is a row: a conflict if its partner is a sentence that the edit
contradicts. The pairs of the untouched article are rows too, weighted by the number of its
versions, so that probabilities hold at the true base rate. Fitted on the calibration articles and
measured on the dev articles. The NLI model must have seen neither: one that was trained on the
calibration articles looks better there than it is, and the judge then trusts it too much.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import click
import numpy as np
from numpy.typing import NDArray

from checker.config import Config
from checker.inference import load
from checker.inference.protocols import Models, NLIModel
from checker.judging import NAMES, Context, features
from checker.pairing.gates import explained, unrelated
from checker.pipeline import Stopwatch, analyse
from checker.reading import read_text
from checker.types import Analysis, ClaimPair, ModelInfo, NLIScores
from models.training import metrics
from models.training.articles import EditedArticle
from models.training.evaluate import held_out
from models.training.indocument import Version, applied

log = logging.getLogger(__name__)

PENALTY = 0.1
"""Inverse strength of the L2 penalty: a few hundred conflicts carry some 38 weights."""

PRECISION = 0.6
"""The shipped threshold keeps this precision on the calibration articles, which each hold one
conflict; the detector's gates raise it further."""


class Remembering:
    """An NLI model that is asked about each pair once: versions of an article share most pairs."""

    def __init__(self, nli: NLIModel) -> None:
        self.nli = nli
        self.known: dict[tuple[str, str], NLIScores] = {}

    @property
    def info(self) -> ModelInfo:
        """Say which weights these are."""
        return self.nli.info

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[NLIScores]:
        """Return the scores of each pair."""
        new = [pair for pair in dict.fromkeys(pairs) if pair not in self.known]
        self.known.update(zip(new, self.nli.score(new), strict=True))
        return [self.known[pair] for pair in pairs]


@dataclass(frozen=True)
class Mark:
    """What is known of a pair of one version: whether it is a conflict, and where it comes from."""

    article: str
    label: int = 0
    weight: float = 1.0
    kind: str = "clean"


@dataclass
class Rows:
    """Features of pairs, whether each is a conflict, its weight, and what kind of edit made it."""

    values: list[list[float]] = field(default_factory=list)
    labels: list[int] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    explained: list[bool] = field(default_factory=list)
    """Whether a gate would have kept the pair from the model."""
    articles: list[str] = field(default_factory=list)

    def add(self, pair: ClaimPair, context: Context, mark: Mark) -> None:
        """Append one pair."""
        self.values.append(features(pair, context))
        self.labels.append(mark.label)
        self.weights.append(mark.weight)
        self.kinds.append(mark.kind)
        self.explained.append(explained(pair))
        self.articles.append(mark.article)


def text_of(sentences: tuple[str, ...]) -> str:
    """Lay out an article as a newsroom would: the first sentence as lead, short paragraphs."""
    paragraphs = [" ".join(sentences[at : at + 2]) for at in range(0, len(sentences), 2)]
    return "\n\n".join(paragraphs) + "\n"


def _analysed(sentences: tuple[str, ...], models: Models) -> Analysis:
    config = Config()
    document = read_text(text_of(sentences), config=config)
    return analyse(document, models, config, Stopwatch(), gate=unrelated)


def asked(analysis: Analysis) -> list[ClaimPair]:
    """Return the pairs that the model was asked about: only those can become findings."""
    return [pair for pair in analysis.pairs if pair.forward is not None]


def _holding(pair: ClaimPair, sentence: str) -> tuple[bool, bool]:
    """Tell for each claim of a pair whether it is (part of) a sentence."""
    whole = " ".join(sentence.split())
    return pair.premise.text in whole, pair.hypothesis.text in whole


def _is_conflict(pair: ClaimPair, version: Version) -> bool:
    """Tell whether a pair joins the new sentence and one that it contradicts."""
    new = _holding(pair, version.sentences[version.new])
    for partner in version.partners:
        other = _holding(pair, version.sentences[partner])
        if (new[0] and other[1]) or (new[1] and other[0]):
            return True
    return False


def add_article(rows: Rows, item: EditedArticle, models: Models) -> None:
    """Add the pairs of the clean article and those that each edit makes."""
    clean = _analysed(item.article.sentences, models)
    context = Context.of(clean.claims, clean.pairs)
    conflicts = sum(edit.label == "contradiction" for edit in item.edits)
    name = item.article.id
    for pair in asked(clean):
        rows.add(pair, context, Mark(name, weight=float(max(1, conflicts))))
    for edit in item.edits:
        version = applied(item.article, edit)
        analysis = _analysed(version.sentences, models)
        context = Context.of(analysis.claims, analysis.pairs)
        for pair in asked(analysis):
            if any(_holding(pair, version.sentences[version.new])):
                target = _is_conflict(pair, version)
                clash = edit.label == "contradiction" and target
                kind = f"{edit.label}:{edit.kind}" if target else "other"
                rows.add(pair, context, Mark(name, int(clash), kind=kind))


def collect(items: list[EditedArticle], models: Models) -> Rows:
    """Read every version of every article with the whole tool."""
    rows = Rows()
    for place, item in enumerate(items):
        add_article(rows, item, models)
        if place % 10 == 9:
            log.info("%d of %d articles, %d pairs", place + 1, len(items), len(rows.labels))
    return rows


@dataclass(frozen=True)
class Fit:
    """A fitted judge: standardisation, weights, bias."""

    mean: NDArray[np.float64]
    scale: NDArray[np.float64]
    weight: NDArray[np.float64]
    bias: float

    def log_odds(self, rows: Rows) -> NDArray[np.float64]:
        """Score rows."""
        scored: NDArray[np.float64] = (
            (np.asarray(rows.values) - self.mean) / self.scale
        ) @ self.weight + self.bias
        return scored


def fit(rows: Rows) -> Fit:
    """Fit the logistic regression."""
    from sklearn.linear_model import LogisticRegression

    values = np.asarray(rows.values)
    mean, scale = values.mean(axis=0), values.std(axis=0)
    scale[scale == 0] = 1.0
    model = LogisticRegression(C=PENALTY, max_iter=2000)
    model.fit((values - mean) / scale, rows.labels, sample_weight=rows.weights)
    return Fit(mean, scale, model.coef_[0], float(model.intercept_[0]))


def probability(log_odds: NDArray[np.float64]) -> NDArray[np.float64]:
    """Turn log-odds into probabilities."""
    turned: NDArray[np.float64] = 1 / (1 + np.exp(-log_odds))
    return turned


def repeated(
    rows: Rows, scores: NDArray[np.float64]
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Repeat each row by its weight: the pairs as an editor would meet them, version by version."""
    times = np.asarray(rows.weights).astype(int)
    return np.repeat(np.asarray(rows.labels), times), np.repeat(scores, times)


def table(rows: Rows, scores: NDArray[np.float64]) -> dict[str, float]:
    """Figures at the true base rate."""
    labels, points = repeated(rows, scores)
    return {
        "conflicts": float(sum(rows.labels)),
        "pairs": float(len(labels)),
        "AUC": metrics.auc(points[labels == 1], points[labels == 0]),
        "average precision": metrics.average_precision(labels, points),
        "recall at precision 0.5": metrics.recall_at(labels, points, 0.5),
        "recall at precision 0.8": metrics.recall_at(labels, points, 0.8),
    }


def write(fitted: Fit, threshold: float, out: Path) -> None:
    """Write the weights as plain numbers."""
    features_table = [
        {"name": name, "weight": round(w, 5), "mean": round(m, 5), "scale": round(s, 5)}
        for name, w, m, s in zip(NAMES, fitted.weight, fitted.mean, fitted.scale, strict=True)
    ]
    value = {
        "bias": round(fitted.bias, 5),
        "threshold": round(threshold, 4),
        "features": features_table,
    }
    out.write_text(json.dumps(value, indent=1) + "\n", encoding="utf-8")


def without(rows: Rows, measured: Rows) -> Iterator[tuple[str, float]]:
    """Leave out each feature in turn: how much average precision it brings."""
    labels, points = repeated(measured, fit(rows).log_odds(measured))
    whole = metrics.average_precision(labels, points)
    for place, name in enumerate(NAMES):
        blind = Rows(
            [[0.0 if at == place else v for at, v in enumerate(row)] for row in rows.values],
            rows.labels,
            rows.weights,
        )
        seen = [[0.0 if at == place else v for at, v in enumerate(row)] for row in measured.values]
        scores = fit(blind).log_odds(Rows(seen, measured.labels, measured.weights))
        yield name, whole - metrics.average_precision(*repeated(measured, scores))


@click.command()
@click.argument("model", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--data", type=click.Path(exists=True, path_type=Path), required=True)
@click.option("--out", type=click.Path(path_type=Path), help="Default: judge.json in MODEL.")
@click.option("--articles", default=1000, show_default=True, help="At most so many of a split.")
@click.option("--ablation/--no-ablation", default=False, help="What each feature brings.")
def main(model: Path, data: Path, out: Path | None, articles: int, ablation: bool) -> None:  # noqa: FBT001
    """Fit the judge for MODEL, an exported NLI folder, and print its table."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    shipped = load(model=model)
    models = Models(shipped.embedder, Remembering(shipped.nli))
    fitting, measured = (
        collect([item for items in sets.values() for item in items[:articles]], models)
        for sets in (held_out(data, "calibration"), held_out(data, "dev"))
    )
    fitted = fit(fitting)
    plain = np.asarray([row[0] for row in measured.values])
    for name, scores in (("NLI mean", plain), ("judge", fitted.log_odds(measured))):
        click.echo(name)
        for key, value in table(measured, scores).items():
            click.echo(f"  {key:26}{value:10.3f}")
    labels, points = repeated(measured, probability(fitted.log_odds(measured)))
    click.echo(f"  calibration error         {metrics.calibration_error(labels, points):10.4f}")
    labels, points = repeated(fitting, probability(fitted.log_odds(fitting)))
    threshold = min(metrics.threshold_at(labels, points, PRECISION), 0.99)
    write(fitted, threshold, out or model / "judge.json")
    click.echo(f"threshold {threshold:.3f}")
    if ablation:
        for name, loss in sorted(without(fitting, measured), key=lambda item: -item[1]):
            click.echo(f"  without {name:26}{-loss:+.4f}")


if __name__ == "__main__":
    main()
