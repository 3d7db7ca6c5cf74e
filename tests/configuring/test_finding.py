"""Which file holds for an article, and what comes before what."""

import pytest

from checker.config import Quotes
from checker.configuring import Chooser
from checker.errors import ConfigError
from checker.types import Severity


def put(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def test_the_nearest_file_above_the_article_holds_alone(tmp_path):
    put(tmp_path / "checker.toml", 'quotes = "ignore"\nfail-on = "error"\n')
    put(tmp_path / "news" / "checker.toml", 'fail-on = "info"\n')
    put(tmp_path / "news" / "local" / "pyproject.toml", "[project]\n")
    chooser = Chooser()

    near = chooser.settings(tmp_path / "news" / "local" / "a.txt")
    far = chooser.settings(tmp_path / "sport" / "a.txt")

    assert near.config.fail_on is Severity.INFO
    assert near.config.quotes is Quotes.CHECK
    assert near.base == tmp_path / "news"
    assert far.config.fail_on is Severity.ERROR


def test_checker_toml_comes_before_pyproject(tmp_path):
    put(tmp_path / "pyproject.toml", "[tool.checker]\ntop-k = 3\n")
    put(tmp_path / "checker.toml", "top-k = 4\n")

    assert Chooser().settings(tmp_path / "a.txt").config.top_k == 4


def test_an_article_from_standard_input_has_the_settings_of_here(tmp_path, monkeypatch):
    put(tmp_path / "checker.toml", "top-k = 4\n")
    monkeypatch.chdir(tmp_path)

    assert Chooser().settings("-").config.top_k == 4


def test_a_named_file_holds_for_all(tmp_path):
    put(tmp_path / "checker.toml", "top-k = 4\n")
    put(tmp_path / "other" / "strict.toml", "top-k = 5\n")

    chooser = Chooser(file=tmp_path / "other" / "strict.toml")

    assert chooser.settings(tmp_path / "a.txt").config.top_k == 5


def test_a_named_file_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(ConfigError, match="no such file"):
        Chooser(file=tmp_path / "gone.toml").settings("a.txt")


def test_a_named_pyproject_without_our_table_is_an_error(tmp_path):
    put(tmp_path / "pyproject.toml", "[project]\n")

    with pytest.raises(ConfigError, match=r"has no table \[tool.checker\]"):
        Chooser(file=tmp_path / "pyproject.toml").settings("a.txt")


def test_isolated_looks_for_nothing(tmp_path, monkeypatch):
    put(tmp_path / "checker.toml", "top-k = 4\n")
    put(tmp_path / ".checker-baseline.json", "{}")
    monkeypatch.chdir(tmp_path)

    found = Chooser(isolated=True).settings("a.txt")

    assert (found.config.top_k, found.baseline) == (6, None)


PER_FILE = """
quotes = "check"
ignore = ["contradiction"]
[[per-file]]
files = ["opinion/**"]
quotes = "ignore"
fail-on = "error"
[[per-file]]
files = ["*.letters.txt"]
fail-on = "never"
"""


def test_settings_for_some_files_come_before_those_for_all(tmp_path):
    put(tmp_path / "checker.toml", PER_FILE)
    chooser = Chooser()

    news = chooser.settings(tmp_path / "news" / "a.txt").config
    opinion = chooser.settings(tmp_path / "opinion" / "2024" / "a.txt").config
    letters = chooser.settings(tmp_path / "opinion" / "a.letters.txt").config

    assert (news.quotes, news.fail_on) == (Quotes.CHECK, Severity.WARNING)
    assert (opinion.quotes, opinion.fail_on) == (Quotes.IGNORE, Severity.ERROR)
    assert (letters.quotes, letters.fail_on) == (Quotes.IGNORE, None)
    assert letters.ignore == ("contradiction",)


def test_options_come_before_files(tmp_path):
    put(tmp_path / "checker.toml", PER_FILE)

    found = Chooser({"fail_on": Severity.INFO}).settings(tmp_path / "opinion" / "a.txt")

    assert found.config.fail_on is Severity.INFO
    assert found.origin("fail_on") == "command line"
    assert found.origin("quotes").endswith("checker.toml:6")
    assert found.origin("top_k") == "default"


def test_ignoring_a_rule_keeps_the_others_ignored(tmp_path):
    put(tmp_path / "checker.toml", 'ignore = ["contradiction"]\n')

    found = Chooser({"ignore": ("name-mismatch",)}).settings(tmp_path / "a.txt")

    assert found.config.ignore == ("contradiction", "name-mismatch")


def test_selecting_a_rule_checks_it_though_a_file_ignores_it(tmp_path):
    put(tmp_path / "checker.toml", 'ignore = ["contradiction"]\n')

    found = Chooser({"select": ("contradiction",)}).settings(tmp_path / "a.txt")

    assert found.config.selects("contradiction")
    assert not found.config.selects("name-mismatch")


def test_the_baseline_beside_the_file_is_used(tmp_path):
    put(tmp_path / "checker.toml", "")
    put(tmp_path / "news" / "a.txt", "")
    assert Chooser().settings(tmp_path / "news" / "a.txt").baseline is None

    put(tmp_path / ".checker-baseline.json", "{}")
    found = Chooser().settings(tmp_path / "news" / "a.txt")
    assert found.baseline == tmp_path / ".checker-baseline.json"

    put(tmp_path / "checker.toml", 'baseline = "old/accepted.json"\n')
    found = Chooser().settings(tmp_path / "news" / "a.txt")
    assert found.baseline == tmp_path / "old" / "accepted.json"
