"""Several reports of one check: which goes where."""

import json
import re
from pathlib import Path

import click
import pytest

from checker.cli.reports import Target, targets
from checker.reporting import FORMATS
from tests.cli.fakes import run

F, W = "formats", "outputs"
A, B, C = Path("a"), Path("b"), Path("c")


@pytest.mark.parametrize(
    ("order", "formats", "outputs", "expected"),
    [
        ([], [], [], [("text", None)]),
        ([W], [], [A], [("text", A)]),
        ([F], ["json"], [], [("json", None)]),
        ([F, W], ["json"], [A], [("json", A)]),
        ([W, F], ["json"], [A], [("json", A)]),
        ([F, W], ["json"], [Path("-")], [("json", None)]),
        ([F, W, F], ["sarif", "text"], [A], [("sarif", A), ("text", None)]),
        ([F, F, W], ["text", "sarif"], [A], [("text", None), ("sarif", A)]),
        ([W, F, F], ["sarif", "text"], [A], [("sarif", A), ("text", None)]),
        ([F, W, F, W], ["sarif", "junit"], [A, B], [("sarif", A), ("junit", B)]),
        ([F, F, W, W], ["sarif", "junit"], [A, B], [("sarif", A), ("junit", B)]),
        ([W, F, W, F], ["sarif", "junit"], [A, B], [("sarif", A), ("junit", B)]),
        ([F, W, F, W, F], list("xyz"), [A, B], [("x", A), ("y", B), ("z", None)]),
        ([F, W, F, F, W], list("xyz"), [A, B], [("x", A), ("y", None), ("z", B)]),
    ],
)
def test_each_report_goes_where_its_output_says(order, formats, outputs, expected):
    assert targets(order, formats, outputs) == tuple(Target(*pair) for pair in expected)


@pytest.mark.parametrize(
    ("order", "formats", "outputs", "message"),
    [
        ([F, F], ["json", "text"], [], "Two reports to standard output"),
        ([F, W, F], ["json", "text"], [Path("-")], "Two reports to standard output"),
        ([F, W, F, W], ["json", "text"], [A, A], "Two reports to one file"),
        ([W, W], [], [A, B], "2 --output for 1 --format"),
        ([F, W, W, F, F], list("xyz"), [A, B], "Two --output for one --format"),
        ([W, F, W, W, F, F], list("xyzw"), [A, B, C], "Two --output for one --format"),
    ],
)
def test_what_cannot_be_meant_is_refused(order, formats, outputs, message):
    with pytest.raises(click.UsageError, match=message):
        targets(order, formats, outputs)


@pytest.mark.parametrize("joined", [True, False], ids=["--format=x", "--format x"])
def test_a_report_for_a_service_and_one_for_the_log_come_from_one_check(
    tmp_path, flawed, capsys, joined
):
    sarif, junit = tmp_path / "out.sarif", tmp_path / "junit.xml"
    options = [("--format", "sarif"), ("-o", sarif), ("-f", "text"), ("-f", "junit"), ("-o", junit)]
    args = [
        f"{name}={value}" if joined and name.startswith("--") else part
        for name, value in options
        for part in ((name,) if joined and name.startswith("--") else (name, value))
    ]

    assert run("check", flawed, *args) == 1

    assert "tense-mismatch" in capsys.readouterr().out
    assert json.loads(sarif.read_text(encoding="utf-8"))["runs"][0]["results"]
    assert 'failures="1"' in junit.read_text(encoding="utf-8")


def test_bundled_short_options_keep_their_order(tmp_path, flawed, capsys):
    target = tmp_path / "report.json"

    assert run("check", "-qfjson", f"-o{target}", "-fconcise", flawed) == 1

    assert capsys.readouterr().out.count("\n") == 1
    assert json.loads(target.read_text(encoding="utf-8"))["counts"]["findings"] == 1


def test_two_reports_for_the_screen_are_a_misuse(flawed, capsys):
    assert run("check", flawed, "-f", "json", "-f", "text") == 2
    assert "give all but one --format an --output" in capsys.readouterr().err


def test_a_file_that_cannot_be_written_stops_before_the_check(tmp_path, flawed, capsys):
    good = tmp_path / "report.json"

    code = run(
        "check", flawed, "-f", "json", "-o", good, "-f", "junit", "-o", tmp_path / "no" / "x"
    )

    assert code == 2
    assert not good.exists()
    assert "no such folder" in capsys.readouterr().err


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_written_for_a_clean_a_flawed_and_a_missing_article(
    name, tmp_path, clean, flawed, capsys
):
    code = run("check", clean, flawed, tmp_path / "gone.txt", "--format", name)

    out, err = capsys.readouterr()
    assert code == 2
    assert "tense-mismatch" in out
    assert re.match(r".*gone\.txt: error: ", err)


def test_exit_zero_forgives_findings_and_not_errors(tmp_path, flawed, capsys):
    assert run("check", flawed, "--exit-zero") == 0
    assert "tense-mismatch" in capsys.readouterr().out
    assert run("check", flawed, tmp_path / "gone.txt", "--exit-zero") == 2
