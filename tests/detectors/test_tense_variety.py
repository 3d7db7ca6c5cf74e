"""Times of one clause that exclude each other, and look-alikes that must stay silent."""

import pytest

from checker.detectors.tense_mismatch import TenseMismatch
from tests.detectors.analysing import findings_of

CLASHING = (
    "Pact\n\nNext month the two sides will have signed the agreement in Norhavn on Monday evening.",
    "Council\n\nLast year the council met the owners on Thursday.",
    "Council\n\nThe board will meet yesterday in Leith.",
)
LOOK_ALIKES = (
    "Pact\n\nNext month the two sides will discuss the deal struck on Monday.",
    "Pact\n\nNext week the council will meet on Monday.",
    "Race\n\nLast year the race began on a Monday.",
    "Race\n\nNext month the club will play on Saturdays.",
    "Race\n\nLast month he lost his job, and on Monday he sold the house.",
    "Race\n\nTomorrow the team plays Ulm, and on Saturday it rests.",
    "Vote\n\nNext month ministers will debate the vote on Monday.",
)


@pytest.mark.parametrize("text", CLASHING)
def test_two_times_of_one_clause_are_flagged(text: str) -> None:
    assert findings_of(TenseMismatch(), text, date="2024-05-15")


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_times_that_fit_stay_silent(text: str) -> None:
    assert not findings_of(TenseMismatch(), text, date="2024-05-15")
