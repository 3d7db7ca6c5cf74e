"""Bare surnames nearly somebody's, names with one abbreviation, changed titles of works."""

import pytest

from checker.detectors.name_mismatch import NameMismatch
from tests.detectors.analysing import findings_of, marked

FLAGGED = {
    "a bare surname": (
        "Growth is slow, said Sudha Raghunathan, managing director of the bank.\n\nIt rained.\n\n"
        "On prices, Ranganathan said that she would wait.",
        ["Sudha Raghunathan", "Ranganathan"],
    ),
    "a family": (
        "The tiles were laid by Anselmo Scardovi, who lives in Faenza.\n\nIt rained.\n\n"
        "The roof will be that of the Scardoni brothers.",
        ["Anselmo Scardovi", "Scardoni"],
    ),
    "one abbreviation": (
        "The Delta Relief and Resilience Forum (DRRF), a charity, hired 30 people.\n\n"
        "Gifts may be left with the Delta Rural Rehabilitation Forum, which is open until ten.",
        ["Delta Relief and Resilience Forum", "Delta Rural Rehabilitation Forum"],
    ),
    "a title": (
        "She won for “The Salt Ledger” on Friday.\n\nIt rained.\n\n"
        "A reading from “The Salt Letter” will be held.",
        ["The Salt Ledger", "The Salt Letter"],
    ),
    "one post": (
        "The skipper, Zacharias Thurlow, scored 40.\n\nIt rained.\n\n"
        "The last word was that of the captain, Luke Thurlow.",
        ["Zacharias Thurlow", "Luke Thurlow"],
    ),
}
LEFT_ALONE = {
    "an unlike surname": (
        "Growth is slow, said Sudha Raghunathan, managing director of the bank.\n\n"
        "On prices, Ramaswami said that he would wait."
    ),
    "two of whom it may be": (
        "Sudha Raghunathan said yes. Anil Ranganadan said no.\n\nRanganathan said nothing."
    ),
    "a place": "Anselmo Scardovi said yes.\n\nThe road leads to Scardoni and the sea.",
    "a form of the name": "Ivan Kuznetsov said yes.\n\nKuznetsova said no.",
    "a renamed body": (
        "The Delta Relief and Resilience Forum (DRRF) hired 30 people.\n\n"
        "It was formerly the Delta Rural Rehabilitation Forum, which had no office."
    ),
    "the same words": (
        "The National Union of Corn Farmers (NUCF) met.\n\n"
        "The National Union of Corn Farming was glad."
    ),
    "three letters": (
        "The Bank of Northern Estates (BNE) grew.\n\nThe Board for New Enterprise did not."
    ),
    "two books": "She wrote “The Red Barn” in May.\n\nHe wrote “The Blue Barn” in June.",
    "parts of a series": "She wrote “The Salt Ledger” in May.\n\n“The Salt Ledgers” came in June.",
    "a sequel": "“The Salt Ledger” won.\n\nIts sequel, “The Salt Letters”, comes out in May.",
    "brothers": (
        "The skipper, Zacharias Thurlow, scored 40.\n\nIt rained.\n\n"
        "The last word was that of his brother, the captain, Luke Thurlow."
    ),
}


@pytest.mark.parametrize(("text", "names"), FLAGGED.values(), ids=FLAGGED)
def test_a_name_that_slipped_is_flagged(text, names):
    text = f"News of the day\n\n{text}"
    (finding,) = findings_of(NameMismatch(), text)

    assert [word for marks in marked(finding, text) for word in marks] == names


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_two_names_of_two_are_left_alone(text):
    assert findings_of(NameMismatch(), f"News of the day\n\n{text}") == []
