"""The report for people, read as a person would read it."""

import datetime as dt
import re

import pytest
from rich.cells import cell_len

from checker.reporting import Style, render
from checker.types import Failure, Run, Severity
from tests.making import document
from tests.reporting.making import finding, passage, run

TOLL = document(
    "The fire killed 12 people. It began at noon.\n\nThe 14 people who died were named.",
    headline="Fire in the harbour",
    date=dt.date(2024, 5, 3),
)
CLASH = finding(
    passage(TOLL, "The fire killed 12 people.", "12 people"),
    passage(TOLL, "14 people who died", "14 people"),
    message="Did 12 people die, or 14 people?",
)

GOLDEN = """\
<test>
Fire in the harbour · 3 May 2024

  warning  number-mismatch  confidence 0.90
  Did 12 people die, or 14 people?
  2 │ The fire killed [12 people].
  4 │ The [14 people] who died were named.

1 article, 1 finding: 1 warning in 1.2 s
"""


def plain(text):
    return re.sub(r"\x1b\[[0-9;]*m", "", text)


def test_a_finding_is_shown_with_both_passages_and_the_clashing_words_in_brackets():
    assert render(run(TOLL, CLASH), "text") == GOLDEN


def test_with_colour_the_clashing_words_are_bold_and_underlined():
    text = render(run(TOLL, CLASH), "text", style=Style(color=True))

    assert "\x1b[1;4m12 people\x1b[0m" in text
    assert "[12 people]" not in plain(text)


def test_without_colour_there_is_no_escape_sequence():
    assert "\x1b" not in render(run(TOLL, CLASH), "text")


def test_control_characters_of_an_article_never_reach_the_terminal():
    nasty = document(
        "Clear \x1b[2J\x07 screen \x9b31m and \u202e turn, 12 of them.", headline="\x1b]0;x"
    )
    found = finding(
        passage(nasty, nasty.text.splitlines()[1], "12 of them"), message="Why \x1b[0m so?"
    )

    text = render(run(nasty, found), "text")

    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text)
    assert r"Clear \x1b[2J\x07 screen \x9b31m and \u202e turn, [12 of them]." in text


@pytest.mark.parametrize(
    "words",
    [
        "東京都の消防署によると ",
        "قال رئيس البلدية إن ",
        "👩‍👩‍👧‍👦 family 🇰🇿 flag ",
        "wordwithoutend" * 9 + " ",
    ],
    ids=["wide", "right-to-left", "emoji", "long"],
)
@pytest.mark.parametrize("width", [40, 80])
def test_no_line_is_wider_than_the_terminal(words, width):
    wide = document(words * 12 + "12 dead.", headline=words * 5)
    found = finding(passage(wide, wide.text.splitlines()[1], "12"), message=words * 8)

    text = render(run(wide, found), "text", style=Style(width=width))

    assert max(map(cell_len, text.splitlines())) <= width
    assert "[12]" in text


def test_a_long_passage_is_shortened_around_the_clashing_words():
    padding = "and the council met again in the old hall by the river " * 12
    long = document(f"First {padding}12 people {padding}14 people {padding}at last.")
    found = finding(passage(long, long.text, "12 people", "14 people"))

    text = " ".join(render(run(long, found), "text").replace("│", " ").split())

    assert "[12 people]" in text
    assert "[14 people]" in text
    assert text.count("…") == 3
    assert len(text) < 700


def test_info_is_left_out_and_counted_unless_asked_for():
    hint = finding(*CLASH.evidence, severity=Severity.INFO, message="Perhaps?")

    hidden = render(run(TOLL, hint), "text")
    shown = render(run(TOLL, hint), "text", style=Style(least=Severity.INFO))

    assert hidden == "1 article, 1 finding: 1 info in 1.2 s; 1 not shown (--all)\n"
    assert "Perhaps?" in shown
    assert "not shown" not in shown


def test_the_closing_line_counts_clean_and_unchecked_articles():
    outcomes = (
        *run(TOLL, CLASH, finding(*CLASH.evidence, severity=Severity.ERROR)).outcomes,
        *run(TOLL).outcomes,
        Failure("gone.txt", "no such file"),
    )

    text = render(Run(outcomes, seconds=2.0), "text")

    assert text.splitlines()[-1] == (
        "3 articles, 1 not checked, 2 findings: 1 error, 1 warning (1 clean) in 2.0 s"
    )
    assert "gone.txt" not in text


def test_a_report_for_a_file_lists_the_articles_that_could_not_be_checked():
    failure = Failure("gone.txt", "no such file", "Check the path.")

    text = render(Run((failure,)), "text", style=Style(failures=True))

    assert text.splitlines()[0] == "gone.txt: error: no such file. Check the path."


def test_a_clean_article_gives_the_closing_line_only():
    assert render(run(TOLL), "text") == "1 article, no findings in 1.2 s\n"
    assert render(run(TOLL), "text", style=Style(quiet=True)) == ""


def test_an_article_without_a_date_says_how_to_give_one():
    undated = document("The fire killed 12 people, then 14.")
    found = finding(passage(undated, undated.text, "12", "14"))

    assert "--date" in render(run(undated, found), "text")


def test_nothing_is_called_clean_when_nothing_was_checked():
    text = render(Run((Failure("gone.txt", "no such file"),)), "text")

    assert text == "1 article, 1 not checked in 0.0 s\n"
