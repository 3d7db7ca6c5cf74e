"""The folder of entries: bounded, shared, and never in the way."""

import os
import stat
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest

from checker.caching.store import BLOCK, FORM, TAG, Store, Usage

KEYS = [f"{number:064x}" for number in range(16**62, 16**62 * 21, 16**62)]


def aged(store, key, seconds):
    when = time.time() - seconds
    os.utime(store.path(key), (when, when))


def test_what_is_put_is_got(tmp_path):
    store = Store(tmp_path / "deep" / "cache")

    store.put(KEYS[0], b"one")

    assert store.get(KEYS[0]) == b"one"
    assert store.get(KEYS[1]) is None
    assert store.usage() == Usage(1, BLOCK)


def test_only_the_owner_may_look_into_the_folder(tmp_path):
    store = Store(tmp_path / "cache")

    store.put(KEYS[0], b"one")

    assert stat.S_IMODE(store.folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((store.folder / FORM).stat().st_mode) == 0o700
    assert (store.folder / FORM / TAG).read_bytes().startswith(b"Signature: 8a477f597d28d172")
    assert (store.folder / FORM / ".gitignore").read_text() == "*\n"


def test_those_that_were_not_used_for_longest_are_dropped(tmp_path):
    store = Store(tmp_path, limit=10 * BLOCK)
    for age, key in enumerate(KEYS):
        store.put(key, b"content")
        aged(store, key, age + 1)
    store.get(KEYS[19])

    store.prune()

    assert [at for at, key in enumerate(KEYS) if store.path(key).exists()] == [*range(7), 19]


def test_a_small_cache_is_left_alone(tmp_path):
    store = Store(tmp_path, limit=10 * BLOCK)
    for key in KEYS[:10]:
        store.put(key, b"content")

    store.prune()

    assert store.usage().entries == 10


def test_what_a_killed_run_left_behind_goes_after_a_while(tmp_path):
    store = Store(tmp_path)
    store.put(KEYS[0], b"content")
    bucket = store.path(KEYS[0]).parent
    old, new = (bucket / f".{KEYS[0]}.json.{name}" for name in ("old", "new"))
    for path in (old, new):
        path.write_bytes(b"half")
    os.utime(old, (0, 0))

    store.prune()

    assert (old.exists(), new.exists()) == (False, True)


def test_clear_removes_all_forms_and_nothing_that_is_not_ours(tmp_path):
    store = Store(tmp_path)
    store.put(KEYS[0], b"content")
    older = tmp_path / "entries-0" / "ab" / f"{'ab' * 32}.json"
    older.parent.mkdir(parents=True)
    older.write_bytes(b"old")
    article = tmp_path / "article.txt"
    article.write_text("mine")
    notes = store.path(KEYS[0]).parent / "notes.json"
    notes.write_text("mine")

    assert store.clear() == Usage(2, 2 * BLOCK)

    assert sorted(path for path in tmp_path.rglob("*") if path.is_file()) == [article, notes]
    assert store.usage() == Usage(0, 0)
    assert not older.parent.parent.exists()


def test_a_folder_that_cannot_be_written_is_an_os_error(tmp_path):
    (tmp_path / "cache").write_text("a file")
    store = Store(tmp_path / "cache")

    with pytest.raises(OSError, match="cache"):
        store.put(KEYS[0], b"content")
    assert store.get(KEYS[0]) is None
    assert store.usage() == store.clear() == Usage(0, 0)


def busy(folder, seed):
    """Write, read, drop and clear; return how many entries were read that nobody wrote."""
    store = Store(folder, limit=6 * BLOCK)
    wrong = 0
    for turn in range(150):
        key = KEYS[(turn * seed) % len(KEYS)]
        store.put(key, key.encode() * 200)
        found = store.get(KEYS[(turn + seed) % len(KEYS)])
        wrong += found not in (None, KEYS[(turn + seed) % len(KEYS)].encode() * 200)
        if turn % 10 == seed:
            store.prune()
        if turn % 70 == 69:
            store.clear()
    return wrong


def test_several_runs_share_a_folder(tmp_path):
    with ProcessPoolExecutor(3, mp_context=get_context("spawn")) as pool:
        results = [pool.submit(busy, tmp_path / "cache", seed) for seed in (1, 3, 7)]

        assert [each.result() for each in results] == [0, 0, 0]
