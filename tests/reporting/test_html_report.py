"""The report for editors, read as a parser reads it: structure, links, marks, escaping."""

import base64
import hashlib
import re
from dataclasses import replace
from itertools import pairwise

import pytest

from checker.reporting import Style, render
from checker.types import Document, Evidence, Failure, Report, Run, Severity, Silencer, Span
from checker.types import Suppressed as Silenced
from tests.making import document
from tests.reporting.html_making import fire, hostile, page, read
from tests.reporting.making import finding, passage

FIRE = page(render(fire(), "html"))


def numbers(root):
    return root.all("a", "number")


def test_the_list_stands_by_severity_with_the_gravest_first():
    groups = FIRE.all("section", "group")

    assert [group.one("h3").text for group in groups] == ["1 error", "2 warnings", "1 info"]
    assert [len(group.all("li", "card")) for group in groups] == [1, 2, 1]


def test_a_card_quotes_every_passage_with_its_line_and_leads_to_it():
    card = FIRE.one(id="a1-f2")
    first, second = card.one("ul", "passages").all("a")

    assert card.one("p", "question").one("bdi").text == "Did 12 people die, or 14 people?"
    assert first.text.startswith("line 2 The fire killed 12 people")
    assert [each.text for each in first.all("b")] == ["12 people"]
    assert second.text.startswith("line 4 The 14 people who died")
    assert (first.given["href"], second.given["href"]) == ("#a1-f2-p1", "#a1-f2-p2")


def test_the_places_of_a_finding_lead_to_each_other():
    first, second = (FIRE.one(id=f"a1-f2-p{at}") for at in (1, 2))

    assert first.given["href"] == "#a1-f2-p2"
    assert second.given["href"] == "#a1-f2-p1"
    assert "to the other place" in first.given["aria-label"]


def test_words_that_clash_in_one_passage_are_places_that_lead_to_each_other():
    assert [
        link.given["href"] for link in numbers(FIRE) if link.given["id"].startswith("a1-f3")
    ] == [
        "#a1-f3-p2",
        "#a1-f3-p1",
    ]


def test_the_clashing_words_are_marked_where_they_stand():
    (clash,) = [mark for mark in FIRE.all("mark") if mark.given["data-clashes"] == "a1-f2-p2"]

    assert clash.text == "14 people"
    assert clash.parent.text.startswith("The 14 people2 who died")


def test_passages_that_overlap_are_cut_into_pieces_that_know_all_their_places():
    pieces = [
        (piece.tag, piece.text, piece.given["data-places"])
        for piece in FIRE.one("article", "text").all("p")[0].children
        if "data-places" in piece.given
    ]

    assert pieces == [
        ("span", "The fire killed ", "a1-f2-p1 a1-f4-p1"),
        ("mark", "12 people", "a1-f2-p1 a1-f4-p1"),
        ("span", ", said chief ", "a1-f4-p1"),
        ("mark", "Anna Weir", "a1-f4-p1"),
        ("span", ".", "a1-f4-p1"),
    ]


def test_a_mark_in_a_mark_has_the_colour_of_the_graver_finding():
    told = document("The bridge cost $4 million to build. It cost $5 million. It is new.")
    outer = finding(
        passage(told, "The bridge cost $4 million to build."),
        passage(told, "It cost $5 million."),
        severity=Severity.ERROR,
    )
    inner = finding(
        passage(told, "The bridge cost $4 million to build.", "$4 million"),
        passage(told, "It cost $5 million.", "$5 million"),
    )

    root = page(render(Run((Report(told, (inner, outer)),)), "html"))

    marks = [(mark.text, sorted(mark.classes - {"clash"})) for mark in root.all("mark")[:3]]
    assert marks == [
        ("The bridge cost ", ["error"]),
        ("$4 million", ["error"]),
        (" to build.", ["error"]),
    ]


def test_the_text_is_whole_and_in_order():
    text = re.sub(r"\s+", " ", FIRE.one("article", "text").text)

    without_numbers = re.sub(r"(people|Weir|day\.|30|14)[1-4](?=\W)", r"\1", text)
    assert without_numbers.strip() == re.sub(r"\s+", " ", fire().outcomes[0].document.text).strip()


@pytest.mark.parametrize("run", [fire(), hostile(), Run(())], ids=["fire", "hostile", "nothing"])
def test_ids_are_unique_and_every_link_and_reference_has_its_target(run):
    root = page(render(run, "html"))
    ids = [each.given["id"] for each in root.all() if "id" in each.given]
    aimed = [link.given["href"].removeprefix("#") for link in root.all("a")]
    named = [
        each.given[name]
        for each in root.all()
        for name in ("aria-labelledby", "aria-describedby")
        if name in each.given
    ]

    assert len(ids) == len(set(ids))
    assert set(aimed + named) <= set(ids)


def test_headings_skip_no_level():
    levels = [int(each.tag[1]) for each in FIRE.all() if re.fullmatch("h[1-6]", each.tag)]

    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_page_loads_nothing_and_allows_only_its_own_style_and_script():
    text = render(fire(), "html")
    policy = FIRE.one("meta", **{"http-equiv": "Content-Security-Policy"}).given["content"]
    style, script = FIRE.one("style").text, FIRE.all("script")[1].text

    def allowed(text):
        return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"

    assert policy.startswith(
        f"default-src 'none'; style-src {allowed(style)}; script-src {allowed(script)};"
    )
    assert not re.search(r"https?:|//cdn|@import|url\(|<link|<img|<iframe", text)
    assert not [name for each in FIRE.all() for name in each.given if name.startswith("on")]
    assert not [each for each in FIRE.all() if "style" in each.given or "src" in each.given]


def test_nothing_in_an_article_becomes_markup():
    text = render(hostile(), "html")
    root = page(text)

    assert len(root.all("script")) == 2
    assert not root.all("img")
    assert "<script>alert(3)</script>" in root.one("h3", "headline").text
    assert "${x} $title \\u003c <img src=x onerror=alert(2)>" in root.one("article", "text").text
    assert root.one("p", "question").one("bdi").text.endswith("</script><script>alert(4)</script>")
    assert 'not <b>text</b>. Try "that" & this' in root.one("tr", "failed").text


def test_control_characters_are_shown_and_not_obeyed():
    text = render(hostile(), "html")

    assert not re.search(
        "[\x00-\x08\x0b\x0c\x0e-\x1f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", text
    )
    assert r"The \x1b[31m" in text


def test_each_paragraph_finds_its_own_direction():
    assert {each.given.get("dir") for each in FIRE.one("article", "text").all("p")} == {"auto"}


def test_severity_info_is_hidden_at_first_unless_it_is_asked_for():
    asked = page(render(fire(), "html", style=Style(least=Severity.INFO)))

    assert FIRE.one("html").given["data-hide"] == "info"
    assert asked.one("html").given["data-hide"] == ""


def test_several_articles_have_an_index_and_one_has_none():
    run = fire()
    bad = Failure("b.txt", "it is empty", "Give text.")
    root = page(render(Run((*run.outcomes, *hostile().outcomes, bad)), "html"))
    rows = root.one(id="index").one("tbody").all("tr")

    assert not FIRE.all(id="index")
    assert [row.given.get("data-article") for row in rows] == ["a1", "a2", None, None]
    assert [cell.text for cell in rows[0].all("td")] == ["1", "2", "1", ""]
    assert [cell.text for cell in rows[1].all("td")] == ["–", "1", "–", ""]
    assert "it is empty. Give text." in rows[3].text


def test_an_article_without_findings_says_so():
    root = page(render(Run((Report(document("It rained."), ()),)), "html"))

    assert root.one("p", "nothing").text == "Nothing found in this article."
    assert root.one("title").text == "<test>: no findings"


def test_what_is_silenced_is_listed_with_its_reason():
    report = fire().outcomes[0]
    silenced = Silenced(report.findings[0], Silencer.MARK, "both are <right>")
    root = page(render(Run((replace(report, findings=(), suppressed=(silenced,)),)), "html"))

    assert root.one("details", "silenced").one("summary").text == "1 silenced"
    assert "number-mismatch · mark: both are <right>" in root.one("details", "silenced").text


def test_a_finding_about_the_source_alone_is_listed_without_a_place():
    told = read("It rained. [checker: ignore]\n", "a.txt")
    unused = finding(Evidence(Span(0, 2), source=Span(11, 28)), message="Is it needed?")

    root = page(render(Run((Report(told, (unused,)),)), "html"))

    assert not root.all("mark")
    assert root.one("li", "card").one("q").text == "[checker: ignore]"
    assert root.one("p", "question").one("a").given["href"] == "#a1-f1"


def test_what_is_no_part_of_the_article_is_folded_away():
    told = read(
        "<html><body><h1>Storm hits the town</h1><p>The storm hit the town on Monday and broke "
        "the roofs of 12 houses in the old quarter.</p><ul><li>Roofs</li><li>Trees</li></ul>"
        "<p>Sign up to our newsletter</p></body></html>",
        "a.html",
    )
    root = page(render(Run((Report(told, ()),)), "html"))

    assert "Sign up" in root.one("details", "boilerplate").text
    assert [each.text for each in root.all("p", "bullet")] == ["Roofs", "Trees"]


def test_the_rules_that_found_something_are_explained():
    assert [rule.one("h3").text for rule in FIRE.all("section", "rule")] == [
        "date-mismatch",
        "name-mismatch",
        "number-mismatch",
        "sum-mismatch",
    ]
    assert "Known limits" in FIRE.one(id="rule-sum-mismatch").text


def test_a_passage_over_two_paragraphs_has_one_place_and_is_marked_in_both():
    told: Document = document("One stands here.\nTwo stands there.\nThree is away.")
    wide = finding(Evidence(Span(4, 24)), passage(told, "Three is away."))

    root = page(render(Run((Report(told, (wide,)),)), "html"))

    marks = [m.text for m in root.all("mark") if m.given["data-clashes"] == "a1-f1-p1"]
    assert marks == ["stands here.", "Two stan"[:7]]
    assert len(numbers(root)) == 2
