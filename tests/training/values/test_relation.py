import pytest

from models.training.values import Relation, candidates, pairs, read
from tests.detectors.analysing import analysis_of


def relations_of(one, two):
    analysis = analysis_of(f"A headline\n\n{one}\n\n{two}\n", date="2024-09-13")
    found = pairs(read(analysis.document, analysis.mentions))
    return {(p.first.words, p.second.words): p.relation for p in found}


@pytest.mark.parametrize(
    ("one", "two", "values", "relation"),
    [
        ("He seized 17 guns.", "The 19 guns were old.", ("17", "19"), Relation.DIFFERENT),
        ("He seized 17 guns.", "The 17 guns were old.", ("17", "17"), Relation.SAME),
        ("It cost about 300 euros.", "It cost 312 euros.", ("300", "312"), Relation.UNCLEAR),
        ("It took two hours.", "It took five hours.", ("two", "five"), Relation.DIFFERENT),
        ("He came on 4 May.", "He came on 6 May.", ("4 May", "6 May"), Relation.DIFFERENT),
        ("He came on 4 May.", "He came in May.", ("4 May", "May"), Relation.UNCLEAR),
        ("It hit a wall in Oslo.", "A wall fell in Rome.", ("Oslo", "Rome"), Relation.DIFFERENT),
        ("A lorry hit it.", "The truck hit it.", ("lorry", "truck"), Relation.SAME),
        ("A lorry hit it.", "The van hit it.", ("lorry", "van"), Relation.DIFFERENT),
        ("They sat at Gate 3.", "At Gate 7, they sat.", ("Gate 3", "Gate 7"), Relation.DIFFERENT),
    ],
)  # fmt: skip
def test_values_are_compared_as_far_as_they_can_be(one, two, values, relation):
    assert relations_of(one, two).get(values) is relation


def test_only_values_that_exclude_each_other_are_candidates():
    analysis = analysis_of(
        "A headline\n\nHe seized 17 guns.\n\nThe 17 guns, or 19 guns, were old.\n"
    )

    found = candidates(read(analysis.document, analysis.mentions))

    assert {(pair.first.words, pair.second.words) for pair in found} == {("17", "19")}


def test_names_must_share_a_word_numbers_need_not():
    assert ("Oslo", "Bergen") not in relations_of("It is in Oslo.", "She flew to Bergen.")
    assert ("Two", "three") in relations_of("Two drowned.", "They buried the three.")
