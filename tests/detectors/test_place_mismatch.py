import pytest

from checker.detectors.place_mismatch import PlaceMismatch
from checker.types import Severity
from tests.detectors.analysing import findings_of, marked

ARTICLE = "News of the week\n\nIt rained all day. {}\n\n{}\n"


def found(first, second):
    return findings_of(PlaceMismatch(), ARTICLE.format(first, second))


@pytest.mark.parametrize(
    ("first", "second", "places"),
    [
        (
            "A train jumped the tracks about two miles east of Aldham.",
            "The wreck lies to the west of town.",
            [["east of Aldham"], ["to the west of town"]],
        ),
        (
            "The quarry lies to the north of Aldham and is full of water.",
            "The quarry is just south of Aldham, by the road.",
            [["to the north of Aldham"], ["south of Aldham"]],
        ),
        (
            "The plane crashed in Ohio on Monday.",
            "The crash in Texas was the third this year, an expert said.",
            [["Ohio"], ["Texas"]],
        ),
        (
            "The results were presented to a full hall in Punta Brava.",
            "Someone in the Puerto Norte audience laughed.",
            [["Punta Brava"], ["Puerto Norte"]],
        ),
        (
            "Anna Pihl was born in Kent in 1950.",
            "Anna Pihl, who was born in Surrey, never married.",
            [["Kent"], ["Surrey"]],
        ),
        (
            "A stone was found on a farm in the far west of South Australia.",
            "Under the law of Western Australia it belongs to the state.",
            [["South Australia"], ["Western Australia"]],
        ),
        (
            "Brenn Toys Ltd, based in Leeds, makes blocks.",
            "The Hull-based firm Brenn Toys Ltd has 40 workers.",
            [["Leeds"], ["Hull"]],
        ),
    ],
)
def test_one_thing_in_two_places_is_flagged(first, second, places):
    (finding,) = found(first, second)

    assert marked(finding, ARTICLE.format(first, second)) == places


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("A bottle exploded in Astana.", "The explosion in Kazakhstan was heard for miles."),
        ("A bottle exploded in Leith.", "The explosion in Edinburgh woke Leith, Edinburgh."),
        ("The plane crashed in Ohio.", "The crash in Texas in 2011 was the last crash."),
        ("The plane crashed in Ohio.", "Another crash, in Texas, killed four."),
        ("The farm lies north of Aldham.", "The mill lies south of Aldham."),
        ("The farm lies north of Aldham.", "The farm lies north-east of town."),
        ("The farm lies north of Aldham.", "The farm lies south of Bexley."),
        ("Anna Pihl was born in Kent.", "Tom Pihl was born in Surrey."),
        ("He drove in South Carolina.", "Under the law of South Carolina he may not drive."),
        ("He drove in Ohio.", "Under the law of Texas he may not drive."),
        ("Brenn Toys Ltd, based in Leeds, makes blocks.", "The Hull-based firm Ahm Ltd does too."),
        ("The plane crashed in Ohio.", "“The crash in Texas was worse,” she said."),
        (
            "On 4 February a plane crashed in Ohio.",
            "The crash in Texas on 21 February killed four.",
        ),
    ],
)
def test_these_are_left_alone(first, second):
    assert found(first, second) == []


def test_opposite_sides_are_an_error():
    (finding,) = found("A train derailed east of Aldham.", "The wreck lies west of Aldham.")

    assert finding.severity is Severity.ERROR
