import pytest

from checker.comparing import movements

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
