"""Quotations, reported speech and their speakers."""

from __future__ import annotations

import pytest

from checker.config import Config
from checker.reading import read_text
from checker.reading.attribution import speaker_of
from checker.types import Document, Span


def read(text: str) -> Document:
    return read_text(text, config=Config())


def speakers(text: str) -> list[tuple[str, str]]:
    document = read(text)
    return [(document.quote(each.span), each.speaker) for each in document.quotations]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We won,” said Ann Bell.", "Ann Bell"),
        ('"We won," Ann Bell said.', "Ann Bell"),
        ("'We won,' said Ann Bell.", "Ann Bell"),
        ("«We won», said Ann Bell.", "Ann Bell"),
        ("Ann Bell said: “We won.”", "Ann Bell"),
        ("Ann Bell, the coach, said: “We won.”", "Ann Bell"),
        ("The coach, Ann Bell, told reporters: “We won.”", "Ann Bell"),
        ("“We won,” said Ann Bell, who has coached the team for ten years.", "Ann Bell"),
        ("“We won,” said the coach of the team on Sunday.", "the coach of the team"),
        ("“We won,” said the coach, Ann Bell.", "Ann Bell"),
        ("“We won”, considers the expert.", "the expert"),
        ("“We won,” concluded the deputy head of the club.", "the deputy head of the club"),
        ("“Did we win?” asked Dr. Ann Bell.", "Dr. Ann Bell"),
        ("According to Ann Bell, “we won in the end”.", "Ann Bell"),
        (
            "On Friday Ann Bell told the court that she had “never in my life” been there.",
            "Ann Bell",
        ),
    ],
)
def test_the_speaker_of_a_quotation_is_found(text: str, speaker: str) -> None:
    assert [who for _, who in speakers(text)] == [speaker]


def test_the_speaker_span_leads_to_the_words() -> None:
    document = read("“We won,” said Ann Bell.")

    (quotation,) = document.quotations
    assert document.quote(quotation.span) == "“We won,”"
    assert quotation.speaker_span == Span(15, 23)


@pytest.mark.parametrize(
    "text",
    [
        "The “Harbour List” won the vote, and the town was quiet on Sunday.",
        "The so-called “boxes with lights” run every hour after midnight.",
        "He drove to the workers' club and the drivers' union on Monday.",
        'The programme "With diploma to village" began in 2019.',
    ],
)
def test_titles_and_scare_quotes_are_no_speech(text: str) -> None:
    assert speakers(text) == []


def test_a_quotation_goes_on_after_its_attribution() -> None:
    found = speakers("“We won,” said Ann Bell. “It was luck.”")

    assert found == [("“We won,”", "Ann Bell"), ("“It was luck.”", "Ann Bell")]


@pytest.mark.parametrize("marks", ["“”", '""'])
def test_a_quotation_over_paragraphs_keeps_its_speaker(marks: str) -> None:
    opening, closing = marks
    found = speakers(
        f"Ann Bell said: {opening}We won in the end.\n\n{opening}It was luck.\n\n"
        f"{opening}That is all.{closing}"
    )

    assert found == [
        (f"{opening}We won in the end.", "Ann Bell"),
        (f"{opening}It was luck.", "Ann Bell"),
        (f"{opening}That is all.{closing}", "Ann Bell"),
    ]


def test_a_pronoun_means_the_person_named_last() -> None:
    found = speakers(
        "Mayor Ann Bell opened the bridge. “It is safe,” she said.\n\n"
        "Her husband, Jon Bell, did not come. “It is ugly,” he said.\n\n“I like it,” she added."
    )

    assert [who for _, who in found] == ["Mayor Ann Bell", "Jon Bell", "Mayor Ann Bell"]


def test_a_pronoun_with_nobody_named_stays_a_pronoun() -> None:
    assert speakers("“It is safe,” she said.") == [("“It is safe,”", "she")]


def test_a_lost_opening_mark_is_put_at_the_start() -> None:
    found = speakers("The bridge is old. It is ugly,” said Ann Bell.")

    assert found == [("The bridge is old. It is ugly,”", "Ann Bell")]


def told(text: str, claim: str) -> str:
    document = read(text)
    start = document.text.index(claim)
    return speaker_of(document, Span(start, start + len(claim)))


@pytest.mark.parametrize(
    ("text", "claim", "speaker"),
    [
        ("Ann Bell said that the bridge was safe.", "the bridge was safe", "Ann Bell"),
        ("Ann Bell said the bridge was safe.", "Ann Bell said the bridge was safe.", "Ann Bell"),
        ("The bridge was safe, officials said.", "The bridge was safe", "officials"),
        ("The bridge was safe, said the police on Friday.", "The bridge was safe", "the police"),
        ("According to the police, the bridge was safe.", "the bridge was safe", "the police"),
        ("The bridge was safe, according to Jon Vik.", "The bridge was safe", "Jon Vik"),
        (
            "The bridge, Ann Bell said, was safe.",
            "The bridge, Ann Bell said, was safe.",
            "Ann Bell",
        ),
        ("Ann Bell, a builder from Oslo, denied that it fell.", "it fell", "Ann Bell"),
        ("The driver stopped and told police he was lost.", "he was lost", "The driver"),
        ("“The bridge is safe,” Ann Bell said.", "The bridge is safe", "Ann Bell"),
    ],
)
def test_reported_speech_has_its_speaker(text: str, claim: str, speaker: str) -> None:
    assert told(text, claim) == speaker


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The bridge was safe. Ann Bell said that it was ugly.", "The bridge was safe."),
        (
            "Beverages added $610 million to the sales.",
            "Beverages added $610 million to the sales.",
        ),
        ("Trade between states fell by a third.", "Trade between states fell by a third."),
        ("Everything was said and done by noon.", "Everything was said and done by noon."),
        ("The club announced its third win.", "The club announced its third win."),
        ("The hall, of which, according to Jon Vik, little is left, cost 3 million.", "The hall"),
    ],
)
def test_the_articles_own_voice_has_no_speaker(text: str, claim: str) -> None:
    assert told(text, claim) == ""
