"""Models that remember what they said and stop when nobody waits for the answer any more.

An editor asks about nearly the same article again and again: only what is new goes to the
models. They are asked in small batches, and what a stopped check has learnt is not lost.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from threading import Event
from typing import TYPE_CHECKING, Generic, TypeVar

import numpy as np

from checker.inference.protocols import Embedder, Models, NLIModel, Vectors

if TYPE_CHECKING:
    from checker.types import ModelInfo, NLIScores

Question = TypeVar("Question", bound=Hashable)
Answer = TypeVar("Answer")

BATCH = 32
"""Questions between two looks at whether the check is still wanted: well under a second."""
LIMIT = 20_000
"""Answers kept of each model: those to several long articles, some tens of megabytes."""


class StoppedError(Exception):
    """The check is not wanted any more: the article has changed."""


class Memory(Generic[Question, Answer]):
    """Answers to the questions asked last."""

    def __init__(self, limit: int = LIMIT) -> None:
        self.limit = limit
        self._known: dict[Question, Answer] = {}

    def answers(
        self,
        questions: Sequence[Question],
        ask: Callable[[Sequence[Question]], Sequence[Answer]],
        stop: Event,
    ) -> list[Answer]:
        """Answer all questions; those that are new are asked in batches."""
        found = {each: self._known.pop(each) for each in {*questions} if each in self._known}
        self._known.update(found)
        new = [each for each in dict.fromkeys(questions) if each not in found]
        for start in range(0, len(new), BATCH):
            if stop.is_set():
                raise StoppedError
            batch = new[start : start + BATCH]
            said = dict(zip(batch, ask(batch), strict=True))
            found.update(said)
            self._known.update(said)
        for oldest in list(self._known)[: max(0, len(self._known) - self.limit)]:
            del self._known[oldest]
        if stop.is_set():
            raise StoppedError
        return [found[each] for each in questions]


class Memories:
    """What both models said."""

    def __init__(self) -> None:
        self.vectors: Memory[str, Vectors] = Memory()
        self.scores: Memory[tuple[str, str], NLIScores] = Memory()

    def models(self, models: Models, stop: Event) -> Models:
        """Return models that give the same answers, for one check."""
        return Models(
            embedder=RememberingEmbedder(models.embedder, self, stop),
            nli=RememberingNLI(models.nli, self, stop),
            judge=models.judge,
        )


class RememberingEmbedder:
    """Turns texts into vectors, new ones only."""

    def __init__(self, embedder: Embedder, memories: Memories, stop: Event) -> None:
        self._embedder = embedder
        self._memory = memories.vectors
        self._stop = stop

    @property
    def info(self) -> ModelInfo:
        """Say which weights these are."""
        return self._embedder.info

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return one vector a text."""
        if not texts:
            return self._embedder.embed(texts)
        rows: Vectors = np.stack(self._memory.answers(texts, self._ask, self._stop))
        return rows

    def _ask(self, texts: Sequence[str]) -> list[Vectors]:
        return list(self._embedder.embed(texts))


class RememberingNLI:
    """Judges pairs, new ones only."""

    def __init__(self, nli: NLIModel, memories: Memories, stop: Event) -> None:
        self._nli = nli
        self._memory = memories.scores
        self._stop = stop

    @property
    def info(self) -> ModelInfo:
        """Say which weights these are."""
        return self._nli.info

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[NLIScores]:
        """Return the scores of each pair."""
        return self._memory.answers(pairs, self._nli.score, self._stop)
