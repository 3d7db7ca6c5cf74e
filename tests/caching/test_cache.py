"""Which change of an article, a setting, the code or the models asks for a new check."""

import datetime as dt
from dataclasses import replace

import pytest

from checker.caching import Cache, Store, entry_key
from checker.config import Config, Quotes
from checker.types import Severity
from tests.caching.making import examination

KEY = entry_key("code and models", "An article.", ".txt", Config())


@pytest.fixture
def cache(tmp_path):
    return Cache(Store(tmp_path / "cache"), "code and models")


@pytest.mark.parametrize(
    ("base", "text", "suffix", "config"),
    [
        ("other", "An article.", ".txt", Config()),
        ("code and models", "An article!", ".txt", Config()),
        ("code and models", "An article.", ".md", Config()),
        ("code and models", "An article.", ".txt", Config(date=dt.date(2024, 5, 3))),
        ("code and models", "An article.", ".txt", Config(top_k=11)),
        ("code and models", "An article.", ".txt", Config(min_contradiction=0.5)),
    ],
)
def test_what_matters_changes_the_key(base, text, suffix, config):
    assert entry_key(base, text, suffix, config) != KEY


@pytest.mark.parametrize(
    "config",
    [
        Config(fail_on=None),
        Config(select=("age-mismatch",)),
        Config(ignore=("age-mismatch",)),
        Config(severity=(("age-mismatch", Severity.INFO),)),
        Config(min_confidence=0.9, min_confidence_by_rule=(("age-mismatch", 0.5),)),
        Config(known_names=("Jon Smith",)),
        Config(quotes=Quotes.IGNORE),
        Config(file_types=(".txt",), exclude=("drafts/",)),
    ],
)
def test_what_is_applied_afterwards_does_not_change_the_key(config):
    assert entry_key("code and models", "An article.", ".TXT", config) == KEY


def test_every_setting_is_in_one_of_these_tests():
    from dataclasses import fields

    from checker.caching.cache import MIXED_IN

    afterwards = {
        "fail_on",
        "select",
        "ignore",
        "severity",
        "min_confidence",
        "min_confidence_by_rule",
        "known_names",
        "quotes",
        "file_types",
        "exclude",
        "max_bytes",
    }
    assert {each.name for each in fields(Config)} == {*MIXED_IN, *afterwards}


def test_what_was_found_is_found_again(cache):
    assert cache.get(KEY, Config()) is None

    cache.put(KEY, examination())

    assert cache.get(KEY, Config()) == examination()


def test_fewer_rules_need_no_new_check_and_more_do(cache):
    cache.put(KEY, examination("number-mismatch"))

    assert cache.get(KEY, Config(select=("number-mismatch",)))
    assert cache.get(KEY, Config(ignore=("age-mismatch",)))
    assert cache.get(KEY, Config()) is None
    assert cache.get(KEY, Config(select=("age-mismatch",))) is None
    assert cache.also(KEY) == ("number-mismatch",)


def test_a_broken_entry_is_a_miss_and_is_written_anew(cache):
    cache.put(KEY, examination())
    cache.store.path(KEY).write_bytes(b"broken")

    assert cache.get(KEY, Config()) is None

    cache.put(KEY, examination())
    assert cache.get(KEY, Config()) == examination()


def test_a_folder_that_cannot_be_written_is_noted_once(tmp_path):
    (tmp_path / "cache").write_text("a file")
    cache = Cache(Store(tmp_path / "cache"), "")

    cache.put(KEY, examination())
    cache.put(KEY, examination())

    assert isinstance(cache.problem, OSError)
    assert (cache.get(KEY, Config()), cache.written) == (None, 0)


def test_the_folder_is_kept_small_when_something_was_written(cache):
    cache.store = replace(cache.store, limit=0)
    cache.put(KEY, examination())

    cache.close()

    assert cache.store.usage().entries == 0
