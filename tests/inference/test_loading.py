import subprocess
import sys
from pathlib import Path

import pytest

from checker import inference
from checker.errors import ModelError, ModelNotFoundError
from tests.inference import tiny


def home_of(tmp_path: Path) -> Path:
    """Lay a folder out as ``CHECKER_MODELS`` wants it."""
    tiny.copy_of(tiny.NLI, tmp_path).rename(tmp_path / "nli")
    tiny.copy_of(tiny.EMBEDDER, tmp_path).rename(tmp_path / "embedder")
    return tmp_path


def test_a_folder_with_a_graph_runs_on_onnx_and_its_checksum_is_told():
    models = inference.load(model=str(tiny.NLI), embedder=tiny.EMBEDDER)

    assert models.nli.info.engine == models.embedder.info.engine == "onnx"
    assert models.nli.info.name == "tiny-nli"
    assert len(models.nli.info.sha256) == 64
    assert models.nli.score([("a", "b")])[0].neutral > 0
    assert models.embedder.embed(["a"]).shape == (1, 16)


def test_the_variable_names_the_folder_of_both_models(monkeypatch, tmp_path):
    monkeypatch.setenv("CHECKER_MODELS", str(home_of(tmp_path)))
    models = inference.load()

    assert (models.nli.info.name, models.embedder.info.name) == ("nli", "embedder")
    assert models.embedder.embed(["a"]).shape == (1, 16)


def test_a_variable_that_names_nothing_is_an_error_that_names_it(monkeypatch, tmp_path):
    monkeypatch.setenv("CHECKER_MODELS", str(tmp_path / "gone"))

    with pytest.raises(ModelNotFoundError, match="CHECKER_MODELS"):
        inference.load()


@pytest.mark.parametrize("source", ["./gone", "/gone/model", "not an id", "a/b/c", ""])
def test_what_is_neither_folder_nor_id_is_refused_at_once(source):
    with pytest.raises(ModelNotFoundError) as caught:
        inference.load(model=source, embedder=tiny.EMBEDDER)

    assert "folder" in caught.value.line


def test_a_file_is_no_model(tmp_path):
    path = tmp_path / "model"
    path.write_text("no model")

    with pytest.raises(ModelNotFoundError, match="not a folder"):
        inference.load(model=str(path), embedder=tiny.EMBEDDER)


def test_a_folder_without_weights_is_refused(tmp_path):
    with pytest.raises(ModelNotFoundError, match=r"neither model\.onnx nor"):
        inference.load(model=tmp_path, embedder=tiny.EMBEDDER)


def test_errors_of_models_are_model_errors():
    assert issubclass(ModelNotFoundError, ModelError)


def test_the_default_engine_loads_no_torch():
    code = (
        "import sys; from checker import inference;"
        f"m = inference.load(model={str(tiny.NLI)!r}, embedder={str(tiny.EMBEDDER)!r});"
        "m.nli.score([('a', 'b')]); m.embedder.embed(['a']); print(*sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "onnxruntime" in run.stdout.split()
    assert not {"torch", "transformers", "sentence_transformers"} & set(run.stdout.split())


def test_importing_the_folder_loads_no_engine():
    code = "import sys, checker.inference; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert not {"onnxruntime", "tokenizers", "torch"} & set(run.stdout.split())
