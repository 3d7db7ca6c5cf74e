import pytest

from checker.detectors.headline_mismatch import HeadlineMismatch
from tests.detectors.analysing import findings_of


def found(headline, text):
    return findings_of(
        HeadlineMismatch(), f"{headline}\n\nBy Ann Lee\n\n{text}\n", date="2024-09-08"
    )


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        (
            "Mayor jailed, architect cleared over school collapse",
            "A court has convicted a former mayor and the town's architect of neglect.",
        ),
        (
            "Surgeon convicted of forging letters",
            "The court acquitted the surgeon on Friday. He thanked his wife.",
        ),
        (
            "Clerk convicted by jury of theft",
            "The clerk pleaded guilty to theft on 6 June. He will pay it back.",
        ),
    ],
)
def test_a_verdict_that_the_lead_tells_otherwise_is_flagged(headline, text):
    (finding,) = found(headline, text)

    assert finding.rule_id == "headline-mismatch"


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        # the text tells of both
        (
            "Architect cleared over school collapse",
            "A court convicted the mayor of neglect and cleared the architect of all charges.",
        ),
        # an earlier verdict
        (
            "Architect cleared over school collapse",
            "The architect, who had been convicted of neglect in 2019, won his appeal on Friday.",
        ),
        # somebody else
        (
            "Architect cleared over school collapse",
            "A court convicted the mayor of neglect. The architect left with his wife.",
        ),
        # a road is cleared
        ("Snow cleared from pass", "Snow kept a convicted thief from reaching the court."),
        # a plea of one, a verdict on another
        (
            "Clerk convicted by jury of theft",
            "A jury found the clerk guilty on Friday. Her brother had pleaded guilty.",
        ),
    ],
)
def test_other_verdicts_are_left_alone(headline, text):
    assert found(headline, text) == []
