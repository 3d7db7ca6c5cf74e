"""Our edits of published articles, ``models/data/published.jsonl``: real prose with one flaw each.

The articles themselves stay outside of the project (``news`` of the data folder); a line names
one by file and id and says where its sentences stand, so that edits keep their place whatever a
later splitter does. Every edit is applied alone. What our writers wrote as whole articles has
their manner; here only one sentence is ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import cast

from checker.types import Span
from models.training.articles import PUBLISHED, Article, Edit, EditedArticle, edit_of
from models.training.reports import Flaw, FlawedReport
from models.training.rows import read_json_lines


@dataclass(frozen=True)
class PublishedArticle:
    """A published article, its sentences, and the edits that were written for it."""

    name: str
    """File and id: ``hhs_press_releases/12``."""
    split: str
    date: str
    text: str
    sentences: tuple[Span, ...]
    edits: tuple[Edit, ...]

    @cached_property
    def edited(self) -> EditedArticle:
        """The article as sentences, as the edits of short articles stand."""
        words = (" ".join(self.text[s.start : s.end].split()) for s in self.sentences)
        return EditedArticle(Article(self.name, tuple(words)), self.split, self.edits)

    @property
    def unedited(self) -> FlawedReport:
        """The article as it was published."""
        return FlawedReport(self.name, self.split, self.date, self.text, ())


@dataclass(frozen=True, slots=True)
class Version:
    """An article after one edit, and where the new sentence stands in it."""

    report: FlawedReport
    new: Span
    """Two other sentences that a flaw names need not be at odds with one another."""


def articles(data: Path, split: str, path: Path = PUBLISHED) -> list[PublishedArticle]:
    """Read the articles of a split with their edits.

    Raises:
        ValueError: an article is not among the news, or an edit points at no sentence of it.
    """
    rows = [row for row in read_json_lines(path) if row["split"] == split]
    texts = _texts(data, {str(row["article"]) for row in rows})
    found = []
    for row in rows:
        name = str(row["article"])
        if name not in texts:
            raise ValueError(f"{path.name}: no article {name!r} in {data / 'news'}")
        spans = tuple(Span(*each) for each in cast("list[list[int]]", row["sentences"]))
        told = cast("list[dict[str, object]]", row["edits"])
        edits = tuple(edit_of({**each, "article": name}) for each in told)
        for edit in edits:
            if not all(1 <= at <= len(spans) for at in (max(edit.at, 1), *edit.conflicts_with)):
                raise ValueError(f"{path.name}: {name}: no such sentence: {edit.text[:60]!r}")
        found.append(PublishedArticle(name, split, str(row["date"]), texts[name], spans, edits))
    return found


def _texts(data: Path, names: set[str]) -> dict[str, str]:
    found = {}
    for source in sorted({name.partition("/")[0] for name in names}):
        for item in read_json_lines(data / "news" / f"{source}.jsonl.gz"):
            if (name := f"{source}/{item['id']}") in names:
                found[name] = str(item["text"])
    return found


def version(article: PublishedArticle, edit: Edit) -> Version:
    """Apply an edit: its sentence takes the place of another, or stands after it."""
    place = article.sentences[max(edit.at, 1) - 1]
    start, end, before, after = place.end, place.end, " ", ""
    if edit.op == "replace":
        start, before = place.start, ""
    elif edit.at == 0:
        start, end, before, after = place.start, place.start, "", " "
    text = article.text[:start] + before + edit.text + after + article.text[end:]
    new = Span(start + len(before), start + len(before) + len(edit.text))
    moved = len(text) - len(article.text)
    flaws = []
    if edit.label == "contradiction":
        others = [article.sentences[at - 1] for at in edit.conflicts_with]
        shifted = (Span(s.start + moved, s.end + moved) if s.start >= end else s for s in others)
        flaws = [Flaw(edit.kind, (new, *shifted))]
    report = FlawedReport(article.name, article.split, article.date, text, tuple(flaws))
    return Version(report, new)


def versions(article: PublishedArticle) -> Iterator[Version]:
    """Yield the article after each of its edits alone, contradictions and look-alikes."""
    yield from (version(article, edit) for edit in article.edits)
