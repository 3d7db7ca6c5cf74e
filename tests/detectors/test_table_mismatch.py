import pytest

from checker.detectors.table_mismatch import TableMismatch
from tests.detectors.analysing import findings_of

HEAD = (
    "A headline\n\nThe figures are these.\n\n"
    "| Name | Then | Now | {} |\n| --- | ---: | ---: | ---: |\n"
)


def found(*rows, last="Price"):
    return findings_of(TableMismatch(), HEAD.format(last) + "\n".join(rows) + "\n")


@pytest.mark.parametrize(
    ("total", "flagged"),
    [
        ("| Total | 339 | 391 | |", False),
        ("| Total | 339 | 364 | |", True),
        ("| **All** | **393** | | |", True),
        ("| Total | 339 | 130 | |", False),
        ("| Total | | | 10 |", False),
        ("| Mean | 113 | 364 | |", False),
    ],
)
def test_a_total_is_the_sum_of_its_column(total, flagged):
    rows = [
        "| Lapwing | 190 | 241 | 9 |",
        "| Redshank | 88 | 92 | 11 |",
        "| Snipe | 61 | 58 | 10 |",
    ]

    assert bool(found(*rows, total)) is flagged


def test_rounded_figures_may_miss_their_total():
    rows = ["| Upper | 1.4 | 1 | |", "| Lower | 2.4 | 1 | |", "| Tunnel | 0.9 | 1 | |"]

    assert found(*rows, "| Total | 4.8 | 3 | |") == []
    assert len(found(*rows, "| Total | 5.8 | 3 | |")) == 1


@pytest.mark.parametrize(("change", "flagged"), [("+12.3%", False), ("+21.3%", True)])
def test_a_change_is_that_of_its_row(change, flagged):
    rows = ["| Hospital | 412,000 | 441,000 | +7.0% |", "| Ring | 305,000 | 299,000 | -2.0% |"]

    row = f"| University | 268,000 | 301,000 | {change} |"

    assert bool(found(*rows, row, last="Change")) is flagged


def test_a_column_of_another_kind_of_change_is_left_alone():
    rows = ["| One | 6,566 | 36 | +2 |", "| Two | 5,108 | 28 | -3 |", "| Three | 3,283 | 18 | +1 |"]

    assert found(*rows, last="Change") == []
