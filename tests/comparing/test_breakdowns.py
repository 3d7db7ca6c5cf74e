import pytest

from checker.comparing import breakdowns
from checker.comparing.slots import slotted
from tests.detectors.analysing import analysis_of


def found(text):
    analysis = analysis_of(f"A day at the port\n\n{text}\n", date="2024-09-08")
    quote = analysis.document.quote
    return [
        (quote(told.total[1].number), [quote(part.number) for part in told.values])
        for told in breakdowns.read(list(slotted(analysis)))
        if sum(part.value for part in told.values) != told.total[1].value
    ]


@pytest.mark.parametrize(
    ("text", "total", "parts"),
    [
        (
            "The town bought 284 gardens. Of these, 150 became a park, 79 were built on and the "
            "remaining 65 lie waste.",
            "284",
            ["150", "79", "65"],
        ),
        (
            "Of the 52 barges that left Ely on Friday, 30 reached the coast. Fourteen ran aground "
            "at the weir. Another ten were sent back by the harbour master.",
            "52",
            ["30", "Fourteen", "ten"],
        ),
        (
            "The fair has 312 stands. Of these 150 sell food, 95 sell cloth and 77, by the gate, "
            "sell tools.",
            "312",
            ["150", "95", "77"],
        ),
        (
            "The count found 149 wells that nobody uses any more: 64 in Rye, 48 in Ely and 27 in "
            "Deal.",
            "149",
            ["64", "48", "27"],
        ),
        (
            "The estate of $96,000 is divided between his sister, who gets $60,000, and a choir, "
            "which gets $26,000.",
            "96,000",
            ["60,000", "26,000"],
        ),
        (
            "Prys, 25, has scored 22 goals in all this year, 14 of them in the league, three in "
            "the cup and four in friendly games, which pleased two scouts.",
            "22",
            ["14", "three", "four"],
        ),
    ],
)
def test_parts_that_do_not_make_their_whole_are_found(text, total, parts):
    assert found(text) == [(total, parts)]


@pytest.mark.parametrize(
    "text",
    [
        # They make it, or less of it where nothing says that they are all.
        "The town bought 284 gardens. Of these, 150 became a park, 79 were built on and the "
        "remaining 55 lie waste.",
        "Of the 52 barges that left Ely, 30 reached the coast. Twelve ran aground.",
        "Prys has scored 22 goals this year, 14 of them in the league, three in the cup, one in "
        "Rye and more on the beach.",
        # Members of a small set that may be both.
        "Of its nine members, four come from Sweden, three speak Finnish and three are engineers.",
        # Parts of a part.
        "In all 31 persons were held. Five were held in Ely, two of them in March, 14 persons in "
        "Rye and 12 in Deal.",
        # They may share members.
        "Of the 52 patients, 30 also had a cough. Fourteen had a fever. Twelve had both.",
        "The firm asked 300 guests. Of these, 150 said they drink tea, 110 said they drink coffee "
        "and 60 said they drink milk.",
        # Another thing is told between.
        "The town bought 284 gardens. Of these, 150, three miles out, became a park, 79 were "
        "built on and the remaining 55 lie waste.",
        # Compared with the year before, and a part of a part.
        "The fair has 312 stands. Of these 150 sell food, down from 190, and the remaining 162 "
        "sell cloth.",
        # A list that is not whole.
        "The count found 149 wells in the county: 64 in Rye, 48 in Ely, 27 in Deal and more in "
        "the hills.",
        # The rest stands behind the list.
        "The council has 45 members: 20 from the Greens, 12 from the Liberals and nine from the "
        "Centre, with four seats vacant.",
        # Far off: parts of something else.
        "The count found 900 wells in the county: 64 in Rye, 48 in Ely and 27 in Deal.",
    ],
)
def test_these_are_left_alone(text):
    assert found(text) == []
