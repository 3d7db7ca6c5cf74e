"""The torch engine gives what the ONNX engine gives, and its failures are clear."""

import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from checker import inference
from checker.errors import ModelError, ModelLabelError, ModelNotFoundError
from tests.inference import tiny

pytestmark = pytest.mark.torch

UNKNOWN = "no-such-organisation/no-such-model"


@pytest.fixture(scope="module")
def engines():
    onnx = inference.load(model=tiny.NLI, embedder=tiny.EMBEDDER)
    torch = inference.load(model=tiny.NLI_TORCH, embedder=tiny.EMBEDDER_TORCH, offline=True)
    return onnx, torch


def test_the_folder_decides_the_engine(engines):
    _, torch = engines

    assert torch.nli.info.engine == torch.embedder.info.engine == "torch"
    assert len(torch.nli.info.sha256) == 64


def test_both_engines_give_the_same_scores_on_the_same_weights(engines):
    onnx, torch = engines
    pairs = [*tiny.PAIRS, ("burn " * 90, "it is out"), ("it is out", "burn " * 90)]
    ours = np.array(tiny.as_rows(onnx.nli.score(pairs)))
    theirs = np.array(tiny.as_rows(torch.nli.score(pairs)))

    assert np.abs(ours - theirs).max() < 1e-4


def test_both_engines_give_the_same_vectors_on_the_same_weights(engines):
    onnx, torch = engines
    texts = [text for pair in tiny.PAIRS for text in pair]

    assert np.abs(onnx.embedder.embed(texts) - torch.embedder.embed(texts)).max() < 1e-4


def test_nothing_in_gives_nothing_out(engines):
    _, torch = engines

    assert torch.nli.score([]) == []
    assert torch.embedder.embed([]).shape == (0, 16)


def test_labels_are_read_by_name(engines, tmp_path):
    folder = tiny.copy_of(tiny.NLI_TORCH, tmp_path)
    names = {"0": "entailment", "1": "neutral", "2": "contradiction"}
    tiny.set_config(folder, id2label=names, label2id=None)
    model = inference.load(model=folder, embedder=tiny.EMBEDDER).nli
    (shipped,), (renamed,) = engines[1].nli.score(tiny.PAIRS[:1]), model.score(tiny.PAIRS[:1])

    assert renamed.entailment == pytest.approx(shipped.neutral)
    assert renamed.contradiction == pytest.approx(shipped.entailment)


def test_labels_without_meaning_are_refused(tmp_path):
    folder = tiny.copy_of(tiny.NLI_TORCH, tmp_path)
    tiny.set_config(folder, id2label=None, label2id=None)

    with pytest.raises(ModelLabelError, match="LABEL_0"):
        inference.load(model=folder, embedder=tiny.EMBEDDER)


def test_nothing_is_written_while_a_model_loads_and_runs(capfd):
    models = inference.load(model=tiny.NLI_TORCH, embedder=tiny.EMBEDDER_TORCH)
    models.nli.score(tiny.PAIRS)
    models.embedder.embed(["a"])

    assert capfd.readouterr() == ("", "")


def test_offline_an_unknown_id_fails_at_once_and_says_what_to_do():
    started = time.monotonic()
    with pytest.raises(ModelNotFoundError, match=UNKNOWN) as caught:
        inference.load(model=UNKNOWN, embedder=tiny.EMBEDDER, offline=True)

    assert "online" in caught.value.hint
    assert time.monotonic() - started < 10


def test_offline_an_unknown_embedder_fails_likewise():
    with pytest.raises(ModelNotFoundError, match=UNKNOWN):
        inference.load(model=tiny.NLI, embedder=UNKNOWN, offline=True)


def test_offline_no_connection_is_tried(monkeypatch):
    tried = []
    monkeypatch.setattr(socket, "getaddrinfo", lambda *where, **_: tried.append(where))
    with pytest.raises(ModelNotFoundError):
        inference.load(model=UNKNOWN, embedder=tiny.EMBEDDER, offline=True)

    assert tried == []


@pytest.mark.parametrize("name", ["model.safetensors", "config.json"])
def test_a_spoiled_file_is_a_model_error(tmp_path, name):
    folder = tiny.copy_of(tiny.NLI_TORCH, tmp_path)
    (folder / name).write_bytes(b"{")

    with pytest.raises(ModelError, match="tiny-nli-torch"):
        inference.load(model=folder, embedder=tiny.EMBEDDER)


def test_a_folder_without_a_config_is_refused(tmp_path):
    folder = tiny.copy_of(tiny.NLI_TORCH, tmp_path)
    (folder / "config.json").unlink()

    with pytest.raises(ModelError, match="tiny-nli-torch"):
        inference.load(model=folder, embedder=tiny.EMBEDDER)


def cached(home: Path, *, commit: str, tag: str) -> None:
    """Lay the tiny model out as the hub's client keeps a download."""
    root = home / "hub" / "models--newsroom--tiny"
    (root / "refs").mkdir(parents=True)
    (root / "refs" / tag).write_text(commit)
    shutil.copytree(tiny.NLI_TORCH, root / "snapshots" / commit)


def loaded_revision(home: Path, revision: str) -> subprocess.CompletedProcess[str]:
    code = (
        "from checker import inference\n"
        "from checker.errors import ModelNotFoundError\n"
        "try:\n"
        f"    print(inference.load(model='newsroom/tiny', embedder={str(tiny.EMBEDDER)!r},"
        f" revision={revision!r}).nli.info.revision)\n"
        "except ModelNotFoundError as error:\n"
        "    print(error)\n"
    )
    environment = {**os.environ, "HF_HOME": str(home), "HF_HUB_OFFLINE": "1"}
    environment.pop("HF_HUB_CACHE", None)
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment
    )


def test_a_cached_model_is_taken_at_the_revision_that_was_asked_for(tmp_path):
    commit = "0123456789abcdef0123456789abcdef01234567"
    cached(tmp_path, commit=commit, tag="v1")

    assert loaded_revision(tmp_path, "v1").stdout.strip() == commit
    assert "newsroom/tiny cannot be had" in loaded_revision(tmp_path, "v2").stdout
