"""The built wheel carries what the command needs at run time."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def names(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    subprocess.run([*command, str(ROOT)], check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.mark.parametrize("role", ["nli", "embedder"])
@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json", "config.json", "README.md"])
def test_the_wheel_has_the_weights(names, role, name):
    assert f"checker/weights/{role}/{name}" in names


def test_the_wheel_has_every_data_file_of_the_package(names):
    files = {
        str(path.relative_to(ROOT))
        for path in (ROOT / "checker").rglob("*")
        if path.is_file() and path.suffix not in (".pyc", ".pyo")
    }

    assert sorted(name for name in files if name not in names) == []


def test_the_wheel_has_no_tests_and_no_training_code(names):
    assert not any(name.startswith(("tests/", "models/", "fixtures/")) for name in names)
