from dataclasses import replace

import pytest

from checker.detectors.contradiction import Contradiction
from checker.types import ClaimPair, NLIScores, Severity
from tests.detectors.analysing import analysis_of

CONFLICT = NLIScores(0.995, 0.001, 0.004)


def found(first, second, *, probability=0.98, threshold=0.9, doubtful=0.9):
    analysis = analysis_of(f"Bridge over the Lenne\n\n{first}\n\n{second}\n", date="2024-05-03")
    one, two = analysis.claims[-2:]
    pair = ClaimPair(one, two, 0.7, CONFLICT, CONFLICT, probability)
    whole = replace(analysis, pairs=(pair,), min_contradiction=threshold, min_doubtful=doubtful)
    return list(Contradiction().check(whole))


def test_a_pair_over_the_threshold_is_asked_about_with_both_passages():
    first = "The fire in the mill began in a broken electric heater."
    second = "Lightning set the mill on fire, the inquiry found."

    (finding,) = found(first, second.replace(", the inquiry found", ""))

    assert len(finding.evidence) == 2
    assert first in finding.message
    assert finding.confidence == 0.98


def test_a_pair_under_the_threshold_is_not():
    assert found("The mill was made of wood.", "The mill was of brick.", probability=0.85) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Kamal Deen, a tailor, cut the cloth.", "Nur Deen, no relation, sold shoes at the gate."),
        ("Mr Voss kept bees.", "In the next street another Mr Voss, a baker, had never seen one."),
        ("Mr Voss kept bees.", "Another Mr Voss, a baker in the next street, had never seen one."),
        ("The singer is Ana Ruiz.", "Her namesake, a nurse, stayed at home."),
    ],
)
def test_somebody_who_is_told_to_be_another_is_not_held_to_the_first(first, second):
    assert found(first, second) == []


def test_no_relation_and_a_relative_are_still_asked_about():
    (finding,) = found(
        "Nur Deen is the tailor's cousin.", "Deen, no kin of the tailor, sold shoes."
    )

    assert finding.confidence == 0.98


@pytest.mark.parametrize(
    ("probability", "severity"),
    [(0.96, Severity.ERROR), (0.7, Severity.WARNING), (0.5, Severity.INFO)],
)
def test_how_sure_the_judge_is_makes_the_severity(probability, severity):
    (finding,) = found(
        "The mill was made of wood.",
        "The mill was of brick.",
        probability=probability,
        threshold=0.6,
        doubtful=0.4,
    )

    assert finding.severity is severity


def test_a_claim_stands_in_its_surest_pair_only():
    analysis = analysis_of(
        "Bridge over the Lenne\n\nIt is of wood.\n\nIt is of brick.\n\nIt is of steel.\n",
        date="2024-05-03",
    )
    one, two, three = analysis.claims[-3:]
    pairs = (
        ClaimPair(one, two, 0.7, CONFLICT, CONFLICT, 0.91),
        ClaimPair(one, three, 0.7, CONFLICT, CONFLICT, 0.97),
        ClaimPair(two, three, 0.7, CONFLICT, CONFLICT, 0.93),
    )
    found = list(
        Contradiction().check(
            replace(analysis, pairs=pairs, min_contradiction=0.9, min_doubtful=0.9)
        )
    )

    assert [[e.span for e in finding.evidence] for finding in found] == [[one.span, three.span]]


def test_a_sentence_does_not_contradict_its_copy():
    said = "The mill was built of wood and brick."

    assert found(said, said.replace("The", "the").upper(), probability=0.97) == []
    assert found(said, f"Once more: {said}", probability=0.97) == []
