import json

import pytest
from click.testing import CliRunner

from checker.comparing.fitted import Weights
from checker.types import Span
from models.training import forests, names
from models.training.forests import Rows
from models.training.reports import Flaw, FlawedReport

TEXT = (
    "Works begin\n\nKathrin Obwexer fell at the weir.\n\nNobody came.\n\n{second} got up again.\n"
)


def report(number, second, *, marked=True, kind="name", quotes=None):
    text = TEXT.format(second=second)
    quotes = quotes or ("Kathrin Obwexer fell", f"{second} got up")
    places = (Span(text.index(q), text.index(q) + len(q)) for q in quotes)
    flaws = (Flaw(kind, tuple(places)),) if marked else ()
    return FlawedReport(f"{chr(97 + number % 12)}{number:02}", "train", "2025-10-22", text, flaws)


def labels(told):
    rows = Rows()
    names.add(rows, told)
    return rows.labels


def test_two_names_in_a_flaw_of_names_are_a_slip():
    assert labels(report(1, "Kathrin Obwegeser")) == [True]
    assert labels(report(1, "Kathrin Obwegeser", marked=False)) == [False]


def test_a_flaw_of_another_kind_that_holds_both_is_left_out():
    assert labels(report(1, "Kathrin Obwegeser", kind="role")) == []


def test_a_flaw_that_holds_one_of_them_is_another():
    told = report(1, "Kathrin Obwegeser", quotes=("Nobody came", "Kathrin Obwegeser got up"))

    assert labels(told) == [False]


@pytest.fixture
def _written(monkeypatch):
    """Forty articles: in half of them the second name is a slip, and it is marked."""
    seconds = ["Kathrin Obwegeser" if n % 2 else "Karin Obwexer" for n in range(40)]
    made = [report(n, second, marked=bool(n % 2)) for n, second in enumerate(seconds)]
    monkeypatch.setattr(forests, "reports", lambda split: made if split == "train" else [])
    monkeypatch.setattr(forests, "TREES", {**forests.TREES, "max_iter": 20, "min_samples_leaf": 3})


@pytest.mark.usefixtures("_written")
def test_the_command_writes_weights(tmp_path):
    out = tmp_path / "names.json"

    result = CliRunner().invoke(names.main, ["--out", str(out), "--but", "zz"])

    assert result.exit_code == 0, result.output
    assert "20 of them wrong" in result.output
    assert Weights.load(out, names.NAMES).trees
    assert json.loads(out.read_text())["features"] == list(names.NAMES)
