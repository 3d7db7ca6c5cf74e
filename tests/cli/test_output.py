"""Files are whole or not there."""

import io

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
