import pytest

from checker.comparing import closed_lists
from checker.comparing.slots import slotted
from tests.detectors.analysing import analysis_of


def found(text):
    analysis = analysis_of(f"A year at the port\n\n{text}\n", date="2024-09-08")
    quote = analysis.document.quote
    return [
        (quote(told.total[1].number), [quote(part.number) for part in told.values])
        for told in closed_lists.read(analysis.document, list(slotted(analysis)))
    ]


FAR = "The tea was cold.\n\nNobody came by train.\n\nIt rained.\n\n"


@pytest.mark.parametrize(
    ("text", "total", "parts"),
    [
        (
            f"The buses tested 117,000 people.\n\n{FAR}Rye had 41,200 people tested. In Ely the "
            "count was 37,500. Deal came last and brought the remaining 28,300.",
            "117,000",
            ["41,200", "37,500", "28,300"],
        ),
        (
            f"The new library cost $31.4 million.\n\n{FAR}The state gave $12.5 million, the county "
            "$9.8 million and the city $7.6 million, while donors brought in the remaining "
            "$2.5 million.",
            "31.4 million",
            ["12.5 million", "9.8 million", "7.6 million", "2.5 million"],
        ),
        (
            f"The county looks at 14 wells.\n\n{FAR}Nine of the wells were clean, and the other "
            "four were not.",
            "14",
            ["Nine", "four"],
        ),
    ],
)
def test_a_whole_that_a_closed_list_fails_to_make_is_found(text, total, parts):
    assert found(text) == [(total, parts)]


@pytest.mark.parametrize(
    "text",
    [
        # It makes the whole, or another one.
        f"The county looks at 14 wells.\n\n{FAR}Nine of the wells were clean, and the other "
        "five were not.",
        f"The county looks at 14 wells.\n\n{FAR}It took 13 wells in Rye first. Nine of the wells "
        "were clean, and the other four were not.",
        # Off by more than a digit.
        f"The new library cost $36.2 million.\n\n{FAR}The state gave $12.5 million, the county "
        "$9.8 million and the city $7.6 million, while donors brought in the remaining "
        "$2.5 million.",
        # Two wholes may be meant.
        f"The county looks at 14 wells, the state at 12 wells.\n\n{FAR}Nine of the wells were "
        "clean, and the other four were not.",
        # Nothing closes the list.
        f"The county looks at 14 wells.\n\n{FAR}Nine of the wells were clean, and four were dry.",
    ],
)
def test_these_are_left_alone(text):
    assert found(text) == []
