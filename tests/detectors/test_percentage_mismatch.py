import pytest

from checker.detectors.percentage_mismatch import PercentageMismatch
from tests.detectors.analysing import findings_of


def found(text, date=None):
    return findings_of(PercentageMismatch(), f"A headline\n\n{text}\n", date=date)


@pytest.mark.parametrize(
    "text",
    [
        "The fire damaged 18 of the 40 houses, or 55 percent.",
        "There were 48,900 names on the register and 21,480 people voted, a turnout of 54 percent.",
        "Two of the seven members, a majority, said no.",
        "Nearly half of the 1,200 workers, 350, will lose their jobs.",
        "Two thirds of the 45 members, 25 in all, voted for the plan.",
        "A third of the 90 pupils (45) passed.",
        "Some 30 percent of firms, or 120 of the 300 asked, closed.",
        "In all 18 out of 40 houses, or 55 percent, were damaged.",
    ],
)
def test_what_does_not_fit_is_flagged(text):
    (finding,) = found(text)

    assert finding.rule_id == "percentage-mismatch"
    assert finding.message.count("“") >= 2
    assert all(evidence.marks for evidence in finding.evidence)


@pytest.mark.parametrize(
    "text",
    [
        "The fire damaged 18 of the 40 houses (45 percent) in the street.",
        "Roughly one entry in twenty, 1,140 out of 22,800, had to be discarded.",
        "There were 48,900 names on the register and 21,480 people voted, a turnout of just "
        "under 44 percent.",
        "Four of the seven members, a majority, said no.",
        "Of the 90 pupils, 45 were girls, and 30 percent had never sat a test.",
        "Six of the 40 houses (12 percent of the village) were empty.",
    ],
)
def test_these_are_left_alone(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("amount", "count"),
    [
        ("An exchange of shares values Selwick at 640 million euros.", 0),
        ("The strike at Selwick cost 640 million euros in profit.", 0),
        ("The board of Selwick reported 640 million euros.", 1),
    ],
)
def test_a_share_of_sales_is_not_held_against_the_worth_of_a_firm(amount, count):
    sales = "The group will have sales of 1.5 billion euros, two thirds of them from Selwick."

    assert len(found(f"{amount}\n\nThe tea was cold.\n\n{sales}")) == count
