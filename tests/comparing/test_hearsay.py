"""Words that leave open whether a thing is so."""

import pytest

from checker.detectors.outcome_mismatch import OutcomeMismatch
from tests.detectors.analysing import findings_of

STORY = """Clinic at Selwick

{}

The clinic at Selwick was not closed, the council said.
"""


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("In May the council closed the clinic at Selwick for good.", 1),
        ("The council closed the clinic at Selwick for good.", 1),
        ("In June, some fear, the council closed the clinic at Selwick for good.", 0),
        ("It may be that the council closed the clinic at Selwick for good.", 0),
    ],
)
def test_the_month_of_may_leaves_nothing_open(sentence, count):
    assert len(findings_of(OutcomeMismatch(), STORY.format(sentence))) == count
