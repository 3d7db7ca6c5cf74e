"""Marks in an article, from the file to the report."""

import json
import re
from importlib.resources import files

import jsonschema
import pytest

from tests.cli.conftest import FLAWED
from tests.cli.fakes import run

MARK = '[checker: ignore tense-mismatch "forecast of the board"]'
MARKED = FLAWED.rstrip() + f" {MARK}\n"


def checked(path, capsys, *options):
    code = run("check", path, "--format", "json", *options)
    return code, json.loads(capsys.readouterr().out)


def test_a_marked_finding_does_not_stop_the_line(tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_text(MARKED)

    code, report = checked(path, capsys)

    (document,) = report["documents"]
    (silenced,) = document["suppressed"]
    assert (code, document["findings"]) == (0, [])
    assert report["schema_version"] == "1.1"
    assert report["counts"]["findings"] == 0
    assert silenced["rule"] == "tense-mismatch"
    assert silenced["suppression"]["kind"] == "mark"
    assert silenced["suppression"]["reason"] == "forecast of the board"
    assert silenced["suppression"]["mark"]["text"] == MARK
    assert silenced["suppression"]["mark"]["line"] == 7
    assert [rule["id"] for rule in report["rules"]] == ["tense-mismatch"]


def test_the_report_fits_its_schema(tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_text(MARKED + "\n[cq]\n")
    schema = json.loads((files("checker.reporting") / "report.schema.json").read_text())

    _, report = checked(path, capsys)

    jsonschema.Draft202012Validator(schema).validate(report)
    assert report["documents"][0]["suppressed"]
    assert [each["rule"] for each in report["documents"][0]["findings"]] == ["unused-suppression"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", FLAWED.replace("If in 2022", '<!-- checker: ignore "told so" -->\nIf in 2022')),
        ("a.html", f"<p>Published: 17 October 2024</p><p>{FLAWED.split(chr(10) * 2)[-1]} [cq]</p>"),
        ("a.txt", FLAWED.replace("If in 2022", "[cq] If in 2022").replace("\n", "\r\n")),
        ("a.txt", FLAWED.replace("If in 2022", "checker: off\n\nIf in 2022")),
    ],
)
def test_marks_work_in_every_format(tmp_path, capsys, name, text):
    path = tmp_path / name
    path.write_bytes(text.encode())

    code, report = checked(path, capsys)

    assert code == 0
    assert len(report["documents"][0]["suppressed"]) == 1


def test_reasons_are_shown_on_request(tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_text(MARKED)

    run("check", path)
    assert "tense-mismatch" not in capsys.readouterr().out

    run("check", path, "--show-suppressed")
    out = capsys.readouterr().out
    assert re.search(r"tense-mismatch  confidence 0\.\d\d  suppressed on line 7: forecast", out)


def test_a_mark_without_use_is_an_info_on_its_line(tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_text(FLAWED.replace("and closed", "[cq] and closed"))

    _, report = checked(path, capsys, "--ignore", "tense-mismatch")
    assert report["documents"][0]["findings"] == []

    _, report = checked(path, capsys)
    _, unused = report["documents"][0]["findings"]
    (there,) = unused["evidence"]
    assert (unused["rule"], unused["severity"]) == ("unused-suppression", "info")
    assert (there["text"], there["line"], there["column"]) == ("[cq]", 5, 25)


def test_the_rule_is_explained(capsys):
    assert run("explain", "unused-suppression") == 0
    assert "Known limits" in capsys.readouterr().out
