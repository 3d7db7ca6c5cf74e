"""Measures how much of a label can be guessed without reading two places: give-aways of a set.

    python -m models.training.giveaways

Each classifier sees less than a reader needs: the words of the new text alone, its embedding alone,
or the words of both texts without their order. What it reaches above the share of the commonest
label is style, not understanding. Folds are by whole article (pairs: by premise).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import click
import numpy as np

from models.training import own
from models.training.embedding import Encoder
from models.training.prepare import encoder_from
from models.training.rows import LABELS

FOLDS = 5

SURFACE = {
    "digit": re.compile(r"\d"),
    "negation": re.compile(r"\b(?:no|not|never|none|nobody|neither|without)\b|n't", re.IGNORECASE),
    "hedge": re.compile(r"\b(?:about|nearly|almost|some|roughly|more than|at least)\b"),
    "earlier": re.compile(r"\b(?:former|formerly|earlier|previous|last year|until|before)\b"),
    "quotation": re.compile('["“”]'),
    "speech": re.compile(r"\b(?:said|told|according|says|denied|claimed|added)\b"),
    "condition": re.compile(r"\b(?:if|would|could|should|unless)\b"),
    "other": re.compile(r"\b(?:other|another|separate|different|second|also)\b"),
}
"""What a careless writer lets only one label have; the table shows how even they are."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A text with its partner, its label, and the group that is never split between folds."""

    partner: str
    text: str
    label: str
    group: str


def edit_samples(articles: Sequence[own.OwnArticle]) -> list[Sample]:
    """Return each edit with the first sentence it is set against."""
    return [
        Sample(
            item.edited.article.sentences[edit.conflicts_with[0] - 1],
            edit.text,
            edit.label,
            item.edited.article.id,
        )
        for item in articles
        for edit in item.edited.edits
    ]


def pair_samples() -> list[Sample]:
    """Return our own sentence pairs."""
    return [Sample(row.premise, row.hypothesis, row.label, row.premise) for row in own.pairs()]


def majority(samples: Sequence[Sample]) -> float:
    """Return the share of the commonest label: what guessing blindly reaches."""
    return max(Counter(sample.label for sample in samples).values()) / len(samples)


def _accuracy(features: Any, samples: Sequence[Sample]) -> float:  # noqa: ANN401
    """Return the cross-validated accuracy of a logistic regression on ready features."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import GroupKFold, cross_val_score

    labels = [LABELS.index(sample.label) for sample in samples]
    groups = [sample.group for sample in samples]
    model = LogisticRegression(C=1.0, max_iter=2000)
    folds = GroupKFold(FOLDS)
    return float(cross_val_score(model, features, labels, groups=groups, cv=folds).mean())


def words_accuracy(samples: Sequence[Sample], *, both: bool) -> float:
    """Guess from words and pairs of words: of the new text alone, or of both texts together."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    texts = [f"{s.partner} {s.text}" if both else s.text for s in samples]
    return _accuracy(TfidfVectorizer(ngram_range=(1, 2), min_df=2).fit_transform(texts), samples)


def embedding_accuracy(samples: Sequence[Sample], encoder: Encoder) -> float:
    """Guess from the embedding of the new text alone."""
    return _accuracy(np.asarray(encoder.encode([s.text for s in samples])), samples)


def surface_shares(samples: Sequence[Sample]) -> dict[str, dict[str, float]]:
    """Return, for each surface mark and label, the share of texts that have it."""
    return {
        name: {
            label: float(np.mean([bool(mark.search(s.text)) for s in samples if s.label == label]))
            for label in LABELS
        }
        for name, mark in SURFACE.items()
    }


def report(samples: Sequence[Sample], encoder: Encoder) -> list[str]:
    """Return the table for one set, line by line."""
    base = majority(samples)
    lines = [f"{len(samples)} rows, commonest label {base:.3f}"]
    for name, value in (
        ("words of the text alone", words_accuracy(samples, both=False)),
        ("embedding of the text alone", embedding_accuracy(samples, encoder)),
        ("words of both texts", words_accuracy(samples, both=True)),
    ):
        lines.append(f"  {name:28}{value:.3f}  ({100 * (value - base):+.1f} points)")
    for name, shares in surface_shares(samples).items():
        row = "  ".join(f"{label} {share:.2f}" for label, share in shares.items())
        lines.append(f"  has {name:24}{row}")
    return lines


@click.command()
def main() -> None:
    """Print what can be guessed of our own articles and pairs."""
    encoder = encoder_from(None)
    for name, samples in (("articles", edit_samples(own.articles())), ("pairs", pair_samples())):
        click.echo(f"{name}: " + "\n".join(report(samples, encoder)))


if __name__ == "__main__":
    main()
