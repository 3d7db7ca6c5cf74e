"""The tree is what the documents say: file sizes, paths named, packages that load late."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = sorted(
    p for folder in ("checker", "models", "tests") for p in (ROOT / folder).rglob("*.py")
)
PATH = re.compile(r"`((?:checker|models|fixtures|tests|\.ci)/[\w./-]*)`")


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_no_file_is_longer_than_300_lines(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "models/README.md"])
def test_every_path_a_document_names_exists(name):
    text = (ROOT / name).read_text(encoding="utf-8")

    built = {"checker/weights/"}  # made by the wheel build from models/
    assert [p for p in PATH.findall(text) if p not in built and not (ROOT / p).exists()] == []


def test_only_inference_imports_a_model_library():
    library = re.compile(
        r"^\s*(?:import|from) (onnxruntime|torch|transformers|sentence_transformers)\b"
    )
    guilty = [
        str(path.relative_to(ROOT))
        for path in (ROOT / "checker").rglob("*.py")
        if "inference" not in path.parts
        and any(library.match(line) for line in path.read_text(encoding="utf-8").splitlines())
    ]

    assert guilty == []


def test_tests_mirror_the_package():
    folders = {p.parent.name for p in (ROOT / "checker").rglob("*.py")} - {"checker", "types"}

    assert [
        name for name in sorted(folders) if not list((ROOT / "tests" / name).glob("test_*.py"))
    ] == []
