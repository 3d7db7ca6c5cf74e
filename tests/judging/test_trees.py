import pytest

from checker.judging.trees import Tree

DEEP = [[1, 0.0, 1, 2], [-1.0], [0, 2.5, 3, 4], [0.25], [4.0]]


@pytest.mark.parametrize(
    ("values", "expected"),
    [([9.0, -1.0], -1.0), ([9.0, 0.0], -1.0), ([2.5, 0.1], 0.25), ([2.6, 0.1], 4.0)],
)
def test_a_value_on_the_cut_goes_low(values, expected):
    assert Tree.of(DEEP, [0, 1]).value(values) == expected


def test_features_are_found_by_the_order_of_the_file():
    assert Tree.of(DEEP, [1, 0]).value([0.1, 2.6]) == 4.0


@pytest.mark.parametrize(
    "nodes",
    [
        [],
        [[0, 1.0, 0, 1], [1.0]],
        [[0, 1.0, 1, 2], [1.0]],
        [[0, 1.0, 1], [1.0]],
    ],
    ids=["empty", "leads to itself", "leads out", "too short"],
)
def test_a_tree_that_could_not_be_walked_is_refused(nodes):
    with pytest.raises(ValueError, match=r"tree"):
        Tree.of(nodes, [0])
