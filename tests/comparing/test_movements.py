import pytest

from checker.comparing import movements
from checker.detectors.headline_mismatch import HeadlineMismatch
from tests.detectors.analysing import findings_of

UP, DOWN, UNCHANGED = range(3)


@pytest.mark.parametrize(
    ("text", "noun", "side"),
    [
        ("Grain firm lifts full-year forecast", "forecast", UP),
        ("The firm kept its guidance for the year", "forecast", UNCHANGED),
        ("Rents fell by 4 percent", "rent", DOWN),
        ("More honey goes overseas", "export", UP),
        ("Exports came to 8 tonnes, 5 percent less than in the year before.", "export", DOWN),
        ("Night lines lose ground", "line", DOWN),
    ],
)
def test_what_moved_and_which_way_is_read(text, noun, side):
    found = [m for m in movements.read(text, 0, len(text)) if m.noun == noun and m.near]

    assert {movement.way.side for movement in found} == {side}


@pytest.mark.parametrize("text", ["Haraki keeps 1,900 hives", "Police crack down on thieves"])
def test_no_movement_is_read_where_none_is_told(text):
    assert movements.read(text, 0, len(text)) == []


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        (
            "Corran lowers age for pass",
            "It gave the pass to four more age groups.",
        ),
        ("Guard stops fewer boats", "The boats have grown."),
        ("Corran lift the Cup", "It was late when a long ball of the Cup dropped."),
        ("Governor rejects bill on ponds", "The farmers backed the bill."),
        ("Mill's profit climbs", "Sequentially, profit fell by 3 percent."),
        ("Ministers leave fee untouched", "The ban of December 2022 raised the fee to 120 euros."),
    ],
)
def test_what_moves_otherwise_or_at_another_time_is_no_mismatch(headline, text):
    article = f"{headline}\n\nThe harbour wall was rebuilt with stone.\n\n{text}\n"

    assert findings_of(HeadlineMismatch(), article, date="2024-09-08") == []
