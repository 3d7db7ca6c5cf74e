"""Checks the text of an editor as the command line checks a file: settings, marks, baseline."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from checker import pipeline
from checker.configuring import Chooser
from checker.configuring.globs import matches
from checker.lsp.remembering import Memories, StoppedError
from checker.reading import files, read_text
from checker.types import Report

if TYPE_CHECKING:
    from checker.config import Config
    from checker.inference.protocols import Models


@dataclass(frozen=True, slots=True)
class Article:
    """The text of an editor at one moment."""

    uri: str
    path: Path
    """Where it is saved, or would be: the settings are looked for from there."""
    suffix: str
    """What kind of text it is."""
    text: str
    version: int | None


@dataclass(frozen=True, slots=True)
class Checked:
    """An article and what was found in it."""

    article: Article
    config: Config
    report: Report


class Examiner:
    """Checks articles one after the other, in a thread that may wait."""

    def __init__(
        self,
        choose: Callable[[], Chooser],
        load: Callable[[], Models],
        accept: Callable[[Report, Chooser], Report],
    ) -> None:
        self._choose = choose
        self._load = load
        self._accept = accept
        self._models: Models | None = None
        self._memories = Memories()

    def check(self, article: Article, stop: Event) -> Checked | None:
        """Check an article; None for one that the settings leave out.

        Configuration and baseline are read each time, so that a change counts at once. Raises
        ``StoppedError`` when the check is no longer wanted.
        """
        if stop.is_set():
            raise StoppedError
        chooser = self._choose()
        settings = chooser.settings(article.path)
        config = settings.config
        if config.exclude and matches(article.path, config.exclude, settings.base):
            return None
        files.check_size(len(article.text.encode("utf-8")), config)
        document = read_text(
            article.text, name=str(article.path), suffix=article.suffix, config=config
        )
        models = self._memories.models(self._loaded(), stop)
        report = self._accept(pipeline.check_document(document, models, config), chooser)
        if stop.is_set():
            raise StoppedError
        return Checked(article, config, report)

    def _loaded(self) -> Models:
        """Return the models; the first article waits for them."""
        if self._models is None:
            self._models = self._load()
        return self._models
