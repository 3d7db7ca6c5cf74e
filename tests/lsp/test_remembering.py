"""Models that remember, and stop."""

from threading import Event

import numpy as np
import pytest

from checker.inference.protocols import Models
from checker.lsp.remembering import BATCH, Memories, Memory, StoppedError
from tests.cli.fakes import FakeEmbedder, FakeNLI


class Asked:
    """Answers with the length of a text and keeps what it was asked."""

    def __init__(self):
        self.batches = []

    def __call__(self, questions):
        self.batches.append(list(questions))
        return [len(each) for each in questions]


def test_only_new_questions_are_asked_each_once():
    ask, memory = Asked(), Memory()

    assert memory.answers(["a", "bb", "a"], ask, Event()) == [1, 2, 1]
    assert memory.answers(["bb", "ccc"], ask, Event()) == [2, 3]
    assert ask.batches == [["a", "bb"], ["ccc"]]


def test_the_answers_used_longest_ago_are_forgotten():
    ask, memory = Asked(), Memory(limit=2)
    memory.answers(["a", "bb"], ask, Event())
    memory.answers(["a"], ask, Event())
    memory.answers(["ccc"], ask, Event())

    assert memory.answers(["a", "ccc"], ask, Event()) == [1, 3]
    assert ask.batches == [["a", "bb"], ["ccc"]]
    assert memory.answers(["bb"], ask, Event()) == [2]
    assert ask.batches[-1] == ["bb"]


def test_more_questions_than_are_kept_are_all_answered():
    questions = [str(number) for number in range(50)]

    assert Memory(limit=3).answers(questions, Asked(), Event()) == [len(each) for each in questions]


def test_a_stop_ends_the_questions_and_keeps_the_answers():
    stop, ask, memory = Event(), Asked(), Memory()
    questions = [str(number) for number in range(3 * BATCH)]

    def stopping(batch):
        stop.set()
        return ask(batch)

    with pytest.raises(StoppedError):
        memory.answers(questions, stopping, stop)

    assert len(ask.batches) == 1
    memory.answers(questions, ask, Event())
    assert [len(batch) for batch in ask.batches] == [BATCH, BATCH, BATCH]


def test_the_models_answer_as_those_that_they_stand_for():
    models = Models(FakeEmbedder(), FakeNLI())
    remembering = Memories().models(models, Event())
    pairs = [("a", "b"), ("b", "c")]

    assert np.array_equal(remembering.embedder.embed(["a", "b"]), models.embedder.embed(["a", "b"]))
    assert remembering.embedder.embed([]).shape == models.embedder.embed([]).shape
    assert remembering.nli.score(pairs) == models.nli.score(pairs)
    assert remembering.nli.info == models.nli.info
