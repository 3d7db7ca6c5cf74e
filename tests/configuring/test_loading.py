"""What a configuration file says, and errors that name file, line and the right word."""

import datetime as dt

import pytest

from checker.config import Config, Quotes
from checker.configuring import Chooser
from checker.configuring.loading import load
from checker.configuring.template import TEMPLATE
from checker.errors import ConfigError
from checker.types import Severity

FULL = """
select = ["name-mismatch", "number-mismatch"]
ignore = ["contradiction"]
fail-on = "never"
date = 2024-10-17
file-types = ["md", ".TXT"]
exclude = ["drafts/"]
known_names = ["Jon  Smith"]
quotes = "ignore"
top-k = 5
min-contradiction = 0.9
[severity]
name-mismatch = "info"
[min-confidence]
default = 0.5
number-mismatch = 0.75
"""
CONFIG = Config(
    select=("name-mismatch", "number-mismatch"),
    ignore=("contradiction",),
    fail_on=None,
    date=dt.date(2024, 10, 17),
    file_types=(".md", ".txt"),
    exclude=("drafts/",),
    known_names=("Jon Smith",),
    quotes=Quotes.IGNORE,
    top_k=5,
    min_contradiction=0.9,
    severity=(("name-mismatch", Severity.INFO),),
    min_confidence=0.5,
    min_confidence_by_rule=(("number-mismatch", 0.75),),
)


def settings(folder, text, *, name="checker.toml", article="a.txt"):
    (folder / name).write_bytes(text.encode())
    return Chooser().settings(folder / article)


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_every_key_is_read(tmp_path, line_end, mark):
    text = mark + FULL.replace("\n", line_end)

    assert settings(tmp_path, text).config == CONFIG


def test_every_key_is_read_from_pyproject(tmp_path):
    text = FULL.replace("[severity]", "[tool.checker.severity]").replace(
        "[min-confidence]", "[tool.checker.min-confidence]"
    )
    text = f'[project]\nname = "x"\n[tool.other]\na = 1\n[tool.checker]{text}'

    assert settings(tmp_path, text, name="pyproject.toml").config == CONFIG


BAD = [
    ('selct = ["x"]', 1, 'there is no key "selct"', 'Did you mean "select"?'),
    ("\n\nzzz = 1", 3, 'there is no key "zzz"', "The keys are select, ignore"),
    (
        'ignore = [\n  "contradiction",\n  "numbr-mismatch",\n]',
        3,
        'ignore: there is no rule "numbr-mismatch"',
        'Did you mean "number-mismatch"?',
    ),
    ("select = []", 1, "select: no rule is selected", "leave the key out"),
    ('select = "name-mismatch"', 1, 'select: "name-mismatch" is not an array', "Write it as ["),
    ('known-names = [\n"Jon Smith",\n 3]', 3, "known-names: 3 is not a word", "quotation marks"),
    ('fail-on = "eror"', 1, '"eror" is not one of error, warning, info, never', 'mean "error"'),
    ("fail-on = true", 1, "true is not one of error", ""),
    ('[severity]\n# first\nname-mismatch = "warn"', 3, '"warn" is not one of', 'mean "warning"'),
    ('[severity]\nname-mismach = "info"', 2, 'no rule "name-mismach"', 'mean "name-mismatch"'),
    ("severity = 3", 1, "severity: 3 is not a table", "[severity]"),
    ("min-confidence = 1.5", 1, "1.5 is not a number from 0 to 1", ""),
    ("min-confidence = nan", 1, "nan is not a number from 0 to 1", ""),
    ("[min-confidence]\ndefault = true", 2, "true is not a number from 0 to 1", ""),
    ("top-k = 0", 1, "0 is not a number from 1 to 1000", ""),
    ("top-k = 2.5", 1, "2.5 is not a whole number", ""),
    ('date = "17 October"', 1, '"17 October" is not a day', "2024-10-17"),
    ("date = [2024]", 1, "is not a day", "2024-10-17"),
    ("date = 0001-01-01", 1, "nothing is published in the year 1", "Correct the year"),
    ("date = 9999-12-31T00:00:00", 1, "published in the year 9999", "Correct the year"),
    ('quotes = "skip"', 1, '"skip" is not one of check, ignore', ""),
    ('file-types = ["*.md"]', 1, '"*.md" is not a file type', '"md"'),
    ('exclude = ["[z-a]"]', 1, '"[z-a]" is not a glob', ""),
    ("baseline = 1", 1, "baseline: 1 is not the name of a file", ""),
    ('known-names = ["A"]\nknown_names = ["B"]', 2, '"known-names" is given twice', "Leave one"),
    ('[[per-file]]\nfail-on = "info"', 1, "say of no files", 'files = ["opinion/**"]'),
    ('[[per-file]]\nfiles = ["a", 1]', 2, "files: 1 is not a word", ""),
    (
        '[[per-file]]\nfiles = ["a"]\n[[per-file]]\nfiles = ["b"]\nquots = "ignore"',
        5,
        'there is no key "quots"',
        'Did you mean "quotes"?',
    ),
    ('[[per-file]]\nfiles = ["a"]\nexclude = ["b"]', 3, '"exclude" cannot differ', "above the"),
    ('per-file = "x"', 1, "per-file is not an array of tables", "[[per-file]]"),
    ("[per-file]\na = 1", 1, "per-file is not an array of tables", "[[per-file]]"),
]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad[0][:30])
def test_a_mistake_is_told_with_its_line(tmp_path, monkeypatch, bad, line_end):
    text, line, message, hint = bad
    monkeypatch.chdir(tmp_path)

    with pytest.raises(ConfigError) as caught:
        settings(tmp_path, text.replace("\n", line_end))

    assert str(caught.value).startswith(f"checker.toml:{line}: ")
    assert message in str(caught.value)
    assert hint in caught.value.hint


def test_a_mistake_in_pyproject_is_told_with_its_line(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    text = '[project]\nname = "x"\nselct = 1\n\n[tool.checker]\n# why\nselct = 1\n'

    with pytest.raises(ConfigError, match=r'^pyproject.toml:7: there is no key "selct"$'):
        settings(tmp_path, text, name="pyproject.toml")


@pytest.mark.parametrize(
    ("text", "where"), [("a = \n", "1:5"), ('\nselect = ["a"\nignore = 1', "3:1"), ('a = "', "1")]
)
def test_what_is_no_toml_is_told_with_its_line(tmp_path, monkeypatch, text, where):
    monkeypatch.chdir(tmp_path)

    with pytest.raises(ConfigError) as caught:
        settings(tmp_path, text)

    assert str(caught.value).startswith(f"checker.toml:{where}: this is not TOML: ")


def test_what_is_no_utf8_is_an_error(tmp_path):
    (tmp_path / "checker.toml").write_bytes("# für\n".encode("latin-1"))

    with pytest.raises(ConfigError, match="not UTF-8"):
        Chooser().settings(tmp_path / "a.txt")


@pytest.mark.parametrize("text", ["[project\n", "[project]\n", 'x = "checker"\n', "[tool.ruff]\n"])
def test_a_pyproject_without_our_table_is_not_ours(tmp_path, text):
    path = tmp_path / "pyproject.toml"
    path.write_text(text)

    assert load(path) is None


@pytest.mark.parametrize(
    ("text", "line"), [("[tool.checker]\n\n[project\n", 3), ('[tool."checker\n', 1)]
)
def test_a_broken_pyproject_with_our_table_is_an_error(tmp_path, text, line):
    path = tmp_path / "pyproject.toml"
    path.write_text(text)

    with pytest.raises(ConfigError, match=rf"pyproject.toml:{line}:\d+: this is not TOML"):
        load(path)


def test_the_written_file_changes_nothing(tmp_path):
    assert settings(tmp_path, TEMPLATE).config == Config()


def test_every_line_of_the_written_file_can_be_switched_on(tmp_path):
    switched = "\n".join(
        line.removeprefix("# ") if " = " in line or line.startswith("# [") else line
        for line in TEMPLATE.splitlines()
        if "min-confidence = {" not in line
    )

    config = settings(tmp_path, switched).config

    assert config.known_names == ("Jon Smith", "John Smith")
    assert config.severity == (("headline-mismatch", Severity.ERROR),)
    assert config.fail_on is Config().fail_on
    assert sorted(config.file_types) == sorted(Config().file_types)
