"""Which paths a glob of a configuration file means."""

from pathlib import Path

import pytest

from checker.configuring.globs import fits, matches


@pytest.mark.parametrize(
    ("glob", "path", "is_meant"),
    [
        ("*.md", "a.md", True),
        ("*.md", "deep/er/a.md", True),
        ("*.md", "a.md.txt", False),
        ("opinion", "opinion/2024/a.md", True),
        ("opinion/", "news/opinion/a.md", True),
        ("opinion/*", "news/opinion/a.md", False),
        ("/opinion", "opinion/a.md", True),
        ("./opinion/**", "opinion/2024/a.md", True),
        ("news/**/draft-?.txt", "news/draft-1.txt", True),
        ("news/**/draft-?.txt", "news/a/b/draft-1.txt", True),
        ("news/**/draft-?.txt", "news/draft-10.txt", False),
        ("news/*.txt", "news/a/b.txt", False),
        ("[ab].txt", "b.txt", True),
        ("[!ab].txt", "b.txt", False),
        ("a+b (1).txt", "a+b (1).txt", True),
    ],
)
def test_a_glob(glob, path, is_meant):
    assert fits(path, glob) is is_meant


def test_a_glob_counts_from_its_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    assert matches("a/b.txt", ["a/*.txt"], tmp_path)
    assert matches(tmp_path / "a" / "b.txt", ["a/*.txt"], tmp_path)
    assert not matches(Path("a/b.txt"), ["a/*.txt"], tmp_path / "a")
