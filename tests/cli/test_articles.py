"""Which articles a command line names."""

from checker.cli.articles import articles
from checker.types import Failure


def test_a_folder_is_searched_in_order_without_hidden_files(tmp_path):
    for name in ("b.txt", "a/z.HTML", "a/c.md", "a/picture.png", ".git/x.txt", ".hidden.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()

    found = list(articles([str(tmp_path)]))

    assert found == [str(tmp_path / name) for name in ("a/c.md", "a/z.HTML", "b.txt")]


def test_a_file_is_taken_whatever_it_is_called(tmp_path):
    assert list(articles([str(tmp_path / "draft.v2")])) == [str(tmp_path / "draft.v2")]


def test_an_article_named_twice_is_checked_once(tmp_path):
    path = tmp_path / "a.txt"
    path.touch()

    assert list(articles([str(path), str(tmp_path), "-", "-"])) == [str(path), "-"]


def test_a_folder_without_articles_is_an_error(tmp_path):
    (failure,) = articles([str(tmp_path)])

    assert isinstance(failure, Failure)
    assert failure.message == "no articles in this folder"
    assert ".md" in failure.hint
