import pytest

from checker.comparing import closed_sets, figures
from tests.detectors.analysing import analysis_of

BODY = "Council meets\n\n{}\n\nThe hall was warm and the tea was cold.\n\n{}\n"


def values(first, second):
    analysis = analysis_of(BODY.format(first, second), date="2024-09-08")
    found = closed_sets.clashes(analysis.document, figures.read(analysis))
    return [(clash.first.value, clash.second.value) for clash in found]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (
            "Crews from nine volunteer departments fought the fire.",
            "He thanked all seven departments by name.",
            (9, 7),
        ),
        (
            "The array has eleven small dishes. They slept seven hours and had 7 litres of tea.",
            "He tuned each of the seven antennas by hand.",
            (11, 7),
        ),
        (
            "Five men with scarves walked into the bank.",
            "All four robbers spoke in low voices.",
            (5, 4),
        ),
        (
            "The guesthouse beside the pier has eight rooms.",
            "At the guesthouse all five bedrooms were taken.",
            (8, 5),
        ),
        (
            "The new wing will hold 24 beds.",
            "Patients will lie in all 22 of the beds by May.",
            (24, 22),
        ),
        (
            "A stack of 18 kegs for the party fell from a pallet.",
            "The 24 kegs were gone before the party began.",
            (18, 24),
        ),
    ],
)
def test_a_whole_that_is_taken_up_with_another_number_clashes(first, second, expected):
    assert values(first, second) == [expected]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # numbers of the same kind explain it
        ("Nine departments came. Two departments left.", "He thanked all seven departments."),
        ("Nine departments came, then seven departments.", "All seven departments ate."),
        ("Nine departments came. The harbour has two departments.", "All seven departments ate."),
        # another kind of people, people counted beside them
        ("The camp has 58 workers.", "Each of the 64 campers had a tent."),
        ("A plane with 46 people slid away.", "All 42 passengers and four crew walked out."),
        # another year, another owner, another state of knowledge
        ("In 1988 nine departments fought a fire.", "He thanked all seven departments."),
        ("The firm has nine shops.", "Her friend drove to each of her seven shops."),
        ("At first nine departments were sent.", "He thanked all seven departments."),
        # a set that words narrow, that only "the" recalls, that is far from the first
        ("The firm sold 18 kegs of stout.", "The 24 empty kegs were washed."),
        ("The firm sold 18 kegs.", "The 24 kegs were washed."),
        ("Nine departments came.", "He thanked all seven harbour departments."),
        ("The firm sold 18 kegs.", "All 60 kegs were washed."),
        ("The council has 15 members.", "All twelve members of the panel were late."),
        ("The club has 15 coaches.", "Each of the twelve coaches at the meet had a whistle."),
        ("Eleven villages lie in the valley.", "All nine settlements above the dam were cut off."),
        # events come in many sets
        ("The court heard nine cases.", "All seven cases were closed."),
    ],
)  # fmt: skip
def test_another_set_does_not_clash(first, second):
    assert values(first, second) == []
