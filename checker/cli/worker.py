"""What a process does that checks articles for another: load the models once, answer until told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.config import Config
from checker.errors import CheckerError
from checker.types import Document, Examination, Failure

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from checker.cli.weights import Weights
    from checker.inference.protocols import Models

Answer = Examination | Failure | CheckerError
"""A ``CheckerError`` is about models, and stops the command."""

PLEASE_REPORT = "This is a bug: please report it, with the article if you may; --debug says more."


@dataclass(frozen=True, slots=True)
class Task:
    """An article that has been read, and the settings that it is checked with."""

    document: Document
    config: Config
    also: tuple[str, ...] = ()
    """Rules to check in addition to those that are selected."""


def work(connection: Connection, weights: Weights, *, debug: bool) -> None:
    """Answer tasks until the other side is gone; Ctrl-C is the other side's business."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    models: Models | None = None
    while True:
        try:
            task: Task = connection.recv()
        except (EOFError, OSError):
            return
        try:
            models = models or weights.load(threads=1)
            answer: Answer = examined(task, models, debug=debug)
        except CheckerError as error:
            answer = error
        try:
            connection.send(answer)
        except OSError:
            return


def examined(task: Task, models: Models, *, debug: bool) -> Examination | Failure:
    """Check one article; what goes wrong stays with it."""
    from checker import pipeline

    try:
        return pipeline.examine(task.document, models, task.config, also=task.also)
    except CheckerError:
        raise
    except Exception as error:  # noqa: BLE001 - one article never stops the others
        if debug:
            import traceback

            traceback.print_exc()
        return failure(task.document.path, error)


def failure(path: str, error: Exception) -> Failure:
    """Say that a bug, and which, kept an article from being checked."""
    return Failure(path, f"{type(error).__name__}: {error}", PLEASE_REPORT)
