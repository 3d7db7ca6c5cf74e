"""``--changed-since``: which of the articles that are named have changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from checker.cli.articles import STDIN
from checker.cli.git import Changes, changes_since, top_folder
from checker.types import Failure


def only_changed(articles: Iterable[str | Failure], revision: str) -> Iterator[str | Failure]:
    """Leave out the articles that are as they were in a revision, or are deleted since.

    Each article is looked up in the repository that its folder belongs to. Standard input is
    always checked, and what could not be found is still told.
    """
    tops: dict[Path, Path] = {}
    changes: dict[Path, Changes] = {}
    for article in articles:
        if isinstance(article, Failure) or article == STDIN:
            yield article
            continue
        folder = nearest_folder(Path(article).parent)
        if folder not in tops:
            tops[folder] = top_folder(folder)
        top = tops[folder]
        if top not in changes:
            changes[top] = changes_since(revision, top)
        if changes[top].concern(article):
            yield article


def nearest_folder(folder: Path) -> Path:
    """Return the folder, or the one above it that is still there.

    >>> nearest_folder(Path("no/such")) == Path(".")
    True
    """
    while not folder.is_dir() and folder != folder.parent:
        folder = folder.parent
    return folder
