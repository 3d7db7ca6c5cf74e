import pytest

from checker.comparing import differences
from checker.comparing.slots import slotted
from tests.detectors.analysing import analysis_of


def found(text):
    analysis = analysis_of(f"The town decides\n\n{text}\n", date="2024-09-08")
    lines = list(slotted(analysis))
    return [
        [analysis.document.quote(mark) for mark in gap.marks]
        for gap in differences.examine(analysis.document, lines)
    ]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        (
            "The plan has revenue of $88.4 million and spending of $94.6 million.\n\nIt rained.\n\n"
            "The resulting shortfall of $7.2 million will be borrowed.",
            ["88.4 million", "94.6 million", "7.2 million"],
        ),
        (
            "Costs rose to $5.5 million, while income came to $4.1 million. That leaves a "
            "$2.4 million deficit.",
            ["5.5 million", "4.1 million", "2.4 million"],
        ),
        (
            "Ana Prys got 4,512 votes and her rival Tom Birch 4,230. It was a margin of 292 votes.",
            ["4,512", "4,230", "292"],
        ),
    ],
)
def test_a_difference_that_two_values_do_not_give_is_found(text, marks):
    assert found(text) == [marks]


@pytest.mark.parametrize(
    "text",
    [
        "The plan has revenue of $88.4 million and spending of $94.6 million. The shortfall of "
        "$6.2 million will be borrowed.",
        # Rounded.
        "The plan has revenue of $88.4 million and spending of $94.6 million. The shortfall of "
        "$6 million will be borrowed.",
        # Another year, another budget.
        "The plan has revenue of $88.4 million and spending of $94.6 million. Last year the "
        "shortfall of $7.2 million was borrowed.",
        "The town has revenue of $88.4 million and spending of $94.6 million, the port revenue "
        "of $9 million and spending of $8 million. The shortfall of $7.2 million will be borrowed.",
        # Not only two counts, and a majority that is needed.
        "Ana Prys got 4,512 votes, Tom Birch 4,230 and Al Elm 4,220. It was a margin of 292 votes.",
        "Ana Prys got 4,512 votes and Tom Birch 4,230. Four years ago the margin was 292 votes.",
        "Ana Prys got 4,512 votes and Tom Birch 4,230. In the first round it was a margin of 292 "
        "votes.",
    ],
)
def test_these_are_left_alone(text):
    assert found(text) == []
