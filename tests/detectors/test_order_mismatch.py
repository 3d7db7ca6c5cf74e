import pytest

from checker.detectors.order_mismatch import OrderMismatch
from checker.types import Severity
from tests.detectors.analysing import findings_of, marked

ARTICLE = "News of the week\n\nIt rained all day. {}\n"


def found(text):
    return findings_of(OrderMismatch(), ARTICLE.format(text), date="2024-09-13")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The fair runs from 15 to 9 October.", [["15 to 9 October"]]),
        ("The fair runs from 15 October to 9 October.", [["15 October", "9 October"]]),
        ("It ran from 3 May 2021 to 4 June 2020.", [["3 May 2021", "4 June 2020"]]),
        ("He lived in Leith between 1998 and 1993.", [["1998", "1993"]]),
        ("Ada Holm (1961–1958) drew maps.", [["1961", "1958"]]),
        ("Applications open on 5 May and close on 3 May.", [["5 May", "3 May"]]),
        ("The show opened on 5 May and will end on 3 May.", [["5 May", "3 May"]]),
        ("Ada Holm was born in 1961. Ada Holm died in 1958.", [["1961"], ["1958"]]),
        ("Ada Holm died in 1958. Ada Holm married in 1961.", [["1958"], ["1961"]]),
    ],
)
def test_an_impossible_order_is_flagged(text, words):
    (finding,) = found(text)

    assert finding.severity is Severity.ERROR
    assert marked(finding, ARTICLE.format(text)) == words


@pytest.mark.parametrize(
    "text",
    [
        "The fair runs from 9 to 15 October.",
        "The rink is open from 20 November to 4 February.",
        "The rink opens on 20 November and closes on 4 February.",
        "The fair was moved from 15 to 9 October.",
        "He lived in Leith between 1993 and 1998.",
        "The number fell from 2040 to 1998 in a week.",
        "Applications open on 3 May and close on 5 May.",
        "The shop opened on 5 May, but the one in Leith closed on 3 May.",
        "Ada Holm was born in 1961. Nils Holm died in 1958.",
        "Ada Holm died in 1999. Ada Holm married in 1961.",
        "From 1500 to 1200 BC the town was large.",
    ],
)
def test_these_are_left_alone(text):
    assert found(text) == []
