"""Marks for what was checked: the source in pieces, and where a mark silences its finding."""

import json

import pytest

from checker.reporting.html_marks import embedded, marking
from checker.reporting.html_spots import blocks, cards
from checker.settling.suppressing import silences
from checker.types import Evidence, Report, Span
from tests.reporting.html_making import read
from tests.reporting.making import finding, passage

BODY = ("The fire killed 12 people at noon on Monday.", "The 14 people who died were named.")
ARTICLES = {
    "a.txt": "Fire in the harbour\r\n\r\n{}\r\n\r\n{}\r\n",
    "hard.txt": "Fire in the harbour\n\n{}\nIt burned on.\n\n{}\n",
    "bom.txt": "\ufeffFire in the harbour 👩‍👩‍👧‍👦\n\n{}\n\n{}",
    "a.md": "# Fire in the *harbour*\n\n{}\n\n> {}\n",
    "list.md": "# Fire in the harbour\n\n- {}\n- {}\n",
    "a.html": "<title>Fire</title><h1>Fire &amp; smoke</h1><p>{}</p>\n<p><b>{}</b></p>",
}


def marked(found, why=""):
    """Join the pieces with all marks, as the page does."""
    end = "" if found["closing"] == "]" else " "
    text = found["source"][0]
    for mark, piece in zip(found["marks"], found["source"][1:], strict=True):
        reason = f' "{why}"' if why else ""
        text += f" {found['opening']} ignore {mark['rule']}{reason}{end}{found['closing']}{piece}"
    return text


def toll(told):
    return finding(
        passage(told, BODY[0], "12 people"), passage(told, BODY[1], "14 people"), message="12?"
    )


@pytest.mark.parametrize("name", ARTICLES)
def test_the_marks_silence_the_findings_and_change_nothing_else(name):
    told = read(ARTICLES[name].format(*BODY), name)
    report = Report(told, (toll(told),))

    found = marking(told, cards(report, "a1"), blocks(told))
    again = read(marked(found, "the coroner’s count"), name)

    (mark,) = again.suppressions
    assert "".join(found["source"]) == told.source
    assert mark.reason == "the coroner’s count"
    assert silences(mark, toll(again))
    assert again.text == told.text


def test_each_of_several_findings_gets_a_mark_of_its_own():
    told = read(ARTICLES["a.txt"].format(*BODY), "a.txt")
    other = finding(passage(told, BODY[1], "died"), rule="tense-mismatch")
    report = Report(told, (toll(told), other))

    found = marking(told, cards(report, "a1"), blocks(told))

    assert [(mark["rule"], mark["line"]) for mark in found["marks"]] == [
        ("number-mismatch", 3),
        ("tense-mismatch", 5),
    ]
    assert len(read(marked(found), "a.txt").suppressions) == 2


def test_no_mark_is_written_into_a_page_title():
    told = read("<title>12 people die</title><p>The 14 people who died were named.</p>", "a.html")
    start = told.text.index("12")
    clash = finding(Evidence(Span(start, start + 9)), passage(told, BODY[1], "14 people"))

    found = marking(told, cards(Report(told, (clash,)), "a1"), blocks(told))

    assert found["source"][0].endswith("were named.")


def test_no_mark_is_written_into_front_matter():
    told = read(
        "---\ntitle: 12 people die in the fire\n---\n\nThe 14 people who died were named.", "a.md"
    )
    start = told.text.index("12")
    clash = finding(Evidence(Span(start, start + 9)), passage(told, BODY[1], "14 people"))

    found = marking(told, cards(Report(told, (clash,)), "a1"), blocks(told))

    assert found["source"][0].endswith("were named.")


def test_a_mark_that_is_not_used_has_no_mark_of_its_own():
    told = read("It rained. [checker: ignore]\n", "a.txt")
    unused = finding(Evidence(Span(0, 2), source=Span(11, 28)))

    found = marking(told, cards(Report(told, (unused,)), "a1"), blocks(told))

    assert found["marks"] == []


@pytest.mark.parametrize("name", ["", "story"])
def test_an_article_without_a_suffix_gets_marks_of_its_kind(name):
    page = read("<!DOCTYPE html><p>It rained on Monday.</p>", name or "-")
    text = read("It rained on Monday.", name or "-")

    assert marking(page, (), ())["closing"] == "-->"
    assert marking(text, (), ())["closing"] == "]"


@pytest.mark.parametrize(
    "text",
    ["</script><!--", "\u2028\u2029 &amp;", "👩‍👩‍👧‍👦 \ufeff\x00\x1b\x7f\u202e", '"\\"', "\ud800"],
)
def test_embedded_text_is_safe_in_a_script_element_and_comes_back_whole(text):
    written = embedded([text])

    assert not set(written) & set("<>&\u2028\u2029\u202e\x1b\x7f\ud800")
    assert json.loads(written) == [text]
