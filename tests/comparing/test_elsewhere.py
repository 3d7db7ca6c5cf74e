import pytest

from checker.comparing import figures, gaps, leftovers, portions, resumed
from tests.detectors.analysing import analysis_of


def analysis(first, second):
    text = f"Council meets\n\n{first}\n\nThe tea was cold.\n\n{second}\n"
    return analysis_of(text, date="2024-09-08")


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ("The firm runs five mills.", "With its eight mills it is the largest.", 1),
        ("The yard employs 310 people.", "Of the yard's 460 workers few came.", 1),
        ("Seven camels crossed the lake.", "Each of the 12 camels got a carrot.", 1),
        ("Seven camels crossed the lake.", "Each of the seven camels got a carrot.", 0),
        ("Seven camels and five goats came.", "All 12 animals got a carrot.", 0),
        ("She has five sisters.", "The eight sisters of the priest sing.", 0),
        ("He caught nine cracks, two of them deep.", "The seven cracks were filled.", 0),
        ("The race is 31 miles long.", "He ran all thirty miles.", 0),
    ],
)
def test_a_set_is_taken_up_with_its_number(first, second, count):
    document = analysis(first, second)

    assert len(list(resumed.clashes(document.document, figures.read(document)))) == count


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ("Of the 80 crates, 30 were found.", "The other 60 crates were sold.", 1),
        ("Of the 80 crates, 30 were found.", "The other 50 crates were sold.", 0),
        ("Of the 80 crates, 30 were found.", "The other 60 dockers went home.", 0),
        ("Some 18,000 litres escaped, and 15,000 were pumped out.", "That left 8,000 litres.", 1),
        ("Some 18,000 litres escaped, and 15,000 were pumped out.", "That left 3,000 litres.", 0),
    ],
)
def test_a_rest_is_what_the_parts_leave(first, second, count):
    assert len(list(leftovers.examine(analysis(first, second)))) == count


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ("The fee rose from $31 to $38.", "Members will pay $12 more.", 1),
        ("The fee rose from $31 to $38.", "Members will pay $7 more.", 0),
        ("They came in 11 minutes, two minutes faster than last year.",
         "Last year it took nine minutes.", 1),
        ("They came in 11 minutes, two minutes faster than last year.",
         "Last year it took 13 minutes.", 0),
    ],
)  # fmt: skip
def test_a_change_told_elsewhere_fits_its_values(first, second, count):
    assert len(list(gaps.examine(analysis(first, second)))) == count


@pytest.mark.parametrize(
    ("second", "count"),
    [
        ("The village's portion is 6 million euros.", 1),
        ("The village's portion is 3 million euros.", 0),
        ("The chapel gave 6 million euros.", 0),
    ],
)
def test_a_portion_is_the_share_of_the_whole(second, count):
    first = "The dam cost 12 million euros, a quarter of it paid by the village."

    assert len(list(portions.examine(analysis(first, second)))) == count
