import itertools

import numpy as np
import pytest

from checker.errors import ModelError, ModelLabelError, ModelNotFoundError
from checker.inference.onnx_engine import OnnxEmbedder, OnnxNLI, to_scores
from checker.types import ModelInfo
from tests.inference import tiny

INFO = ModelInfo("nli", "tiny", "onnx")


def nli(folder=tiny.NLI, **options):
    return OnnxNLI(folder, INFO, **options)


def embedder(folder=tiny.EMBEDDER, **options):
    return OnnxEmbedder(folder, INFO, **options)


def test_scores_are_probabilities_that_differ_between_pairs():
    rows = np.array(tiny.as_rows(nli().score(tiny.PAIRS)))

    assert np.allclose(rows.sum(axis=1), 1)
    assert rows.min() >= 0
    assert np.ptp(rows[:, 0]) > 0.05


def test_scores_stand_in_the_order_of_the_pairs():
    model = nli(threads=3)
    alone = [model.score([pair])[0] for pair in tiny.PAIRS]
    order = np.random.default_rng(5).integers(0, len(tiny.PAIRS), 30).tolist()

    assert model.score([tiny.PAIRS[i] for i in order]) == [alone[i] for i in order]


def test_the_number_of_threads_does_not_change_a_score():
    assert nli(threads=1).score(tiny.PAIRS) == nli(threads=4).score(tiny.PAIRS)


def test_equal_pairs_are_run_once(monkeypatch):
    model = nli(threads=1)
    runs = []
    run = model._model._run
    monkeypatch.setattr(model._model, "_run", lambda encoding: runs.append(1) or run(encoding))

    model.score([tiny.PAIRS[0]] * 5 + [tiny.PAIRS[1]])

    assert len(runs) == 2


@pytest.mark.parametrize(
    "order", list(itertools.permutations(["contradiction", "entailment", "neutral"]))
)
def test_labels_are_read_by_name(tmp_path, order):
    folder = tiny.copy_of(tiny.NLI, tmp_path)
    tiny.set_config(folder, id2label=dict(enumerate(order)))
    (as_named,) = nli(folder).score(tiny.PAIRS[:1])
    (shipped,) = nli().score(tiny.PAIRS[:1])
    columns = [shipped.neutral, shipped.contradiction, shipped.entailment]

    assert [getattr(as_named, name) for name in order] == pytest.approx(columns)


def test_labels_without_meaning_are_refused(tmp_path):
    folder = tiny.copy_of(tiny.NLI, tmp_path)
    tiny.set_config(folder, id2label={"0": "LABEL_0", "1": "LABEL_1", "2": "LABEL_2"})

    with pytest.raises(ModelLabelError, match="LABEL_0"):
        nli(folder)


def test_a_higher_temperature_makes_the_model_less_sure(tmp_path):
    folder = tiny.copy_of(tiny.NLI, tmp_path)
    tiny.set_config(folder, checker={"temperature": 100.0})

    for row in tiny.as_rows(nli(folder).score(tiny.PAIRS)):
        assert row == pytest.approx((1 / 3, 1 / 3, 1 / 3), abs=0.05)


def test_scores_are_the_softmax_of_the_logits_over_the_temperature():
    scores = to_scores(np.array([2.0, 0.0, 0.0], dtype=np.float32), 2.0)

    assert scores.contradiction == pytest.approx(np.e / (np.e + 2))


def test_no_pairs_give_no_scores():
    assert nli().score([]) == []


def test_what_stands_after_the_longest_input_changes_nothing():
    long = "the fire burned and burned " * 4
    model = nli()

    assert model.score([(long, long)]) == model.score([(long + "so " * 5000, long + "no " * 9000)])


def test_the_longer_text_of_a_pair_is_cut_first():
    long, short = "a b c d e f g h i j " * 10, "it is out"
    model = nli()

    assert model.score([(long, short)]) != model.score([(long, "it is in")])
    assert model.score([(short, long)]) != model.score([("it is in", long)])


def test_vectors_have_length_one_and_stand_in_order():
    texts = [text for pair in tiny.PAIRS for text in pair]
    model = embedder(threads=3)
    vectors = model.embed(texts)

    assert vectors.shape == (len(texts), 16)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert all(
        np.array_equal(model.embed([text])[0], row)
        for text, row in zip(texts, vectors, strict=True)
    )


def test_no_texts_give_no_vectors():
    assert embedder().embed([]).shape == (0, 16)


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json", "config.json"])
def test_a_missing_file_is_named(tmp_path, name):
    folder = tiny.copy_of(tiny.NLI, tmp_path)
    (folder / name).unlink()

    with pytest.raises(ModelNotFoundError, match=name):
        nli(folder)


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json", "config.json"])
@pytest.mark.parametrize("left", [0, 200])
def test_a_file_that_is_cut_short_is_a_model_error_that_names_it(tmp_path, name, left):
    folder = tiny.copy_of(tiny.NLI, tmp_path)
    (folder / name).write_bytes((folder / name).read_bytes()[:left])

    with pytest.raises(ModelError, match=name) as caught:
        nli(folder)

    assert "again" in caught.value.hint


def test_an_encoder_is_no_nli_model(tmp_path):
    folder = tiny.copy_of(tiny.EMBEDDER, tmp_path)

    with pytest.raises(ModelError, match="3 logits"):
        nli(folder)


def test_an_nli_model_is_no_encoder():
    with pytest.raises(ModelError, match="one vector a token"):
        embedder(tiny.NLI)
