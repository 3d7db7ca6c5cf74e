"""Scores the tool on a folder of articles with gold findings.

    python -m tests.benchmarks.scoring fixtures/benchmark/dev [--verbose] [--exact]

A gold finding is found when one reported finding of severity error or warning touches all its
passages (of three or more: two). A reported finding that touches no gold finding so is a false
alarm, unless its passages are marked doubtful in the gold file.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from checker import check, claims, detectors, mentions, settling
from checker.config import Config
from checker.reading import read
from checker.types import Analysis, Finding, Report, Severity, Span
from models.training.reports import located, touches_flaw

SUFFIXES = (".txt", ".md", ".html")


@dataclass
class Score:
    words: int = 0
    gold: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    true: int = 0
    false: Counter[str] = field(default_factory=Counter)
    clean: int = 0
    silent: int = 0
    missed: list[tuple[str, str, str]] = field(default_factory=list)
    """Article, type and first passage of each gold finding that was not found."""
    log: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        return self.found.total() / max(1, self.gold.total())

    @property
    def precision(self) -> float:
        return self.true / max(1, self.true + self.false.total())

    @property
    def alarms_per_1000_words(self) -> float:
        return 1000 * self.false.total() / max(1, self.words)

    def table(self) -> str:
        types = ", ".join(f"{t} {self.found[t]}/{self.gold[t]}" for t in sorted(self.gold))
        found, gold, false = (c.total() for c in (self.found, self.gold, self.false))
        return (
            f"found {found} of {gold}, false alarms {false}\n"
            f"precision {self.precision:.3f}, recall {self.recall:.3f}, "
            f"clean articles silent {self.silent}/{self.clean}, "
            f"false alarms per 1,000 words {self.alarms_per_1000_words:.2f}\n"
            f"by type: {types}\nfalse alarms by rule: {dict(self.false.most_common())}"
        )


def matches(gold: Sequence[Span], finding: Finding, report: Report) -> bool:
    return touches_flaw(gold, [report.document.locate(e.span) for e in finding.evidence])


def add(score: Score, path: Path, gold: dict, report: Report) -> None:
    text = report.document.source
    score.words += len(text.split())
    wanted = [(entry, located(text, entry["evidence"])) for entry in gold["findings"]]
    doubtful = [located(text, entry["evidence"]) for entry in gold.get("doubtful", [])]
    shown = [f for f in report.findings if f.severity is not Severity.INFO]
    used: set[int] = set()
    for entry, spans in wanted:
        score.gold[entry["type"]] += 1
        hits = {i for i, f in enumerate(shown) if matches(spans, f, report)}
        used |= hits
        score.found[entry["type"]] += bool(hits)
        if not hits:
            score.missed.append((path.stem, entry["type"], entry["evidence"][0]))
            score.log.append(f"MISSED {path.stem} {entry['type']}: {' | '.join(entry['evidence'])}")
    for i, finding in enumerate(shown):
        if i not in used and not any(matches(spans, finding, report) for spans in doubtful):
            score.false[finding.rule_id] += 1
            score.log.append(f"FALSE  {path.stem} {finding.rule_id}: {finding.message}")
    score.true += len(used)
    if not wanted:
        score.clean += 1
        score.silent += not shown


def exact(path: Path) -> Report:
    """Check an article with the exact rules alone: no model, so a folder takes seconds."""
    document = read(path, config=Config())
    found, entities = mentions.extract(document)
    analysis = Analysis(document, claims.extract(document, found), (), found, entities)
    raw = [finding for detector in detectors.ALL for finding in detector.check(analysis)]
    return Report(document, settling.settle(map(settling.calibrated, raw), document))


def score_folder(folder: Path, checked: Callable[[Path], Report] = check) -> Score:
    """Score every article of a folder that has gold findings."""
    score = Score()
    for page in sorted(folder.glob("*.gold.json")):
        gold = json.loads(page.read_text(encoding="utf-8"))
        stem = folder / gold["id"]
        path = next(p for suffix in SUFFIXES if (p := stem.with_suffix(suffix)).exists())
        add(score, path, gold, checked(path))
    return score


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("--exact", action="store_true", help="the exact rules alone, no model")
    args = parser.parse_args()
    score = score_folder(args.folder, exact if args.exact else check)
    lines = [*score.log, score.table()] if args.verbose else [score.table()]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
