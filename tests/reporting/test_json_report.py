"""The JSON report against its schema and against the source."""

import datetime as dt
import json

import jsonschema
import pytest

from checker import detectors
from checker.config import Config
from checker.reading import read_text
from checker.reporting import json_report, render
from checker.types import Failure, ModelInfo, Run, Severity
from tests.making import document
from tests.reporting.making import finding, passage, run

CRLF = document("Zwölf 😀 died.\r\nOn Monday 14 died, “he” said.", date=dt.date(2024, 5, 3))
CLASH = finding(
    passage(CRLF, "Zwölf 😀 died.", "Zwölf"), passage(CRLF, "On Monday 14 died", "14", "died")
)
MODEL = ModelInfo("nli", "nli-small", "onnx", "0" * 64)


def parsed(run):
    report = json.loads(render(run, "json"))
    schema = json.loads(json_report.schema())
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    ).validate(report)
    return report


def test_a_report_follows_the_schema():
    report = parsed(Run((*run(CRLF, CLASH).outcomes, Failure("x", "empty")), (MODEL,), 0.5))

    assert report["schema_version"] == json_report.SCHEMA_VERSION
    assert report["models"][0]["sha256"] == "0" * 64
    assert report["documents"][0]["date"] == "2024-05-03"
    assert report["documents"][1] == {"path": "x", "error": {"message": "empty", "hint": ""}}
    assert report["counts"] == {
        "documents": 2,
        "failed": 1,
        "clean": 0,
        "findings": 1,
        "error": 0,
        "warning": 1,
        "info": 0,
    }


def test_text_is_the_source_between_start_and_end_and_lines_count_from_one():
    report = parsed(run(CRLF, CLASH))

    first, second = report["documents"][0]["findings"][0]["evidence"]
    assert first["text"] == CRLF.source[first["start"] : first["end"]] == "Zwölf 😀 died."
    assert (second["line"], second["column"], second["end_column"]) == (2, 1, 18)
    assert [mark["text"] for mark in second["marks"]] == ["14", "died"]
    assert (second["marks"][0]["line"], second["marks"][0]["column"]) == (2, 11)


def test_markup_is_part_of_the_text_because_offsets_count_the_source():
    source = "<html><p>The <b>fire</b> &amp; 12 dead.</p></html>"
    html = read_text(source, suffix=".html", config=Config())

    report = parsed(run(html, finding(passage(html, "fire & 12", "fire", "12"))))

    (evidence,) = report["documents"][0]["findings"][0]["evidence"]
    assert evidence["text"] == "fire</b> &amp; 12"
    assert [mark["text"] for mark in evidence["marks"]] == ["fire", "12"]
    assert report["documents"][0]["words"] == 5


@pytest.mark.parametrize("severity", list(Severity))
def test_every_severity_is_reported(severity):
    report = parsed(run(CRLF, finding(*CLASH.evidence, severity=severity)))

    assert report["documents"][0]["findings"][0]["severity"] == severity.value
    assert report["counts"][severity.value] == 1


def test_characters_are_written_as_themselves_and_reports_repeat():
    text = render(run(CRLF, CLASH), "json")

    assert "Zwölf 😀" in text
    assert text == render(run(CRLF, CLASH), "json")


def test_the_rules_that_found_something_are_documented():
    detector = detectors.ALL[0]
    found = finding(*CLASH.evidence, rule=detector.rule_id, category=detector.category)

    (rule,) = parsed(run(CRLF, found))["rules"]

    assert rule["id"] == detector.rule_id
    assert rule["help"].startswith(rule["summary"])
