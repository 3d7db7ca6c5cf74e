import pytest

from checker.detectors.sum_mismatch import SumMismatch
from tests.detectors.analysing import findings_of


def found(text, date=None):
    return findings_of(SumMismatch(), f"A headline\n\n{text}\n", date=date)


@pytest.mark.parametrize(
    "text",
    [
        "Twelve of the 96 grantees are new. The remaining 74 have received money before.",
        "Of the 340 passengers, 212 were Dutch, 98 German and the remaining 50 Belgian.",
        "Nine of the 31 ships left on Monday and the other 20 followed.",
        "The crash killed 24 people: ten men, nine women and four children.",
        "The fleet has 40 boats (22 trawlers and 17 dinghies).",
        "The house has 40 seats (22 for the left and 17 for the right).",
        "The fund gave $5 million: $3 million for schools and $1.5 million for roads.",
        "Three men and two women, six people in all, were held.",
        "The two raids led to 12 arrests and 15 arrests, a total of 37 arrests.",
        "The van held 21 tourists, three guards and the pilot, 28 people in all.",
        "The crash killed 24 people: ten men, nine women and four children, the police said.",
        "The pool costs $48 million.\n\n"
        "The state gives $21 million. A loan of $24 million makes up the rest.",
    ],
)
def test_what_does_not_fit_is_flagged(text):
    (finding,) = found(text)

    assert finding.rule_id == "sum-mismatch"
    assert finding.message.count("“") >= 2
    assert all(evidence.marks for evidence in finding.evidence)


def test_a_member_without_a_number_counts_one():
    (finding,) = found("The van held 21 tourists, three guards and the pilot, 28 people in all.")

    assert "“three guards” and “the pilot” make “28 people”" in finding.message
    assert finding.message.endswith("add up to 25.")


def test_an_ordinal_goes_on_counting():
    text = "Two of the 24 dishes were off, and a third was being painted. The other 20 worked."
    (finding,) = found(text)

    assert finding.message.endswith("add up to 23.")


@pytest.mark.parametrize(
    "text",
    [
        "Twelve of the 96 grantees are new. The remaining 84 have received money before.",
        "The crash killed 24 people: ten men, nine women and five children.",
        "She won 12 of her 19 matches and lost seven.",
        "The board held rates, as forecast by 11 of 14 economists. The other three saw a cut.\n\n"
        "It had cut them at five of its previous seven meetings.",
        "Eight people, including two guards, were hurt: five badly and two slightly.",
        "The fund gave $5 million: $3.4 million for schools and $1.7 million for roads.",
        "The van held 21 tourists, three guards and the pilot, 25 people in all.",
        "The van held 25 people: 21 tourists, three guards and a pilot.",
        "The fleet has 40 boats (22 trawlers, 17 dinghies and a tug).",
        "A warder, three men and two women were in the van, six people in all.",
        "Three men, two women and Ann Lee, a total of six people, were held.",
        "The van held 21 tourists, three guards and their servants, 30 people in all.",
        "The van held 25 people in all. It carried 21 tourists, three guards and the pilot.",
        "Three teams (14 boys and 13 girls) took part.",
        "The two raids led to 12 arrests and 15 arrests, a total of 27.",
        "In all, 45 people were hurt, 30 of them seriously and 14 slightly.",
        "Nine of the 31 ships left on Monday, four on Tuesday and the other 18 are still there.",
        "The club has 24 players: two aged 18 and 19 and a keeper of 40.",
        "Two of the 24 dishes had been switched off, and a third was being painted. "
        "But the other 21 were working.",
        "Fifteen others were treated, and ten of the fifteen were admitted. "
        "The remaining eight passengers walked away.",
        "The pool costs $48 million.\n\n"
        "The state gives $21 million. A loan of $27 million makes up the rest.",
    ],
)
def test_these_are_left_alone(text):
    assert found(text) == []
