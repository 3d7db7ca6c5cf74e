"""In-document pairs: what a retriever offers in an article with one conflict, or with none."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from models.training import edits
from models.training.articles import Article, Edit, EditedArticle
from models.training.embedding import Encoder, neighbour_pairs
from models.training.rows import INNOCENT, Row

TOP = 10
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Version:
    """An article with one edit applied: its sentences and where the new one stands (from 0)."""

    sentences: tuple[str, ...]
    new: int
    partners: tuple[int, ...]
    kept: tuple[int, ...]
    """For each sentence its place in the clean article, -1 for the new one."""


def applied(article: Article, edit: Edit) -> Version:
    """Apply one edit to its article.

    >>> article = Article("a", ("One.", "Two."))
    >>> applied(article, Edit("a", "neutral", "", "insert", 1, (2,), "New.")).sentences
    ('One.', 'New.', 'Two.')
    """
    places = list(range(len(article.sentences)))
    new = edit.at - 1 if edit.op == "replace" else edit.at
    places[new : new + (edit.op == "replace")] = [-1]
    sentences = tuple(edit.text if at < 0 else article.sentences[at] for at in places)
    partners = tuple(places.index(at - 1) for at in edit.conflicts_with if at - 1 in places)
    return Version(sentences, new, partners, tuple(places))


def version_vectors(version: Version, clean: Floats, new: Floats) -> Floats:
    """Put the vector of the new sentence among those of the clean article."""
    rows = [new if at < 0 else clean[at] for at in version.kept]
    stacked: Floats = np.stack(rows)
    return stacked


def nearest(vector: Floats, others: Floats, top: int) -> list[int]:
    """Return the places of the ``top`` vectors nearest to one."""
    return [int(at) for at in np.argsort(-(others @ vector))[:top]]


def partners(edit: Edit) -> list[int]:
    """Return the places, from 0, of the sentences that an edit is about."""
    return sorted({at - 1 for at in edit.conflicts_with})


def company(edit: Edit, vector: Floats, clean: Floats, top: int) -> list[int]:
    """Return the places of the ``top`` nearest sentences that a new one has no quarrel with."""
    barred = {*partners(edit), *([edit.at - 1] if edit.op == "replace" else [])}
    near = nearest(vector, clean, top + len(barred))
    return [at for at in near if at not in barred][:top]


def edit_rows(
    edited: Sequence[EditedArticle], encoder: Encoder, rng: random.Random, innocents: int
) -> Iterator[Row]:
    """Yield each edit against its partners, and against near sentences it has no quarrel with.

    ``innocents`` pairs come with each edit; the new sentence of an entailment or a trap gets the
    same company as that of a contradiction, so a planted style tells nothing.
    """
    for item in edited:
        sentences = item.article.sentences
        clean = encoder.encode(sentences)
        for edit, vector in zip(
            item.edits, encoder.encode([e.text for e in item.edits]), strict=True
        ):
            for at in partners(edit):
                yield Row(sentences[at], edit.text, edit.label, f"edits:{edit.label}")
            near = company(edit, vector, clean, TOP)
            for at in rng.sample(near, min(innocents, len(near))):
                yield Row(sentences[at], edit.text, INNOCENT, "edits:innocent")


def clean_rows(
    articles: Sequence[Article], encoder: Encoder, rng: random.Random, each: int
) -> Iterator[Row]:
    """Yield ``each`` random pairs of near sentences from every clean article."""
    for article in articles:
        pairs = neighbour_pairs(encoder.encode(article.sentences), TOP)
        for first, second in rng.sample(pairs, min(each, len(pairs))):
            yield Row(article.sentences[first], article.sentences[second], INNOCENT, "clean")


def synthetic_rows(
    articles: Sequence[Article],
    encoder: Encoder,
    rng: random.Random,
    *,
    sentences: int,
    innocents: int,
) -> Iterator[Row]:
    """Yield programmatic edits of clean sentences, their innocent twins and their neighbours."""
    for article in articles:
        vectors = encoder.encode(article.sentences)
        places = rng.sample(range(len(article.sentences)), min(sentences, len(article.sentences)))
        for place in places:
            clean = article.sentences[place]
            base = edits.trimmed(clean, rng) or clean
            changed = edits.clashes(clean, rng)
            others = [at for at in nearest(vectors[place], vectors, TOP + 1) if at != place]
            for item in changed:
                # The original is trimmed half of the time: then the clash is not a near copy.
                against = _still_clashing(clean, base, item.kind, rng)
                yield Row(against, item.text, item.label, f"synthetic:{item.kind}")
                for at in rng.sample(others, min(innocents, len(others))):
                    yield Row(article.sentences[at], item.text, INNOCENT, "synthetic:innocent")
            twins = edits.twins(clean, rng)
            for item in islice(rng.sample(twins, len(twins)), len(changed) + 1):
                yield Row(clean, item.text, item.label, f"synthetic:{item.kind}")


def _still_clashing(clean: str, base: str, kind: str, rng: random.Random) -> str:
    """Choose the shorter original only for changes it surely still holds (a negated main verb)."""
    return base if kind == "negation" and rng.random() < 0.5 and base in clean else clean


def hardest(
    rows: Sequence[Row],
    contradiction: Callable[[Sequence[Row]], Floats],
    *,
    threshold: float,
    limit: int,
) -> list[Row]:
    """Return the innocent rows that a model calls a contradiction, the worst first."""
    scores = contradiction(rows)
    order = [int(at) for at in np.argsort(-scores) if scores[at] >= threshold]
    return [rows[at] for at in order[:limit]]
