"""The version of the code changes with everything that findings depend on."""

import shutil

import pytest

from checker.caching import code
from checker.caching.code import PACKAGE, code_version, sources


@pytest.fixture
def package(tmp_path):
    return shutil.copytree(
        PACKAGE,
        tmp_path / "checker",
        ignore=shutil.ignore_patterns("__pycache__", "weights"),
    )


def test_a_copy_is_the_same_version(package):
    (package / "__pycache__").mkdir()
    (package / "__pycache__" / "api.cpython-311.pyc").write_bytes(b"compiled")

    assert code_version(package) == code_version()


@pytest.mark.parametrize(
    "name",
    ["detectors/sum_mismatch.py", "mentions/data/titles.txt", "reading/plain.py", "pipeline.py"],
)
def test_a_change_of_rules_or_data_is_another_version(package, name):
    with (package / name).open("a") as file:
        file.write("\n# changed\n")

    assert code_version(package) != code_version()


@pytest.mark.parametrize("name", ["cli/check.py", "reporting/terminal.py"])
def test_a_change_of_commands_or_reports_is_not(package, name):
    with (package / name).open("a") as file:
        file.write("\n# changed\n")

    assert code_version(package) == code_version()


def test_a_new_file_and_a_renamed_one_are_another_version(package):
    (package / "detectors" / "new.txt").touch()
    with_new = code_version(package)
    (package / "detectors" / "new.txt").rename(package / "detectors" / "other.txt")

    assert len({with_new, code_version(package), code_version()}) == 3


def test_another_library_is_another_version(monkeypatch):
    before = code_version()
    monkeypatch.setattr(code, "version", lambda name: "9.9" if name == "sentencex" else "1")

    assert code_version() != before


def test_all_that_decides_what_is_found_is_read():
    folders = {path.relative_to(PACKAGE).parts[0] for path in sources(PACKAGE)}

    assert {"detectors", "mentions", "reading", "comparing", "pairing", "pipeline.py"} <= folders
