"""When and where a denial holds: what is told of another time or place does not belie it."""

import pytest

from checker.detectors.outcome_mismatch import OutcomeMismatch
from tests.detectors.analysing import findings_of


def found(*paragraphs):
    text = "A week at Corran\n\n" + "\n\n".join(paragraphs) + "\n"
    return findings_of(OutcomeMismatch(), text)


@pytest.mark.parametrize(
    ("denied", "told"),
    [
        (
            "Two carts met on the quay. Nobody was injured there.",
            "In the fair's ring a rider broke a wrist.",
        ),
        (
            "The hill shook twice. Nobody was killed either time.",
            "The storm at the fair was worse: six people died.",
        ),
        ("On the island itself no one was killed.", "Elsewhere in the storm four people died."),
        (
            "Nobody was hurt in the storm.",
            "In 1991, in a storm as bad, a gable fell on the quay and two people were hurt.",
        ),
        (
            "Nobody was hurt at the lift.",
            "A man of 70 at the lift was taken to hospital with chest pain.",
        ),
        (
            "Nobody was hurt at the gate.",
            "A report from the gate, of a guard with a broken arm, was withdrawn.",
        ),
        ("No child was hurt on the bus.", "Four of the riders on the bus were injured."),
        (
            "None of those on the train was hurt.",
            "The farmer sat in a cart at the crossing and broke a leg as the engine came.",
        ),
        (
            "No arrests were made then at the mill.",
            "Three men and a boy were arrested at the mill.",
        ),
        (
            "On Wednesday two vans met at the ford. Nobody was hurt.",
            "On Monday two carts met at the ford. Two people were hurt.",
        ),
        ("The stage burned as planned and fell away at the quay.", "No one was hurt on the quay."),
        (
            "Senn's council had said yes the week before, with no vote against.",
            "Among the eight of the council who voted no was Ann Roe.",
        ),
        ("The judge acquitted Peter Holm, 66.", "The clerk, Odette Vane, was convicted of fraud."),
        (
            "The court jailed the cook and acquitted the man she worked for.",
            "Odette Vane was found guilty of theft.",
        ),
        (
            "He was charged with theft too, but of that he was acquitted.",
            "Bran Tolley was found guilty of fraud.",
        ),
    ],
)
def test_what_is_told_of_another_time_place_or_person_belies_no_denial(denied, told):
    assert found(denied, "The harbour wall was rebuilt with stone.", told) == []
