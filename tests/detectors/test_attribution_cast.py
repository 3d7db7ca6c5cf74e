"""Speakers known by what they are, sayings in two mouths, and what only looks so."""

import pytest

from checker.detectors.attribution_mismatch import AttributionMismatch
from tests.detectors.analysing import findings_of

FLAGGED = {
    "silent, by office": (
        "Commissioner Berta Holm declined to comment.\n\n"
        '"My people know better than this," the Commissioner told reporters.'
    ),
    "silent, unnamed": (
        "The owner's lawyer left the court without saying a word.\n\n"
        '"We expected nothing else," his lawyer told reporters outside.'
    ),
    "no statement, in a clause about somebody": (
        "It was signed by Minister Berta Holm, who was in Seoul and made no statement.\n\n"
        '"The mistake is mine," Minister Holm told reporters at the door.'
    ),
    "no evidence": (
        "The farmer, Jan Krol, did not testify.\n\n"
        "Krol told the court that he had sold the hay in spring."
    ),
    "dead for years": (
        "The teacher, Jan Krol, died in 2011.\n\n"
        '"The pike is older than the school," Krol told this paper on Tuesday.'
    ),
    "the same words in two mouths": (
        '"They came for the bread and stayed for the quarrel," said Berta Holm.\n\n'
        '"They came for the bread and stayed for the quarrel," Jan Krol told the inquiry.'
    ),
    "a part of a quotation": (
        '"Nobody won, but we can look our neighbours in the eye," said Berta Holm.\n\n'
        'Jan Krol said that "we can look our neighbours in the eye" from now on.'
    ),
    "it was somebody else": (
        '"I kept her nose upriver and sang," said Jan Krol, the ferryman.\n\n'
        "It was the miner, Ivo Bas, who spoke of keeping her nose upriver."
    ),
    "whose line it was": (
        '"A harp is a boat that leaks on purpose," said Jan Krol.\n\n'
        "The line about a boat that leaks on purpose is Berta Holm's."
    ),
}
LEFT_ALONE = {
    "one quotes the other": (
        'Senator Berta Holm wrote, "The crime is cruel, but Jan Krol argues that his motive for '
        'setting the fire is a foremost issue here."\n\n'
        'Jan Krol argued that "his motive for setting the fire is a foremost issue" of the case.'
    ),
    "two lawyers": (
        "A lawyer for the owner declined to comment.\n\n"
        '"We expected nothing else," a lawyer for the tenants told reporters.'
    ),
    "silent on one matter": (
        "Commissioner Berta Holm made no comment on the fees.\n\n"
        '"My people know better than this," the Commissioner told reporters.'
    ),
    "silent, then not": (
        "Commissioner Berta Holm at first made no statement.\n\n"
        '"My people know better than this," the Commissioner told reporters.'
    ),
    "repeated": (
        '"They came for the bread and stayed for the quarrel," said Berta Holm.\n\n'
        '"They came for the bread and stayed for the quarrel," Jan Krol repeated.'
    ),
    "by name and by office": (
        '"They came for the bread and stayed for the quarrel," said Judge Berta Holm.\n\n'
        '"They came for the bread and stayed for the quarrel," the judge had said.'
    ),
    "words that all use": '"I do not know," said Berta Holm.\n\n"I do not know," said Jan Krol.',
    "the right one": (
        '"I kept her nose upriver and sang," said Jan Krol, the ferryman.\n\n'
        "It was the ferryman who spoke of keeping her nose upriver."
    ),
    "another remark": (
        '"I kept her nose upriver and sang," said Jan Krol, the ferryman.\n\n'
        "It was the miner, Ivo Bas, who spoke of the price of diesel and rope."
    ),
    "of one who died and what was said then": (
        "The teacher, Jan Krol, died in 2011.\n\n"
        '"The pike is older than the school," Krol once told his class.'
    ),
}


def found(text):
    return findings_of(AttributionMismatch(), f"A day in town\n\n{text}\n", date="2016-05-03")


@pytest.mark.parametrize("text", FLAGGED.values(), ids=FLAGGED.keys())
def test_words_under_the_wrong_name_are_flagged(text):
    (finding,) = found(text)

    assert len(finding.evidence) == 2


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE.keys())
def test_words_that_may_be_theirs_are_left_alone(text):
    assert found(text) == []
