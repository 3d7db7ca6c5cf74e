"""The mark that silences a finding is one that the reader understands, at the paragraph."""

import datetime as dt

import pytest

from checker.config import Config
from checker.lsp.marking import insertion
from checker.reading import read_text
from checker.settling.suppressing import silences
from checker.types import Category, Evidence, Finding, Severity, Span

CONFIG = Config(date=dt.date(2024, 10, 17))
MARK = 'checker: ignore number-mismatch "checked"'


def marked(text, suffix, first, second, *, near=None):
    """Return the text with the mark for a finding about two words."""
    document = read_text(text, suffix=suffix, config=CONFIG)
    spans = [
        Span(at, at + len(word))
        for word in (first, second)
        if (at := document.text.index(word)) + 1
    ]
    evidence = tuple(Evidence(span, (span,)) for span in spans)
    finding = Finding("number-mismatch", Category.NUMBER, Severity.ERROR, 0.9, "Which?", evidence)
    at = text.index(near) if near else None
    span = Span(at, at + len(near)) if near else None
    edit = insertion(document, finding, suffix, near=span, config=CONFIG)
    assert edit is not None
    edited = text[: edit.offset] + edit.text + text[edit.offset :]
    again = read_text(edited, suffix=suffix, config=CONFIG)
    assert again.text == document.text
    assert any(silences(mark, finding) for mark in again.suppressions)
    return edited


@pytest.mark.parametrize(
    ("suffix", "text", "expected"),
    [
        (
            ".txt",
            "The mill has 12 looms.\n\nIt has 14 rooms.\n",
            f"The mill has 12 looms. [{MARK}]\n\nIt has 14 rooms.\n",
        ),
        (
            ".md",
            "# The mill\n\n- It has 12 looms.\n- It has 14 rooms.\n",
            f"# The mill\n\n- It has 12 looms. <!-- {MARK} -->\n- It has 14 rooms.\n",
        ),
        (
            ".md",
            "# The mill of 12 looms\n\nIt has 14 rooms.\n",
            f"# The mill of 12 looms <!-- {MARK} -->\n\nIt has 14 rooms.\n",
        ),
        (
            ".md",
            "It is old.\n\nIt has 12 looms and 14 rooms, says <https://mill.example>\n",
            f"It is old.\n\n<!-- {MARK} -->\n"
            "It has 12 looms and 14 rooms, says <https://mill.example>\n",
        ),
        (
            ".html",
            "<head><title>The mill of 12 looms</title></head><p>It has 14 rooms.</p>",
            "<head><title>The mill of 12 looms</title></head>"
            f"<p>It has 14 rooms. <!-- {MARK} --></p>",
        ),
        (
            ".md",
            "---\ntitle: The mill of 12 looms\n---\n\nIt has 14 rooms.\n",
            f"---\ntitle: The mill of 12 looms\n---\n\nIt has 14 rooms. <!-- {MARK} -->\n",
        ),
        (
            ".html",
            "<p>The mill has <em>12</em> looms.</p><p>It has 14 rooms.</p>",
            f"<p>The mill has <em>12</em> looms. <!-- {MARK} --></p><p>It has 14 rooms.</p>",
        ),
    ],
)
def test_the_mark_stands_at_the_end_of_the_paragraph(suffix, text, expected):
    assert marked(text, suffix, "12", "14") == expected


def test_the_paragraph_that_the_editor_points_at_comes_first():
    text = "The mill has 12 looms.\n\nIt has 14 rooms.\n"

    assert marked(text, ".txt", "12", "14", near="14").endswith(f"14 rooms. [{MARK}]\n")


def test_a_text_without_a_last_line_end_can_be_marked():
    assert marked("The mill has 12 looms.\n\nIt has 14 rooms.", ".txt", "14", "12").endswith("]")


@pytest.mark.parametrize(
    ("suffix", "text"),
    [
        (
            ".md",
            "The mill\n\n| Looms | Rooms |\n| --- | --- |\n| 12 | 14 |\n| 3 | 5 |\n\nIt stands.\n",
        ),
        (
            ".html",
            "<html><head><title>The mill of 12 looms</title></head>"
            "<body><p>It has 14 rooms.</p></body></html>",
        ),
        (".html", "<p>It has 14 rooms.</p><table><tr><td>Looms</td><td>12</td></tr></table>"),
        (".txt", "\ufeffThe mill has 12 looms.\r\n\r\nIt has 14 rooms.\r\n"),
        (".txt", "The mill has 12 looms [cq].\n\nIt has 14 rooms.\n"),
        (".md", "> The mill has 12 looms.\n\n1. It has 14 rooms.\n"),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_a_mark_leaves_every_kind_of_paragraph_as_it_was(suffix, text, turned):
    words = ("14", "12") if turned else ("12", "14")

    assert MARK in marked(text, suffix, *words)


def test_no_mark_is_offered_where_none_can_stand():
    text = "```\nThe mill has 12 looms.\n```\n\nIt stands still.\n"
    document = read_text(text, suffix=".md", config=CONFIG)
    mark = Evidence(Span(0, 3), source=Span(0, 3))
    finding = Finding("unused-suppression", Category.OTHER, Severity.INFO, 1.0, "Still?", (mark,))

    assert insertion(document, finding, ".md", near=None, config=CONFIG) is None
