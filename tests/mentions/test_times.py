"""Dates, times of day, periods and durations, and what days they mean."""

from __future__ import annotations

import datetime as dt

import pytest

from checker.mentions import times
from checker.types import TimeKind, TimeMention
from tests.making import document

THURSDAY = dt.date(2024, 9, 12)


def find(text: str, date: dt.date | None = THURSDAY) -> tuple[TimeMention, ...]:
    return times.find(document(text, date=date))


def only(text: str, date: dt.date | None = THURSDAY) -> TimeMention:
    (mention,) = find(text, date)
    return mention


@pytest.mark.parametrize(
    "text",
    [
        "It began on Sunday, 8 September 2024.",
        "It began on Sunday, Sept. 8, 2024.",
        "It began on September 8th.",
        "It began on the 8th of September.",
        "It began on 2024-09-08.",
        "It began on 08.09.2024.",
    ],
)
def test_dates_are_read_in_every_order(text: str) -> None:
    mention = only(text)

    assert (mention.kind, mention.month, mention.day) == (TimeKind.DATE, 9, 8)
    assert mention.earliest == mention.latest == dt.date(2024, 9, 8)


def test_a_weekday_beside_a_date_is_kept() -> None:
    assert only("It began on Sunday, 8 September 2024.").weekday == 6


def test_an_ambiguous_numeric_date_is_left_alone() -> None:
    assert find("It began on 08/09/2024.") == ()
    assert only("It began on 13/09/2024.").earliest == dt.date(2024, 9, 13)


def test_a_date_without_a_year_stays_open_without_an_anchor() -> None:
    mention = only("It began on September 8.", None)

    assert (mention.year, mention.earliest) == (None, None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("They met in 2023.", TimeKind.YEAR),
        ("The 2019 elections were fair.", TimeKind.YEAR),
        ("They met in May.", TimeKind.MONTH),
        ("They met on Tuesday.", TimeKind.WEEKDAY),
        ("They met at 11:25 p.m. after dinner.", TimeKind.CLOCK),
        ("They met at noon.", TimeKind.CLOCK),
        ("They met three weeks ago.", TimeKind.RELATIVE),
        ("They met 14 hours later.", TimeKind.RELATIVE),
        ("They met earlier this month.", TimeKind.RELATIVE),
        ("They met the next day.", TimeKind.RELATIVE),
        ("They met for almost five hours.", TimeKind.DURATION),
        ("They met from 9 to 15 October.", TimeKind.PERIOD),
        ("They met in 2019-2021.", TimeKind.PERIOD),
        ("They met in the 1990s.", TimeKind.PERIOD),
        ("They met in fiscal year 2024.", TimeKind.PERIOD),
        ("They met in the summer of 2019.", TimeKind.PERIOD),
    ],
)
def test_each_kind_is_recognised(text: str, kind: TimeKind) -> None:
    assert only(text).kind is kind


@pytest.mark.parametrize(
    "text",
    [
        "He may go and they march on.",
        "May Linden came with April Stone.",
        "Some 2000 people came.",
        "About 1900 people came.",
        "The version is 2.10 and the ratio 3:1.",
        "A 54-year-old man came; he is 54 years old.",
    ],
)
def test_what_only_looks_like_a_time_is_left_alone(text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("It closed yesterday.", dt.date(2024, 9, 11), dt.date(2024, 9, 11)),
        ("It closes tomorrow.", dt.date(2024, 9, 13), dt.date(2024, 9, 13)),
        ("It closed last month.", dt.date(2024, 8, 1), dt.date(2024, 8, 31)),
        ("It closes next year.", dt.date(2025, 1, 1), dt.date(2025, 12, 31)),
        ("It closed 12 days ago.", dt.date(2024, 8, 31), dt.date(2024, 8, 31)),
        ("It closed in last November.", dt.date(2023, 11, 1), dt.date(2023, 11, 30)),
        ("It closes on Friday.", dt.date(2024, 9, 6), dt.date(2024, 9, 13)),
        ("It closed on 30 December 2023.", dt.date(2023, 12, 30), dt.date(2023, 12, 30)),
        ("It ran from 9 to 15 October.", dt.date(2024, 10, 9), dt.date(2024, 10, 15)),
        ("It grew in the first quarter of 2024.", dt.date(2024, 1, 1), dt.date(2024, 3, 31)),
    ],
)
def test_times_are_resolved_against_the_publication_date(
    text: str, earliest: dt.date, latest: dt.date
) -> None:
    mention = only(text)

    assert (mention.earliest, mention.latest) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("It left at 11:25 p.m. sharp.", 23 * 60 + 25),
        ("It left at 12:30 a.m. sharp.", 30),
        ("It left at 06:30.", 390),
        ("It left at 18.45 GMT.", 18 * 60 + 45),
        ("It left at six in the evening.", 18 * 60),
        ("It left at midnight.", 0),
        ("It left at half past two.", 150),
        ("It left minutes after two.", 120),
    ],
)
def test_times_of_day_count_minutes(text: str, minute: int) -> None:
    assert only(text).minute == minute


def test_a_time_without_half_of_the_day_says_so() -> None:
    assert only("It left at half past two.").twelve_hour
    assert not only("It left at 2:30 p.m. sharp.").twelve_hour


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It lasted ten days.", 10),
        ("It was a three-day visit.", 3),
        ("It lasted half an hour.", 0.5 / 24),
        ("It lasted two and a half weeks.", 17.5),
    ],
)
def test_durations_have_a_length(text: str, days: float) -> None:
    assert only(text).days == pytest.approx(days)


def test_a_day_that_does_not_exist_is_not_resolved() -> None:
    mention = only("It began on 31 June 2024.")

    assert (mention.day, mention.earliest) == (31, None)
