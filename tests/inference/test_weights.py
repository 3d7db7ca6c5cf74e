from dataclasses import replace

import pytest

from checker import inference
from checker.errors import ModelError, ModelNotFoundError
from checker.inference.pins import Pin, PinnedFile
from checker.inference.weights import checksum, verify
from tests.inference import tiny


def pin_of(folder) -> Pin:
    files = tuple(
        PinnedFile(path.name, path.stat().st_size, checksum(path))
        for path in sorted(folder.iterdir())
    )
    return Pin("nli", "tiny", "none/none", "0" * 40, "Apache-2.0", files)


def test_the_pinned_files_pass():
    verify(tiny.NLI, pin_of(tiny.NLI))


def test_a_missing_file_is_named(tmp_path):
    folder = tiny.copy_of(tiny.NLI, tmp_path)
    (folder / "tokenizer.json").unlink()

    with pytest.raises(ModelNotFoundError, match=r"no tokenizer\.json"):
        verify(folder, pin_of(tiny.NLI))


def test_a_file_that_is_cut_short_is_named_with_both_sizes(tmp_path):
    folder = tiny.copy_of(tiny.NLI, tmp_path)
    path = folder / "model.onnx"
    size = path.stat().st_size
    path.write_bytes(path.read_bytes()[:1000])

    with pytest.raises(ModelError, match=rf"1,000 bytes instead of {size:,}") as caught:
        verify(folder, pin_of(tiny.NLI))

    assert "again" in caught.value.hint


def test_a_changed_byte_is_noticed(tmp_path):
    folder = tiny.copy_of(tiny.NLI, tmp_path)
    content = bytearray((folder / "model.onnx").read_bytes())
    content[-1] ^= 1
    (folder / "model.onnx").write_bytes(content)

    with pytest.raises(ModelError, match="checksum"):
        verify(folder, pin_of(tiny.NLI))


def test_the_user_s_own_weights_are_described_but_not_compared(monkeypatch, tmp_path):
    tiny.copy_of(tiny.NLI, tmp_path).rename(tmp_path / "nli")
    tiny.copy_of(tiny.EMBEDDER, tmp_path).rename(tmp_path / "embedder")
    monkeypatch.setenv("CHECKER_MODELS", str(tmp_path))
    nli, embedder = inference.describe()

    assert (nli.role, nli.path, nli.verified) == ("nli", tmp_path / "nli", None)
    assert [file.name for file in embedder.files] == ["config.json", "model.onnx", "tokenizer.json"]


def test_one_file_that_differs_makes_the_folder_unverified():
    (folder, _) = inference.describe()
    spoiled = replace(folder, files=(*folder.files[:2], replace(folder.files[2], verified=False)))

    assert folder.verified is True
    assert spoiled.verified is False
