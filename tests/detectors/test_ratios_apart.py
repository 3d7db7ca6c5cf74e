"""Changes, shares, ages, products and rates that are told apart from their values."""

import pytest

from checker.detectors.age_mismatch import AgeMismatch
from checker.detectors.change_mismatch import ChangeMismatch
from checker.detectors.conversion_mismatch import ConversionMismatch
from checker.detectors.percentage_mismatch import PercentageMismatch
from tests.detectors.analysing import findings_of

RAISE = "The board set the wage at 12,880 taka, up from the present 9,200 taka.\n\n"
PRISON = "The prison was built for 240 men. That day there were 396 inside, an occupancy rate of "
PUPILS = "The school had 186 pupils three years ago and has 248 today, "
GRAIN = "He expects exports of 12 million tonnes in all. With 2.4 million tonnes delivered, "
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
    (ChangeMismatch, PUPILS + "which means that numbers have gone up by {}.", "half", "a third"),
    (
        ChangeMismatch,
        "The county has grown to 211,945 people from 184,300 in 2020, a gain of 27,645, or about "
        "{} percent.",
        "25",
        "15",
    ),
    (PercentageMismatch, PRISON + "{} percent.", "185", "165"),
    (
        PercentageMismatch,
        "The plant would reach full capacity, 300 million cubic feet a day, by May. On Thursday "
        "it stood at {} million, or half of what it can handle.",
        "180",
        "150",
    ),
    (
        PercentageMismatch,
        GRAIN + "that means a {} of the job is done, he said.",
        "quarter",
        "fifth",
    ),
    (
        AgeMismatch,
        "The osprey was ringed as a chick in 2009, which makes her, at {}, one of the oldest.",
        "sixteen",
        "fourteen",
    ),
    (
        AgeMismatch,
        "Luke Amsell died at his home on Monday. He was {}.\n\nAmsell was born in March 1946.",
        "79",
        "77",
    ),
    (
        ConversionMismatch,
        "The 4,000 tickets sold at 2,500 dollars apiece brought in {} million dollars.",
        "12",
        "10",
    ),
    (
        ConversionMismatch,
        "The tower firm bought 640 sites for {} million dollars, or 119,000 dollars each.",
        "67",
        "76",
    ),
    (
        ConversionMismatch,
        "Next year the tax goes up by 28.35 euros, or 2.36 euros a {}.",
        "week",
        "month",
    ),
]
TRAPS = [
    # A change that tells of what, or of how long, it is one.
    (ChangeMismatch, "The fare was 40 euros in May and 50 in June, a rise of 10 percent on 2022."),
    (ChangeMismatch, "Sales were 100 in 2010 and 180 in 2020, a rise of 6 percent a year."),
    (ChangeMismatch, "Sales were 100 in 2010 and 180 in 2020, an average increase of 6 percent."),
    (ChangeMismatch, PUPILS + "and another rise of 10 percent is expected."),
    (ChangeMismatch, PUPILS + "so numbers have not gone up by half."),
    # The change of something else: far from that of the values, of two pairs, told twice.
    (ChangeMismatch, RAISE + "A union recalled the 95 percent raise for the police."),
    (
        ChangeMismatch,
        RAISE + "Rice rose to 60 taka from 50 taka.\n\nThe 45 percent raise came late.",
    ),
    (
        ChangeMismatch,
        RAISE + "Miners won 45 percent more in May.\n\nThe 45 percent raise was the largest.",
    ),
    # A share of a part of the whole, two capacities, a rate for another period.
    (PercentageMismatch, GRAIN + "that means a quarter of the northern harvest is sold."),
    (PercentageMismatch, "The annexe was built for 90 men. " + PRISON + "185 percent."),
    (
        PercentageMismatch,
        "The line can carry 2,000 passengers a day. It had 900 a week, or half of its capacity.",
    ),
    # No age: one of several, a measure, a lower bound.
    (AgeMismatch, "The mill was built in 1990, which makes it one of three left."),
    (AgeMismatch, "The mill was built in 1990, which makes it 40 metres."),
    (AgeMismatch, "She was ringed in 2009, which makes her, at least 10, one of the oldest."),
    (AgeMismatch, "Luke Amsell won the cup in 1966. He was 20.\n\nAmsell was born in March 1946."),
    # Other tickets and costs between, the price of a pass, a sum of another period.
    (
        ConversionMismatch,
        "The 4,000 tickets at 2,500 dollars apiece and those at the gate brought in 12 million "
        "dollars.",
    ),
    (ConversionMismatch, "The 4,000 tickets at 25 dollars apiece brought in 3 million dollars."),
    (ConversionMismatch, "The 40 rooms at 80 euros per night cost 6,400 euros."),
    (ConversionMismatch, "Last year a pass was 120 euros a year or 3 euros a week."),
    (ConversionMismatch, "The three-month course is 1,200 euros this year, or 100 euros a week."),
    (ConversionMismatch, "This year the course is 1,200 euros, or 100 euros a week for 12 weeks."),
    (ConversionMismatch, "The course is 1,200 euros, or 100 euros a week."),
]


def found(rule, text):
    return findings_of(rule(), f"A headline\n\n{text}\n", date="2023-12-08")


@pytest.mark.parametrize(("rule", "text", "wrong", "right"), CASES)
def test_only_what_does_not_fit_is_flagged(rule, text, wrong, right):
    (finding,) = found(rule, text.format(wrong))
    assert finding.rule_id == rule.rule_id
    assert found(rule, text.format(right)) == []


@pytest.mark.parametrize(("rule", "text"), TRAPS)
def test_what_may_be_of_something_else_is_no_finding(rule, text):
    assert found(rule, text) == []
