"""Headlines that leave a condition out, as `headline-mismatch` sees them."""

import pytest

from checker.detectors.headline_mismatch import HeadlineMismatch
from tests.detectors.analysing import findings_of

IF_REFERRED = "Iran will end cooperation with nuclear inspectors if it is referred to the council."


def found(headline, told):
    return findings_of(HeadlineMismatch(), f"{headline}\n\n{told} It rained.\n", date="2010-08-07")


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("Iran to end nuclear cooperation", IF_REFERRED),
        (
            "Bolt Ltd to close Ely plant",
            "Bolt Ltd would close the plant in Ely unless a buyer is found by May.",
        ),
        (
            "Norway to leave fishing pact",
            "If the quota is cut, Norway will leave the pact on fishing.",
        ),
        (
            "Kenya to send troops to Lund",
            "The minister said that Kenya was prepared to send troops to Lund if asked.",
        ),
        ("Lind will sell house", "Anna Lind said she would sell the house if she lost the case."),
    ],
)
def test_a_condition_that_the_headline_leaves_out_is_flagged(headline, told):
    (finding,) = found(headline, told)

    assert finding.rule_id == "headline-mismatch"


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("Iran to end nuclear cooperation", "Iran will end cooperation with nuclear inspectors."),
        ("Iran to end nuclear cooperation if referred", IF_REFERRED),
        ("Iran threatens to end nuclear cooperation", IF_REFERRED),
        ("Iran plans to end nuclear cooperation", IF_REFERRED),
        (
            "Iran to end nuclear cooperation",
            "Iran will end cooperation with nuclear inspectors. It will end all talks if referred.",
        ),
        (
            "Iran to end nuclear cooperation",
            f"Iran announced a halt to nuclear cooperation. {IF_REFERRED}",
        ),
        (
            "Iran to end nuclear cooperation",
            "Iran will end cooperation with nuclear inspectors even if it is not referred.",
        ),
        ("Lind to visit Oslo", "Lind will visit Oslo. She will visit the king if he is well."),
    ],
)
def test_what_the_text_bears_out_or_the_headline_hedges_is_left_alone(headline, told):
    assert found(headline, told) == []
