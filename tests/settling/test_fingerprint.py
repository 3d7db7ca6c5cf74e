"""A fingerprint outlives edits elsewhere, and no longer than its passages."""

from dataclasses import replace

import pytest

from checker.config import Config
from checker.reading import read_text
from checker.settling.fingerprint import fingerprint, fingerprints
from checker.types import Severity
from tests.making import document
from tests.reporting.making import finding, passage

FIRST = "The fire killed 12 people."
SECOND = "The 14 people who died were named."
BEFORE = f"{FIRST}\nIt began at noon.\n{SECOND}\n"


def found(text, first=FIRST, second=SECOND, **fields):
    article = document(text)
    return finding(passage(article, first, "12"), passage(article, second, "14"), **fields), article


def known(*args, **fields):
    return fingerprint(*found(*args, **fields))


def test_a_fingerprint_is_the_same_in_every_process_and_version():
    assert known(BEFORE) == "48c0cad6fa034ce48065f04523509590"


def test_edits_elsewhere_and_moved_paragraphs_keep_it():
    assert known(f"An added line.\n\n{FIRST}\nOther words.\n{SECOND}\n") == known(BEFORE)


def test_passages_that_change_places_keep_it():
    article = document(f"{SECOND}\n{FIRST}\n")
    turned = finding(passage(article, SECOND, "14"), passage(article, FIRST, "12"))

    assert fingerprint(turned, article) == known(BEFORE)


@pytest.mark.parametrize(
    "fields",
    [{"severity": Severity.ERROR}, {"confidence": 0.5}, {"message": "Which one?"}],
    ids=lambda fields: next(iter(fields)),
)
def test_the_judgement_about_a_finding_is_no_part_of_it(fields):
    assert known(BEFORE, **fields) == known(BEFORE)


def test_a_renamed_file_keeps_it():
    clash, article = found(BEFORE)

    assert fingerprint(clash, replace(article, path="other.md")) == known(BEFORE)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The  fire killed\n12\u00a0people.", SECOND),
        ("THE FIRE killed 12 people.", SECOND),
        ("The fi\u00adre killed 12\u200b people.", SECOND),
    ],
    ids=["spacing", "case", "invisible"],
)
def test_typography_is_not_content(first, second):
    assert known(f"{first}\n{second}\n", first, second) == known(BEFORE)


def test_quotation_marks_and_dashes_are_typography_and_words_are_not():
    plain, curly, other = ('"No" - 12', "“No” – 12", '"So" - 12')

    one, two, three = (known(f"{text}\n{SECOND}", text) for text in (plain, curly, other))

    assert one == two
    assert one != three


@pytest.mark.parametrize(
    ("first", "second"),
    [("The fire killed 12 men.", SECOND), (FIRST, "The 14 people were named.")],
    ids=["first", "second"],
)
def test_a_rewritten_passage_loses_it(first, second):
    assert known(f"{first}\n{second}\n", first, second) != known(BEFORE)


def test_two_rules_about_the_same_passages_differ():
    assert known(BEFORE, rule="sum-mismatch") != known(BEFORE)


def test_two_conflicts_in_the_same_sentences_differ():
    article = document("12 died and 30 fled.\n14 died and 33 fled.\n")
    sentences = ("12 died and 30 fled.", "14 died and 33 fled.")
    toll, flight = (
        finding(
            *(
                passage(article, sentence, word)
                for sentence, word in zip(sentences, words, strict=True)
            )
        )
        for words in (("12", "14"), ("30", "33"))
    )

    assert fingerprint(toll, article) != fingerprint(flight, article)


def test_html_and_plain_text_of_the_same_words_agree():
    source = f"<html><p>The <b>fire</b> killed 12&nbsp;people.</p><p>{SECOND}</p></html>"
    html = read_text(source, suffix=".html", config=Config())
    spoken = passage(html, html.text.splitlines()[0], "12"), passage(html, SECOND, "14")

    assert fingerprint(finding(*spoken), html) == known(BEFORE)


def test_equal_findings_are_told_apart_by_a_number():
    clash, article = found(BEFORE)

    assert fingerprints([clash, clash, clash], article) == (
        known(BEFORE),
        f"{known(BEFORE)}-2",
        f"{known(BEFORE)}-3",
    )


def test_halves_of_characters_are_no_obstacle():
    broken = document("12 \ud800 people.\n14 people.\n")
    clash = finding(passage(broken, "12 \ud800 people."), passage(broken, "14 people."))

    assert len(fingerprint(clash, broken)) == 32
