"""Our own training set in ``models/data``: read, checked line by line, split by whole article.

``articles.jsonl`` holds short articles with the edits that were written for them, ``pairs.jsonl``
pairs of sentences that could stand in one article. The data card, ``models/data/README.md``, says
how both were made.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from models.training.articles import Article, Edit, EditedArticle
from models.training.rows import LABELS, Row

FOLDER = Path(__file__).resolve().parents[1] / "data"
SPLITS = ("train", "calibration", "dev")
OPERATIONS = ("insert", "replace")

KINDS: Mapping[str, frozenset[str]] = {
    "contradiction": frozenset(
        "name role number arithmetic date tense place negation attribution outcome cause relation "
        "status order object opinion emotion condition".split()
    ),
    "neutral": frozenset(
        "other-speaker denial revised-figure other-scope rounding other-person former-title "
        "other-time other-event partial-negation conditional plan-vs-result unit background "
        "elaboration same-topic quote-vs-narration list-member".split()
    ),
    "entailment": frozenset(
        "paraphrase rounding passive summary hypernym inference unit pronoun".split()
    ),
}


class DataError(ValueError):
    """A line of the training set that cannot be used; the message names file, line and remedy."""


@dataclass(frozen=True, slots=True)
class OwnArticle:
    """One article of ours with its edits and what is known of it."""

    edited: EditedArticle
    genre: str
    country: str
    register: str
    date: str
    """Publication date, ISO."""


def articles(split: str | None = None, path: Path = FOLDER / "articles.jsonl") -> list[OwnArticle]:
    """Read the articles of a split, or all.

    Raises:
        DataError: a line is malformed, an id stands twice, or an edit points at no sentence.
    """
    seen: set[str] = set()
    found: list[OwnArticle] = []
    for place, item in _lines(path):
        article = _article(item, place)
        name = article.edited.article.id
        if name in seen:
            raise DataError(f"{place}: the id {name!r} stands twice; give each article its own")
        seen.add(name)
        if split is None or article.edited.split == split:
            found.append(article)
    return found


def edited(split: str) -> list[EditedArticle]:
    """Return the articles of a split with their edits, as the recipe reads them."""
    return [article.edited for article in articles(split)]


def pairs(path: Path = FOLDER / "pairs.jsonl") -> list[Row]:
    """Read our own sentence pairs; the source of each row is ``newsroom:`` and its kind.

    Raises:
        DataError: a line is malformed.
    """
    rows = []
    for place, item in _lines(path):
        label, kind = _label(item, place)
        rows.append(
            Row(
                _text(item, "premise", place),
                _text(item, "hypothesis", place),
                label,
                f"newsroom:{kind}",
            )
        )
    return rows


def _lines(path: Path) -> Iterator[tuple[str, dict[str, object]]]:
    """Yield each line's place (``file:line``) and object."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise DataError(f"{path}: {error.strerror}; restore the file") from error
    for number, line in enumerate(text.splitlines(), 1):
        place = f"{path.name}:{number}"
        try:
            item = json.loads(line)
        except ValueError as error:
            raise DataError(f"{place}: no JSON ({error}); one object on each line") from error
        if not isinstance(item, dict):
            raise DataError(f"{place}: {type(item).__name__} instead of an object")
        yield place, item


def _text(item: Mapping[str, object], key: str, place: str) -> str:
    value = item.get(key)
    if not isinstance(value, str) or not value.strip():
        raise DataError(f"{place}: {key!r} must be a text that is not empty")
    return value


def _label(item: Mapping[str, object], place: str) -> tuple[str, str]:
    label, kind = _text(item, "label", place), _text(item, "kind", place)
    if label not in LABELS:
        raise DataError(f"{place}: label {label!r} is none of {', '.join(LABELS)}")
    if kind not in KINDS[label]:
        allowed = ", ".join(sorted(KINDS[label]))
        raise DataError(f"{place}: kind {kind!r} is no kind of {label}; there are {allowed}")
    return label, kind


def _article(item: Mapping[str, object], place: str) -> OwnArticle:
    name, split = _text(item, "id", place), _text(item, "split", place)
    if split not in SPLITS:
        raise DataError(f"{place}: split {split!r} is none of {', '.join(SPLITS)}")
    sentences = item.get("sentences")
    if not isinstance(sentences, list) or not all(isinstance(s, str) and s for s in sentences):
        raise DataError(f"{place}: 'sentences' must be a list of texts")
    edits = item.get("edits")
    if not isinstance(edits, list):
        raise DataError(f"{place}: 'edits' must be a list")
    made = tuple(_edit(edit, name, len(sentences), place) for edit in edits)
    about = {key: _text(item, key, place) for key in ("genre", "country", "register", "date")}
    return OwnArticle(EditedArticle(Article(name, tuple(sentences)), split, made), **about)


def _edit(item: object, article: str, sentences: int, place: str) -> Edit:
    if not isinstance(item, dict):
        raise DataError(f"{place}: an edit must be an object")
    label, kind = _label(item, place)
    operation, at, partners = item.get("op"), item.get("at"), item.get("conflicts_with")
    if operation not in OPERATIONS:
        raise DataError(f"{place}: op {operation!r} is neither insert nor replace")
    first = 1 if operation == "replace" else 0
    if not isinstance(at, int) or not first <= at <= sentences:
        raise DataError(f"{place}: there is no sentence {at!r} to {operation} at")
    if not isinstance(partners, list) or not partners:
        raise DataError(f"{place}: 'conflicts_with' must name a sentence")
    if not all(isinstance(p, int) and 1 <= p <= sentences for p in partners):
        raise DataError(f"{place}: 'conflicts_with' names a sentence outside 1 to {sentences}")
    if operation == "replace" and at in partners:
        raise DataError(f"{place}: the edit replaces a sentence that it conflicts with")
    text = _text(item, "text", place)
    return Edit(article, label, kind, str(operation), at, tuple(partners), text)
