"""Checks the articles of one command, each on its own: a bad one stops no other."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from checker.cli.articles import STDIN
from checker.config import Config
from checker.errors import ArticleError, CheckerError
from checker.types import Document, Failure, ModelInfo, Report

if TYPE_CHECKING:
    from checker.inference.protocols import Models

Value = TypeVar("Value")

PLEASE_REPORT = "This is a bug: please report it, with the article if you may; --debug says more."


@dataclass(frozen=True)
class Session:
    """What one command checks with; the models are loaded for the first article that is read."""

    config: Callable[[str], Config]
    """Returns the settings of an article by its path."""
    load: Callable[[], Models]
    stdin_name: str = STDIN
    debug: bool = False

    @cached_property
    def models(self) -> Models:
        """Load the models, once."""
        return self.load()

    def check(self, article: str | Failure) -> Report | Failure:
        """Check one article."""
        if isinstance(article, Failure):
            return article
        path = self.stdin_name if article == STDIN else article
        config = self.config(path)
        document = self._guarded(path, lambda: self._read(article, config))
        if isinstance(document, Failure):
            return document
        models = self.models
        return self._guarded(path, lambda: self._judge(document, models, config))

    def _read(self, article: str, config: Config) -> Document:
        from checker import reading

        if article == STDIN:
            if sys.stdin is None:
                raise ArticleError("standard input is closed", hint="Give a file or a pipe.")
            data = sys.stdin.buffer.read(config.max_bytes + 1)
            return reading.read_stdin(data, name=self.stdin_name, config=config)
        return reading.read(article, config=config)

    def _judge(self, document: Document, models: Models, config: Config) -> Report:
        from checker import pipeline

        return pipeline.check_document(document, models, config)

    def _guarded(self, path: str, step: Callable[[], Value]) -> Value | Failure:
        try:
            return step()
        except ArticleError as error:
            return Failure(path, str(error), error.hint)
        except CheckerError:
            raise
        except Exception as error:  # noqa: BLE001 - one article never stops the others
            if self.debug:
                traceback.print_exc()
            return Failure(path, f"{type(error).__name__}: {error}", PLEASE_REPORT)

    @property
    def model_infos(self) -> tuple[ModelInfo, ...]:
        """Say which weights were used; none when no article could be read."""
        if "models" not in vars(self):
            return ()
        return self.models.nli.info, self.models.embedder.info
