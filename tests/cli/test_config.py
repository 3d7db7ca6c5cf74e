"""``checker config``, ``checker init`` and what settings do to a check."""

import json
import tomllib

import pytest

from tests.cli.conftest import FLAWED
from tests.cli.fakes import run


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def origins(text):
    return {
        line.lstrip("# ").partition(" =")[0]: line.rpartition("# ")[2]
        for line in text.splitlines()[1:]
    }


def test_every_setting_is_shown_with_where_it_comes_from(here, capsys):
    (here / "checker.toml").write_text(
        '\nfail-on = "error"\n[severity]\ncontradiction = "info"\n'
        '[[per-file]]\nfiles = ["opinion"]\nquotes = "ignore"\n'
    )

    assert run("config", "opinion/a.md", "--select", "name-mismatch,name-spelling") == 0

    out = capsys.readouterr().out
    shown = tomllib.loads(out)
    assert out.startswith("# configuration file: checker.toml\n")
    assert shown["fail-on"] == "error"
    assert shown["severity"] == {"contradiction": "info"}
    assert shown["select"] == ["name-mismatch", "name-spelling"]
    assert origins(out) == {
        "select": "command line",
        "ignore": "default",
        "severity": "checker.toml:3",
        "min-confidence": "default",
        "fail-on": "checker.toml:2",
        "date": "default",
        "known-names": "default",
        "quotes": "checker.toml:7",
        "top-k": "default",
        "min-contradiction": "default",
        "file-types": "default",
        "exclude": "default",
        "baseline": "none found",
    }


def test_what_is_shown_is_a_configuration_file(here, capsys):
    (here / "checker.toml").write_text(
        'min-confidence = { default = 0.5, contradiction = 0.9 }\nknown-names = ["Zoë “Z” Dahl"]\n'
        "date = 2024-10-17\nbaseline = 'accepted.json'\nmin-contradiction = 0.9\n"
    )
    run("config")
    first = capsys.readouterr().out

    (here / "checker.toml").write_text(first, encoding="utf-8")
    run("config")

    values = [line.partition("  # ")[0] for line in first.splitlines()]
    again = capsys.readouterr().out
    assert [line.partition("  # ")[0] for line in again.splitlines()] == values


def test_init_writes_a_file_once(here, capsys):
    assert run("init") == 0
    written = (here / "checker.toml").read_bytes()
    assert run("init") == 2

    assert capsys.readouterr().err == (
        "error: there is a checker.toml. Change it, or remove it first.\n"
    )
    assert (here / "checker.toml").read_bytes() == written
    assert run("check", "--help") == run("config") == 0


def test_init_in_a_folder_that_is_not_there_is_an_error(capsys):
    assert run("init", "gone") == 2
    assert "cannot be written" in capsys.readouterr().err


def test_a_mistake_in_the_file_stops_the_check_with_its_line(here, flawed, capsys):
    (here / "checker.toml").write_text('# ours\nfial-on = "error"\n')

    assert run("check", flawed) == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert err == 'error: checker.toml:2: there is no key "fial-on". Did you mean "fail-on"?\n'


@pytest.mark.parametrize(
    ("settings", "code"),
    [
        ("", 1),
        ('fail-on = "never"', 0),
        ('ignore = ["tense-mismatch"]', 0),
        ('select = ["name-mismatch"]', 0),
        ("date = 2022-12-31", 0),
        ("min-confidence = 0.99", 0),
        ('severity = { tense-mismatch = "info" }', 0),
        ('[[per-file]]\nfiles = ["flawed.*"]\nfail-on = "never"', 0),
        ('[[per-file]]\nfiles = ["other.*"]\nfail-on = "never"', 1),
    ],
)
def test_settings_decide_what_stops_the_line(here, flawed, settings, code):
    (here / "checker.toml").write_text(settings)

    assert run("check", flawed) == code
    assert run("check", flawed, "--isolated") == 1


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--select", "tense-mismatch"], 1),
        (["--select", "name-mismatch", "--select", "tense-mismatch,age-mismatch"], 1),
        (["--fail-on", "never", "--select", "tense-mismatch"], 0),
        ([], 0),
    ],
)
def test_options_come_before_the_file(here, flawed, options, code):
    (here / "checker.toml").write_text('ignore = ["tense-mismatch"]\n')

    assert run("check", flawed, *options) == code


def test_an_option_that_names_no_rule_says_which_is_meant(flawed, capsys):
    assert run("check", flawed, "--ignore", "tense-mismach") == 2
    assert 'There is no rule "tense-mismach". Did you mean "tense-mismatch"?' in (
        capsys.readouterr().err
    )


def test_config_and_isolated_exclude_each_other(flawed):
    assert run("check", flawed, "--isolated", "--config", "checker.toml") == 2


def test_each_article_fails_by_its_own_settings(here):
    for name, level in (("news", "warning"), ("drafts", "never")):
        (here / name).mkdir()
        (here / name / "checker.toml").write_text(f'fail-on = "{level}"\n')
        (here / name / "a.txt").write_text(FLAWED)

    assert run("check", "drafts") == 0
    assert run("check", "drafts", "news") == 1


def test_a_folder_is_searched_as_its_settings_say(here, capsys):
    (here / "checker.toml").write_text('file-types = ["txt", "story"]\nexclude = ["old/", "b.*"]\n')
    (here / "old").mkdir()
    for name in ("a.story", "b.txt", "c.md", "old/d.txt"):
        (here / name).write_text(FLAWED)

    run("check", ".", "--format", "json")
    assert [each["path"] for each in json.loads(capsys.readouterr().out)["documents"]] == [
        "a.story"
    ]

    run("check", "old/d.txt", "--format", "json")
    assert [each["path"] for each in json.loads(capsys.readouterr().out)["documents"]] == [
        "old/d.txt"
    ]


def test_a_folder_whose_articles_are_all_excluded_is_an_error(here, capsys):
    (here / "checker.toml").write_text('exclude = ["*.txt"]\n')
    (here / "a.txt").write_text(FLAWED)

    assert run("check", ".") == 2
    assert "that `exclude` does not name" in capsys.readouterr().err
