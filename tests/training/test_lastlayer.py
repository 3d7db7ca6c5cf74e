"""A last layer of one token: the logits stay, its output is shorter."""

import torch
from transformers import AutoModelForSequenceClassification

from models.training.lastlayer import shorten

IDS = torch.tensor([[0, 5, 6, 2, 2, 7, 2], [0, 6, 2, 2, 4, 2, 1]])
MASK = (IDS != 1).long()


def _model(folder):
    return AutoModelForSequenceClassification.from_pretrained(
        folder, attn_implementation="eager"
    ).eval()


def test_the_logits_are_those_of_the_whole_layer(tiny_wide):
    whole, short = _model(tiny_wide), _model(tiny_wide)
    shorten(short)
    with torch.no_grad():
        expected, found = (m(input_ids=IDS, attention_mask=MASK).logits for m in (whole, short))

    assert torch.allclose(expected, found, atol=1e-6)
    assert not torch.allclose(expected[0], expected[1], atol=1e-4)


def test_its_output_is_one_token(tiny_wide):
    model = _model(tiny_wide)
    shorten(model)
    with torch.no_grad():
        told = model.base_model(input_ids=IDS, attention_mask=MASK).last_hidden_state

    assert told.shape[:2] == (2, 1)
    assert model.state_dict().keys() == _model(tiny_wide).state_dict().keys()


def test_a_model_of_another_kind_stays_as_it_is(tiny_model):
    model = _model(tiny_model)
    shorten(model)
    with torch.no_grad():
        told = model.base_model(input_ids=IDS, attention_mask=MASK).last_hidden_state

    assert told.shape[:2] == IDS.shape
