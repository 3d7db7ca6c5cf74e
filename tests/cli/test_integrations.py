"""Where checker plugs in: the files that other programs read do what they say when they are run."""

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml

from tests.cli.conftest import CLEAN, FLAWED
from tests.cli.fakes import run

ROOT = Path(__file__).parents[2]


def loaded(name):
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


@pytest.fixture
def workspace(tmp_path):
    """Make a repository's folder with articles, and the command on the path."""
    folder = tmp_path / "my drafts"
    folder.mkdir()
    (folder / "clean.txt").write_text(CLEAN, encoding="utf-8")
    (folder / "flawed.txt").write_text(FLAWED, encoding="utf-8")
    command = tmp_path / "bin" / "checker"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m checker "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    return tmp_path


def shell(script, workspace, **variables):
    environment = {
        **os.environ,
        "PATH": f"{workspace / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        **variables,
    }
    return subprocess.run(
        ["bash", "-e", "-c", script],
        cwd=workspace,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_pre_commit_hook_prints_a_line_for_a_finding(flawed, clean, capsys):
    (hook,) = loaded(".pre-commit-hooks.yaml")
    program, *words = [*shlex.split(hook["entry"]), *hook["args"]]

    assert program == "checker"
    assert run(*words, clean) == 0
    assert capsys.readouterr().out == ""
    assert run(*words, clean, flawed) == 1
    assert capsys.readouterr().out.startswith(f"{flawed}:3:")


def action_step(workspace, **inputs):
    action = loaded("action.yml")
    (step,) = [each for each in action["runs"]["steps"] if each.get("id") == "check"]
    given = {name: str(each["default"]) for name, each in action["inputs"].items()} | inputs
    variables = {
        name: given[value.split("inputs.")[1].split()[0]] if "inputs." in value else value
        for name, value in step["env"].items()
    }
    files = {name: str(workspace / name) for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    done = shell(step["run"], workspace, RUNNER_TEMP=str(workspace), **files, **variables)
    outputs = Path(files["GITHUB_OUTPUT"]).read_text(encoding="utf-8").split()
    return done, dict(line.split("=", 1) for line in outputs)


def test_the_action_annotates_writes_sarif_and_a_summary_and_fails(workspace):
    done, outputs = action_step(workspace, paths="my drafts\n", args="--fail-on=error\n")

    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error file=my drafts/flawed.txt,line=3,")
    assert outputs == {"exit-code": "1", "sarif-file": "checker.sarif"}
    log = json.loads((workspace / "checker.sarif").read_text(encoding="utf-8"))
    (result,) = log["runs"][0]["results"]
    place = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place["uri"] == "my%20drafts/flawed.txt"
    assert "tense-mismatch" in (workspace / "GITHUB_STEP_SUMMARY").read_text(encoding="utf-8")


def test_the_action_takes_nothing_in_its_inputs_for_a_command(workspace):
    done, outputs = action_step(
        workspace, paths='$(touch hacked)\n"; touch hacked;\n', summary="false"
    )

    assert (done.returncode, outputs["exit-code"]) == (2, "2")
    assert not (workspace / "hacked").exists()
    assert "::error file=$(touch hacked),title=checker%3A not checked::" in done.stdout


def test_the_inputs_of_the_action_reach_no_script_as_text():
    for step in loaded("action.yml")["runs"]["steps"]:
        assert "${{" not in step.get("run", "")


def test_the_gitlab_job_writes_the_reports_that_it_promises(workspace):
    template = loaded(".gitlab/checker.gitlab-ci.yml")
    (script,) = template["checker"]["script"]
    variables = {**template["variables"], "CHECKER_PATHS": "my*", "CHECKER_ARGS": "--quiet"}

    done = shell(script, workspace, **variables)

    reports = template["checker"]["artifacts"]["reports"]
    assert done.returncode == 1, done.stderr
    assert "tense-mismatch" in done.stdout
    (issue,) = json.loads((workspace / reports["codequality"]).read_text(encoding="utf-8"))
    assert issue["location"]["path"] == "my drafts/flawed.txt"
    suites = ET.parse(workspace / reports["junit"]).getroot()
    assert (suites.get("tests"), suites.get("failures")) == ("2", "1")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("checker che", {"check"}),
        ("checker check --format gi", {"github", "gitlab"}),
        ("checker check --exit", {"--exit-zero"}),
        ("checker explain tense", {"tense-mismatch"}),
    ],
)
def test_the_shell_completes_commands_options_values_and_rules(words, expected, workspace):
    done = shell(
        "checker",
        workspace,
        _CHECKER_COMPLETE="bash_complete",
        COMP_WORDS=words,
        COMP_CWORD=str(words.count(" ")),
    )

    found = {line.partition(",")[2] for line in done.stdout.splitlines()}
    assert found == expected, done.stderr


def test_the_shell_completes_paths(workspace):
    done = shell(
        "checker",
        workspace,
        _CHECKER_COMPLETE="bash_complete",
        COMP_WORDS="checker check my",
        COMP_CWORD="2",
    )

    assert done.stdout == "file,my\n"
