import pytest

from checker.detectors.date_mismatch import DateMismatch
from checker.types import Severity
from tests.detectors.analysing import findings_of, marked

PUBLISHED = "2024-09-13"
"""A Friday."""
ARTICLE = "News of the week\n\nIt rained all day. {}\n\n{}\n"


def found(text, date=PUBLISHED):
    return findings_of(DateMismatch(), text, date=date)


@pytest.mark.parametrize(
    ("first", "second", "times"),
    [
        (
            "Her first record came out in May 1959.",
            "She was unknown before the debut album appeared in 1963.",
            [["came out", "May 1959"], ["appeared", "1963"]],
        ),
        (
            "The attackers got in on 3 March with a stolen password.",
            "Of the day of the intrusion itself, 13 March, no trace is left.",
            [["got in", "3 March"], ["intrusion", "13 March"]],
        ),
        (
            "The council voted on Monday to keep the pool.",
            "Tuesday's vote was a close one.",
            [["voted", "Monday"], ["Tuesday", "vote"]],
        ),
        (
            "The train derailed at 3:25 p.m. on a bridge.",
            "Nobody saw the derailment at 4:10 p.m. but a farmer.",
            [["derailed", "3:25 p.m."], ["derailment", "4:10 p.m."]],
        ),
        (
            "The kiln at the quarry was built in 1911.",
            "She filmed the kiln built in 1898 at the quarry.",
            [["was built", "1911"], ["built", "1898"]],
        ),
        (
            "Anton Pihl died on 4 May 2021 at his home.",
            "The death of Anton Pihl on 14 May 2021 was in all the papers.",
            [["died", "4 May 2021"], ["death", "14 May 2021"]],
        ),
        (
            "The mill was built in 1872 by two brothers.",
            "The old mill, built in 1827, is a hotel now.",
            [["was built", "1872"], ["built", "1827"]],
        ),
        (
            "The council approved the plan on Tuesday, 10 September.",
            "The council approved the plan on Wednesday after a long debate.",
            [["approved", "Tuesday, 10 September"], ["approved", "Wednesday"]],
        ),
        (
            "The fire broke out shortly after midnight on 12 March.",
            "Since the fire of 21 March the hall has stood empty.",
            [["broke out", "12 March"], ["fire", "21 March"]],
        ),
        (
            "The ferry sank on Tuesday, 10 September.",
            "The sinking on Wednesday was the first in years.",
            [["sank", "Tuesday, 10 September"], ["sinking", "Wednesday"]],
        ),
    ],
)
def test_one_event_on_two_dates_is_flagged(first, second, times):
    text = ARTICLE.format(first, second)
    (finding,) = found(text)

    assert marked(finding, text) == times


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Her first record came out in May 1959.", "The second album appeared in 1963."),
        ("Her first record came out in May 1959.", "The debut album appeared in 1959."),
        ("Her first record came out in May 1959.", "His first novel appeared in 1963."),
        ("The attackers got in on 3 March.", "The intrusion was noticed on 13 March."),
        ("The attackers got in on 3 March.", "Another intrusion, on 13 March, failed."),
        ("The attackers got in on 3 March.", "He denied the intrusion of 13 March."),
        ("The council voted on Monday night.", "Tuesday's vote was a close one."),
        ("The council voted on Monday.", "Tuesday's vote, the second vote, was a close one."),
        ("Olga Brandt was sentenced on 10 April.", "Peter Lund was sentenced on 1 May."),
        ("She was arrested on 10 April.", "He was arrested on 1 May."),
        ("The clinic opened on 3 June.", "The opening was first planned for 5 May."),
        ("The mill was built in 1872.", "The new mill, built in 1927, is a hotel now."),
        ("The kiln at the quarry was built in 1911.", "She filmed a brick kiln built in 1898."),
        ("The firm bought a barge on 10 April.", "The firm bought a tug on 1 May."),
        ("The ferry sank on Tuesday.", "“The sinking on Wednesday shocked us,” she said."),
        ("The ferry sank on Tuesday, 10 September.", "The sinking on Tuesday was the first."),
        ("The fire broke out in May 2019.", "The fire of 4 May 2019 took the roof."),
        ("A ferry sank on Tuesday.", "Police would not say whether a boat sank on Wednesday."),
        (
            "According to the investigation, on 6 May 2023, the lodger showed up outside of the "
            "owner's shop on Mill Street.",
            "According to the investigation, on 7 May 2023, the owner was walking on Mill Street "
            "when the lodger came up from behind.",
        ),
        ("The train derailed at 3:25 p.m. here.", "Trains stood from the derailment until 4 p.m."),
        ("The train derailed at 3:25 p.m. here.", "The derailment at around 3:30 p.m. was seen."),
    ],
)
def test_these_are_left_alone(first, second):
    assert found(ARTICLE.format(first, second)) == []


def test_two_voices_are_not_held_to_each_other():
    text = (
        "The ferry sank on Tuesday, said Ann Berg.\n\n"
        "The sinking on Wednesday was no accident, said Tom Holm.\n"
    )

    assert found(text) == []


def test_a_sure_finding_is_an_error():
    text = "Her first record came out in May 1959.\n\nHer debut album appeared in 1963.\n"
    (finding,) = found(text)

    assert finding.severity is Severity.ERROR
