import pytest

from checker.detectors.sum_mismatch import SumMismatch
from tests.detectors.analysing import findings_of


def found(text):
    return findings_of(SumMismatch(), f"A headline\n\n{text}\n")


@pytest.mark.parametrize(
    ("text", "added"),
    [
        (
            "The five clubs have 318 members, the union said.\n\n"
            "Its list has 96 members in Ely, 71 in Rye, 60 in Deal, 48 in Hythe and 33 in Lydd.",
            "308",
        ),
        (
            "The three barns hold 74,000 tonnes. The one in Ely takes 31,000 tonnes, the one in "
            "Rye 22,000 tonnes and the one in Deal 11,000 tonnes.",
            "64,000",
        ),
        (
            "The burst ruined 23 paintings. Eight hung in the hall and nine more in the library. "
            "The last seven were in the cellar.",
            "24",
        ),
        (
            "The treasurer counted $72,400 in debts. The roof had cost $41,300 of it, and the "
            "other $21,100 went into the organ.",
            "62,400",
        ),
        (
            "Officers traced N6.4 million. They found N4.1 million under a floor and the "
            "N2.6 million left in a bank.",
            "6,700,000",
        ),
        (
            "The firm opened barns of 31,000 tonnes in Ely, 22,000 tonnes in Rye and 11,000 tonnes "
            "in Deal. Together they add 74,000 tonnes.",
            "64,000",
        ),
    ],
)
def test_parts_told_as_all_of_a_total_must_make_it(text, added):
    (finding,) = found(text)

    assert f"add up to {added}" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        # the parts make it
        "The five clubs have 308 members, the union said.\n\n"
        "Its list has 96 members in Ely, 71 in Rye, 60 in Deal, 48 in Hythe and 33 in Lydd.",
        # they make it when rounding is allowed
        "The three barns hold 64,000 tonnes. The one in Ely takes 31,400 tonnes, the one in "
        "Rye 22,000 tonnes and the one in Deal 11,000 tonnes.",
        # one was counted a year before, or is a rival figure
        "In all, 74 museums applied, compared with 58 last year. The other six museums are old.",
        "The mayor said eight guards had been hired. The ministry says five; the abbot counts "
        "three. Of the 17 individuals in the tomb, the three children died young.",
        # four of five
        "The five clubs have 318 members, the union said.\n\n"
        "Its list has 96 members in Ely, 71 in Rye, 60 in Deal and 48 in Hythe.",
        # parts of parts
        "In all 31 persons were held. Five were held in Ely, two of them at sea, 14 persons in "
        "Rye and 12 in Deal.",
        # the last ones are other things
        "The mayor won 3,120 votes, and the vet 2,960. The other two, both bakers, took 840.",
        # nothing says that they are all
        "The town has 318 flats, he said.\n\nThere are 96 in Ely, 71 in Rye and 126 in Deal.",
        # a list of examples
        "The four clubs have 318 members, the union said.\n\n"
        "Among them are 96 members in Ely, 71 in Rye, 60 in Deal and 81 in Hythe.",
        # one that is not told as a number
        "The burst ruined 23 paintings. Eight hung in the hall and seven in the library. One was "
        "on loan. The last seven were in the cellar.",
        # another total, of which they are all
        "The burst ruined 23 paintings. Of the 24 in the house eight hung in the hall and nine "
        "in the library. The last seven were in the cellar.",
        # last year's total
        "Last year the burst ruined 23 paintings. Eight hung in the hall and nine more in the "
        "library. The last seven were in the cellar.",
        # hedged parts
        "The treasurer counted $72,400 in debts. The roof had cost about $49,300 of it, and the "
        "other $21,100 went into the organ.",
        # lengths of time are no parts
        "The trip took 12 days. They spent five days at sea and the other six days ashore.",
    ],
)
def test_other_lists_are_left_alone(text):
    assert found(text) == []
