"""The Python interface: check a file or a text, read the findings.

The models are loaded with the first check of a process and kept; importing this module loads
nothing.
"""

from __future__ import annotations

import datetime as dt
import functools
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from checker.config import Config
from checker.types import Document, Report

if TYPE_CHECKING:
    from checker.inference.protocols import Models


def check(
    path: str | Path, *, config: Config | None = None, models: Models | None = None
) -> Report:
    """Check the article in a file: plain text, Markdown or HTML by its suffix.

    Raises ``ArticleError`` when the file cannot be read as an article, and ``ModelError`` when
    the weights cannot be had.
    """
    from checker import reading  # noqa: PLC0415 - `import checker` stays quick

    settings = config or Config()
    return check_document(reading.read(path, config=settings), config=settings, models=models)


def check_text(
    text: str,
    *,
    date: dt.date | None = None,
    config: Config | None = None,
    models: Models | None = None,
) -> Report:
    r"""Check a plain text; ``date`` is its publication date, if the text does not say it.

    >>> from datetime import date
    >>> text = (
    ...     "The mayor, Erik Dahl, opened the bridge on Monday.\n\n"
    ...     "In 2023 the bridge will carry 40,000 cars a day, the council said.\n"
    ... )
    >>> for finding in check_text(text, date=date(2024, 10, 17)).findings:
    ...     print(finding.rule_id, finding.severity)
    tense-mismatch error
    """
    from checker import reading  # noqa: PLC0415 - `import checker` stays quick

    settings = config or Config()
    if date is not None:
        settings = replace(settings, date=date)
    document = reading.read_text(text, date=settings.date, config=settings)
    return check_document(document, config=settings, models=models)


def check_document(document: Document, *, config: Config, models: Models | None = None) -> Report:
    """Check an article that has been read."""
    from checker import pipeline  # noqa: PLC0415 - `import checker` stays quick

    return pipeline.check_document(document, models or default_models(), config)


@functools.cache
def default_models() -> Models:
    """Load the models that come with the package, once a process."""
    from checker import inference  # noqa: PLC0415 - `import checker` stays quick

    return inference.load()
