"""Our own short items with flaws and traps marked in their text, ``models/data/items.jsonl``.

The two passages of a flaw stand in ``[[1 number| ... ]]`` and ``[[1| ... ]]``, those of a trap,
which looks like a conflict and is none, in ``[[t1| ... ]]``. Read without the marks an item is a
piece of a news story; it is short, so that many conflicts can be written in the time of one
article.
"""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

from checker.types import Category, Span
from models.training.reports import Flaw, FlawedReport
from models.training.rows import read_json_lines

PATH = Path(__file__).resolve().parents[1] / "data" / "items.jsonl"
TYPES = frozenset(category.value for category in Category)
MARK = re.compile(r"\[\[\s*(?P<key>t?\d+)\s*(?P<kind>[a-z]*)\s*\|(?P<words>[^\[\]]*)\]\]")


def items(split: str, path: Path = PATH) -> list[FlawedReport]:
    """Read the items of a split.

    Raises:
        ValueError: a mark is malformed, stands alone, or names no type of the benchmark.
    """
    return [
        parsed(str(item["id"]), split, str(item["date"]), str(item["marked"]))
        for item in read_json_lines(path)
        if item["split"] == split
    ]


def parsed(name: str, split: str, date: str, marked: str) -> FlawedReport:
    """Take the marks out of an item and return it with what they say.

    >>> found = parsed("x", "train", "2024-03-14", "[[1 date| By noon ]] or [[1| at dusk ]].")
    >>> found.text, found.flaws[0].kind
    ('By noon or at dusk.', 'date')
    >>> [found.text[span.start : span.end] for span in found.flaws[0].passages]
    ['By noon', 'at dusk']
    """
    parts: list[str] = []
    places: dict[str, list[Span]] = defaultdict(list)
    kinds: dict[str, str] = {}
    at = length = 0
    for mark in MARK.finditer(marked):
        before, words = marked[at : mark.start()], mark["words"].strip()
        parts += [before, words]
        length += len(before)
        places[mark["key"]].append(Span(length, length + len(words)))
        length += len(words)
        kinds[mark["key"]] = kinds.get(mark["key"], "") or mark["kind"]
        at = mark.end()
    text = "".join([*parts, marked[at:]])
    _check(name, text, places, kinds)
    flaws = [Flaw(kinds[key], tuple(spans)) for key, spans in places.items() if key[0] != "t"]
    traps = [tuple(spans) for key, spans in places.items() if key[0] == "t"]
    return FlawedReport(name, split, date, text, tuple(flaws), tuple(traps))


def _check(name: str, text: str, places: dict[str, list[Span]], kinds: dict[str, str]) -> None:
    if "[[" in text or "]]" in text:
        raise ValueError(f"{name}: a mark is malformed")
    for key, spans in places.items():
        if len(spans) < 2:
            raise ValueError(f"{name}: the mark {key} stands alone")
        if key[0] != "t" and kinds[key] not in TYPES:
            raise ValueError(f"{name}: the mark {key} has no known type: {kinds[key]!r}")
