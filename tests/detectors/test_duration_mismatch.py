import pytest

from checker.detectors.duration_mismatch import DurationMismatch
from tests.detectors.analysing import findings_of


def found(text, date=None):
    return findings_of(DurationMismatch(), f"A headline\n\n{text}\n", date=date)


@pytest.mark.parametrize(
    "text",
    [
        "The fair ran for ten days, from 9 to 15 October, in the old street.",
        "Thompson served as a senator for 12 years, from 1994 to 2002.",
        "He was arrested on Sunday evening and freed 14 hours later, on Sunday noon.",
        "The bridge closed on 3 June 2023 and opened two weeks later, on 27 June 2023.",
        "She moved to Oslo in 1990 and ten years later, in 2004, to Rome.",
        "The meeting lasted from 2 p.m. to 5 p.m., five hours in all.",
        "The three-week course, from 3 to 9 May, is free.",
        "The fair is held from 9 to 15 October. The ten days of the fair are free of charge.",
    ],
)
def test_what_does_not_fit_is_flagged(text):
    (finding,) = found(text)

    assert finding.rule_id == "duration-mismatch"
    assert finding.message.count("“") >= 2
    assert all(evidence.marks for evidence in finding.evidence)


@pytest.mark.parametrize(
    "text",
    [
        "The fair ran for seven days, from 9 to 15 October, in the old street.",
        "Thompson served as a senator for eight years, from 1994 to 2002.",
        "He was arrested on Sunday evening and freed 14 hours later, on Monday morning.",
        "The bridge closed on 3 June 2023 and opened two weeks later, on 17 June 2023.",
        "The shop is shut from 28 May to 3 June, seven days.",
        "The office is open 8am to 8pm, seven days.",
        "The shop is open from 8 a.m. to 10 p.m., two hours shorter than its rivals.",
        "Guides are in the hall from 9 a.m. to 5 p.m., five days a week.",
        "The president served two four-year terms, from March 2000 until March 2008.",
        "It rained on ten days between 1 and 28 May.",
        "The fair is held from 9 to 15 October. The three days of the workshop are free of charge.",
        "The course, open five days a week from 3 to 28 May, is free.",
        "Bell, a bus driver for six years in the 1990s, would not say.",
    ],
)
def test_these_are_left_alone(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("She has led the club for 12 years, since 2005.", True),
        ("She has led the club for 12 years, since 2012.", False),
        ("The club was founded in 1991. It celebrates its 40th anniversary this year.", True),
        ("The club was founded in 1991. It celebrates its 33rd anniversary this year.", False),
        ("The club was founded in 1991. In 2011 it marked its 20th anniversary.", False),
    ],
)
def test_a_length_up_to_now_is_measured_from_the_publication_date(text, flagged):
    assert bool(found(text, "2024-08-12")) is flagged
    assert found(text) == []


def test_the_time_between_two_events_is_measured_by_their_dates():
    text = (
        "A raid on 14 March 2019 brought the business to an end. A grower had complained in "
        "January 2018. Between that letter and the raid {} months went by."
    )

    assert len(found(text.format(22))) == 1
    assert found(text.format(14)) == []
