"""The parts of an article are told apart, and what is not the article is left out."""

from __future__ import annotations

import pytest

from checker.config import Config
from checker.reading import read_text
from checker.types import ZoneKind

LEAD = "A tram left the rails in the centre of Oslo on Friday and hit a kiosk, the police said."
MORE = "Three people were hurt, two of them badly, when the last car of the tram turned over."


def kinds(text: str, suffix: str = ".txt") -> list[tuple[str, str]]:
    document = read_text(text, suffix=suffix, config=Config())
    return [(zone.kind.value, document.quote(zone.span)) for zone in document.zones]


def body_around(line: str) -> str:
    return f"Tram leaves rails in Oslo\n\n{LEAD}\n\n{line}\n\n{MORE}"


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Bell",
        "By Ann Bell, court reporter",
        "By Ann Bell and Jon Vik",
        "By Ann Bell in Oslo",
        "Ann Bell, Staff writer",
        "Ann Bell | Reuters",
        "Words by Ann Bell",
        "Author: Ann Bell",
        "By our own correspondent",
        "(AP)",
    ],
)
def test_a_byline_is_told(line: str) -> None:
    assert (ZoneKind.BYLINE, line) in kinds(f"Tram leaves rails\n{line}\n\n{LEAD}")


@pytest.mark.parametrize("line", ["By the numbers", "By FORGING CHECKS and names, a man got rich"])
def test_words_after_by_are_no_byline_when_they_are_no_name(line: str) -> None:
    assert (ZoneKind.BYLINE, line) not in kinds(f"Tram leaves rails\n{line}\n\n{LEAD}")


@pytest.mark.parametrize(
    "line",
    [
        "Friday, 10 May 2024",
        "Published: 10 May 2024, 06:30 GMT",
        "Date: May 10, 2024 Time: 06:30:39",
        "Stainby Courier, Friday, 10 May 2024",
        "Updated on Fri., May 10th, 2024 at 5:15 p.m. ET",
        "GRENÅ, Denmark, Friday 10 May 2024",
        "2024-05-10",
        "Friday, 10 May",
    ],
)
def test_a_date_line_is_told(line: str) -> None:
    assert (ZoneKind.DATELINE, line) in kinds(f"Tram leaves rails\n{line}\n\n{LEAD}")


@pytest.mark.parametrize(
    "opening",
    [
        "BISHKEK, 14 March 2024 -",
        "LIMA, Thursday 16 March 2023.-",
        "OSLO, Monday, 5 February 2024.",
        "MINNEAPOLIS, July 30, 2024 (Trade Wire) —",
        "WASHINGTON (AP) —",
        "BAYOU PERDU, La. —",
        "Washington, D.C. –",
        "Oslo, May 3 (Nordpress) -",
    ],
)
def test_the_dateline_of_a_lead_is_a_zone_of_its_own(opening: str) -> None:
    found = kinds(f"Tram leaves rails\n\n{opening} {LEAD}")

    assert found[1:] == [("dateline", opening), ("body", LEAD)]


@pytest.mark.parametrize(
    "lead",
    [
        "On 10 May 2024 a tram left the rails in Oslo.",
        "NATO said on Monday that it would not come.",
    ],
)
def test_a_lead_without_a_dateline_stays_whole(lead: str) -> None:
    assert kinds(f"Tram leaves rails\n\n{lead}")[1:] == [("body", lead)]


def test_what_stands_before_the_headline_is_no_body() -> None:
    found = kinds(
        "tram monitor\nFriday, May 10, 2024\nHomeNewsTram leaves rails in the middle of...\n\n"
        f"Tram leaves rails in the middle of Oslo\n\nPhoto: City of Oslo\n\n{LEAD}"
    )

    assert [kind for kind, _ in found] == [
        "headline",
        "dateline",
        "headline",
        "headline",
        "caption",
        "body",
    ]


def test_the_title_is_the_whole_headline() -> None:
    text = (
        f"tram monitor\nHomeNewsTram leaves rails in the...\n\nTram leaves rails in Oslo\n\n{LEAD}"
    )

    assert read_text(text, config=Config()).title == "Tram leaves rails in Oslo"


def test_a_short_line_between_paragraphs_is_a_subhead() -> None:
    assert kinds(body_around("What happened next"))[2] == ("subhead", "What happened next")


@pytest.mark.parametrize("line", ["“Nobody knows”", "Attendance: 1,846", "Nobody knows."])
def test_other_short_lines_are_body(line: str) -> None:
    assert kinds(body_around(line))[2] == ("body", line)


@pytest.mark.parametrize(
    "line",
    [
        "Read more: Bus leaves road",
        "Sign up for our daily newsletter",
        "Share this article",
        "Facebook Twitter WhatsApp",
        "ADVERTISEMENT",
        "© 2024 The Courier. All rights reserved.",
        "* This website provides news content gathered from various sources.",
        "5 min read",
        "https://example.org/tram",
        "* * *",
    ],
)
def test_boilerplate_is_told_and_never_a_sentence(line: str) -> None:
    document = read_text(body_around(line), config=Config())

    assert ("boilerplate", line) in kinds(body_around(line))
    assert line not in [document.quote(sentence.span) for sentence in document.sentences]


@pytest.mark.parametrize(
    "line",
    [
        "Subscribers of the newsletter were told a day earlier, and many of them stayed home.",
        "Sources close to the company said the tram had been repaired twice since 2021.",
        "Copyright law does not cover the timetable, the court found in a case of the same year.",
    ],
)
def test_an_article_about_such_things_is_not_boilerplate(line: str) -> None:
    assert kinds(body_around(line))[2] == ("body", line)


def test_teasers_end_where_the_article_goes_on() -> None:
    found = kinds(
        f"Tram leaves rails\n\n{LEAD}\n\nMost read\n1. Bus wins prize\n2. Dog lost\n\n{MORE}"
    )

    assert [kind for kind, _ in found] == ["headline", "body", *["boilerplate"] * 3, "body"]


def test_all_after_the_end_is_boilerplate() -> None:
    tail = "Jon Vik\nJon Vik is an editor for the Courier covering trams.\n\nRecent Comments\nNice"
    found = kinds(f"Tram leaves rails\n\n{LEAD}\n\nMost Popular\n{tail}")

    assert {kind for kind, _ in found[2:]} == {"boilerplate"}


def test_lists_and_tables_of_a_plain_text() -> None:
    found = kinds(f"{LEAD}\n- one item\n- two items\nLine\tHurt\n1\t3\n{MORE}")

    assert [kind for kind, _ in found[1:]] == ["list", "list", "table", "table", "body"]


def test_a_text_wrapped_at_a_width_is_joined_and_other_lines_are_not() -> None:
    wrapped = (
        "A tram left the rails in the centre of Oslo on Friday\n"
        "and hit a kiosk. Three people were hurt in the crash,\n"
        "two of them badly. The driver, a man of 54, had worked\n"
        "for 30 years.\n\nNobody else was hurt."
    )

    assert [text.count("\n") for _, text in kinds(wrapped)] == [3, 0]
    assert len(kinds(f"{LEAD}\n{MORE}")) == 2


def test_a_line_torn_around_a_link_is_joined() -> None:
    found = kinds("The council voted on Monday for the\nTram Act of 2023\n, which closes the line.")

    assert len(found) == 1


def test_markdown_blocks() -> None:
    found = kinds(
        "# Tram leaves rails\n\n" + LEAD + "\n\nWhat next\n---------\n\n```\ncode = 1\n```\n\n"
        "1. one\n2. two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n![A tram](a.png)\n\n[x]: http://a.b\n",
        ".md",
    )

    assert found == [
        ("headline", "Tram leaves rails"),
        ("body", LEAD),
        ("subhead", "What next"),
        ("list", "one"),
        ("list", "two"),
        ("table", "a | b"),
        ("table", "1 | 2"),
        ("caption", "A tram"),
    ]


def test_only_the_article_of_a_page_is_read() -> None:
    page = (
        "<title>Tram | Courier</title><header><a>Courier</a></header><nav>Home</nav>"
        "<main><h1>Tram leaves rails</h1><article><h2>Bus late</h2><p>Short.</p></article>"
        f"<article><p class=author>Ann Bell<p>{LEAD}"
        "<p>He said <em>no</em> twice to the man from Rome."
        "<figure><figcaption>A tram</figcaption></figure><div class='related-links'>Bus late</div>"
        "<form>Name</form><script>x = '<p>no</p>'</script></article></main>"
        "<aside>Most read</aside><footer>(c)</footer>"
    )

    assert kinds(page, ".html") == [
        ("headline", "Tram leaves rails"),
        ("byline", "Ann Bell"),
        ("body", LEAD),
        ("body", "He said no twice to the man from Rome."),
        ("caption", "A tram"),
    ]


def test_broken_html_is_read() -> None:
    table = "<table><tr><td>a<td>b<tr><td>c</table <p"
    page = f"<p>{LEAD}<p>One <b>bold<p>Two words here.</i></div>{table}"

    assert kinds(page, ".html")[0] == ("body", LEAD)
    assert ("table", "a | b") in kinds(page, ".html")


def test_a_page_without_a_headline_takes_its_title() -> None:
    page = f"<head><title>Tram leaves rails</title></head><body><p>{LEAD}</body>"

    assert kinds(page, ".html") == [("headline", "Tram leaves rails"), ("body", LEAD)]
