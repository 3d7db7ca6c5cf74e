"""Fit the confidence of findings: how often each rule's findings were true.

    python -m models.training.reliability [--out checker/settling/data/reliability.json]

Two sources. Our own whole articles and short items that were hardly developed on (the data card
says what for), with their planted flaws: a finding is true when it touches two passages of one
flaw. And findings on published articles, read one by one: ``models/data/verdicts.jsonl`` has
article, rule, the detector's grade and the verdict.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click
import numpy as np

from checker import claims, detectors, settling
from checker.settling.calibration import PATH, Reliability, logit
from checker.types import Analysis, Severity
from models.training.changed import analysed
from models.training.marked import items
from models.training.reports import FlawedReport, reports, touches_flaw
from models.training.rows import read_json_lines

log = logging.getLogger(__name__)

VERDICTS = Path(__file__).resolve().parents[1] / "data" / "verdicts.jsonl"
DEVELOPED_ON = frozenset(f"{letter}{number:02}" for letter in "pqtuvw" for number in range(1, 21))
"""Articles that the authors of rules had before them, beside every second one of the file."""
READ = frozenset(
    """ce cf cg ch ci cj ck cl cm cn co cp cq cr cs ct cu cv cw cx cy cz da db dc de df dg dh di
    dk""".split()
)
"""Writers of whose articles they had all."""
STRENGTH = 1.0
"""Of the penalty on the offsets of the rules, in findings: a rule with one counts half."""
SLOPE = 0.2
"""The same on the slope, which every finding tells of."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One finding and whether it was true."""

    rule: str
    grade: float
    """The detector's own confidence."""
    true: bool


def planted(report: FlawedReport, date: str = "") -> Iterator[Verdict]:
    """Yield the findings of the exact rules in one of our own articles.

    ``date`` is for texts that do not say when they were published; where the text does, findings
    point at the place, as the flaws do.
    """
    read = analysed(report.text, date)
    stated = claims.extract(read.document, read.mentions)
    analysis = Analysis(read.document, stated, (), read.mentions, read.entities)
    raw = [finding for detector in detectors.ALL for finding in detector.check(analysis)]
    for finding in settling.settle(raw, read.document):
        if finding.severity is Severity.INFO:
            continue
        spans = [read.document.locate(evidence.span) for evidence in finding.evidence]
        true = any(touches_flaw(flaw.passages, spans) for flaw in report.flaws)
        yield Verdict(finding.rule_id, finding.confidence, true)


def developed_on(report: FlawedReport) -> bool:
    """Tell whether an article lay before the authors of rules."""
    return report.id in DEVELOPED_ON or report.id.rstrip("0123456789") in READ


def published(path: Path = VERDICTS) -> list[Verdict]:
    """Read the verdicts on findings in published articles."""
    return [
        Verdict(str(item["rule"]), float(str(item["grade"])), bool(item["true"]))
        for item in read_json_lines(path)
    ]


def fit(verdicts: list[Verdict]) -> Reliability:
    """Fit the weights by Newton's method on the penalised likelihood."""
    rules = sorted({verdict.rule for verdict in verdicts})
    rows = np.array(
        [[1.0, logit(v.grade), *(float(v.rule == rule) for rule in rules)] for v in verdicts]
    )
    truth = np.array([float(verdict.true) for verdict in verdicts])
    penalty = np.diag([1e-6, SLOPE, *([STRENGTH] * len(rules))])
    weights = np.zeros(rows.shape[1])
    for _ in range(30):
        chance = 1.0 / (1.0 + np.exp(-rows @ weights))
        slope = rows.T @ (chance - truth) + penalty @ weights
        curve = (rows.T * (chance * (1.0 - chance))) @ rows + penalty
        weights -= np.linalg.solve(curve, slope)
    offsets = dict(zip(rules, (float(w) for w in weights[2:]), strict=True))
    return Reliability(float(weights[0]), float(weights[1]), offsets)


def left_out(verdicts: list[Verdict]) -> np.ndarray:
    """Return the confidence of each finding by weights fitted without it."""
    return np.array(
        [
            fit(verdicts[:at] + verdicts[at + 1 :]).of(verdict.rule, verdict.grade)
            for at, verdict in enumerate(verdicts)
        ]
    )


def table(fitted: Reliability, verdicts: list[Verdict]) -> dict[str, object]:
    """Return the weights and counts as they are shipped."""
    rules = {
        rule: {
            "offset": round(offset, 4),
            "true": sum(v.true for v in verdicts if v.rule == rule),
            "false": sum(not v.true for v in verdicts if v.rule == rule),
        }
        for rule, offset in fitted.offsets.items()
    }
    return {"bias": round(fitted.bias, 4), "slope": round(fitted.slope, 4), "rules": rules}


@click.command()
@click.option("--out", type=click.Path(path_type=Path), default=PATH, show_default=False)
def main(out: Path) -> None:
    """Fit the weights, write them, and print how well they hold for findings left out."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    told = [*reports("train"), *reports("calibration")]
    own = [report for report in told[1::2] if not developed_on(report)]
    short = [*items("train"), *items("calibration")]
    verdicts = [verdict for report in own for verdict in planted(report)]
    verdicts += [verdict for item in short for verdict in planted(item, item.date)]
    log.info("%d findings in %d articles, %d items", len(verdicts), len(own), len(short))
    verdicts += published()
    fitted = fit(verdicts)
    out.parent.mkdir(exist_ok=True)
    out.write_text(json.dumps(table(fitted, verdicts), indent=2) + "\n", encoding="utf-8")
    truth = np.array([verdict.true for verdict in verdicts], dtype=float)
    chances, grades = left_out(verdicts), np.array([verdict.grade for verdict in verdicts])
    for name, scores in (("own grade", grades), ("calibrated, left out", chances)):
        click.echo(f"{name}: Brier {np.mean((scores - truth) ** 2):.3f}")
    for low, high in ((0.0, 0.5), (0.5, 0.7), (0.7, 0.85), (0.85, 1.0)):
        inside = (chances >= low) & (chances < high)
        if inside.any():
            click.echo(
                f"{low:.2f}-{high:.2f}: {inside.sum()} findings, "
                f"said {chances[inside].mean():.2f}, true {truth[inside].mean():.2f}"
            )


if __name__ == "__main__":
    main()
