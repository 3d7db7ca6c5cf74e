"""The publication date is found where newspapers put it, and nowhere else."""

from __future__ import annotations

import datetime as dt

import pytest

from checker.config import Config
from checker.reading import read_text
from checker.reading.dates import parse_date

DAY = dt.date(2024, 9, 8)
LEAD = "A tram left the rails in the centre of Oslo on Friday and hit a kiosk, the police said."


@pytest.mark.parametrize(
    "written",
    [
        "8 September 2024",
        "Sunday, 8 September 2024",
        "Sun 8 Sept 2024",
        "8th of September, 2024",
        "the 8th September 2024",
        "September 8, 2024",
        "Sunday, Sept. 8th, 2024",
        "SEPTEMBER 8 2024",
        "2024-09-08",
        "2024/09/08",
        "2024-09-08T06:30:39+02:00",
        "08.09.2024",
        "08-Sep-2024",
    ],
)
def test_a_full_date_is_read_in_every_form(written: str) -> None:
    assert parse_date(f"Published {written}, Oslo") == DAY


@pytest.mark.parametrize(
    "written",
    [
        "31 February 2024",
        "09/08/2024",
        "8 September",
        "September 2024",
        "12024-09-081",
        "2024-13-01",
    ],
)
def test_an_impossible_or_open_date_is_no_date(written: str) -> None:
    assert parse_date(written) is None


def test_numbers_that_can_be_read_in_one_way_only_are_a_date() -> None:
    assert parse_date("25/12/2024") == parse_date("12/25/2024") == dt.date(2024, 12, 25)


@pytest.mark.parametrize(
    ("top", "stands"),
    [
        ("Sunday, 8 September 2024\n\n", "Sunday, 8 September 2024"),
        ("Date: September 8, 2024 Time: 06:30:39\n\n", "September 8, 2024"),
        ("By Ann Bell | September 8, 2024\n\n", "September 8, 2024"),
        ("OSLO, 8 September 2024 (Nordpress) - ", "8 September 2024"),
        ("Updated: 9 September 2024\nPublished: 8 September 2024\n\n", "8 September 2024"),
        (
            "Stainby Courier, Sunday, Sept. 8, 2024\nUpdated 9 September 2024\n\n",
            "Sunday, Sept. 8, 2024",
        ),
        ("Łódź, Sunday, 8 September 2024\n\n", "Sunday, 8 September 2024"),
        ("ÍSAFJÖRÐUR, Iceland, September 8, 2024 - ", "September 8, 2024"),
        ("ACCRA/LONDON, Sept. 8, 2024 (Commodity Post) - ", "Sept. 8, 2024"),
        ("SUVA, Fiji, September 8, 2024, 7.00pm - ", "September 8, 2024"),
        ("BUKAVU, Democratic Republic of Congo, 8 September 2024 - ", "8 September 2024"),
        ("VILLAR DE LA PEÑA (Asturias), Sunday 8 September 2024. — ", "Sunday 8 September 2024"),
        ("Dar es Salaam. Sunday, September 8, 2024. ", "Sunday, September 8, 2024"),
        ("YEREVAN, September 8, 2024, Sunday. ", "September 8, 2024"),
        ("ALMATY, 8 September 2024, Steppe Press - ", "8 September 2024"),
        ("Villach, 8 September 2024 (agency) - ", "8 September 2024"),
        ("For release: September 8, 2024\n\n", "September 8, 2024"),
        ("By our Visayas reporter, Cebu City, 8 September 2024\n\n", "8 September 2024"),
        ("Ada Abel and Ben Boyd | Cape Town | 8 September 2024\n\n", "8 September 2024"),
    ],
)
def test_the_date_is_found_at_the_top(top: str, stands: str) -> None:
    document = read_text(f"Tram leaves rails\n\n{top}{LEAD}", config=Config())

    assert document.date == DAY
    assert document.date_span
    assert document.quote(document.date_span) == stands


@pytest.mark.parametrize(
    "body",
    [
        "The line was closed. 3 March 1959. Nobody at the station remembers who had ordered it.",
        "Ann Bell, 3 March 1959 and other poems are read by the actors at the theatre on Monday.",
        "The line was opened on 3 March 1959 by the king, who took the first ride to the harbour.",
        "On 3 March 1959 the line was opened by the king, who took the first ride to the harbour.",
        "Budget of 3 March 1959 still holds, said the mayor of the town at a meeting on Monday.",
    ],
)
def test_a_date_in_running_text_is_never_the_publication_date(body: str) -> None:
    document = read_text(f"Tram leaves rails\n\n{body}\n\n{LEAD}", config=Config())

    assert (document.date, document.date_span) == (None, None)


def test_the_configured_date_wins_and_stands_nowhere() -> None:
    given = dt.date(2020, 1, 2)
    document = read_text(f"Tram\n8 September 2024\n\n{LEAD}", config=Config(date=given))

    assert (document.date, document.date_span) == (given, None)


def test_a_date_that_is_given_and_stands_in_the_article_stands_there() -> None:
    document = read_text(f"Tram\n8 September 2024\n\n{LEAD}", config=Config(date=DAY))

    assert document.date_span
    assert document.quote(document.date_span) == "8 September 2024"


def test_front_matter_gives_date_and_title() -> None:
    text = (
        f"---\ntitle: 'Tram leaves rails'\ndate: 2024-09-08T10:00:00Z\ntags: [a]\n---\n\n{LEAD}\n"
    )
    document = read_text(text, suffix=".md", config=Config())

    assert (document.title, document.date) == ("Tram leaves rails", DAY)
    assert "tags" not in document.text


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2024-09-08T23:10:00Z">',
        '<script type="application/ld+json">{"datePublished": "2024-09-08"}</script>',
    ],
)
def test_a_date_in_the_markup_counts_when_none_is_visible(head: str) -> None:
    page = f"<html><head>{head}</head><body><h1>Tram</h1><p>{LEAD}</body></html>"
    document = read_text(page, suffix=".html", config=Config())

    assert (document.date, document.date_span) == (DAY, None)


def test_the_visible_time_of_a_page_is_where_the_date_stands() -> None:
    page = f'<h1>Tram</h1><p><time datetime="2024-09-08">8 September 2024</time></p><p>{LEAD}</p>'
    document = read_text(page, suffix=".html", config=Config())

    assert document.date == DAY
    assert document.date_span
    assert document.quote(document.date_span) == "8 September 2024"


def test_a_time_within_a_paragraph_is_running_text() -> None:
    page = (
        f'<h1>Tram</h1><p>{LEAD} It opened on <time datetime="1959-03-03">3 March 1959</time>.</p>'
    )
    document = read_text(page, suffix=".html", config=Config())

    assert document.date is None
    assert len(document.zones) == 2


def test_a_date_of_birth_on_a_line_of_its_own_is_not_the_publication_date():
    document = read_text(
        "Jeanne Vasseur\n\nBorn 4 May 1931 Lyon, France\n\nShe made her debut in 1950.\n",
        config=Config(),
    )

    assert document.date is None
