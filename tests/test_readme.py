"""README shows what the tool prints, not what it printed once."""

import re
from pathlib import Path

import pytest

from checker.cli import main

REPOSITORY = Path(__file__).resolve().parents[1]
TIME = re.compile(r"\bin \d+\.\d s\b")


def test_the_report_in_readme_is_the_one_that_its_command_prints(monkeypatch, capsys):
    monkeypatch.chdir(REPOSITORY)
    readme = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"^It prints:\n\n```text\n(.*?)^```", readme, re.DOTALL | re.MULTILINE)

    with pytest.raises(SystemExit, match="1"):
        main(["check", "--no-cache", "fixtures/articles/summit.txt"])

    printed = capsys.readouterr().out
    assert TIME.sub("in _", printed).split() == TIME.sub("in _", shown).split()
