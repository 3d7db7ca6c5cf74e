"""A baseline is read with care and written whole."""

import json
import multiprocessing
from dataclasses import replace

import pytest

from checker.errors import BaselineError
from checker.settling import baseline_file
from checker.settling.baseline import Entry

TOLL = Entry("f1", "number-mismatch", "é/a.txt", "Is it “12” or “14”?", 2)
ENTRY = {"fingerprint": "f1", "rule": "number-mismatch", "path": "a.txt", "message": "12?"}
NAME = Entry("f2", "name-mismatch", "b.txt", "Is it Dahl or Dahle?")


def test_what_is_written_is_read(tmp_path):
    path = tmp_path / "baseline.json"
    baseline_file.save(path, [TOLL, NAME])

    assert set(baseline_file.load(path)) == {TOLL, NAME}
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("part", [0.1, 0.5, 0.99])
def test_a_truncated_file_is_an_error_that_says_what_to_do(tmp_path, part):
    path = tmp_path / "baseline.json"
    whole = baseline_file.dump([TOLL, NAME]).strip()
    path.write_text(whole[: int(len(whole) * part)])

    with pytest.raises(BaselineError, match=r"is damaged or incomplete, line \d") as caught:
        baseline_file.load(path)
    assert "version control" in caught.value.hint


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"version": 2}, "has version 2, not 1"),
        ({"version": "1"}, "is not a baseline"),
        ({"fingerprints": "0"}, "another kind of fingerprint"),
        ({"findings": None}, "no list of findings"),
        ({"findings": [{}]}, "finding 1 of the baseline .* is damaged"),
        ({"findings": ["x"]}, "finding 1 of the baseline .* is damaged"),
        ({"findings": [{**ENTRY, "count": 0}]}, "finding 1 of the baseline .* is damaged"),
        ({"findings": [ENTRY, {**ENTRY, "rule": 3}]}, "finding 2 of the baseline .* is damaged"),
    ],
)
def test_a_file_of_another_version_or_kind_is_an_error(tmp_path, change, message):
    path = tmp_path / "baseline.json"
    path.write_text(json.dumps({**json.loads(baseline_file.dump([TOLL])), **change}))

    with pytest.raises(BaselineError, match=message):
        baseline_file.load(path)


@pytest.mark.parametrize("content", [b"[]", b"null", b"{}", b"\xff\xfe{}"])
def test_what_is_no_baseline_is_an_error(tmp_path, content):
    path = tmp_path / "baseline.json"
    path.write_bytes(content)

    with pytest.raises(BaselineError):
        baseline_file.load(path)


def test_a_missing_file_is_an_error(tmp_path):
    with pytest.raises(BaselineError, match="there is no baseline"):
        baseline_file.load(tmp_path / "gone.json")


def test_a_failed_write_leaves_the_old_file(tmp_path, monkeypatch):
    path = tmp_path / "baseline.json"
    baseline_file.save(path, [TOLL])
    monkeypatch.setattr("pathlib.Path.replace", refuse)

    with pytest.raises(BaselineError, match="cannot be written: Read-only file system"):
        baseline_file.save(path, [NAME])

    monkeypatch.undo()
    assert baseline_file.load(path) == (TOLL,)
    assert list(tmp_path.iterdir()) == [path]


def refuse(*_):
    raise OSError(30, "Read-only file system")


def test_a_folder_that_is_not_there_is_an_error(tmp_path):
    path = tmp_path / "gone" / "baseline.json"

    with pytest.raises(BaselineError, match="cannot be written"):
        baseline_file.save(path, [TOLL])
    with pytest.raises(BaselineError, match="cannot be opened"), baseline_file.only_writer(path):
        pass


def add(path, start):
    for number in range(start, start + 20):
        with baseline_file.only_writer(path):
            before = baseline_file.load(path)
            baseline_file.save(path, [*before, replace(NAME, fingerprint=f"f{number}")])


def test_two_writers_lose_nothing_and_a_reader_always_sees_a_whole_file(tmp_path):
    path = tmp_path / "baseline.json"
    baseline_file.save(path, [])
    context = multiprocessing.get_context("fork")
    writers = [context.Process(target=add, args=(path, start)) for start in (100, 200)]

    for writer in writers:
        writer.start()
    while any(writer.is_alive() for writer in writers):
        baseline_file.load(path)
    for writer in writers:
        writer.join()

    assert [writer.exitcode for writer in writers] == [0, 0]
    assert len(baseline_file.load(path)) == 40
