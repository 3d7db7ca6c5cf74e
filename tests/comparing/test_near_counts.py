import pytest

from checker.comparing import near_counts
from checker.comparing.slots import slotted
from tests.detectors.analysing import analysis_of


def found(text):
    analysis = analysis_of(f"A year at the port\n\n{text}\n", date="2024-09-08")
    quote = analysis.document.quote
    return [
        (quote(told.total[1].number), [quote(part.number) for part in told.values])
        for told in near_counts.read(list(slotted(analysis)))
    ]


@pytest.mark.parametrize(
    ("text", "total", "parts"),
    [
        (
            "The harbour had 312 ships in July. It was a warm month.\n\nThe log shows "
            "that 140 went to Rye, 97 to Ely and 65 to Deal.",
            "312",
            ["140", "97", "65"],
        ),
        (
            "A team visited 2,615 farms.\n\nIt found 1,240 in good order, 860 in need of repair "
            "and 415 in ruins.",
            "2,615",
            ["1,240", "860", "415"],
        ),
    ],
)
def test_counts_that_just_fail_to_make_a_set_are_found(text, total, parts):
    assert found(text) == [(total, parts)]


@pytest.mark.parametrize(
    "text",
    [
        # They make it, alone or with one more.
        "The harbour had 302 ships in July. Of 140 went to Rye, 97 to Ely and 65 to Deal.",
        "The harbour had 312 ships in July. It saw 140 go to Rye, 97 to Ely and 65 to Deal. "
        "It kept 10 ships.",
        # Small numbers, and a gap of two digits.
        "The harbour had 22 ships in July. It saw 10 go to Rye, six to Ely and five to Deal.",
        "The harbour had 315 ships in July. It saw 140 go to Rye, 97 to Ely and 65 to Deal.",
        # Examples.
        "The harbour had 312 ships in July. Among them were 140 of Rye, 97 of Ely and 65 of Deal.",
        # Compared, known already, or things of another kind.
        "The harbour had 312 ships in July. It saw 140 go to Rye, up from 97, and 65 to Deal.",
        "The harbour had 312 ships in July. The 140 went to Rye, 97 to Ely and 65 to Deal.",
        "The harbour had 312 ships in July. It saw 140 cranes, 97 sheds and 65 barns.",
    ],
)
def test_these_are_left_alone(text):
    assert found(text) == []
