import pytest

from checker.comparing import counting, tolls
from checker.types import Quantity
from tests.detectors.analysing import analysis_of


def first(text):
    analysis = analysis_of(f"Council meets\n\n{text}\n\nThe tea was cold.\n")
    quantity = next(m for m in analysis.mentions if isinstance(m, Quantity))
    return analysis.document, quantity


@pytest.mark.parametrize(
    ("text", "definite", "part", "other"),
    [
        ("The 17 cars burned.", True, False, False),
        ("All 17 cars burned.", True, False, False),
        ("Another 17 cars burned.", False, False, True),
        ("Some of the other 17 cars burned.", False, False, True),
        ("Seventeen of the cars burned.", False, True, False),
        ("Seventeen cars burned.", False, False, False),
    ],
)
def test_what_the_words_beside_a_count_say_of_its_set(text, definite, part, other):
    document, quantity = first(text)

    assert counting.is_definite(quantity) is definite
    assert counting.is_part(document, quantity) is part
    assert counting.is_other(quantity) is other


@pytest.mark.parametrize(
    ("text", "margin"),
    [
        ("They won by 40 votes.", True),
        ("They are ahead of the others by 40 votes.", True),
        ("The 40 votes that divide the two are few.", True),
        ("They were 40 votes short of a seat.", True),
        ("They got 40 votes more than the others.", True),
        ("They were led by 40 men.", False),
        ("They got 40 votes.", False),
        ("They made 40 short films.", False),
    ],
)
def test_a_margin_is_told_from_a_number_of_things(text, margin):
    assert counting.is_margin(*first(text)) is margin


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The storm sank 13 vessels.", "ship"),
        ("Most of the 36 who came were tired.", "person"),
        ("He saw 14 herons.", "heron"),
    ],
)
def test_nouns_that_may_stand_for_each_other_are_one_kind(text, kind):
    assert counting.counted(*first(text)) == kind


@pytest.mark.parametrize(
    ("text", "fate"),
    [
        ("In the crash 12 people were killed.", "dead"),
        ("The crash killed 12 people.", "dead"),
        ("At least 30 passengers were hurt.", "injured"),
        ("Police arrested nine men.", "arrested"),
        ("It carried 40 people.", ""),
    ],
)
def test_what_befell_those_counted_is_read(text, fate):
    assert tolls.fate(*first(text)) == fate
