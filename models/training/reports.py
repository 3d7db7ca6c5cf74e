"""Our own whole articles with natural flaws, ``models/data/reports.jsonl``, and rows from them.

Unlike the edits of ``articles.jsonl`` each flaw was written with its article: both passages do
their work in the story, and a flawed article has two or three. They stand in the form of the
benchmark: passages quoted word for word.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, permutations
from pathlib import Path
from typing import cast

from checker.types import Span
from models.training import values
from models.training.changed import analysed
from models.training.embedding import Encoder, neighbour_pairs
from models.training.rows import INNOCENT, Row, read_json_lines

PATH = Path(__file__).resolve().parents[1] / "data" / "reports.jsonl"
FRESH = "fresh"
"""What no model has read: the judge is fitted there. Once trained on, articles are ``train``."""
SPLITS = ("train", "calibration", FRESH)
"""``calibration``: what the judge was fitted on before; now trained on."""
TOP = 10
REPEAT = 4
"""Times that a flaw stands among the rows: there are few, and their like is what is looked for."""
TRAP_REPEAT = 2
CROPPED = 0.4
"""Share of the flaws and traps in which a sentence is cut down to the passage that was marked: what
conflicts is often one phrase of two sentences that speak of different things."""
CROPPED_INNOCENT = 0.15
"""The same for innocent pairs, so that a fragment by itself says nothing."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """One planted flaw: its kind, as in the benchmark, and where its passages stand."""

    kind: str
    passages: tuple[Span, ...]
    also: tuple[tuple[Span, ...], ...] = ()
    """Other passages, two by two, that cannot both be true for the same slip of the writer."""


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

    def quote(self, span: Span) -> str:
        """Return the words of a passage on one line."""
        return " ".join(self.text[span.start : span.end].split())


def reports(split: str, path: Path = PATH) -> list[FlawedReport]:
    """Read the articles of a split.

    Raises:
        ValueError: a quoted passage does not stand in its article exactly once.
    """
    found = []
    for item in read_json_lines(path):
        if item["split"] == split:
            text = str(item["text"])
            findings = cast("list[dict[str, object]]", item["findings"])
            told = [{"also": [], **each} for each in findings]
            flaws = tuple(
                Flaw(
                    str(each["type"]),
                    located(text, cast("list[str]", each["evidence"])),
                    tuple(located(text, pair) for pair in cast("list[list[str]]", each["also"])),
                )
                for each in told
            )
            found.append(FlawedReport(str(item["id"]), split, str(item["date"] or ""), text, flaws))
    return found


def halves(told: Sequence[FlawedReport]) -> tuple[list[FlawedReport], list[FlawedReport]]:
    """Part articles by their writers, every second writer to the second half.

    A model that is trained on one half has not read the hands of the other, so its answers there
    are as good as a judge will meet in articles that nobody has read.
    """
    letters = [report.id.rstrip("0123456789") for report in told]
    second = set(list(dict.fromkeys(letters))[1::2])
    parts: tuple[list[FlawedReport], list[FlawedReport]] = ([], [])
    for letter, report in zip(letters, told, strict=True):
        parts[letter in second].append(report)
    return parts


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
    """Return the flaw of which two spans touch two passages, each another one."""
    for flaw in report.flaws:
        if any(_touched(passages, one, two) for passages in (flaw.passages, *flaw.also)):
            return flaw
    return None


def _touched(passages: Sequence[Span], one: Span, two: Span) -> bool:
    """Tell whether two spans touch two passages, each another one."""
    pairs = permutations(passages, 2)
    return any(first.touches(one) and second.touches(two) for first, second in pairs)


def report_rows(report: FlawedReport, encoder: Encoder, rng: random.Random) -> Iterator[Row]:
    """Yield the flaws of an article, sentence against sentence, and all related innocent pairs."""
    analysis = analysed(report.text, report.date)
    document = analysis.document
    vectors = encoder.encode([document.quote(s.span) for s in document.sentences])
    pairs = set(neighbour_pairs(vectors, TOP))
    found = values.candidates(values.read(document, analysis.mentions))
    places = {sentence.index: at for at, sentence in enumerate(document.sentences)}
    pairs |= {(places[p.first.sentence.index], places[p.second.sentence.index]) for p in found}
    spans = [document.locate(sentence.span) for sentence in document.sentences]
    everything = tuple(chain(*(flaw.passages for flaw in report.flaws), *report.traps))
    for i, one in enumerate(spans):
        for j in range(i + 1, len(spans)):
            two = spans[j]
            flaw = flaw_of(report, one, two)
            trap = next((trap for trap in report.traps if _touched(trap, one, two)), None)
            if flaw is not None:
                label, kind, marked, times = "contradiction", flaw.kind, flaw.passages, REPEAT
            elif trap is not None:
                label, kind, marked, times = INNOCENT, "trap", trap, TRAP_REPEAT
            elif (i, j) in pairs:
                label, kind, marked, times = INNOCENT, "innocent", everything, 1
            else:
                continue
            share = CROPPED_INNOCENT if marked is everything else CROPPED
            for _ in range(times):
                cut = (
                    cropped(each, marked) if rng.random() < share else each for each in (one, two)
                )
                first, second = map(report.quote, cut)
                row = Row(first, second, label, f"reports:{kind}")
                yield rng.choice((row, row.turned()))


def cropped(sentence: Span, passages: Sequence[Span]) -> Span:
    """Cut a sentence down to the first passage that was marked in it, if there is one."""
    for passage in passages:
        if passage.touches(sentence):
            return Span(max(passage.start, sentence.start), min(passage.end, sentence.end))
    return sentence
