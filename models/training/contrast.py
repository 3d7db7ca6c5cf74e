"""Groups of rows: a conflict, and what its two sentences make with others of the article.

A sentence that was written to conflict with another one has a manner: it tells a fact in passing.
A model learns the manner and then suspects every pair that the sentence stands in. In a group one
of its sentences stands in every row, so only the other sentence can tell the conflict: such rows
are compared with one another (``losses.contrast_of``). The company is what the model at hand finds
most suspicious.
"""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np

from checker.judging.rereading import with_before
from checker.types import Span
from models.training.articles import EditedArticle
from models.training.changed import analysed
from models.training.embedding import Encoder
from models.training.indocument import company, nearest, partners
from models.training.reports import CROPPED, FlawedReport, cropped, flaw_of
from models.training.rows import INNOCENT, Row
from models.training.scoring import PairScorer, contradiction

NEAR = 8
"""Sentences nearest to one side of a conflict that are scored."""


@dataclass(frozen=True, slots=True)
class Group:
    """A conflict and the innocent pairs that share one of its sentences."""

    conflict: Row
    company: tuple[Row, ...]


def of_report(
    report: FlawedReport, encoder: Encoder, rng: random.Random, *, context: bool = False
) -> Iterator[Group]:
    """Yield a group for each pair of sentences that shows a flaw of an article.

    ``context``: each sentence is told with the one before it, as it is when it is asked about
    again (``checker.judging.rereading``).
    """
    if not report.flaws:
        return
    document = analysed(report.text, report.date).document
    spans = [document.locate(sentence.span) for sentence in document.sentences]
    vectors = encoder.encode([report.text[s.start : s.end] for s in spans])

    def short(at: int, passages: Sequence[Span]) -> str:
        cut = cropped(spans[at], passages) if rng.random() < CROPPED else spans[at]
        return told(at, cut)

    def told(at: int, span: Span) -> str:
        text = report.quote(span)
        return with_before(text, report.quote(spans[at - 1])) if context and at else text

    for one, two in combinations(range(len(spans)), 2):
        flaw = flaw_of(report, spans[one], spans[two])
        if flaw is None:
            continue
        said = {at: short(at, flaw.passages) for at in (one, two)}
        others = [
            Row(said[at], told(other, spans[other]), INNOCENT, "contrast:innocent")
            for at in (one, two)
            for other in nearest(vectors[at], vectors, NEAR + 1)
            if other not in said and flaw_of(report, spans[at], spans[other]) is None
        ]
        row = Row(said[one], said[two], "contradiction", f"contrast:{flaw.kind}")
        yield Group(row, tuple(others))


def of_edits(edited: EditedArticle, encoder: Encoder, *, context: bool = False) -> Iterator[Group]:
    """Yield a group for each sentence that a contradicting edit conflicts with.

    ``context``: as in ``of_report``.
    """
    sentences = edited.article.sentences

    def told_with(text: str, place: int) -> str:
        return with_before(text, sentences[place - 1]) if context and place > 0 else text

    told = [edit for edit in edited.edits if edit.label == "contradiction"]
    if not told:
        return
    clean = encoder.encode(sentences)
    for edit, vector in zip(told, encoder.encode([edit.text for edit in told]), strict=True):
        new = told_with(edit.text, edit.at - (edit.op == "replace"))
        others = tuple(
            Row(told_with(sentences[at], at), new, INNOCENT, "contrast:innocent")
            for at in company(edit, vector, clean, NEAR)
        )
        for at in partners(edit):
            row = Row(told_with(sentences[at], at), new, edit.label, "contrast:edit")
            yield Group(row, others)


def rows_of(
    groups: Iterable[Group], scorer: PairScorer, rng: random.Random, most: int
) -> Iterator[Row]:
    """Yield the rows of each group: its conflict and the ``most`` most suspicious of its company.

    Each row is turned round or not by chance; the group's number is its name.
    """
    told = [group for group in groups if group.company]
    asked = list(dict.fromkeys((r.premise, r.hypothesis) for g in told for r in g.company))
    scores = dict(zip(asked, contradiction(scorer, asked), strict=True))
    for number, group in enumerate(told):
        found = np.array([scores[row.premise, row.hypothesis] for row in group.company])
        worst = (group.company[at] for at in np.argsort(-found)[:most])
        for row in (group.conflict, *worst):
            yield replace(rng.choice((row, row.turned())), group=str(number))
