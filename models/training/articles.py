"""Articles for training: the clean news, and the edited articles with their hand-written edits."""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from models.training.rows import read_json_lines

EDITED = Path("news") / "edited_articles.jsonl.gz"
EDITS = Path("ours") / "article_edits.jsonl"
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


def _edit(item: dict[str, object]) -> Edit:
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
        by_article.setdefault(str(item["article"]), []).append(_edit(item))
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
    for path in sorted((folder / "news").glob("*.jsonl.gz")):
        if path.name == EDITED.name:
            continue
        wanted = {a.id for a in _of_file(path, barred(folder), limit=limit, held_out=held_out)}
        for item in read_json_lines(path):
            if str(item["id"]) in wanted:
                text = f"{item.get('title') or ''}\n\n{item['text']}\n".lstrip()
                yield CleanText(str(item["id"]), text, str(item.get("date") or ""))


def barred(folder: Path) -> set[str]:
    """Return the sentences of the held-out edited articles: no clean article may have one."""
    return {
        sentence
        for split in ("dev", "calibration")
        for edited in edited_articles(folder, split)
        for sentence in edited.article.sentences
    }


def clean_articles(folder: Path, *, limit: int, held_out: bool = False) -> list[Article]:
    """Read clean news; articles that share a sentence with a held-out edited one are left out.

    One article in ten, by its id, is held out for measuring and never trained on.
    """
    without = barred(folder)
    found: list[Article] = []
    for path in sorted((folder / "news").glob("*.jsonl.gz")):
        if path.name != EDITED.name:
            found += _of_file(path, without, limit=limit, held_out=held_out)
    return found


def _of_file(path: Path, without: set[str], *, limit: int, held_out: bool) -> list[Article]:
    found: list[Article] = []
    for item in read_json_lines(path):
        name = str(item["id"])
        if (share(name, 10) == 0) is not held_out:
            continue
        sentences = tuple(dict.fromkeys(_sentences(str(item["text"]))))[:60]
        if len(sentences) >= 6 and not without.intersection(sentences):
            found.append(Article(name, sentences))
        if len(found) >= limit:
            break
    return found
