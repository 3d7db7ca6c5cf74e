import itertools

import pytest

from checker.errors import ModelLabelError
from checker.inference.labels import LABELS, label_columns


@pytest.mark.parametrize("order", list(itertools.permutations(LABELS)))
def test_columns_follow_the_names_in_any_order(order):
    columns = label_columns(dict(enumerate(order)))

    assert [order[column] for column in columns] == list(LABELS)


def test_case_spaces_and_common_synonyms_are_understood():
    assert label_columns({"0": " NEUTRAL ", "1": "Contradictory", "2": "entails"}) == (1, 2, 0)


@pytest.mark.parametrize(
    "names",
    [
        ["LABEL_0", "LABEL_1", "LABEL_2"],
        ["entailment", "not_entailment"],
        ["entailment", "neutral"],
        ["entailment", "entails", "neutral"],
        ["contradiction", "entailment", "neutral", "other"],
        [],
    ],
)
def test_other_labels_are_refused_and_named(names):
    with pytest.raises(ModelLabelError) as caught:
        label_columns(dict(enumerate(names)))

    assert all(name in str(caught.value) for name in names)
    assert "id2label" in caught.value.hint
