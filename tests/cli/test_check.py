"""``checker check``: exit codes, bad articles, where the report goes."""

import io
import json
import re

import pytest

from checker.cli.reports import color_wanted
from checker.config import MAX_BYTES
from tests.cli.conftest import FLAWED
from tests.cli.fakes import run


def report(capsys):
    return json.loads(capsys.readouterr().out)


def test_a_clean_article_gives_0(clean, capsys):
    assert run("check", clean) == 0
    assert re.fullmatch(r"1 article, no findings in [\d.]+ s\n", capsys.readouterr().out)


def test_a_finding_gives_1_and_names_rule_and_line(flawed, capsys):
    assert run("check", flawed) == 1

    out = capsys.readouterr().out
    assert "tense-mismatch" in out
    assert re.search(r"^  7 │ .*\[.*will", out, re.MULTILINE)


@pytest.mark.parametrize(("fail_on", "code"), [("warning", 1), ("info", 1), ("never", 0)])
def test_fail_on_sets_what_counts(flawed, fail_on, code):
    assert run("check", flawed, "--fail-on", fail_on) == code


def test_a_date_from_outside_is_used(flawed, capsys):
    assert run("check", flawed, "--date", "2022-12-31", "--format", "json") == 0
    assert report(capsys)["documents"][0]["date"] == "2022-12-31"


BAD = {
    "empty.txt": b"",
    "blank.txt": b" \r\n\t\n",
    "binary.txt": bytes(range(256)) * 8,
    "latin.txt": "Der Bürgermeister sagte nein.".encode("latin-1"),
    "large.txt": b"word " * (MAX_BYTES // 5 + 1),
    "tags.html": b"<html><body><script>1</script></body></html>",
}


@pytest.mark.parametrize("name", [*BAD, "missing.txt", "folder"])
def test_a_bad_article_is_one_line_and_the_others_are_checked(tmp_path, flawed, name, capsys):
    bad = tmp_path / name
    if name in BAD:
        bad.write_bytes(BAD[name])
    elif name == "folder":
        bad.mkdir()

    assert run("check", bad, flawed, "--format", "json") == 2

    out, err = capsys.readouterr()
    first, second = json.loads(out)["documents"]
    assert first["path"] == str(bad)
    assert first["error"]["message"]
    assert first["error"]["hint"]
    assert second["findings"]
    assert err.startswith(f"{bad}: error: {first['error']['message']}. ")
    assert err.count("\n") == 1


def test_an_unexpected_error_names_the_article_and_the_others_are_checked(clean, flawed, capsys):
    code = run("check", clean, flawed, failures={"bus to the island": ZeroDivisionError("oh")})

    out, err = capsys.readouterr()
    assert code == 2
    assert err.startswith(f"{clean}: error: ZeroDivisionError: oh. This is a bug: please report it")
    assert "Traceback" not in err
    assert "tense-mismatch" in out


def test_debug_shows_where_an_unexpected_error_happened(clean, capsys):
    run("check", clean, "--debug", failures={"bus to the island": ZeroDivisionError("oh")})

    assert "Traceback" in capsys.readouterr().err


def test_ctrl_c_gives_130_and_no_traceback(clean, capsys):
    assert run("check", clean, failures={"bus to the island": KeyboardInterrupt()}) == 130

    out, err = capsys.readouterr()
    assert out == ""
    assert err.strip() == "Interrupted."


class Stdin:
    def __init__(self, content: bytes) -> None:
        self.buffer = io.BytesIO(content)


def test_a_dash_is_standard_input(monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", Stdin(FLAWED.encode()))

    assert run("check", "-", "--format", "json") == 1
    assert report(capsys)["documents"][0]["path"] == "-"


def test_the_name_given_to_standard_input_says_what_it_is(monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", Stdin(b"<title>Ferry</title><p>The ferry left.</p>"))

    assert run("check", "-", "--stdin-filename", "a.html", "--format", "json") == 0
    document = report(capsys)["documents"][0]
    assert document["path"] == "a.html"
    assert document["words"] < 6


def test_the_report_goes_to_a_file_and_leaves_no_other(tmp_path, flawed, capsys):
    target = tmp_path / "out" / "report.json"
    target.parent.mkdir()
    target.write_text("old")
    target.chmod(0o640)

    assert run("check", flawed, "-f", "json", "-o", target) == 1

    assert json.loads(target.read_text(encoding="utf-8"))["counts"]["findings"] == 1
    assert [path.name for path in target.parent.iterdir()] == ["report.json"]
    assert target.stat().st_mode & 0o777 == 0o640
    assert capsys.readouterr().out == ""


def test_a_report_in_a_file_lists_what_could_not_be_checked(tmp_path, capsys):
    run("check", tmp_path / "missing.txt", "-o", tmp_path / "report.txt")

    line = (tmp_path / "report.txt").read_text(encoding="utf-8").splitlines()[0]
    assert line == capsys.readouterr().err.strip()


def test_a_report_that_cannot_be_written_gives_2(tmp_path, clean, capsys):
    assert run("check", clean, "-o", tmp_path / "nowhere" / "report.txt") == 2
    assert "cannot write the report" in capsys.readouterr().err


def test_quiet_says_nothing_about_a_clean_article(clean, capsys):
    assert run("check", "-q", clean) == 0
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("environment", "options", "colored"),
    [
        ({"FORCE_COLOR": "1"}, [], True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, [], False),
        ({"FORCE_COLOR": "1"}, ["--no-color"], False),
        ({}, [], False),
    ],
)
def test_colours_are_for_those_who_want_them(environment, options, colored, monkeypatch):
    for name in ("FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert color_wanted(declined="--no-color" in options) is colored


def test_no_path_is_a_misuse(capsys):
    assert run("check") == 2
    assert "PATHS" in capsys.readouterr().err


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_placeholder_is_no_publication_date(flawed, capsys, day):
    assert run("check", flawed, "--date", day) == 2

    assert f"--date: nothing is published in the year {int(day[:4])}" in capsys.readouterr().err
