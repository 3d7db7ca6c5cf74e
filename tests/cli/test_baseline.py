"""``checker baseline``: what was accepted is not reported again, whatever moves around it."""

import json
import re

import pytest

from tests.cli.conftest import FLAWED
from tests.cli.fakes import run

NAME = ".checker-baseline.json"
TENSE = FLAWED.split("\n\n")[-1]
NUMBERS = "The fire killed 12 people.\n\nThe fire that killed 14 people began at noon.\n"


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(FLAWED)
    return tmp_path


def accepted(here):
    return json.loads((here / NAME).read_text())["findings"]


def test_an_accepted_finding_is_not_reported(capsys):
    assert run("baseline", "write", "a.txt") == 0
    assert capsys.readouterr().out == f"{NAME}: 1 finding accepted\n"

    assert run("check", "a.txt") == 0

    assert re.search(r"no findings in .* s; 1 suppressed \(--show", capsys.readouterr().out)
    assert run("check", "a.txt", "--isolated") == 1


CHANGES = {
    "renamed": lambda here: (here / "a.txt").rename(here / "b.txt"),
    "moved to a folder": lambda here: (
        (here / "news").mkdir(),
        (here / "a.txt").rename(here / "news" / "a.txt"),
    ),
    "paragraph moved": lambda here: (here / "a.txt").write_text(
        FLAWED.replace(TENSE, "").replace("The board", TENSE + "\nThe board")
    ),
    "neighbours edited": lambda here: (here / "a.txt").write_text(
        FLAWED.replace("on Monday and closed", "on Tuesday and shut") + "\nA bus goes.\n"
    ),
    "windows line ends": lambda here: (here / "a.txt").write_bytes(
        FLAWED.replace("\n", "\r\n").encode()
    ),
    "byte order mark": lambda here: (here / "a.txt").write_bytes(b"\xef\xbb\xbf" + FLAWED.encode()),
    "another format": lambda here: (here / "a.txt").rename(here / "a.md"),
    "spaces and dashes": lambda here: (here / "a.txt").write_text(
        FLAWED.replace("in 2023 there", "in  2023\N{NO-BREAK SPACE}there")
    ),
    "a mark elsewhere": lambda here: (here / "a.txt").write_text(
        FLAWED.replace("closed the line.", "closed [cq] the line.")
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_it_stays_accepted_when_something_else_changes(here, change):
    run("baseline", "write", ".")

    CHANGES[change](here)

    assert run("check", ".") == 0


def test_it_is_reported_again_when_its_passage_changes(here):
    run("baseline", "write", ".")

    (here / "a.txt").write_text(FLAWED.replace("540 accidents", "550 accidents"))

    assert run("check", ".") == 1


def test_a_second_one_of_the_same_words_is_reported(here, capsys):
    run("baseline", "write", ".")
    (here / "b.txt").write_text(FLAWED)
    capsys.readouterr()

    assert run("check", ".", "--format", "json") == 1

    first, second = json.loads(capsys.readouterr().out)["documents"]
    assert (len(first["suppressed"]), len(first["findings"])) == (1, 0)
    assert (len(second["suppressed"]), len(second["findings"])) == (0, 1)


def test_a_new_finding_is_reported_beside_an_accepted_one(here, capsys):
    run("baseline", "write", ".")
    (here / "a.txt").write_text(FLAWED + "\n" + NUMBERS)
    capsys.readouterr()

    assert run("check", ".", "--format", "json") == 1

    (document,) = json.loads(capsys.readouterr().out)["documents"]
    assert [each["rule"] for each in document["findings"]] == ["number-mismatch"]
    assert [each["rule"] for each in document["suppressed"]] == ["tense-mismatch"]
    assert document["suppressed"][0]["suppression"]["kind"] == "baseline"


def test_update_drops_what_is_gone_and_accepts_nothing_new(here, capsys):
    (here / "b.txt").write_text(NUMBERS)
    run("baseline", "write", ".")
    (here / "a.txt").write_text(NUMBERS.replace("fire", "flood"))
    (here / "b.txt").rename(here / "c.txt")
    capsys.readouterr()

    run("check", ".")
    assert "note: 1 accepted finding is gone; `checker baseline update`" in capsys.readouterr().err

    assert run("baseline", "update", ".") == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first == f"{NAME}: 1 kept, 1 gone, 0 added; 1 new not accepted (--add accepts them)"
    assert second.startswith("gone: a.txt: tense-mismatch: ")
    assert [(each["rule"], each["path"]) for each in accepted(here)] == [
        ("number-mismatch", "c.txt")
    ]

    run("baseline", "update", "--add", ".")
    assert len(accepted(here)) == 2
    assert run("check", ".") == 0


def test_update_keeps_what_was_not_checked(here):
    (here / "b.txt").write_text(NUMBERS)
    run("baseline", "write", ".")

    run("baseline", "update", "b.txt")

    assert len(accepted(here)) == 2


def test_update_keeps_what_is_found_by_a_rule_that_was_not_checked(here, capsys):
    run("baseline", "write", ".")

    run("baseline", "update", ".", "--select", "name-mismatch")
    run("check", ".", "--select", "name-mismatch")

    assert len(accepted(here)) == 1
    assert "gone;" not in capsys.readouterr().err


def test_update_drops_what_was_in_an_article_that_is_no_more(here):
    (here / "b.txt").write_text(NUMBERS)
    run("baseline", "write", ".")
    (here / "a.txt").unlink()

    run("baseline", "update", "b.txt")

    assert [each["path"] for each in accepted(here)] == ["b.txt"]


def test_an_update_without_changes_leaves_the_file_alone(here):
    run("baseline", "write", ".")
    before = (here / NAME).stat()

    run("baseline", "update", ".")

    after = (here / NAME).stat()
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)


def test_update_keeps_the_findings_of_an_article_that_cannot_be_read(here):
    run("baseline", "write", ".")
    (here / "a.txt").write_bytes(b"\xff\xfe")

    assert run("baseline", "update", ".") == 2
    assert len(accepted(here)) == 1


def test_write_replaces_no_baseline_unless_forced(here, capsys):
    run("baseline", "write", ".")
    (here / "a.txt").write_text(NUMBERS)

    assert run("baseline", "write", ".") == 2
    assert "--force replaces it" in capsys.readouterr().err
    assert [each["rule"] for each in accepted(here)] == ["tense-mismatch"]

    assert run("baseline", "write", "--force", ".") == 0
    assert [each["rule"] for each in accepted(here)] == ["number-mismatch"]


def test_write_writes_nothing_when_an_article_cannot_be_read(here, capsys):
    assert run("baseline", "write", "a.txt", "gone.txt") == 2
    assert not (here / NAME).exists()
    assert capsys.readouterr().err.endswith("error: no baseline was written.\n")


def test_show_lists_what_is_accepted_and_what_is_gone(here, capsys):
    run("baseline", "write", ".")
    capsys.readouterr()

    assert run("baseline", "show") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[:2] == [f"{NAME}: 1 finding accepted", "     1  tense-mismatch"]
    assert lines[2].startswith("a.txt: tense-mismatch: ")

    (here / "a.txt").write_text(NUMBERS)
    run("baseline", "show", ".")
    assert capsys.readouterr().out.splitlines()[3].startswith("gone: a.txt: tense-mismatch: ")


@pytest.mark.parametrize("command", [["check"], ["baseline", "update"], ["baseline", "show"]])
def test_a_damaged_baseline_stops_the_command_with_one_line(here, capsys, command):
    run("baseline", "write", ".")
    whole = (here / NAME).read_text()
    (here / NAME).write_text(whole[: len(whole) // 2])
    capsys.readouterr()

    assert run(*command, ".") == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"error: the baseline {NAME} is damaged or incomplete, line ")
    assert err.count("\n") == 1
    assert (here / NAME).read_text() == whole[: len(whole) // 2]


def test_a_baseline_that_is_named_must_be_there(capsys):
    assert run("check", "a.txt", "--baseline", "gone.json") == 2
    assert capsys.readouterr().err.startswith("error: there is no baseline gone.json. ")


def test_a_baseline_can_be_named(here):
    run("baseline", "write", ".", "--baseline", "accepted.json")

    assert run("check", ".") == 1
    assert run("check", ".", "--baseline", "accepted.json") == 0

    (here / "checker.toml").write_text('baseline = "accepted.json"\n')
    assert run("check", ".") == 0


def test_each_configuration_file_has_its_own_baseline(here):
    for name in ("news", "sport"):
        (here / name).mkdir()
        (here / name / "checker.toml").touch()
        (here / name / "a.txt").write_text(FLAWED)

    run("baseline", "write", "news")

    assert (here / "news" / NAME).exists()
    assert run("check", "news") == 0
    assert run("check", "sport") == 1


def test_an_accepted_finding_is_shown_on_request(capsys):
    run("baseline", "write", ".")
    capsys.readouterr()

    run("check", ".", "--show-suppressed")

    out = capsys.readouterr().out
    assert re.search(r"tense-mismatch  confidence 0\.\d\d  suppressed: accepted in the base", out)
    assert out.endswith("; 1 suppressed\n")
