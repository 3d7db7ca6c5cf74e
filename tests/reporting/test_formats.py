"""Every format against its golden file, and read back by a parser that is not ours."""

import json
import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from markdown_it import MarkdownIt

from checker.reporting import Style, json_report, render
from checker.types import Failure, Report, Run, Severity
from tests.making import document
from tests.reporting import golden
from tests.reporting.making import finding, passage, run

SARIF = Path(__file__).parent / "schemas" / "sarif-schema-2.1.0.json"
COMMAND = re.compile(r"::(?P<level>error|warning|notice) (?P<properties>[^\n]*?)::(?P<data>.*)")


def xml(text):
    return ET.fromstring(text)


@pytest.mark.parametrize("name", golden.NAMES)
def test_a_format_is_as_the_golden_file_shows_it(name):
    assert golden.written(name) == golden.golden(name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", golden.NAMES)
def test_reports_of_the_same_run_are_the_same(name):
    assert golden.written(name) == golden.written(name)


def validated(text):
    log = json.loads(text)
    schema = json.loads(SARIF.read_text(encoding="utf-8"))
    jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker()).validate(log)
    return log["runs"][0]


def test_sarif_follows_the_official_schema_and_its_regions_are_the_source():
    log = validated(golden.written("sarif"))

    lines = re.split(r"\r\n|\n|\r", golden.article().source)
    for result in log["results"]:
        for place in (*result["locations"], *result["relatedLocations"]):
            region = place["physicalLocation"]["region"]
            line = lines[region["startLine"] - 1]
            words = line[region["startColumn"] - 1 : region["endColumn"] - 1]
            assert words == region["snippet"]["text"] != ""


def test_sarif_links_to_every_related_place_and_says_what_is_silenced():
    log = validated(golden.written("sarif"))

    for result in log["results"]:
        links = re.findall(r"(?<!\\)\[line \d+\]\((\d+)\)", result["message"]["text"])
        assert [int(link) for link in links] == [
            place["id"] for place in result["relatedLocations"]
        ]
        assert log["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    kinds = [each["suppressions"][0]["kind"] for each in log["results"] if "suppressions" in each]
    assert kinds == ["external", "inSource"]
    prints = [each["partialFingerprints"]["rulePassages/v1"] for each in log["results"]]
    assert len(set(prints)) == len(prints)


def test_sarif_tells_of_articles_that_were_not_checked():
    (invocation,) = validated(golden.written("sarif"))["invocations"]

    assert invocation["executionSuccessful"] is False
    (notification,) = invocation["toolExecutionNotifications"]
    assert notification["message"]["text"] == "no such file. Check the path."


def test_sarif_names_a_file_elsewhere_by_its_whole_address():
    there = Failure("/elsewhere/ä b.txt", "no such file")

    (invocation,) = validated(render(Run((there,)), "sarif"))["invocations"]

    place = invocation["toolExecutionNotifications"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "file:///elsewhere/%C3%A4%20b.txt"}


def commands(text):
    """Read workflow commands as the runner does."""
    for line in text.splitlines():
        found = COMMAND.fullmatch(line)
        assert found, line
        pairs = (pair.partition("=") for pair in found["properties"].split(","))
        properties = {name: unescaped(value) for name, _, value in pairs}
        yield found["level"], properties, unescaped(found["data"])


def unescaped(text):
    for code, character in (("3A", ":"), ("2C", ","), ("0D", "\r"), ("0A", "\n"), ("25", "%")):
        text = text.replace(f"%{code}", character)
    return text


def test_github_marks_every_place_once_and_counts_each_finding_once():
    found = list(commands(golden.written("github")))

    assert [level for level, _, _ in found] == [
        *("error", "notice", "notice", "warning", "notice", "error")
    ]
    assert [each.get("line") for _, each, _ in found] == ["2", "5", "6", "6", "6", None]
    assert found[0][1]["title"] == "checker: toll-mismatch"
    assert found[0][2].endswith(
        "100%: which [of {both}]?\nline 5: “14 people”\nline 6: “14 people”"
    )


def test_github_takes_no_command_from_an_article():
    nasty = replace(document("Toll 12\n::error::x and 14 dead."), path="a,b:c%.txt")
    clash = finding(passage(nasty, nasty.text.rstrip()), message="Is\n::set-env name=a::b true?")

    (found,) = commands(render(run(nasty, clash), "github"))

    assert found[1]["file"] == "a,b:c%.txt"
    assert "col" not in found[1]
    assert found[2] == "Is ::set-env name=a::b true?"


def test_gitlab_has_what_it_needs_and_no_fingerprint_twice():
    twice = golden.report()
    text = render(Run((twice, replace(twice), Failure("x.txt", "bad"))), "gitlab")

    issues = json.loads(text)
    schema = {
        "type": "array",
        "items": {
            "type": "object",
            "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "properties": {
                "description": {"type": "string", "minLength": 1},
                "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
                "location": {
                    "type": "object",
                    "required": ["path", "lines"],
                    "properties": {
                        "path": {"type": "string", "pattern": "^[^./]"},
                        "lines": {
                            "type": "object",
                            "required": ["begin"],
                            "properties": {"begin": {"type": "integer", "minimum": 1}},
                        },
                    },
                },
            },
        },
    }
    jsonschema.Draft7Validator(schema).validate(issues)
    prints = [issue["fingerprint"] for issue in issues]
    assert len(prints) == len(set(prints)) == 5


def test_junit_counts_what_it_holds():
    suites = xml(golden.written("junit"))

    for key, tag in (("tests", "testcase"), ("failures", "failure"), ("errors", "error")):
        assert int(suites.get(key)) == len(suites.findall(f".//{tag}"))
        for suite in suites:
            assert int(suite.get(key)) == len(suite.findall(f".//{tag}"))
    assert [suite.get("name") for suite in suites] == [
        *("drafts/tolls & fires.md", "drafts/clean.txt", "drafts/gone.html")
    ]


def test_checkstyle_lists_every_article_and_names_the_other_places():
    report = xml(golden.written("checkstyle"))

    errors = report.findall("file/error")
    assert [(error.get("line"), error.get("severity")) for error in errors] == [
        *(("2", "error"), ("6", "warning"), ("1", "error"))
    ]
    assert "line 5, column 5: “14 people”" in errors[0].get("message")
    assert len(report.findall("file")) == 3


def test_reviewdog_columns_count_bytes():
    result = json.loads(golden.written("rdjson"))

    lines = golden.article().source.split("\n")
    for diagnostic in result["diagnostics"][:-1]:
        assert diagnostic["severity"] in ("ERROR", "WARNING", "INFO")
        for place in (diagnostic, *diagnostic["relatedLocations"]):
            start, end = place["location"]["range"]["start"], place["location"]["range"]["end"]
            line = lines[start["line"] - 1].encode()
            assert line[start["column"] - 1 : end["column"] - 1].decode() in (
                *("12 people", "14 people", "3 boats", "4"),
            )
    assert result["diagnostics"][-1]["location"] == {"path": "drafts/gone.html"}


def test_a_line_of_jsonl_is_a_finding_of_the_json_report_or_an_error():
    schema = json.loads(json_report.schema())
    lines = [json.loads(line) for line in golden.written("jsonl").splitlines()]

    assert lines.pop() == {
        "path": "drafts/gone.html",
        "error": {"message": "no such file", "hint": "Check the path."},
    }
    for line in lines:
        assert line.pop("path") == "drafts/tolls & fires.md"
        jsonschema.Draft202012Validator(
            {"$ref": "#/$defs/finding", "$defs": schema["$defs"]}
        ).validate(line)
    assert [line["severity"] for line in lines] == ["error", "warning", "info"]


def shown(text):
    """Read Markdown as GitHub does: the text of each cell and paragraph, and the tags."""
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    children = [child for token in tokens for child in token.children or ()]
    return "".join(c.content for c in children if c.type in ("text", "text_special")), {
        c.content if c.type == "html_inline" else c.type for c in children
    }


def test_the_words_of_an_article_are_no_markup_in_a_comment():
    comment = golden.written("markdown")
    text, kinds = shown(comment)

    assert "100% of them <b>sailors</b>." in text
    assert "who " in text
    assert " | were named, @mayor said :: see [1], #7." in text
    assert kinds <= {"text", "text_special", "softbreak", "code_inline", "strong_open",
                     "strong_close", "<b>", "</b>", "<!-- -->"}  # fmt: skip
    assert not re.search(r"[@#]\w", comment)
    assert comment.startswith("<!-- checker: report -->\n")


def test_a_comment_has_an_end_and_says_what_it_left_out():
    long = document("The toll was 12 dead, then 14 " + "and so on " * 20 + ".")
    clash = finding(passage(long, long.text, "12", "14"))

    comment = render(run(long, *[clash] * 400), "markdown")

    assert len(comment) < 65_536
    left = int(re.search(r"…and (\d+) entries more", comment)[1])
    assert comment.count("number-mismatch") + left == 400


def test_lines_name_file_line_and_column():
    lines = golden.written("concise").splitlines()

    assert all(re.match(r"drafts/[^:]+:\d+:\d+: (error|warning) [a-z-]+ \S", x) for x in lines[:3])
    assert "(conflicts with 5:5, 6:14)" in lines[0]


NASTY = "Toll \x00\x1b[31m12\ufffe \ud800 dead & 14 <alive> \u202e said."


@pytest.mark.parametrize("name", golden.NAMES)
def test_an_article_full_of_odd_characters_breaks_no_format(name):
    nasty = replace(document(NASTY, headline="]]>"), path="odd\x1b\n&.txt")
    clash = finding(passage(nasty, NASTY, "12", "alive"), message=f"Why {NASTY}?")

    text = render(Run((Report(nasty, (clash,)), Failure(nasty.path, NASTY))), name)

    content = text.encode("utf-8", "replace")
    if name in ("junit", "checkstyle"):
        assert len(xml(content)) == 2
    elif name == "sarif":
        assert len(validated(content)["results"]) == 1
    elif name == "jsonl":
        assert len([json.loads(line) for line in content.splitlines()]) == 2
    elif name in ("json", "gitlab", "rdjson"):
        assert json.loads(content)
    else:
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", text)


@pytest.mark.parametrize("name", ["concise", "github", "gitlab", "junit", "rdjson", "checkstyle"])
def test_info_is_for_those_who_ask(name):
    assert "Were they killed" not in golden.written(name)
    assert "Were they killed" in golden.written(name, style=Style(least=Severity.INFO))


def test_columns_do_not_count_a_byte_order_mark():
    marked = document("\ufeffToll 12, no, 14.\n")
    clash = finding(passage(marked, marked.text.strip(), "12", "14"))

    assert ":1:6: " in render(run(marked, clash), "concise")
    (result,) = json.loads(render(run(marked, clash), "rdjson"))["diagnostics"]
    assert result["location"]["range"]["start"] == {"line": 1, "column": 6}
