"""The cache of `checker check`: the same report, sooner."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from checker.caching import Store
from checker.caching.store import FORM
from checker.cli import main
from tests.cli.conftest import CLEAN, FLAWED

ROOT = Path(__file__).parents[2]
MODELS = ROOT / "fixtures" / "models"
TINY = ["--model", MODELS / "tiny-nli", "--embedder", MODELS / "tiny-embedder"]
MARKED = FLAWED.replace("it noted.", "it noted. [cq]")


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("CHECKER_CACHE_DIR", str(tmp_path / "cache"))
    return Store(tmp_path / "cache")


@pytest.fixture
def articles(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in (("clean.txt", CLEAN), ("flawed.md", FLAWED), ("marked.txt", MARKED)):
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "empty.txt").touch()
    return folder


def run(*args):
    with pytest.raises(SystemExit) as exit_:
        main([*map(str, [*args, *(TINY if args[0] == "check" else [])])])
    return exit_.value.code


def report(capsys):
    """Return the JSON report but for its times, and whether each article was known."""
    found = json.loads(capsys.readouterr().out)
    found.pop("seconds")
    timings = [each.pop("timings") for each in found["documents"] if "timings" in each]
    return json.dumps(found), [list(each) == ["cache"] for each in timings]


def test_a_second_run_gives_the_same_report(articles, capsys):
    args = ("check", articles, "--format", "json", "--all")
    assert run(*args) == 2
    first, known = report(capsys)
    assert known == [False, False, False]

    assert run(*args) == 2
    second, known = report(capsys)

    assert known == [True, True, True]
    assert second == first
    assert "tense-mismatch" in first


@pytest.mark.parametrize("format_", ["text", "concise", "sarif", "markdown", "html", "gitlab"])
def test_every_format_is_the_same_the_second_time(articles, capsys, format_):
    import re

    args = ("check", articles / "flawed.md", articles / "marked.txt", "--format", format_)
    outs = []
    for _ in range(2):
        run(*args)
        outs.append(re.sub(r"in [\d.]+ s|\d{4}-\d\d-\d\dT[\d:.+Z-]+", "", capsys.readouterr().out))

    assert outs[0] == outs[1] != ""


def test_without_a_cache_nothing_is_kept(articles, cache):
    run("check", articles, "--no-cache")

    assert cache.usage().entries == 0


def test_a_changed_article_is_checked_again(articles, capsys):
    run("check", articles)
    (articles / "clean.txt").write_text(FLAWED)
    capsys.readouterr()

    run("check", articles, "--format", "json")

    found, known = report(capsys)
    assert known == [False, True, True]
    assert found.count('"rule": "tense-mismatch"') == 3


def test_another_suffix_is_another_article_and_a_copy_is_not(articles, capsys):
    run("check", articles)
    capsys.readouterr()
    (articles / "clean.txt").rename(articles / "a.md")
    (articles / "flawed.md").rename(articles / "b.md")

    run("check", articles, "--format", "json")

    assert report(capsys)[1] == [False, True, True]


def test_what_standard_input_is_told_to_be_counts(articles, capsys, monkeypatch):
    import io

    page = f"<p>{FLAWED.replace(chr(10) * 2, '<p>')}"
    (articles / "page").write_text(page)
    runs = [
        ("-", False),
        ("-", True),
        (articles / "page", False),
        (articles / "page", True),
        ("-", True),
    ]
    for path, is_known in runs:
        stdin = io.TextIOWrapper(io.BytesIO(f"<!DOCTYPE html>{page}".encode()))
        monkeypatch.setattr("sys.stdin", stdin)
        if path != "-":
            path.write_text(f"<!DOCTYPE html>{page}")
        run("check", path, "--format", "json")

        assert report(capsys)[1] == [is_known]


OPTIONS = [
    ("--select", "tense-mismatch"),
    ("--ignore", "tense-mismatch"),
    ("--fail-on", "never"),
    ("--isolated",),
    ("--show-suppressed", "--all"),
]


@pytest.mark.parametrize("options", OPTIONS, ids=" ".join)
def test_what_is_asked_afterwards_needs_no_new_check(articles, capsys, options):
    args = ("check", articles, "--format", "json", *options)
    run(*args, "--no-cache")
    expected, _ = report(capsys)
    run("check", articles)
    capsys.readouterr()

    run(*args)

    assert report(capsys) == (expected, [True, True, True])


def test_settings_of_a_file_are_applied_to_what_is_known(articles, capsys):
    run("check", articles)
    (articles / "checker.toml").write_text(
        'min-confidence = 0.5\nknown-names = ["Jon Smith"]\n[severity]\ntense-mismatch = "info"\n'
    )
    args = ("check", articles, "--format", "json")
    run(*args, "--no-cache")
    capsys.readouterr()
    run(*args, "--no-cache")
    expected, _ = report(capsys)

    run(*args)

    found, known = report(capsys)
    assert (found, known) == (expected, [True, True, True])
    assert '"severity": "info"' in found


def test_more_rules_than_before_are_checked_without_loss_of_what_is_known(articles, capsys):
    one = ("check", articles / "flawed.md", "--format", "json", "--select", "tense-mismatch")
    other = ("check", articles / "flawed.md", "--format", "json", "--select", "sum-mismatch")
    for args, is_known in ((one, False), (other, False), (one, True), (other, True)):
        run(*args)

        assert report(capsys)[1] == [is_known]


def test_the_date_and_the_models_count(articles, capsys):
    flawed = articles / "flawed.md"
    run("check", flawed)
    capsys.readouterr()

    assert run("check", flawed, "--date", "2022-12-31", "--format", "json") == 0
    assert report(capsys)[1] == [False]
    with pytest.raises(SystemExit):
        main(["check", str(flawed), "--format", "json", *map(str, TINY[:2])])
    assert report(capsys)[1] == [False]


def test_the_baseline_holds_for_what_is_known(articles):
    flawed = articles / "flawed.md"
    assert run("check", flawed) == 1
    with pytest.raises(SystemExit):
        main(["baseline", "write", str(flawed), "--baseline", "b.json", *map(str, TINY)])
    assert run("check", flawed, "--baseline", "b.json") == 0


@pytest.fixture(autouse=True)
def elsewhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("content", [b"", b"\0", b"{}", b"0\n{}"])
def test_a_broken_entry_is_rebuilt(articles, cache, capsys, content):
    run("check", articles / "flawed.md", "--format", "json")
    expected, _ = report(capsys)
    (entry,) = cache.folder.rglob("*.json")
    entry.write_bytes(content)

    run("check", articles / "flawed.md", "--format", "json")
    assert report(capsys) == (expected, [False])
    run("check", articles / "flawed.md", "--format", "json")
    assert report(capsys) == (expected, [True])


def test_a_folder_that_cannot_be_written_is_told_and_loses_nothing(articles, cache, capsys):
    cache.folder.mkdir()
    (cache.folder / FORM).write_text("a file")

    assert run("check", articles / "flawed.md", "--format", "json") == 1

    out, err = capsys.readouterr()
    assert "tense-mismatch" in out
    assert err.startswith("note: what was found is not kept for the next time: ")
    assert str(cache.folder) in err
    assert err.count("\n") == 1


def test_a_file_in_place_of_the_folder_is_refused(articles, capsys):
    assert run("check", articles, "--cache-dir", articles / "clean.txt") == 2
    assert "clean.txt' is a file" in capsys.readouterr().err


def test_info_and_clear(articles, cache, capsys):
    run("check", articles)
    capsys.readouterr()

    assert run("cache", "info") == 0
    assert f"folder:   {cache.folder}\narticles: 3\n" in capsys.readouterr().out
    assert run("cache", "clear") == 0
    assert capsys.readouterr().out == f"{cache.folder}: 3 articles removed, 0.0 MB\n"
    assert cache.usage().entries == 0


def test_when_all_is_known_no_model_library_is_loaded(articles):
    run("check", articles)
    output = articles / "report.json"
    code = (
        "import sys\nfrom checker.cli import main\n"
        "try:\n    main(sys.argv[1:])\n"
        "except SystemExit:\n    print(*sys.modules)"
    )
    args = ["check", articles, "--format", "json", "--output", output, *TINY, "--jobs", "2"]

    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, args)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr

    loaded = set(done.stdout.split())
    assert "checker.caching.store" in loaded
    assert not loaded & {"onnxruntime", "tokenizers", "torch", "checker.cli.crew.work"}
    assert json.loads(output.read_text())["documents"][0]["claims"] > 0
