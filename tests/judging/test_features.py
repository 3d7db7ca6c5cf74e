import pytest

from checker.judging import NAMES, Context, features
from checker.types import ClaimPair, NLIScores
from tests.detectors.analysing import analysis_of

CONFLICT = NLIScores(0.9, 0.02, 0.08)
NEUTRAL = NLIScores(0.02, 0.08, 0.9)


def named(first, second, *, scores=(CONFLICT, CONFLICT)):
    analysis = analysis_of(f"Bridge over the Lenne\n\n{first}\n\n{second}\n", date="2024-05-03")
    claims = analysis.claims[-2:]
    pair = ClaimPair(claims[0], claims[1], 0.5, scores[0], scores[1])
    values = features(pair, Context.of(analysis.claims, [pair]))
    return dict(zip(NAMES, values, strict=True))


def test_every_feature_has_a_name():
    seen = named("The bridge was closed in March.", "The bridge was open to cars in March.")

    assert len(seen) == len(NAMES) == len(set(NAMES))


@pytest.mark.parametrize(
    ("first", "second", "name", "expected"),
    [
        (
            "The fire killed 12 people on the spot.",
            "It is known that 14 people died.",
            "quantities_clash",
            1,
        ),
        (
            "The fire killed 12 people on the spot.",
            "The 12 people were named.",
            "quantities_agree",
            1,
        ),
        (
            "The bridge was closed to all cars.",
            "The bridge was open to all cars.",
            "words_opposed",
            1,
        ),
        (
            "The men were arrested at the scene.",
            "The men were not arrested there.",
            "negation_differs",
            1,
        ),
        (
            "The bridge was opened by Ann Loke.",
            "The bridge was opened by Per Holm.",
            "persons_disjoint",
            1,
        ),
        (
            "The bridge was opened in 2019 by boat.",
            "The bridge was opened in 2021.",
            "times_clash",
            1,
        ),
        (
            "The bridge was opened in 2019 by boat.",
            "The bridge was built of steel.",
            "times_one_sided",
            1,
        ),
        (
            "The bridge was closed to all cars.",
            "The ferry will carry all cars.",
            "tense_differs",
            1,
        ),
        (
            "The bridge was at first closed to cars.",
            "The bridge was open to cars.",
            "change_told",
            1,
        ),
    ],
)
def test_what_is_known_of_the_pair_becomes_a_number(first, second, name, expected):
    assert named(first, second)[name] == expected


def test_more_contradiction_is_a_larger_number():
    texts = ("The bridge was closed to all cars.", "The bridge was open to all cars.")

    strong, weak = named(*texts), named(*texts, scores=(NEUTRAL, NEUTRAL))
    assert strong["contradiction_min"] > 0 > weak["contradiction_min"]
    assert named(*texts, scores=(CONFLICT, NEUTRAL))["contradiction_gap"] > 3


def test_a_pair_that_was_not_scored_counts_as_neutral():
    seen = named(
        "The bridge was closed to cars.", "The bridge was open to cars.", scores=(None, None)
    )

    assert seen["contradiction_mean"] < -5


def test_a_pair_is_as_long_either_way_round():
    short, long = "The bridge is open.", "The old bridge over the river Tarn was closed on Monday."
    there, back = named(short, long), named(long, short)

    assert there["words_least"] == back["words_least"] < there["words_most"] == back["words_most"]


def test_pairs_of_the_headline_know_how_near_they_are_among_themselves():
    text = (
        "Bridge at Hove to stay open\n\nThe bridge will be shut from Monday.\n\n"
        "The mayor of Hove sang for an hour.\n"
    )
    analysis = analysis_of(text, date="2024-05-03")
    head, first, second = analysis.claims[:3]
    pairs = [
        ClaimPair(head, first, 0.4, CONFLICT, CONFLICT),
        ClaimPair(head, second, 0.1, NEUTRAL, NEUTRAL),
        ClaimPair(first, second, 0.2, NEUTRAL, NEUTRAL),
    ]
    context = Context.of(analysis.claims, pairs)
    near, far, other = (dict(zip(NAMES, features(pair, context), strict=True)) for pair in pairs)

    assert (near["headline"], near["headline_similarity"], near["headline_rank"]) == (1, 0.4, 0)
    assert far["headline_rank"] > 0
    assert other["headline"] == other["headline_similarity"] == other["headline_rank"] == 0
