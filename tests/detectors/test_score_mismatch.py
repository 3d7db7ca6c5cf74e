import pytest

from checker.detectors.score_mismatch import ScoreMismatch
from tests.detectors.analysing import findings_of


def found(text, date=None):
    return findings_of(ScoreMismatch(), f"A headline\n\n{text}\n", date=date)


@pytest.mark.parametrize(
    "text",
    [
        "Orrin beat Lund 35-24, a ten-point win that took them to third.",
        "The bill was passed by 203-58, a margin of 150 votes.",
        "The bill passed 61-38, a majority of 13.",
        "The measure won 312 votes to 255, a majority of 67.",
        "They won by three goals, 4-2, on Sunday.",
        "Matara won the Shield by 28 runs. They reached 237 for eight. "
        "Kandy were bowled out for 219.",
        "Orrin 20-19 Lund was close.\n\n"
        "Orrin - Tries: Haslett 2, Prys. Conversions: Ives 2. Penalty: Ives.",
    ],
)
def test_what_does_not_fit_is_flagged(text):
    (finding,) = found(text)

    assert finding.rule_id == "score-mismatch"
    assert "“" in finding.message
    assert all(evidence.marks for evidence in finding.evidence)


@pytest.mark.parametrize(
    "text",
    [
        "Orrin beat Lund 35-24, an 11-point win that took them to third.",
        "They won by two goals, 4-2, on Sunday.",
        "Lund led by ten points before Orrin won 35-24.",
        "Matara won the Shield by 18 runs. They reached 237 for eight. "
        "Kandy were bowled out for 219.",
        "Hill won by 28 runs. They made 237 in the first innings. Lake were bowled out for 219.",
        "Orrin 22-19 Lund\n\nOrrin - Tries: Haslett 2, Prys. Conversions: Ives 2. Penalty: Ives.",
        "The decision was carried by four votes to two, the governor said. In February the board "
        "had been unanimous.",
        "Trustees voted 5-4 to close the school. Trustees were unanimous that time, and nobody "
        "spoke against it.",
    ],
)
def test_these_are_left_alone(text):
    assert found(text) == []
