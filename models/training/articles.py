"""Articles for training: the clean news, and the edited articles with their hand-written edits."""

import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import cast

from models.training.rows import read_json_lines

EDITED = Path("news") / "edited_articles.jsonl.gz"
EDITS = Path("ours") / "article_edits.jsonl"
PUBLISHED = Path(__file__).resolve().parents[1] / "data" / "published.jsonl"
"""Our edits of articles that stand among the clean ones, each as ``FILE/ID`` with its split."""
SHORTEST, LONGEST = 25, 420
LINK = re.compile(r"https?://|www\.|@")


@dataclass(frozen=True, slots=True)
class Article:
    """A clean article as sentences in order."""

    id: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edit:
    """One edit of one article: ``text`` replaces sentence ``at`` or stands after it (from 1)."""

    article: str
    label: str
    kind: str
    op: str
    at: int
    conflicts_with: tuple[int, ...]
    text: str


@dataclass(frozen=True, slots=True)
class EditedArticle:
    """A clean article with every edit that was written for it, each to be applied alone."""

    article: Article
    split: str
    edits: tuple[Edit, ...]


def share(name: str, parts: int) -> int:
    """Put a name into one of ``parts`` groups, the same way on every machine."""
    return zlib.crc32(name.encode()) % parts


def edit_of(item: Mapping[str, object]) -> Edit:
    """Read an edit as it stands in a file."""
    return Edit(
        article=str(item["article"]),
        label=str(item["label"]),
        kind=str(item["kind"]),
        op=str(item["op"]),
        at=cast("int", item["at"]),
        conflicts_with=tuple(cast("list[int]", item["conflicts_with"])),
        text=str(item["text"]),
    )


def edited_articles(folder: Path, split: str) -> list[EditedArticle]:
    """Read the edited articles of a split: ``train``, ``calibration`` or ``dev``.

    The calibration articles are every tenth of those marked ``train``; whole articles only.
    """
    by_article: dict[str, list[Edit]] = {}
    for item in read_json_lines(folder / EDITS):
        by_article.setdefault(str(item["article"]), []).append(edit_of(item))
    found = []
    for item in read_json_lines(folder / EDITED):
        name = str(item["id"])
        own = str(item["split"])
        if own == "train" and share(name, 10) == 0:
            own = "calibration"
        if own == split and name in by_article:
            sentences = tuple(cast("list[str]", item["sentences"]))
            found.append(EditedArticle(Article(name, sentences), own, tuple(by_article[name])))
    return found


def _sentences(text: str) -> Iterator[str]:
    from sentencex import segment

    for paragraph in text.split("\n"):
        for sentence in segment("en", paragraph):
            kept = " ".join(str(sentence).split())
            if SHORTEST <= len(kept) <= LONGEST and not LINK.search(kept):
                yield kept


@dataclass(frozen=True, slots=True)
class CleanText:
    """A clean article as it was published: headline, blank line, text."""

    id: str
    text: str
    date: str
    """Publication date, ISO; "" when it is not known."""


def clean_texts(folder: Path, *, limit: int, held_out: bool = False) -> Iterator[CleanText]:
    """Yield the articles of ``clean_articles`` whole; ``limit`` counts articles of each file."""
    for item, _ in _clean(folder, limit=limit, held_out=held_out):
        text = f"{item.get('title') or ''}\n\n{item['text']}\n".lstrip()
        yield CleanText(str(item["id"]), text, str(item.get("date") or ""))


def clean_articles(folder: Path, *, limit: int, held_out: bool = False) -> list[Article]:
    """Read clean news; articles that share a sentence with a held-out edited one are left out.

    One article in ten, by its id, is held out for measuring and never trained on. An article that
    we edited is held out where its edits are, and then it is no clean one.
    """
    chosen = _clean(folder, limit=limit, held_out=held_out)
    return [Article(str(item["id"]), sentences) for item, sentences in chosen]


def _clean(
    folder: Path, *, limit: int, held_out: bool
) -> Iterator[tuple[dict[str, object], tuple[str, ...]]]:
    """Yield the clean articles as they stand in the files, each with its sentences."""
    barred = {
        sentence
        for split in ("dev", "calibration")
        for edited in edited_articles(folder, split)
        for sentence in edited.article.sentences
    }
    ours = {str(row["article"]): row["split"] for row in read_json_lines(PUBLISHED)}
    elsewhere = {name for name, split in ours.items() if held_out or split != "train"}
    for path in sorted((folder / "news").glob("*.jsonl.gz")):
        if path.name != EDITED.name:
            yield from islice(_of_file(path, barred, elsewhere, held_out=held_out), limit)


def _of_file(
    path: Path, barred: set[str], elsewhere: set[str], *, held_out: bool
) -> Iterator[tuple[dict[str, object], tuple[str, ...]]]:
    source = path.name.partition(".")[0]
    for item in read_json_lines(path):
        if f"{source}/{item['id']}" in elsewhere:
            continue
        if (share(str(item["id"]), 10) == 0) is held_out:
            sentences = tuple(dict.fromkeys(_sentences(str(item["text"]))))[:60]
            if len(sentences) >= 6 and not barred.intersection(sentences):
                yield item, sentences
