"""Which weights a run would use, without loading them."""

import shutil
from pathlib import Path

import pytest

from checker.inference.identity import identity

TINY = Path(__file__).parents[2] / "fixtures" / "models" / "tiny-nli"


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(TINY, tmp_path / "tiny-nli")


def test_shipped_weights_go_by_their_pins():
    from checker.inference.pins import PINS

    assert PINS["nli"].weights.sha256 in identity("nli", None, None)
    assert identity("nli", None, None) != identity("embedder", None, None)


@pytest.mark.parametrize("name", ["model.onnx", "config.json", "judge.json"])
def test_a_changed_file_is_another_model(folder, name):
    before = identity("nli", str(folder), None)
    with (folder / name).open("ab") as file:
        file.write(b" ")

    assert identity("nli", str(folder), None) != before


def test_a_changed_model_card_is_the_same_model(folder):
    before = identity("nli", str(folder), None)
    (folder / "README.md").write_text("Another card.")

    assert identity("nli", str(folder), None) == before


def test_own_weights_in_place_of_the_shipped_go_by_what_is_in_them(folder, monkeypatch):
    (folder.parent / "nli").symlink_to(folder)
    monkeypatch.setenv("CHECKER_MODELS", str(folder.parent))

    assert identity("nli", None, None) == identity("nli", str(folder), None)


def test_weights_on_the_hub_go_by_their_commit():
    assert identity("nli", "organisation/name", "a" * 40) == f"organisation/name@{'a' * 40}"
    assert identity("nli", "organisation/name", "main") is None
    assert identity("nli", "organisation/name", None) is None


def test_weights_that_are_missing_cannot_be_told(monkeypatch, tmp_path):
    monkeypatch.setenv("CHECKER_MODELS", str(tmp_path / "missing"))

    assert identity("nli", None, None) is None
