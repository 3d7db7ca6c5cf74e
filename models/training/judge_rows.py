"""The pairs that the judge is fitted on: their features, and which of them are conflicts."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from checker.config import Config
from checker.inference.protocols import Models, NLIModel
from checker.judging import Context, features, in_context, plain_features
from checker.pipeline import Stopwatch, analyse
from checker.reading import read_text
from checker.types import ClaimPair, ModelInfo, NLIScores, Span
from models.training import published as edits
from models.training.articles import clean_texts
from models.training.changed import day
from models.training.linear import Floats
from models.training.reports import FRESH, FlawedReport, flaw_of, reports
from models.training.reports import halves as halves_of

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Asked:
    """What it takes to ask about a pair again."""

    pair: ClaimPair
    context: Context
    texts: tuple[str, str]
    """Both claims, each with the sentence before it."""
    unit: int
    """A number for the article, or the version of it."""
    nli: NLIModel


@dataclass
class Rows:
    """Features of pairs, whether each is a conflict, its article, and whether that is published."""

    values: list[list[float]] = field(default_factory=list)
    flaws: list[int] = field(default_factory=list)
    """A number for the flaw that the pair shows, -1 for none."""
    articles: list[int] = field(default_factory=list)
    published: list[bool] = field(default_factory=list)
    edited: list[bool] = field(default_factory=list)
    asked_of: list[Asked] = field(default_factory=list)
    units: int = 0
    """Articles and versions so far."""
    read: int = 0
    """Articles so far; a version counts with the article before it."""
    planted: int = 0
    """Flaws so far, those of versions too."""
    published_read: int = 0
    """Published articles so far, those without a pair too."""
    asked: bool = True
    """Whether the NLI model is asked; if not, all related pairs count, with what else is known."""

    def add(
        self, report: FlawedReport, models: Models, *, published: bool, new: Span | None = None
    ) -> None:
        """Append the pairs of an article, or of a version of it those with its new sentence."""
        config = Config(date=day(report.date))
        document = read_text(report.text, config=config)
        analysis = analyse(document, models, config, Stopwatch(), gate=self._gate(models))
        context = Context.of(analysis.claims, analysis.pairs)
        self.read += new is None
        self.published_read += published
        for pair in analysis.pairs:
            if self.asked and pair.forward is None:
                continue
            one, two = (document.locate(c.span) for c in (pair.premise, pair.hypothesis))
            if new is not None and not (new.touches(one) or new.touches(two)):
                continue
            flaw = flaw_of(report, one, two)
            known = features if self.asked else plain_features
            self.values.append(known(pair, context))
            self.flaws.append(-1 if flaw is None else self.planted + report.flaws.index(flaw))
            self.articles.append(self.read - 1)
            self.published.append(published)
            self.edited.append(new is not None)
            texts = in_context(pair.premise, document), in_context(pair.hypothesis, document)
            self.asked_of.append(Asked(pair, context, texts, self.units, models.nli))
        self.units += 1
        self.planted += len(report.flaws)

    def _gate(self, models: Models) -> Callable[[ClaimPair], bool] | None:
        """Tell which pairs are left out: all, those of the judge's screen, or none."""
        if not self.asked:
            return lambda _: True
        return None if models.judge is not None else lambda _: False


def best_of_each(rows: Rows, scores: Floats, chosen: NDArray[np.bool_]) -> tuple[Floats, Floats]:
    """Return labels and scores with one row a flaw, its best: it need be found only once."""
    best: dict[int, float] = {}
    innocent = []
    for at in np.flatnonzero(chosen):
        flaw = rows.flaws[at]
        if flaw < 0:
            innocent.append(scores[at])
        else:
            best[flaw] = max(scores[at], best.get(flaw, scores[at]))
    labels = np.array([1.0] * len(best) + [0.0] * len(innocent))
    return labels, np.array([*best.values(), *innocent])


class Remembered:
    """An NLI model that is asked for each pair once: versions of one article share nearly all."""

    def __init__(self, model: NLIModel) -> None:
        self.model = model
        self.known: dict[tuple[str, str], NLIScores] = {}

    @property
    def info(self) -> ModelInfo:
        """Say which weights these are."""
        return self.model.info

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[NLIScores]:
        """Return the scores of each (premise, hypothesis), in the order given."""
        asked = [pair for pair in dict.fromkeys(pairs) if pair not in self.known]
        self.known.update(zip(asked, self.model.score(asked), strict=True))
        return [self.known[pair] for pair in pairs]


def collect(
    data: Path,
    models: Models,
    published: int,
    *,
    asked: bool = True,
    halves: tuple[Models, Models] | None = None,
) -> Rows:
    """Read our own articles, then so many published ones of each file.

    A judge among the models screens the pairs; ``asked``: whether the NLI model is asked at all.
    ``halves``: those to ask about each half of our own articles (``reports.halves``) and about
    every second published one, each trained on the other half.
    """
    first, second = halves or (models, models)
    rows = Rows(asked=asked)
    for half, told in zip((first, second), halves_of(reports(FRESH)), strict=True):
        for report in told:
            rows.add(report, half, published=False)
    log.info("%d pairs of our own articles", len(rows.flaws))
    for number, article in enumerate(edits.articles(data, FRESH)):
        half = (first, second)[number % 2]
        known = replace(half, nli=Remembered(half.nli))
        rows.add(article.unedited, known, published=True)
        for version in edits.versions(article):
            rows.add(version.report, known, published=False, new=version.new)
    log.info("%d pairs with the edited articles", len(rows.flaws))
    for number, text in enumerate(clean_texts(data, limit=published, held_out=True)):
        clean = FlawedReport(text.id, "clean", str(text.date or ""), text.text, ())
        rows.add(clean, (first, second)[number % 2], published=True)
    log.info("%d pairs with the published articles", len(rows.flaws))
    return rows
