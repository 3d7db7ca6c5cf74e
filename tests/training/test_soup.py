"""Averaging: the mean of two runs, and of one run with itself."""

import torch
from transformers import AutoModelForSequenceClassification

from models.training.soup import average


def weights(folder):
    model = AutoModelForSequenceClassification.from_pretrained(folder)
    return model.classifier.weight.detach()


def test_the_average_lies_in_the_middle(tiny_model, tmp_path):
    other = AutoModelForSequenceClassification.from_pretrained(tiny_model)
    with torch.no_grad():
        other.classifier.weight += 1.0
    other.save_pretrained(tmp_path / "other")
    folder = average([tiny_model, tmp_path / "other"], tmp_path / "mean")

    assert torch.allclose(weights(folder), weights(tiny_model) + 0.5, atol=1e-6)


def test_the_average_of_a_run_with_itself_is_that_run(tiny_model, tmp_path):
    folder = average([tiny_model, tiny_model], tmp_path)

    assert torch.allclose(weights(folder), weights(tiny_model))
