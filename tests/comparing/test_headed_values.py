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
            "Brewer's profit shrinks 9 percent",
            "Net profit reached $61.4 million, against $56.2 million one year ago.",
        ),
        (
            "Port's turnover grows in spring",
            "The port's quarterly turnover was 412 million euros, compared with 455 million euros.",
        ),
    ],
)
def test_values_that_go_the_other_way_are_flagged(headline, text):
    (finding,) = found(headline, text)

    assert "fit" in finding.message


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        # they go the way that is told
        (
            "Brewer's profit shrinks 9 percent",
            "Net profit reached $56.2 million, against $61.4 million one year ago.",
        ),
        # the text tells of a fall as well
        (
            "Brewer's profit shrinks 9 percent",
            "Operating profit fell. Net profit reached $61.4 million, against $56.2 million.",
        ),
        # another measure
        (
            "Brewer's profit shrinks 9 percent",
            "Net sales reached $61.4 million, against $56.2 million one year ago.",
        ),
    ],
)
def test_other_values_are_left_alone(headline, text):
    assert found(headline, text) == []
