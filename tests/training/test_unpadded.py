"""The faster forward pass: the same logits and gradients as the model's own, padding or not."""

import pytest
import torch
from transformers import AutoModelForSequenceClassification

from models.training.plan import Plan
from models.training.rows import INNOCENT, Row
from models.training.train import Run
from models.training.unpadded import UnpaddedForward, serves

IDS = torch.tensor([[0, 5, 6, 2, 2, 7, 2], [0, 6, 2, 2, 4, 2, 1], [0, 5, 2, 2, 2, 1, 1]])
MASK = (IDS != 1).long()


@pytest.fixture
def wide(tiny_wide):
    """The model of the kind that the wide base is, with larger weights than new ones have."""
    model = AutoModelForSequenceClassification.from_pretrained(
        tiny_wide,
        attn_implementation="eager",
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
    )
    torch.manual_seed(3)
    for weight in model.parameters():
        weight.data += torch.randn_like(weight) * 0.15
    return model


def gradients(model, logits):
    model.zero_grad()
    torch.nn.functional.cross_entropy(logits, torch.tensor([0, 1, 2])).backward()
    return {name: w.grad for name, w in model.named_parameters() if w.grad is not None}


def test_the_logits_are_the_models_own(wide):
    own = wide(input_ids=IDS, attention_mask=MASK).logits
    told = UnpaddedForward(wide, 0)(IDS, MASK)

    assert torch.allclose(told, own, atol=0.05)
    assert own.std(0).min() > 0.15  # the pairs differ by more


def test_so_are_the_gradients(wide):
    own = gradients(wide, wide(input_ids=IDS, attention_mask=MASK).logits)
    told = gradients(wide, UnpaddedForward(wide, 0)(IDS, MASK))

    assert told.keys() == own.keys()
    for name, gradient in own.items():
        if gradient.norm() > 1e-3:  # a key's bias has none but rounding
            alike = torch.cosine_similarity(told[name].flatten(), gradient.flatten(), dim=0)
            assert alike > 0.98, name


def test_padding_changes_nothing(wide):
    alone = UnpaddedForward(wide, 0)(IDS[2:, :5], MASK[2:, :5])
    beside = UnpaddedForward(wide, 0)(IDS, MASK)[2:]

    assert torch.allclose(alone, beside, atol=0.01)


def test_below_the_lowest_trained_layer_nothing_is_learned(wide):
    learned = gradients(wide, UnpaddedForward(wide, 2)(IDS, MASK))

    assert any("layer.2." in name for name in learned)
    assert not any(
        part in name for name in learned for part in ("layer.0.", "layer.1.", "embeddings")
    )


def test_a_run_takes_it_where_it_serves(wide, tiny_model, tmp_path):
    assert serves(wide)
    assert not serves(AutoModelForSequenceClassification.from_pretrained(tiny_model))
    assert Run(Plan(str(tiny_model)), tmp_path).unpadded is None


def test_a_run_learns_with_it(wide, tiny_model, tmp_path):
    run = Run(Plan(str(tiny_model), rate=1e-3), tmp_path)
    wide.resize_token_embeddings(len(run.tokenizer))
    run.model, run.unpadded = wide, UnpaddedForward(wide, 0)
    run.optimiser = torch.optim.AdamW(wide.parameters(), 1e-3)
    rows = [
        Row("the bridge was opened", f"the bridge was {'not ' * n}opened", label)
        for n, label in enumerate((INNOCENT, "contradiction"))
    ]
    first = run.learn(rows, 0.5)
    for _ in range(60):
        last = run.learn(rows, 0.5)

    assert last < first / 2
