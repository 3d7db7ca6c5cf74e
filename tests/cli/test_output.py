"""Files are whole or not there."""

import io
import subprocess
import sys

import pytest

from checker.cli.output import OutputError, write_file, write_stdout


def test_a_failed_write_leaves_the_old_file(tmp_path, monkeypatch):
    target = tmp_path / "report.txt"
    target.write_text("old")
    monkeypatch.setattr("pathlib.Path.replace", refuse)

    with pytest.raises(OutputError, match="disk full"):
        write_file("new", target)

    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def refuse(*_):
    raise OSError(28, "disk full")


def test_a_link_stays_a_link(tmp_path):
    target, link = tmp_path / "report.txt", tmp_path / "latest.txt"
    target.touch()
    link.symlink_to(target)

    write_file("Zwölf\n", link)

    assert link.is_symlink()
    assert target.read_bytes() == "Zwölf\n".encode()


def test_a_character_that_the_output_lacks_is_no_error(monkeypatch):
    raw = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(raw, encoding="ascii"))

    write_stdout("Zwölf │\n")

    assert raw.getvalue() == b"Zw?lf ?\n"


def test_a_pipe_can_be_the_output(tmp_path):
    script = f'exec "$0" -m checker check {tmp_path} -o /dev/stdout | cat'

    done = subprocess.run(
        ["bash", "-c", script, sys.executable], capture_output=True, text=True, check=False
    )

    assert done.stdout.startswith(f"{tmp_path}: error: no articles in this folder")


@pytest.mark.parametrize("redirection", [">/dev/full", ">&-"])
def test_an_output_that_cannot_be_written_is_one_line(redirection):
    script = f'exec "$0" -m checker schema {redirection}'

    done = subprocess.run(
        ["bash", "-c", script, sys.executable], capture_output=True, text=True, check=False
    )

    assert done.returncode == 2
    assert done.stderr.startswith("error: ")
    assert done.stderr.count("\n") == 1


def test_a_closed_input_is_one_line():
    script = 'exec "$0" -m checker check - <&-'

    done = subprocess.run(
        ["bash", "-c", script, sys.executable], capture_output=True, text=True, check=False
    )

    assert done.returncode == 2
    assert done.stderr == "-: error: standard input is closed. Give a file or a pipe.\n"
