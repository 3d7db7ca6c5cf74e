"""Rows of training data: two texts, a label, and where the row comes from."""

import gzip
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

LABELS = ("contradiction", "entailment", "neutral")
INNOCENT = "innocent"
"""A pair from a clean article: neutral or entailed, nobody has read which."""


@dataclass(frozen=True, slots=True)
class Row:
    """One ordered pair of texts with its label and its source (``edits``, ``mined``, ...)."""

    premise: str
    hypothesis: str
    label: str
    source: str = ""
    group: str = ""
    """Rows of one group are compared with one another as well (see ``contrast``)."""

    def __post_init__(self) -> None:
        if self.label not in (*LABELS, INNOCENT):
            raise ValueError(f"unknown label: {self.label}")

    def turned(self) -> "Row":
        """Return the same pair in the other order."""
        return replace(self, premise=self.hypothesis, hypothesis=self.premise)


def read_json_lines(path: Path) -> Iterator[dict[str, object]]:
    """Yield the objects of a JSON lines file, gzipped or not."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def read_rows(path: Path, source: str = "") -> list[Row]:
    """Read rows; keys that a row does not have are left out."""
    return [
        Row(
            str(item["premise"]),
            str(item["hypothesis"]),
            str(item["label"]),
            str(item.get("source", source)),
            str(item.get("group", "")),
        )
        for item in read_json_lines(path)
    ]


def write_rows(path: Path, rows: Iterable[Row]) -> int:
    """Write rows as gzipped JSON lines and return how many there were."""
    path.parent.mkdir(parents=True, exist_ok=True)
    count = 0
    with gzip.open(path, "wt", encoding="utf-8", compresslevel=5) as out:
        for row in rows:
            out.write(json.dumps(asdict(row), ensure_ascii=False) + "\n")
            count += 1
    return count
