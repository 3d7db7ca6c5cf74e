"""Sentences end where a reader ends them."""

from __future__ import annotations

import pytest

from checker.config import Config
from checker.reading import read_text
from checker.reading.sentences import split_paragraph
from checker.types import Span, ZoneKind


def sentences(text: str) -> list[str]:
    return [text[span.start : span.end] for span in split_paragraph(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Bell met Dr. Vik and Staff Sgt. Ann Moe in the car.",
        "The trial opened on Feb. 12 in the U.S. District Court.",
        "It opens at 5 p.m. Friday and closes at 9 p.m. on Sunday.",
        "Prof. J. R. Holm of St. Olav's spoke with Cr Voss.",
        "Flat No. 5 was sold by Holm & Co. to a Mrs. P. Dahl.",
        "The firm, Brand Inc., lost 3.5 percent.",
        "The bridge (the old one. It was closed.) reopened.",
        "“Is it over?” Bell asked.",
        '"You are late!" he said.',
        "It was Gov. Lund vs. Sen. Berg.",
        "George W. Lund arrived.",
    ],
)
def test_one_sentence_stays_whole(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    "parts",
    [
        ["They left shortly after 4 p.m.", "Some 40 people stayed."],
        ["He lives in the U.S.", "She does not."],
        ["Profit fell to £61.0m.", "Costs rose."],
        ["“We won.", "Then we lost,” she said."],
        ["He left early.", '"Nobody saw me," he said.'],
        ["She said: “It is done.”", "He agreed."],
        ["He has fallen ill.", '"I read about it," she said.'],
        ["It is plan B.", "The first one failed."],
        ["‘We won.’", "That was all."],
        ["Who knows?", "Nobody!", "Well..."],
        ["The law protects the rights.", "The court agreed."],
    ],
)
def test_sentences_are_parted(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


def test_a_lost_space_between_sentences_does_not_join_them() -> None:
    assert sentences("The act protects rights.The court agreed.") == [
        "The act protects rights.",
        "The court agreed.",
    ]


def test_no_sentence_crosses_a_paragraph_and_a_headline_is_one() -> None:
    document = read_text(
        "Tram leaves rails. Three hurt\n\nA tram left the rails on Friday\n\n"
        "It was an old tram. Three people were hurt in it, two of them badly, the police said.",
        config=Config(),
    )

    assert [
        (sentence.zone, document.quote(sentence.span)[:20]) for sentence in document.sentences
    ] == [
        (ZoneKind.HEADLINE, "Tram leaves rails. T"),
        (ZoneKind.SUBHEAD, "A tram left the rail"),
        (ZoneKind.BODY, "It was an old tram."),
        (ZoneKind.BODY, "Three people were hu"),
    ]
