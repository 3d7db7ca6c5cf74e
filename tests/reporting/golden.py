"""The one run that every format is written from; ``python -m tests.reporting.golden`` accepts.

Read what changed before you commit it: a program out there may read the old form.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from checker.reporting import FORMATS, Style, render
from checker.types import (
    Document,
    Failure,
    ModelInfo,
    Report,
    Run,
    Severity,
    Silencer,
    Suppressed,
)
from tests.making import document
from tests.reporting.invented_rule import InventedRule
from tests.reporting.making import finding, passage

FOLDER = Path(__file__).parent / "golden"
SUFFIXES = {"text": "txt", "concise": "txt", "github": "txt", "markdown": "md", "jsonl": "jsonl"}
SUFFIXES |= dict.fromkeys(("junit", "checkstyle"), "xml")
NAMES = sorted(set(FORMATS) - {"html"})
RULE = InventedRule.rule_id

TEXT = (
    "The fire – 🔥 – killed 12 people, 100% of them <b>sailors</b>.\r\n"
    "It began at noon.\r\n\r\n"
    "The 14 people who died | were named, @mayor said :: see [1], #7.\r\n"
    "Later it was 14 people again, and of 3 boats 4 sank.\r\n"
)


def article() -> Document:
    made = document(TEXT, headline="Fire in the harbour", date=dt.date(2024, 5, 3))
    return replace(made, path="drafts/tolls & fires.md")


def report() -> Report:
    text = article()
    first, _, _, second, third = TEXT.splitlines()
    three = finding(
        passage(text, first, "12 people"),
        passage(text, second, "14 people", "died"),
        passage(text, third, "14 people"),
        rule=RULE,
        severity=Severity.ERROR,
        message="Did “12 people” die, or “14 people”, 100%: which [of {both}]?",
    )
    one = finding(
        passage(text, "of 3 boats 4 sank", "3 boats", "4"), rule=RULE, message="Can 4 of 3 sink?"
    )
    hint = finding(
        passage(text, first, "killed"),
        passage(text, second, "died"),
        rule=RULE,
        severity=Severity.INFO,
        confidence=0.5,
        message="Were they killed, or did they die?",
    )
    accepted = finding(passage(text, first, "fire"), passage(text, third, "Later"), rule=RULE)
    marked = finding(passage(text, second, "14"), passage(text, third, "3"), rule=RULE)
    silent = (
        Suppressed(accepted, Silencer.BASELINE),
        Suppressed(marked, Silencer.MARK, "asked the desk", text.locate(marked.evidence[0].span)),
    )
    return Report(text, (three, one, hint), 5, 4, (("reading", 0.25),), suppressed=silent)


def run() -> Run:
    clean = Report(replace(document("All is well.\n"), path="drafts/clean.txt"), (), 1)
    gone = Failure("drafts/gone.html", "no such file", "Check the path.")
    models = (ModelInfo("nli", "nli-small", "onnx", "0" * 64),)
    return Run((report(), clean, gone), models, seconds=1.25)


def written(name: str, *, style: Style | None = None) -> str:
    """Write the run in a format, with rules and version that stay as they are."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("checker.__version__", "1.2.3")
        patch.setattr("checker.detectors.ALL", (InventedRule(),))
        return render(run(), name, style=style or Style(failures=True))


def golden(name: str) -> Path:
    return FOLDER / f"{name}.{SUFFIXES.get(name, 'json')}"


if __name__ == "__main__":
    for each in NAMES:
        golden(each).write_text(written(each), encoding="utf-8", newline="")
