"""``from checker import check, check_text``."""

import datetime as dt

import pytest

from checker import Report, check, check_text
from checker.config import Config
from checker.errors import ArticleError
from tests.cli.fakes import models

TEXT = "The board met.\n\nIn 2023 the ferry will carry 810 people, it said.\n"
DATE = dt.date(2024, 10, 17)


def rules(report):
    return [finding.rule_id for finding in report.findings]


def test_a_text_is_checked_against_the_date_given():
    report = check_text(TEXT, date=DATE, models=models())

    assert rules(report) == ["tense-mismatch"]
    assert report.document.date == DATE


def test_the_date_of_the_settings_counts_where_no_other_is_given():
    settings = Config(date=DATE)

    assert rules(check_text(TEXT, config=settings, models=models())) == ["tense-mismatch"]
    assert check_text(TEXT, models=models()).findings == ()


def test_a_file_is_checked_by_path_or_string(tmp_path):
    path = tmp_path / "article.md"
    path.write_text(TEXT, encoding="utf-8")

    report = check(path, config=Config(date=DATE), models=models())

    assert isinstance(report, Report)
    assert report.document.path == str(path)
    assert rules(check(str(path), config=Config(date=DATE), models=models())) == rules(report)


@pytest.mark.parametrize("text", ["", " \n"])
def test_an_empty_text_is_an_error(text):
    with pytest.raises(ArticleError):
        check_text(text, models=models())


def test_a_missing_file_is_an_error(tmp_path):
    with pytest.raises(ArticleError):
        check(tmp_path / "missing.txt", models=models())
