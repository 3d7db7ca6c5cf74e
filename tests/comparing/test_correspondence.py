"""Who sent something to whom, as `attribution-mismatch` sees it."""

import pytest

from checker.detectors.attribution_mismatch import AttributionMismatch
from tests.detectors.analysing import findings_of


def found(told, again):
    return findings_of(AttributionMismatch(), f"A headline\n\n{told}\n\n{again}\n")


@pytest.mark.parametrize(
    ("told", "again"),
    [
        (
            "The Obama administration wrote to Assange yesterday to warn him.",
            "Analysts have said that the letter to Obama reflects the concern.",
        ),
        (
            "Mayor Anna Lind sent a letter to Governor Tom Reed.",
            "The letter from Reed was read out in the hall.",
        ),
        ("Anna Lind sent a letter to Tom Reed.", "Reed's letter was read out in the hall."),
        ("In a letter to Tom Reed, Anna Lind asked for time.", "The letter to Lind leaked."),
        ("Anna Lind received a letter from Tom Reed.", "The letter to Reed was short."),
        (
            "Thames Water wrote to the Environment Agency in May.",
            "The letter from the Environment Agency was two pages long.",
        ),
        ("Acme Corp sued Bolt Ltd over a patent.", "The lawsuit against Acme Corp will be heard."),
        ("Anna Lind filed a lawsuit against Tom Reed.", "The lawsuit against Lind would fail."),
        ("Anna Lind sent Tom Reed an angry e-mail.", "The e-mail to Lind leaked on Friday."),
        ("Acme Corp sent an invoice to Bolt Ltd in May.", "The invoice from Bolt Ltd was lost."),
    ],
)
def test_a_letter_told_the_other_way_round_is_flagged(told, again):
    (finding,) = found(told, again)

    assert finding.message.startswith("Was it “")
    assert all(evidence.marks for evidence in finding.evidence)


@pytest.mark.parametrize(
    ("told", "again"),
    [
        ("Anna Lind wrote to Tom Reed.", "The letter to Reed was short."),
        ("Anna Lind wrote to Tom Reed.", "The letter from Lind was short; Lind's letter hurt."),
        ("Anna Lind wrote to Tom Reed.", "Reed wrote back. The letter to Lind was short."),
        ("Anna Lind wrote to Tom Reed.", "In the reply, the letter to Lind, he was rude."),
        ("Anna Lind wrote to Tom Reed.", "A second letter followed. The letter from Reed hurt."),
        ("Anna Lind wrote to Tom Reed.", "The letters hurt. The letter from Reed was shorter."),
        ("Anna Lind wrote to Tom Reed.", "The letter to Lind's lawyer was short."),
        ("Anna Lind wrote to Tom Reed.", "A copy of the letter to Lind was shown."),
        ("Hillary Clinton wrote to Bill Clinton.", "The letter to Bill Clinton was short."),
        ("Anna Lind did not write to Tom Reed.", "The letter from Reed was short."),
        ("Lind wrote to Reed, and Reed wrote to Lind.", "The letter from Reed was short."),
        ("Acme Corp sued Bolt Ltd.", "It filed a countersuit: the lawsuit against Acme Corp."),
    ],
)
def test_replies_several_letters_and_the_right_way_are_left_alone(told, again):
    assert found(told, again) == []
