import pytest

from checker.comparing import weighed_totals
from checker.comparing.slots import slotted
from tests.detectors.analysing import analysis_of


def found(text):
    analysis = analysis_of(f"Works begin\n\n{text}\n", date="2024-09-08")
    quote = analysis.document.quote
    return [
        (quote(told.total[1].number), [quote(part.number) for part in told.values])
        for told in weighed_totals.read(list(slotted(analysis)))
    ]


@pytest.mark.parametrize(
    ("text", "total", "parts"),
    [
        (
            "Of the 640 labourers who rebuilt the quay 310 came from Rye, 190 from Ely and 120 "
            "from Hove.",
            "640",
            ["310", "190", "120"],
        ),
        (
            "In four days the clinic treated 214 people: 96 on Monday, 58 on Tuesday, 41 on "
            "Wednesday and 29 on Thursday.",
            "214",
            ["96", "58", "41", "29"],
        ),
        (
            "The bridge cost 118 million euros, the minister told reporters. The Union gave "
            "45 million, the state 38 million and the operator 30 million.",
            "118 million",
            ["45 million", "38 million", "30 million"],
        ),
    ],
)
def test_a_total_that_its_parts_do_not_make_is_told(text, total, parts):
    assert found(text) == [(total, parts)]


@pytest.mark.parametrize(
    "text",
    [
        # They make it.
        "In four days the clinic treated 224 people: 96 on Monday, 58 on Tuesday, 41 on "
        "Wednesday and 29 on Thursday.",
        # An open list.
        "The clinic treated 214 people, among them 96 with burns and 58 with smoke poisoning.",
        # Two numbers of one list, with its own total.
        "The cost was 390,000 euros: 200,000 from the ministry, 120,000 from the town and 70,000 "
        "from collections.",
        # Members of two groups at once.
        "Of the 140 households 83 have had a woman abroad at some time, and 51 have one there now.",
    ],
)
def test_other_amounts_that_stand_together_are_silent(text):
    assert found(text) == []


def test_parts_are_those_of_one_total():
    text = (
        "The bridge cost 118 million euros, the minister told reporters. The Union gave "
        "45 million, the state 38 million and the operator 30 million. The budget had been "
        "108 million."
    )

    assert len(found(text)) == 1
