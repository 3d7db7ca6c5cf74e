"""What an editor checks in the report is kept by a real browser, and saved as marks."""

import json

import pytest

from checker.settling.suppressing import silences
from checker.types import Evidence, Report, Run, Span
from tests.reporting.browser import SHOWN
from tests.reporting.html_making import fire, read
from tests.reporting.making import finding, passage

pytestmark = pytest.mark.browser


def story():
    """A text in which two marks of one finding stand far apart, for saving."""
    told = read(
        "Fire in the harbour\r\n\r\nThe fire killed 12 people — “all” 👩‍👩‍👧‍👦 were crew.\r\n\r\n"
        "The 14 people who died were named.\r\n",
        "story.txt",
    )
    clash = finding(
        passage(told, "The fire killed 12 people", "12 people"),
        passage(told, "The 14 people who died", "14 people"),
    )
    return Run((Report(told, (clash,)),))


def test_what_is_checked_stays_when_the_page_is_opened_again(opened, tmp_path):
    page = opened(fire())
    page.click("#a1-f2 .check")
    page.type("#a1-f2 .why input", "the coroner's count")

    page.open(tmp_path / "report.html")

    script = "return [...document.querySelectorAll('.card.checked')].map((card) => card.id)"
    assert page.run(script) == ["a1-f2"]
    assert page.run("return document.querySelector('#a1-f2 .check').ariaPressed") == "true"
    (kept,) = page.run("return Object.entries(localStorage)")
    assert kept[0] == "checker:checked:" + page.run(
        "return document.getElementById('a1-f2').dataset.fingerprint"
    )
    assert json.loads(kept[1]) == {"why": "the coroner's count"}
    page.click("#a1-f2 .check")
    assert page.run("return localStorage.length") == 0


def test_what_is_checked_can_be_filtered_out(opened):
    page = opened(fire())

    page.press("j", "c")
    page.until(lambda: page.run("return localStorage.length"))
    page.click("#filters input[value=checked]")

    assert page.run(SHOWN) == ["a1-f2", "a1-f3"]
    assert page.run("return document.getElementById('checked-total').textContent") == "1 checked"


def test_the_saved_article_silences_what_was_checked(opened):
    page = opened(story())
    page.click("#a1-f1 .check")
    page.type("#a1-f1 .why input", 'the "coroner" <b>\'s & count --> ] x')
    page.click("#open-marks")
    listed = page.run("return document.querySelector('#marks textarea').value")
    page.click("#marks .buttons button:nth-child(2)")
    saved = page.saved / "story.txt"
    page.until(saved.exists)

    told = read(saved.read_bytes().decode(), "story.txt")
    before = story().outcomes[0].document
    (mark,) = told.suppressions
    (clash,) = story().outcomes[0].findings
    assert mark.reason == "the coroner b 's & count – x"
    assert silences(mark, clash)
    assert told.text == before.text
    assert listed == f"line 3: {told.source[mark.mark.start : mark.mark.end]}"


def test_a_long_reason_of_signs_still_makes_a_mark(opened):
    page = opened(story())
    page.click("#a1-f1 .check")
    page.run(
        "const input = document.querySelector('#a1-f1 .why input'); input.value = arguments[0];"
        "input.dispatchEvent(new Event('input', { bubbles: true }))",
        "&" * 900,
    )
    page.click("#open-marks")
    mark = page.run("return document.querySelector('#marks textarea').value").partition(": ")[2]

    (found,) = read(f"The fire killed 12 people. {mark}\n", "a.txt").suppressions
    assert found.rules == ("number-mismatch",)
    assert set(found.reason) == {"&"}


def test_a_mark_in_another_window_shows_here(opened):
    page = opened(fire())

    page.run(
        "const frame = document.querySelector('#a1-f2').dataset.fingerprint;"
        "localStorage.setItem('checker:checked:' + frame, '{\"why\": \"so\"}');"
        "dispatchEvent(new StorageEvent('storage'))"
    )

    assert page.run("return document.querySelector('#a1-f2 .why input').value") == "so"


def test_what_cannot_be_understood_in_the_browser_breaks_nothing(opened, tmp_path):
    page = opened(fire())

    page.run(
        "for (const [at, text] of ['{', 'null', '[1]', '{\"why\": 3}'].entries()) {"
        "localStorage.setItem('checker:checked:' + document.querySelectorAll('.card')[at]"
        ".dataset.fingerprint, text); }"
    )
    page.open(tmp_path / "report.html")

    assert page.run("return document.querySelectorAll('.card.checked').length") == 4


def test_a_checked_finding_that_no_mark_can_silence_is_told(opened):
    told = read("It rained. [checker: ignore]\n", "a.txt")
    unused = finding(Evidence(Span(0, 2), source=Span(11, 28)))
    page = opened(Run((Report(told, (unused,)),)))

    page.click("#a1-f1 .check")
    page.click("#open-marks")

    text = page.run("return document.querySelector('#marks').innerText")
    assert "no mark can be written for: 1." in text
