"""Posts told by what their holder does, and posts with two holders."""

import pytest

from checker.detectors.role_mismatch import RoleMismatch
from tests.detectors.analysing import findings_of, marked

FLAGGED = {
    "who runs it": (
        "Nests were raided, said Irakli Dzidzi, the director of the reserve.\n\n"
        "Dali Shonia, who has been running the reserve since the retirement of her predecessor in"
        " 2021, asked for soldiers.",
        [["director of the reserve"], ["reserve"]],
    ),
    "as mayor": (
        "Rocio Galvan, the mayor of Ribera, wept.\n\n"
        "Julian Prats, who as mayor of Ribera signed the contract, did not.",
        [["mayor of Ribera"], ["mayor of Ribera"]],
    ),
    "as its chief": (
        "Chief Wayne Dombrow said the company was short of money.\n\n"
        "It was used for tires, said Alan Petrie, who has been in command of the company as its"
        " chief since 2019.",
        [["Chief"], ["chief"]],
    ),
    "two mayors": (
        "Mayor Ulrike Mansholt voted in favour.\n\nMayor Dirk Kolthoff praised the cycle path.",
        [["Mayor"], ["Mayor"]],
    ),
    "two captains of one team": (
        "The captain of Wolvera, Martin Kessel, headed in.\n\n"
        "The cup went to Robert Pytel, Wolvera's captain, who wept.",
        [["captain of Wolvera"], ["Wolvera's captain"]],
    ),
}
LEFT_ALONE = {
    "another body": (
        "Irakli Dzidzi, the director of the museum, wept.\n\n"
        "Dali Shonia, who has been running the reserve since 2021, did not."
    ),
    "one of several": (
        "Irakli Dzidzi, the director of the reserve, wept.\n\n"
        "There are four reserves. Dali Shonia, who runs the reserve on the coast, did not."
    ),
    "a holder of before": (
        "Irakli Dzidzi, the former director of the reserve, wept.\n\n"
        "Dali Shonia, who has been running the reserve since 2021, did not."
    ),
    "the man himself": (
        "Irakli Dzidzi, the director of the reserve, wept.\n\n"
        "Dzidzi, who has been running the reserve since 2021, went home."
    ),
    "the mayors of two towns": (
        "Mayor Ulrike Mansholt voted in favour.\n\n"
        "In the neighbouring town, Mayor Dirk Kolthoff praised the path."
    ),
    "the captains of two teams": (
        "The captain of Wolvera, Martin Kessel, headed in.\n\n"
        "The cup went to Robert Pytel, Olimpia's captain, who wept."
    ),
}


@pytest.mark.parametrize(("text", "marks"), FLAGGED.values(), ids=FLAGGED)
def test_two_holders_of_one_post_are_flagged(text, marks):
    text = f"News of the day\n\n{text}"
    (finding,) = findings_of(RoleMismatch(), text)

    assert marked(finding, text) == marks


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_holders_of_two_posts_are_left_alone(text):
    assert findings_of(RoleMismatch(), f"News of the day\n\n{text}") == []
