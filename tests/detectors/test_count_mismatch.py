import pytest

from checker.config import Config
from checker.detectors.count_mismatch import CountMismatch
from checker.mentions import extract
from checker.reading import read_text
from checker.types import Analysis
from tests.detectors.analysing import findings_of

BODY = "Council meets\n\n{}\n\nThe council meets again on Friday in the town hall.\n"

ITEMS = "- cut the tax on bread\n- pay the nurses\n- build a road\n- paint the hall"


def found(text):
    return findings_of(CountMismatch(), BODY.format(text))


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("The road passes through four towns: Ambry, Selwick and Turn.", "or 3"),
        ("The road passes four towns – Ambry, Selwick and Turn – on its way.", "or 3"),
        ("The jury chose five novels (Ash, Birch, Cedar and Dogwood).", "or 4"),
        ("The five men, Bob Ash, Tim Birch, Jon Cedar and Al Elm, were fined.", "or 4"),
        ("The plan has three aims. One is to save money. The other is to save time.", "or 2"),
        (
            "There are two reasons. The first is money. The second is time. The third is rain.",
            "or 3",
        ),
        ("Of the nine boats, five were lowered; the other three stayed on board.", "or 8"),
        ("Nine states agreed. The states are Ash, Birch, Cedar and Dogwood.", "or 4"),
    ],
)
def test_a_number_that_its_series_does_not_fit_is_flagged(text, asked):
    (finding,) = found(text)

    assert asked in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "The road passes through three towns: Ambry, Selwick and Turn.",
        "The road passes four towns, among them Ambry, Selwick and Turn.",
        "The road passes four towns: Ambry, Selwick, Turn and others.",
        "He ordered two meals: bread and cheese, and soup and beer.",
        "The plan has three aims. One is to save money. Another is to save time.",
        "There are three reasons. The first is money. The second is time.",
        "Of the four men, two were fined; the other two went free.",
        "Of the nine boats, five were lowered, one sank and the other three stayed on board.",
        "The four men, Bob Ash, 45, Tim Birch, Jon Cedar and Al Elm, were fined.",
        "It has 27 points from 15 games: eight wins, three draws and four defeats.",
        "Four towns: the mayor of Ambry, who is 51, said that he was tired, and left.",
    ],
)
def test_these_are_left_alone(text):
    assert found(text) == []


@pytest.mark.parametrize(("number", "count"), [("three", 1), ("four", 0)])
def test_the_items_of_a_list_are_counted(number, count):
    text = f"The hall was full.\n\nThe bill would do {number} things:\n\n{ITEMS}"

    assert len(found(text)) == count


@pytest.mark.parametrize(("number", "count"), [("Four", 1), ("Three", 0)])
def test_a_headline_counts_the_numbered_parts_under_it(number, count):
    parts = "\n\n".join(f"## {n}. Go early\n\nThe sun is low at {n} o'clock." for n in (1, 2, 3))
    text = f"# {number} tips for the marsh\n\nThe marsh is wet.\n\n{parts}\n"
    document = read_text(text, suffix=".md", config=Config())
    mentions = extract(document)[0]

    found = list(CountMismatch().check(Analysis(document, (), (), mentions)))

    assert len(found) == count


def test_a_numbered_list_in_one_of_several_parts_is_not_what_the_headline_counts():
    steps = "\n\n".join(f"{n}. The votes are counted on day {n}." for n in (1, 2, 3))
    parts = "Who won?\n\nNobody yet.\n\nWhat happens now?"
    text = f"Four answers after the vote\n\nThe town voted.\n\n{{}}{steps}\n"

    assert len(found_in(text.format(""))) == 1
    assert found_in(text.format(f"{parts}\n\n")) == []


def found_in(text):
    return findings_of(CountMismatch(), text)
