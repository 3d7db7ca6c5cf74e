"""Checks the articles of one command, each on its own: a bad one stops no other."""

from __future__ import annotations

import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar

from checker.cli.articles import STDIN
from checker.cli.worker import Task, examined, failure
from checker.config import Config
from checker.errors import ArticleError, CheckerError
from checker.types import Document, Examination, Failure, ModelInfo, Report

if TYPE_CHECKING:
    from checker.caching import Cache
    from checker.cli.crew import Crew
    from checker.inference.protocols import Models

Value = TypeVar("Value")

AHEAD = 8
"""Articles a process that are read ahead, so that none waits while a long one is checked."""


@dataclass(frozen=True, slots=True)
class Started:
    """An article that has been read, and what is known of it so far."""

    document: Document
    config: Config
    number: int
    """Of the article in this command."""
    key: str = ""
    """What the cache knows it by; "" without a cache."""
    found: Examination | None = None


@dataclass
class Session:
    """What one command checks with; the models are loaded for the first article that needs them."""

    config: Callable[[str], Config]
    """Returns the settings of an article by its path."""
    load: Callable[[], Models]
    stdin_name: str = STDIN
    debug: bool = False
    cache: Cache | None = None
    crew: Crew | None = None
    """Processes that check in place of this one."""
    _infos: tuple[ModelInfo, ...] = ()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """End the processes, and keep the cache small."""
        if self.crew:
            self.crew.close()
        if self.cache:
            self.cache.close()

    @cached_property
    def models(self) -> Models:
        """Load the models, once."""
        return self.load()

    def check_all(self, articles: Iterable[str | Failure]) -> Iterator[Report | Failure]:
        """Check articles, in order; a crew works on those ahead of the one that is waited for."""
        ahead = AHEAD * self.crew.jobs if self.crew else 0
        started: deque[Started | Failure] = deque()
        for number, article in enumerate(articles):
            started.append(self._start(number, article))
            if len(started) > ahead:
                yield self._finish(started.popleft())
        while started:
            yield self._finish(started.popleft())

    def _start(self, number: int, article: str | Failure) -> Started | Failure:
        """Read an article and look it up; give it to the crew if nothing is known of it."""
        if isinstance(article, Failure):
            return article
        path = self.stdin_name if article == STDIN else article
        config = self.config(path)
        document = self._guarded(path, lambda: self._read(article, config))
        if isinstance(document, Failure):
            return document
        started = self._looked_up(
            Started(document, config, number), self._suffix(article, document)
        )
        if self.crew and not started.found:
            self.crew.submit(number, self._task(started))
        return started

    def _read(self, article: str, config: Config) -> Document:
        from checker import reading

        if article == STDIN:
            if sys.stdin is None:
                raise ArticleError("standard input is closed", hint="Give a file or a pipe.")
            data = sys.stdin.buffer.read(config.max_bytes + 1)
            return reading.read_stdin(data, name=self.stdin_name, config=config)
        return reading.read(article, config=config)

    def _suffix(self, article: str, document: Document) -> str:
        """Return what says how the article was read."""
        from checker import reading

        suffix = Path(document.path).suffix
        return suffix or (reading.guessed(document.source) if article == STDIN else "")

    def _looked_up(self, started: Started, suffix: str) -> Started:
        if not self.cache:
            return started
        began = time.perf_counter()
        key = self.cache.key(started.document.source, suffix, started.config)
        found = self.cache.get(key, started.config)
        if found:
            seconds = round(time.perf_counter() - began, 4)
            found = replace(found, timings=(("cache", seconds),))
        return replace(started, key=key, found=found)

    def _task(self, started: Started) -> Task:
        also = self.cache.also(started.key) if self.cache else ()
        return Task(started.document, started.config, also)

    def _finish(self, started: Started | Failure) -> Report | Failure:
        """Wait for what is found in an article, keep it, and make the report of it."""
        if isinstance(started, Failure):
            return started
        found = started.found or self._examined(started)
        if isinstance(found, Failure):
            return found
        if self.cache and not started.found:
            self.cache.put(started.key, found)
        self._infos = found.models
        document = started.document
        return self._guarded(document.path, lambda: concluded(document, found, started.config))

    def _examined(self, started: Started) -> Examination | Failure:
        if not self.crew:
            return examined(self._task(started), self.models, debug=self.debug)
        answer = self.crew.answer(started.number)
        if isinstance(answer, CheckerError):
            raise answer
        return answer

    def _guarded(self, path: str, step: Callable[[], Value]) -> Value | Failure:
        try:
            return step()
        except ArticleError as error:
            return Failure(path, str(error), error.hint)
        except CheckerError:
            raise
        except Exception as error:  # noqa: BLE001 - one article never stops the others
            if self.debug:
                import traceback

                traceback.print_exc()
            return failure(path, error)

    @property
    def model_infos(self) -> tuple[ModelInfo, ...]:
        """Say which weights were used; none when no article could be read."""
        if "models" in vars(self):
            return self.models.nli.info, self.models.embedder.info
        return self._infos


def concluded(document: Document, found: Examination, config: Config) -> Report:
    """Make the report of an article."""
    from checker import settling

    return settling.conclude(document, found, config)
