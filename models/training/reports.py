"""Our own whole articles with natural flaws, ``models/data/reports.jsonl``, and rows from them.

Unlike the edits of ``articles.jsonl`` each flaw was written with its article: both passages do
their work in the story, and a flawed article has two or three. They stand in the form of the
benchmark: passages quoted word for word.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path
from typing import cast

from checker.types import Span
from models.training import values
from models.training.changed import analysed
from models.training.embedding import Encoder, neighbour_pairs
from models.training.rows import INNOCENT, Row, read_json_lines

PATH = Path(__file__).resolve().parents[1] / "data" / "reports.jsonl"
SPLITS = ("train", "calibration")
TOP = 10
REPEAT = 4
"""Times that a flaw stands among the rows: there are few, and their like is what is looked for."""
TRAP_REPEAT = 2


@dataclass(frozen=True, slots=True)
class Flaw:
    """One planted flaw: its kind, as in the benchmark, and where its passages stand."""

    kind: str
    passages: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class FlawedReport:
    """One article with its flaws; none for a clean one."""

    id: str
    split: str
    date: str
    text: str
    flaws: tuple[Flaw, ...]
    traps: tuple[tuple[Span, ...], ...] = ()
    """Passages that look like a conflict and are none, where the writer marked them."""


def reports(split: str, path: Path = PATH) -> list[FlawedReport]:
    """Read the articles of a split.

    Raises:
        ValueError: a quoted passage does not stand in its article exactly once.
    """
    found = []
    for item in read_json_lines(path):
        if item["split"] == split:
            text = str(item["text"])
            told = cast("list[dict[str, object]]", item["findings"])
            flaws = tuple(
                Flaw(str(each["type"]), located(text, cast("list[str]", each["evidence"])))
                for each in told
            )
            found.append(FlawedReport(str(item["id"]), split, str(item["date"] or ""), text, flaws))
    return found


def located(text: str, quotes: Sequence[str]) -> tuple[Span, ...]:
    """Return where quoted passages stand."""
    for quote in quotes:
        if text.count(quote) != 1:
            raise ValueError(f"the passage does not stand exactly once: {quote[:60]!r}")
    return tuple(Span(at := text.find(quote), at + len(quote)) for quote in quotes)


def touches_flaw(passages: Sequence[Span], spans: Sequence[Span]) -> bool:
    """Tell whether spans touch two of a flaw's passages, or the one that it has."""
    hits = sum(any(passage.touches(span) for span in spans) for passage in passages)
    return hits >= min(len(passages), 2)


def flaw_of(report: FlawedReport, one: Span, two: Span) -> Flaw | None:
    """Return the flaw whose passages two spans touch, each another one."""
    for flaw in report.flaws:
        for first, second in permutations(flaw.passages, 2):
            if first.touches(one) and second.touches(two):
                return flaw
    return None


def report_rows(report: FlawedReport, encoder: Encoder, rng: random.Random) -> Iterator[Row]:
    """Yield the flaws of an article, sentence against sentence, and all related innocent pairs."""
    analysis = analysed(report.text, report.date)
    document = analysis.document
    vectors = encoder.encode([document.quote(s.span) for s in document.sentences])
    pairs = set(neighbour_pairs(vectors, TOP))
    found = values.candidates(values.read(document, analysis.mentions))
    places = {sentence.index: at for at, sentence in enumerate(document.sentences)}
    pairs |= {(places[p.first.sentence.index], places[p.second.sentence.index]) for p in found}
    for i, one in enumerate(document.sentences):
        for j in range(i + 1, len(document.sentences)):
            two = document.sentences[j]
            flaw = flaw_of(report, document.locate(one.span), document.locate(two.span))
            first, second = (" ".join(document.quote(s.span).split()) for s in (one, two))
            if flaw is not None:
                row = Row(first, second, "contradiction", f"reports:{flaw.kind}")
                yield from (rng.choice((row, row.turned())) for _ in range(REPEAT))
            elif _in_trap(report, document.locate(one.span), document.locate(two.span)):
                row = Row(first, second, INNOCENT, "reports:trap")
                yield from (rng.choice((row, row.turned())) for _ in range(TRAP_REPEAT))
            elif (i, j) in pairs:
                row = Row(first, second, INNOCENT, "reports:innocent")
                yield rng.choice((row, row.turned()))


def _in_trap(report: FlawedReport, one: Span, two: Span) -> bool:
    """Tell whether two spans touch two passages of a trap."""
    return any(
        first.touches(one) and second.touches(two)
        for trap in report.traps
        for first, second in permutations(trap, 2)
    )
