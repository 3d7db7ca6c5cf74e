import pytest

from checker.detectors.change_mismatch import ChangeMismatch
from tests.detectors.analysing import findings_of


def found(text, date=None):
    return findings_of(ChangeMismatch(), f"A headline\n\n{text}\n", date=date)


@pytest.mark.parametrize(
    "text",
    [
        "The number of fires rose from 40 in 2022 to 30 in 2023.",
        "Sales rose 14 percent to $1.79 billion from $1.72 billion a year earlier.",
        "The deficit was $1.1 million, compared with $640,000 in May, an increase of $560,000.",
        "The shares closed on Tuesday at S$1.86, up 12.2 percent from Monday's S$1.82.",
        "The fund made 40 million euros, up from 45 million euros a year ago.",
        "Enrolment doubled from 200 to 300 pupils in two years.",
        "Membership has almost tripled since 2019, from 1,200 to 1,900.",
        "Profits halved to 40 million euros from 62 million.",
        "The company employs 320 people, twice as many as the 210 it had in 2019.",
        "The council cut the fee from 12 euros to 15 euros.",
        "Membership fell by a quarter, from 400 to 350.",
        "The toll was 40, down 3 from 42 on Monday.",
        "Unemployment rose to 3.8 percent in May from 4.1 percent in April.",
        "Tickets went from 12 to 9 euros, a rise of a third.",
    ],
)
def test_what_does_not_fit_is_flagged(text):
    (finding,) = found(text)

    assert finding.rule_id == "change-mismatch"
    assert finding.message.count("“") >= 2
    assert all(evidence.marks for evidence in finding.evidence)


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose 4 percent to $1.79 billion from $1.72 billion.",
        "The deficit was $1.1 million, compared with $640,000 in May, an increase of $460,000.",
        "Enrolment more than doubled from 200 to 430 pupils in two years.",
        "Enrolment nearly doubled from 200 to 380 pupils.",
        "Smoking fell among people from 15 to 24.",
        "Membership fell by a quarter to 300 from 400.",
        "Unemployment fell from 5.2 percent to 4.9 percent, a drop of 0.3 points.",
        "Sales grew 10 percent, adjusted for inflation, from 40 to 48 million euros.",
        "The club climbed from 12 to 10 in the standings.",
        "The ban did not raise the price from 12 euros to 9 euros.",
        "The fall in sales widened from 3 percent to 5 percent.",
        "The firm will cut from 3 to 5 percent of its jobs.",
        "About 300 came, up from more than 280 last year.",
    ],
)
def test_these_are_left_alone(text):
    assert found(text) == []


def test_a_change_and_its_values_in_two_sentences_are_compared():
    told = "The group's operating profit climbed by a quarter on cheaper flour."
    values = "Operating profit was $212 million, against $193 million in the same period of 2023."

    (finding,) = found(f"{told} Nobody was surprised. {values}")

    assert len(finding.evidence) == 2
