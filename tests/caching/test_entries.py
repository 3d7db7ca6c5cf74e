"""What is kept comes back as it was, or not at all."""

import json

import pytest

from checker.caching.entries import BrokenEntryError, dump, load
from tests.caching.making import examination


def test_an_entry_comes_back_as_it_was():
    assert load(dump(examination())) == examination()


def test_an_entry_is_json_after_its_checksum():
    checksum, content = dump(examination()).split(b"\n")

    assert len(checksum) == 64
    assert json.loads(content)["findings"][0]["rule"] == "age-mismatch"


@pytest.mark.parametrize("length", [0, 1, 64, 65, 200, -1])
def test_an_entry_that_is_cut_short_is_broken(length):
    with pytest.raises(BrokenEntryError):
        load(dump(examination())[:length])


def test_an_entry_with_one_other_byte_is_broken():
    altered = dump(examination()).replace(b'"claims":7', b'"claims":8')

    with pytest.raises(BrokenEntryError):
        load(altered)


@pytest.mark.parametrize("content", [b"[]", b"{}", b"null", b"\xff", b'{"findings":[{}]}'])
def test_an_entry_of_another_form_is_broken(content):
    import hashlib

    with pytest.raises(BrokenEntryError):
        load(hashlib.sha256(content).hexdigest().encode() + b"\n" + content)
