import numpy as np

from checker.pairing import related
from checker.types import Claim, EntityKind, NameMention, Sentence, Span, ZoneKind


def claim(index, *mentions, zone=ZoneKind.BODY):
    span = Span(index * 10, index * 10 + 9)
    return Claim(index, span, f"claim {index}", Sentence(index, span, zone, 0), mentions=mentions)


def vectors(*angles):
    return np.array([[np.cos(a), np.sin(a)] for a in angles], dtype=np.float32)


def indices(pairs):
    return [(pair.premise.index, pair.hypothesis.index) for pair in pairs]


def test_each_claim_is_paired_with_its_nearest_once_and_in_article_order():
    claims = tuple(claim(i) for i in range(4))

    pairs = related(claims, vectors(0.0, 0.1, 1.5, 1.6), top_k=1)

    assert indices(pairs) == [(0, 1), (2, 3)]
    assert abs(pairs[0].similarity - np.cos(0.1)) < 1e-6


def test_claims_that_share_a_rare_name_are_paired_however_far_apart():
    name = NameMention(Span(0, 5), "Holm", EntityKind.PERSON, surname="Holm", entity=7)
    claims = (claim(0, name), claim(1), claim(2), claim(3, name))

    pairs = related(claims, vectors(0.0, 0.1, 3.0, 3.1), top_k=1)

    assert (0, 3) in indices(pairs)


def test_a_name_in_every_claim_relates_nothing():
    name = NameMention(Span(0, 5), "Holm", EntityKind.PERSON, surname="Holm", entity=7)
    claims = tuple(claim(i, name) for i in range(6))

    pairs = related(claims, vectors(0, 0.1, 1.5, 1.6, 3.0, 3.1), top_k=1)

    assert indices(pairs) == [(0, 1), (2, 3), (4, 5)]


def test_the_headline_is_paired_with_every_claim():
    claims = (claim(0, zone=ZoneKind.HEADLINE), *(claim(i) for i in range(1, 5)))

    pairs = related(claims, vectors(0.0, 1.5, 1.6, 3.0, 3.1), top_k=1)

    assert {(0, i) for i in range(1, 5)} < set(indices(pairs))
    assert (1, 3) not in indices(pairs)


def test_one_claim_has_no_pair():
    assert related((claim(0),), vectors(0.0), top_k=10) == ()


def test_more_neighbours_than_claims_pairs_all_of_them():
    claims = tuple(claim(i) for i in range(3))

    assert indices(related(claims, vectors(0, 1, 2), top_k=10)) == [(0, 1), (0, 2), (1, 2)]
