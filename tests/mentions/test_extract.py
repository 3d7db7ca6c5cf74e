"""All mentions of an article together, and how fast they are found."""

from __future__ import annotations

import time

import pytest

from checker import mentions
from checker.mentions import quantities, times, verbs
from checker.types import Quantity, TimeMention, VerbMention
from tests.making import document

PARAGRAPH = (
    "The council of Harrowmere voted 6-2 on Tuesday to spend $48.6 million on a new ferry, which "
    "will open in March 2026. About 1,200 passengers a day use the old one, built in 1974, and at "
    "least 31 of them were stranded for almost five hours last week. Nobody was hurt, said the "
    "harbour master, Ailsa Brandt, 54, who has run the port since 2011. She did not say when the "
    "repairs would end. Two thirds of the 90 crew members have refused to sail until then."
)


def test_mentions_stand_in_reading_order() -> None:
    found, _ = mentions.extract(document(PARAGRAPH))

    assert [m.span for m in found] == sorted(m.span for m in found)
    assert {Quantity, TimeMention, VerbMention} <= {type(m) for m in found}


def test_a_sentence_without_values_has_none() -> None:
    article = document("Quiet.")

    assert quantities.find(article) == times.find(article) == verbs.find(article) == ()


@pytest.mark.benchmark
def test_values_of_a_thousand_words_are_found_quickly() -> None:
    article = document("\n".join([PARAGRAPH] * 13))
    fastest = float("inf")
    for _ in range(5):
        start = time.perf_counter()
        quantities.find(article, times.find(article))
        verbs.find(article)
        fastest = min(fastest, time.perf_counter() - start)

    assert fastest < 0.12, "twice the 60 ms that a laptop needs at most"
