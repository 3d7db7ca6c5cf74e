import pytest

from checker.comparing import near_sums
from checker.comparing.slots import slotted
from tests.detectors.analysing import analysis_of


def found(text):
    analysis = analysis_of(f"Works begin\n\n{text}\n", date="2024-09-08")
    quote = analysis.document.quote
    return [
        (quote(total.total[1].number), [quote(part.number) for part in total.values])
        for total in near_sums.read(list(slotted(analysis)))
    ]


@pytest.mark.parametrize(
    ("text", "total", "parts"),
    [
        (
            "The gauge on the hill caught 143 mm on Monday, 88 mm on Tuesday and 61 mm by noon on "
            "Wednesday. It had never had so much. The 302 mm are a record.",
            "302",
            ["143", "88", "61"],
        ),
        (
            "The hall is to cost $410 million. A bank lends $250 million. The port gives "
            "$90 million, and $60 million is raised at home.",
            "410 million",
            ["250 million", "90 million", "60 million"],
        ),
    ],
)
def test_amounts_that_just_fail_to_make_another_are_found(text, total, parts):
    assert found(text) == [(total, parts)]


@pytest.mark.parametrize(
    "text",
    [
        # They make it.
        "It costs $400 million. A bank lends $250 million, the port $90 million, and $60 million "
        "is raised at home.",
        # One more part is told.
        "It costs $410 million. A bank lends $250 million, the port $90 million, and $60 million "
        "is raised at home. The last $10 million came from a lottery.",
        # Far off, or off by more than a digit.
        "It costs $810 million. A bank lends $250 million, the port $90 million, and $60 million "
        "is raised at home.",
        "It costs $417 million. A bank lends $250 million, the port $90 million, and $60 million "
        "is raised at home.",
        # Values that are compared with one another.
        "Sales were $410 million, and profit rose to $90 million from $60 million. A rival made "
        "$250 million.",
        # An amount that is told again.
        "The fund lacks $5.2 million. The clerk sent $2 million abroad, then $1.5 million to a "
        "bank in Malta. The $1.5 million that lay there was seized.",
        # Percentages, durations and plain counts.
        "He won 43 percent of the vote, she 31 percent and the third 22 percent; 100 percent of "
        "the votes are counted, against 98 percent at noon, with 97 percent needed.",
        "They have 40 cows, 25 pigs and 20 hens. The village has 95 people.",
    ],
)
def test_amounts_that_need_not_be_parts_are_left_alone(text):
    assert found(text) == []
