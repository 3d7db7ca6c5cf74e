"""The report for editors in a real browser: clicks, keys and filters."""

import pytest

from checker.reporting import Style
from checker.types import Run, Severity
from tests.reporting.browser import FOCUSED, IN_SIGHT, SELECTED, SHOWN
from tests.reporting.html_making import fire, hostile

pytestmark = pytest.mark.browser


def test_a_click_on_marked_words_goes_to_the_other_place_and_back(opened):
    page = opened(fire())

    page.click("mark[data-clashes='a1-f1-p1']")
    page.until(lambda: page.run(FOCUSED) == "a1-f1-p2")

    assert page.run(SELECTED) == "a1-f1"
    assert page.run(IN_SIGHT, "a1-f1-p2")
    assert not page.run(IN_SIGHT, "a1-f1-p1")
    page.click("mark[data-clashes='a1-f1-p2']")
    page.until(lambda: page.run(FOCUSED) == "a1-f1-p1")
    assert page.run(IN_SIGHT, "a1-f1-p1")


def test_a_click_on_a_number_goes_to_the_other_place(opened):
    page = opened(fire())

    page.click("#a1-f2-p2")
    page.until(lambda: page.run(FOCUSED) == "a1-f2-p1")

    assert page.run(SELECTED) == "a1-f2"


def test_a_click_in_the_list_goes_to_that_passage(opened):
    page = opened(fire())

    page.click("#a1-f1 .passages li:nth-child(2) a")
    page.until(lambda: page.run(FOCUSED) == "a1-f1-p2")

    assert page.run(IN_SIGHT, "a1-f1-p2")
    assert page.run(IN_SIGHT, "a1-f1")
    page.run("scrollTo(0, 0)")
    page.click("#a1-f1 .passages li:nth-child(2) a")
    page.until(lambda: page.run(IN_SIGHT, "a1-f1-p2"))


def test_words_of_two_findings_belong_to_the_one_that_is_selected(opened):
    page = opened(fire(), style=Style(least=Severity.INFO))

    page.click("#a1-f4 .question a")
    page.until(lambda: page.run(SELECTED) == "a1-f4")
    page.click("mark[data-places='a1-f2-p1 a1-f4-p1']")
    page.until(lambda: page.run(FOCUSED) == "a1-f2-p2")

    assert page.run("return document.querySelectorAll('mark.hot').length") == 2


def test_j_and_k_walk_through_the_findings_and_stop_at_the_ends(opened):
    page = opened(fire())
    walked = []
    for key in "jjjjkk":
        page.press(key)
        walked.append(page.run(SELECTED))

    assert walked == ["a1-f1", "a1-f2", "a1-f3", "a1-f3", "a1-f2", "a1-f1"]


def test_n_and_p_walk_through_the_places_of_a_finding(opened):
    page = opened(fire())

    page.press("j")
    page.until(lambda: page.run(FOCUSED) == "a1-f1-p1")
    page.press("n")
    page.until(lambda: page.run(FOCUSED) == "a1-f1-p2")
    page.press("p")
    page.until(lambda: page.run(FOCUSED) == "a1-f1-p1")


def test_escape_lets_go_and_closes_the_help(opened):
    page = opened(fire())

    page.press("j")
    page.until(lambda: page.run(SELECTED))
    page.press("Escape")
    assert page.run(SELECTED) == ""

    page.press("?")
    assert page.run("return document.getElementById('keys').open")
    page.press("j")
    assert page.run(SELECTED) == ""
    page.press("Escape")
    page.until(lambda: not page.run("return document.getElementById('keys').open"))


def test_single_keys_can_be_switched_off(opened):
    page = opened(fire())

    page.press("?")
    page.click("#keys-on")
    page.click("#keys form button")
    page.press("j")

    assert page.run(SELECTED) == ""


def test_tab_reaches_the_list_and_enter_follows_a_link(opened):
    page = opened(fire())

    page.run("document.querySelector('#a1-f2 .question a').focus()")
    page.press("Tab", "Tab", "Enter")
    page.until(lambda: page.run(FOCUSED) == "a1-f2-p2")


def test_severities_are_filtered_in_the_list_and_in_the_text(opened):
    page = opened(fire())

    assert page.run(SHOWN) == ["a1-f1", "a1-f2", "a1-f3"]
    page.click("#filters input[value=info]")
    page.click("#filters input[value=warning]")
    assert page.run(SHOWN) == ["a1-f1", "a1-f4"]
    assert page.run("return document.getElementById('a1-f2-p1').getClientRects().length") == 0
    page.press("j", "j")
    page.until(lambda: page.run(SELECTED) == "a1-f4")


def test_several_articles_have_an_index_that_leads_to_each_and_back(opened):
    run = fire()
    page = opened(Run((*run.outcomes, *hostile().outcomes)))
    shown = "return document.querySelector('.view.shown').id"

    assert page.run(shown) == "index"
    page.click("#index a[href='#a2']")
    page.until(lambda: page.run(shown) == "a2")
    page.press("j")
    page.until(lambda: page.run(SELECTED) == "a2-f1")
    page.press("[")
    page.until(lambda: page.run(shown) == "a1")
    page.press("k")
    page.until(lambda: page.run(SELECTED) == "a1-f3")
    page.click("#to-index")
    page.until(lambda: page.run(shown) == "index")
