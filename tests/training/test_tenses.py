import json

import pytest
from click.testing import CliRunner

from checker.comparing.fitted import Weights
from checker.types import Span
from models.training import forests, tenses
from models.training.forests import Rows
from models.training.reports import Flaw, FlawedReport

TEXT = "Works begin\n\nThe yard has a new crane. It will be named on {day} October, a Friday.\n"


def report(number, day, *, marked=True, kind="tense", quote="It will be named on {day} October"):
    text, quote = TEXT.format(day=day), quote.format(day=day)
    at = Span(text.index(quote), text.index(quote) + len(quote))
    flaws = (Flaw(kind, (at,)),) if marked else ()
    return FlawedReport(f"{chr(97 + number % 12)}{number:02}", "train", "2025-10-22", text, flaws)


def labels(told):
    rows = Rows()
    tenses.add(rows, told)
    return rows.labels


def test_a_verb_and_its_time_in_a_flaw_of_tense_are_a_slip():
    assert labels(report(1, 10)) == [True]
    assert labels(report(1, 10, marked=False)) == [False]


def test_half_of_them_and_flaws_of_dates_are_left_out():
    assert labels(report(1, 10, quote="{day} October")) == []
    assert labels(report(1, 10, kind="date")) == []


def test_flaws_of_other_kinds_are_no_slip():
    assert labels(report(1, 10, kind="place")) == [False]


@pytest.fixture
def _written(monkeypatch):
    """Forty articles: in half of them the day had long passed, and it is marked."""
    days = [(n, 3 + n % 5 if n % 2 else 20) for n in range(40)]
    made = [report(n, day, marked=day < 20) for n, day in days]
    monkeypatch.setattr(forests, "reports", lambda split: made if split == "train" else [])
    monkeypatch.setattr(forests, "TREES", {**forests.TREES, "max_iter": 20, "min_samples_leaf": 3})


@pytest.mark.usefixtures("_written")
def test_the_command_writes_weights(tmp_path):
    out = tmp_path / "tenses.json"

    result = CliRunner().invoke(tenses.main, ["--out", str(out), "--but", "zz"])

    assert result.exit_code == 0, result.output
    assert "20 of them wrong" in result.output
    assert Weights.load(out, tenses.NAMES).trees
    assert json.loads(out.read_text())["features"] == list(tenses.NAMES)
