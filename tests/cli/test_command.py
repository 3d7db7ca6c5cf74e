"""The other commands, what loads, and what a shell sees."""

import json
import re
import subprocess
import sys

import jsonschema
import pytest

from checker import __version__, detectors, settling
from checker.cli import main
from tests.cli.fakes import run

HEAVY = {"onnxruntime", "tokenizers", "torch", "transformers", "sentence_transformers"}


def shell(script, *args, **options):
    command = [sys.executable, "-c", script, *map(str, args)]
    return subprocess.run(command, capture_output=True, text=True, check=False, **options)


RUN = """
import sys
from checker.cli import main
try:
    main(sys.argv[1:])
finally:
    print(*sys.modules, file=sys.stderr)
"""


@pytest.mark.parametrize(
    "args",
    [["--help"], ["check", "--help"], ["rules"], ["explain", "contradiction"], ["schema"]],
    ids=" ".join,
)
def test_help_and_rules_load_no_model_library(args):
    done = shell(RUN, *args)

    assert done.returncode == 0
    assert done.stdout
    assert not HEAVY & set(done.stderr.split())


def test_importing_the_package_loads_no_model_library():
    done = shell("import sys, checker; print(*sys.modules)")

    assert not (HEAVY | {"numpy", "rich"}) & set(done.stdout.split())


def test_a_check_with_the_shipped_models_loads_no_torch(flawed):
    done = shell(RUN, "check", flawed)

    loaded = set(done.stderr.split())
    assert "tense-mismatch" in done.stdout
    assert "onnxruntime" in loaded
    assert not loaded & {"torch", "transformers", "sentence_transformers"}


def test_a_reader_that_has_gone_is_no_error():
    script = 'exec "$0" -m checker schema | head -c 1; exit "${PIPESTATUS[0]}"'

    done = subprocess.run(
        ["bash", "-c", script, sys.executable], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, "{", "")


def test_rules_lists_every_rule_on_a_line(capsys):
    assert run("rules") == 0

    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == sorted(
        rule.rule_id for rule in (*detectors.ALL, *settling.RULES)
    )


def test_explain_prints_all_sections(capsys):
    assert run("explain", "tense-mismatch") == 0

    out = capsys.readouterr().out
    for section in ("What it checks", "Why it matters", "Example", "Known limits"):
        assert f"\n{section}\n" in out


def test_explain_names_the_nearest_rule(capsys):
    assert run("explain", "tense_mismach") == 2
    assert "Did you mean tense-mismatch?" in capsys.readouterr().err


def test_schema_is_a_json_schema(capsys):
    assert run("schema") == 0

    jsonschema.Draft202012Validator.check_schema(json.loads(capsys.readouterr().out))


def test_version(capsys):
    assert run("--version") == 0
    assert __version__ in capsys.readouterr().out


def test_an_article_in_place_of_a_command_is_understood(clean, capsys):
    assert run(clean) == 2
    assert f"checker check {clean}" in capsys.readouterr().err


def test_models_shows_verified_weights(capsys, monkeypatch):
    monkeypatch.delenv("CHECKER_MODELS", raising=False)

    assert run("models") == 0

    out = capsys.readouterr().out
    assert out.startswith("nli: ")
    assert "\nembedder: " in out
    assert len(re.findall(r"model\.onnx +\d+\.\d MB  [0-9a-f]{64}  verified", out)) == 2


def test_missing_weights_are_one_line(capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("CHECKER_MODELS", str(tmp_path / "nowhere"))

    assert run("models") == 2
    assert capsys.readouterr().err.startswith("error: CHECKER_MODELS names ")


def test_a_model_that_does_not_exist_is_one_line(clean, capsys, tmp_path):
    with pytest.raises(SystemExit) as exit_:
        main(["check", str(clean), "--model", str(tmp_path / "none")])

    out, err = capsys.readouterr()
    assert exit_.value.code == 2
    assert out == ""
    assert err.startswith("error: ")
    assert err.count("\n") == 1


def test_a_revision_without_a_model_is_a_misuse(clean, capsys):
    assert run("check", clean, "--revision", "abc") == 2
    assert "--revision goes with --model" in capsys.readouterr().err
