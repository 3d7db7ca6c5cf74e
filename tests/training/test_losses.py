"""The losses: rows that are only innocent, labelled rows, and rows of a group compared."""

import math

import pytest
import torch

from models.training.losses import contrast_of, loss_of

CONFLICT, ENTAILED, INNOCENT = 0, 1, -1


def test_an_innocent_row_is_indifferent_between_neutral_and_entailment():
    target = torch.tensor([-1])
    neutral = loss_of(torch.tensor([[0.0, 0.0, 5.0]]), target, 0.0)
    entailed = loss_of(torch.tensor([[0.0, 5.0, 0.0]]), target, 0.0)
    conflict = loss_of(torch.tensor([[5.0, 0.0, 0.0]]), target, 0.0)

    assert neutral == pytest.approx(float(entailed))
    assert conflict > neutral + 3


def test_a_labelled_row_has_plain_cross_entropy():
    logits = torch.tensor([[0.2, 1.0, -0.3]])
    expected = torch.nn.functional.cross_entropy(logits, torch.tensor([2]))

    assert loss_of(logits, torch.tensor([2]), 0.0) == pytest.approx(float(expected))


def test_in_a_group_only_the_difference_counts():
    targets = torch.tensor([CONFLICT, INNOCENT, INNOCENT])
    logits = torch.tensor([[1.0, 0.0, 0.5], [0.2, 0.0, 0.3], [-0.4, 0.1, 0.0]])
    suspicious = logits + torch.tensor([5.0, 0.0, 0.0])

    told = contrast_of(logits, targets, ["a", "a", "a"])
    assert told == pytest.approx(float(contrast_of(suspicious, targets, ["a", "a", "a"])), abs=1e-4)
    assert loss_of(suspicious, targets, 0.0) != pytest.approx(float(loss_of(logits, targets, 0.0)))


def test_groups_that_cannot_be_told_apart_cost_the_log_of_their_size():
    targets = torch.tensor([CONFLICT, INNOCENT, INNOCENT, CONFLICT, ENTAILED])
    told = contrast_of(torch.zeros(5, 3), targets, ["a", "a", "a", "b", "b"])

    assert told == pytest.approx(math.log(3) + math.log(2))


@pytest.mark.parametrize("groups", [["", "", ""], ["a", "b", "b"], ["a", "", ""]])
def test_rows_without_a_conflict_to_compare_cost_nothing(groups):
    targets = torch.tensor([CONFLICT, INNOCENT, INNOCENT])

    assert contrast_of(torch.randn(3, 3), targets, groups) == 0.0
