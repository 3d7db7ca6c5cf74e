"""Changes, shares, ages, products and rates that are told apart from their values."""

import pytest

from checker.detectors.age_mismatch import AgeMismatch
from checker.detectors.change_mismatch import ChangeMismatch
from checker.detectors.conversion_mismatch import ConversionMismatch
from checker.detectors.percentage_mismatch import PercentageMismatch
from tests.detectors.analysing import findings_of

RAISE = "The board set the wage at 12,880 taka, up from the present 9,200 taka.\n\n"
PRISON = "The prison was built for 240 men. On that day there were 396 inside, an occupancy rate of "
PROTOCOL = "The 24-year-old protocol is over.\n\nThe protocol was signed in "
CASES = [
    (ChangeMismatch, RAISE + "A union called the {} percent raise late.", "45", "40"),
    (
        ChangeMismatch,
        "Last year 60,000 visitors were counted. For this one the office expects {}, which would "
        "be growth of a third.",
        "72,000",
        "79,000",
    ),
    (
        ChangeMismatch,
        "The catch was 530,000 tonnes, officials said, against {} tonnes last season. "
        "The collapse, of more than a third, hurt ports.",
        "683,000",
        "883,000",
    ),
    (PercentageMismatch, PRISON + "{} percent.", "185", "165"),
    (
        PercentageMismatch,
        "Twelve of its 48 beds are closed.\n\nA {} of the building's beds cannot be used.",
        "third",
        "quarter",
    ),
    (AgeMismatch, PROTOCOL + "{}.", "1993", "1999"),
    (
        AgeMismatch,
        "The osprey was ringed as a chick in 2009, which makes her, at {}, one of the oldest.",
        "sixteen",
        "fourteen",
    ),
    (
        ConversionMismatch,
        "The 4,000 tickets sold at 2,500 dollars apiece brought in {} million dollars.",
        "12",
        "10",
    ),
    (ConversionMismatch, "The tax goes up by 28.35 euros, or 2.36 euros a {}.", "week", "month"),
]


@pytest.mark.parametrize(("rule", "text", "wrong", "right"), CASES)
def test_only_what_does_not_fit_is_flagged(rule, text, wrong, right):
    def found(word):
        article = f"A headline\n\n{text.format(word)}\n"
        return findings_of(rule(), article, date="2023-12-08")

    (finding,) = found(wrong)
    assert finding.rule_id == rule.rule_id
    assert found(right) == []
