import pytest

from checker.detectors.object_mismatch import ObjectMismatch
from tests.detectors.analysing import findings_of, marked

STORY = "News from the valley\n\n{}\n\nIt rained all day.\n\n{}\n"


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        (
            "The museum has bought back a brass compass from a dentist.",
            "The silver instrument will be on show from May.",
            ["a brass compass", "The silver instrument"],
        ),
        (
            "A walker found a plain gold ring under a stone.",
            "The silver had gone almost black in the ground.",
            ["a plain gold ring", "The silver"],
        ),
        (
            "The disease was found on a duck farm. All ducks will be killed, 900 ducks in all.",
            "Luc Bessard, whose geese are gone, does not know what to do.",
            ["duck", "geese"],
        ),
        (
            "The bells rang for the first time since a bomb brought down the tower in 1944.",
            "The old tower was struck by lightning in 1951.",
            ["bomb brought down", "was struck by lightning"],
        ),
        (
            "The fire destroyed the old mill in a single night.",
            "The mill was destroyed by a flood.",
            None,
        ),
    ],
)
def test_one_thing_told_in_two_ways_is_flagged(first, second, words):
    (finding,) = findings_of(ObjectMismatch(), STORY.format(first, second))

    assert finding.category == "other"
    if words is not None:
        text = STORY.format(first, second)
        assert [mark.strip() for (mark,) in marked(finding, text)] == words


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("She found a gold ring and a silver ring.", "The silver ring is for sale."),
        (
            "He wore a gold watch.",
            "A silver watch lay on the table. The silver watch was his son's.",
        ),
        ("He won a gold medal.", "The silver cup went to his brother."),
        ("The museum bought a brass compass.", "The brass instrument will be on show."),
        ("A brass compass was found.", "The price of silver rose. The silver plate was melted."),
        (
            "The disease was found on a duck farm. All ducks will be killed, 900 ducks in all.",
            "Geese are at risk too. Luc Bessard, whose geese are well, is worried.",
        ),
        ("His cow won the prize.", "Her goat came second."),
        ("A fire destroyed the mill.", "The barn was destroyed by a flood."),
        (
            "A fire destroyed the mill in 1911.",
            "The rebuilt mill was destroyed by a flood in 1954.",
        ),
        ("A storm damaged the roof.", "The roof was damaged by fire."),
    ],
)
def test_these_are_left_alone(first, second):
    assert findings_of(ObjectMismatch(), STORY.format(first, second)) == []
