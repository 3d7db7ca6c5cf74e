"""The weights that ship: pinned, described by their cards, and worth shipping."""

import json
from pathlib import Path

import pytest

from checker import inference
from checker.inference.pins import PINS
from checker.inference.weights import REPOSITORY
from models.training.embedding import OnnxEncoder, TorchEncoder, default_base
from models.training.reports import Flaw, FlawedReport, located
from models.training.retrieval import of_report, ranks
from tests.inference import tiny

ROLES = sorted(PINS)
GOLD = [
    path
    for path in sorted((tiny.FIXTURES.parent / "benchmark" / "dev").glob("*.gold.json"))
    if path.with_name(path.name.replace(".gold.json", ".txt")).exists()
]


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
def test_a_model_stays_under_30_mb(role):
    assert PINS[role].weights.size <= 30_000_000


@pytest.mark.parametrize("role", ROLES)
def test_a_graph_carries_no_paths_of_the_machine_that_exported_it(role):
    content = (REPOSITORY / role / "model.onnx").read_bytes()

    assert b"site-packages" not in content
    assert b'File "/' not in content


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Twelve people died in the fire.", "Nobody died in the fire."),
        ("The mayor signed the law on Monday.", "The mayor refused to sign the law."),
        ("The strike lasted nine days.", "The strike lasted eleven days."),
        ("Twelve people died.", "Nobody died."),
    ],
)
def test_the_shipped_nli_model_knows_a_plain_conflict(one, two):
    (scores,) = inference.load().nli.score([(one, two)])

    assert scores.contradiction > max(scores.entailment, scores.neutral)


def test_the_shipped_nli_model_knows_what_has_nothing_to_do_with_it():
    pair = ("The bridge was opened on Monday.", "Rents rose by a tenth last year.")
    (scores,) = inference.load().nli.score([pair])

    assert scores.contradiction < 0.1


def test_the_shipped_encoder_puts_what_says_the_same_near():
    embedder = inference.load().embedder
    vectors = embedder.embed(["Twelve people died.", "12 were killed.", "Rents rose."])

    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2] + 0.2


def test_a_pair_s_score_does_not_depend_on_the_other_pairs():
    nli = inference.load().nli
    pair = ("The toll rose to 14.", "Twelve people died in the fire on Monday.")
    (alone,) = nli.score([pair])

    assert nli.score([("Rain.", "Sun."), pair, (pair[1], pair[0])])[1] == alone


def flawed(gold: Path) -> FlawedReport:
    told = json.loads(gold.read_text(encoding="utf-8"))
    text = gold.with_name(gold.name.replace(".gold.json", ".txt")).read_text(encoding="utf-8")
    flaws = [Flaw(each["type"], located(text, each["evidence"])) for each in told["findings"]]
    return FlawedReport(gold.name, "dev", told["date"] or "", text, tuple(flaws))


@pytest.mark.torch
def test_the_encoder_ranks_the_other_mention_of_a_fact_higher_than_the_one_it_began_from():
    related = [of_report(flawed(gold)) for gold in GOLD]
    ours, plain = OnnxEncoder(REPOSITORY / "embedder"), TorchEncoder(default_base())

    def share(encoder, within):
        found = [rank for one in related for rank in ranks(one, encoder)]
        assert len(found) >= 60
        return sum(rank <= within for rank in found) / len(found)

    assert share(ours, 5) >= 0.8
    assert share(ours, 5) > share(plain, 5) + 0.05
    assert share(ours, 1) > share(plain, 1) + 0.10
