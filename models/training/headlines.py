"""Our headlines for our own articles, ``models/data/headlines.jsonl``: at odds with them, or not.

A headline tells in few words, and in others, what the text tells at length. A model that has read
hardly any takes its conflicts for no more than other matters. So writers gave articles six other
headlines each: three that a passage contradicts, three that only seem to be at odds with one.
A line names the article of ``reports.jsonl`` and quotes the passages.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from checker.judging.rereading import with_before
from checker.types import Span
from models.training.changed import analysed
from models.training.contrast import NEAR, Group
from models.training.embedding import Encoder
from models.training.indocument import nearest
from models.training.reports import FlawedReport, flaw_of, located
from models.training.rows import INNOCENT, Row, read_json_lines

PATH = Path(__file__).resolve().parents[1] / "data" / "headlines.jsonl"
SOURCE = "headlines"


@dataclass(frozen=True, slots=True)
class Headline:
    """One headline, whether it contradicts its article, and the passages that it is held to."""

    text: str
    label: str
    """``contradiction``, or ``neutral``."""
    kind: str
    passages: tuple[Span, ...]


def headlines(
    told: Mapping[str, FlawedReport], path: Path = PATH
) -> dict[str, tuple[Headline, ...]]:
    """Return the headlines of each of these articles, by its id; those of others are left out.

    Raises:
        ValueError: a passage does not stand in its article exactly once.
    """
    found: dict[str, list[Headline]] = defaultdict(list)
    for row in read_json_lines(path):
        name = str(row["article"])
        if name in told:
            passages = located(told[name].text, cast("list[str]", row["passages"]))
            line = Headline(str(row["text"]), str(row["label"]), str(row["kind"]), passages)
            found[name].append(line)
    return {name: tuple(lines) for name, lines in found.items()}


def groups(
    report: FlawedReport,
    lines: Sequence[Headline],
    encoder: Encoder,
    rng: random.Random,
    *,
    context: bool = False,
) -> Iterator[Group]:
    """Yield for each contradicted headline a group: the passage, and what else it may stand with.

    The company is the headline with other near sentences, and the passage with a headline that it
    bears out. ``context``: as in ``contrast.of_report``; a headline has nothing before it.
    """
    document = analysed(report.text, report.date).document
    spans = [document.locate(sentence.span) for sentence in document.sentences]
    sentences = [report.quote(span) for span in spans]
    vectors = encoder.encode(sentences)

    def told(at: int) -> str:
        before = context and at > 0
        return with_before(sentences[at], sentences[at - 1]) if before else sentences[at]

    others = [line.text for line in lines if line.label == "neutral"]
    wrong = [line for line in lines if line.label == "contradiction"]
    for line, vector in zip(wrong, encoder.encode([line.text for line in wrong]), strict=True):
        places = [at for at, s in enumerate(spans) if any(p.touches(s) for p in line.passages)]
        near = [int(at) for at in nearest(vector, vectors, NEAR) if at and int(at) not in places]
        for place in places:
            company = [Row(line.text, told(at), INNOCENT, f"{SOURCE}:innocent") for at in near]
            borne_out = [sentences[0]] if flaw_of(report, spans[0], spans[place]) is None else []
            other = rng.choice([*others, *borne_out]) if others or borne_out else None
            if other is not None:
                company.append(Row(other, told(place), INNOCENT, f"{SOURCE}:other"))
            row = Row(line.text, told(place), "contradiction", f"{SOURCE}:{line.kind}")
            yield Group(row, tuple(company))


def rows(report: FlawedReport, lines: Sequence[Headline]) -> Iterator[Row]:
    """Yield each headline that only seems to be at odds with the passages it is held to."""
    for line in lines:
        if line.label == "neutral":
            for passage in line.passages:
                yield Row(line.text, report.quote(passage), INNOCENT, f"{SOURCE}:neutral")
