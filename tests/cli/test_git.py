"""What git says: changed files, ignored files, clear errors."""

import shutil
import subprocess

import pytest

from checker.cli.articles import articles
from checker.cli.changed import only_changed
from checker.cli.git import GitError
from checker.types import Failure
from tests.cli.fakes import run

IDENTITY = ("-c", "user.name=Ann", "-c", "user.email=ann@example.org", "-c", "commit.gpgsign=false")


def git(folder, *args):
    subprocess.run(["git", "-C", folder, *IDENTITY, *args], check=True, capture_output=True)


def write(folder, *names, text="The town has one bridge.\n"):
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"{text}{name}\n", encoding="utf-8")


def commit(folder, message="change"):
    git(folder, "add", "--all")
    git(folder, "commit", "-q", "-m", message)


@pytest.fixture
def repository(tmp_path, monkeypatch):
    folder = tmp_path / "städte & co"
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    write(folder, "same.txt", "edited.txt", "staged.txt", "moved.txt", "gone.txt", "news/über.md")
    commit(folder)
    monkeypatch.chdir(folder)
    return folder


def found(*paths, since):
    named = only_changed(articles(paths or ["."]), since)
    return [each.message if isinstance(each, Failure) else each for each in named]


def test_edited_staged_moved_and_untracked_articles_are_checked(repository):
    write(repository, "edited.txt", "staged.txt", "new.txt", text="The town has two bridges.\n")
    git(repository, "add", "staged.txt")
    git(repository, "mv", "moved.txt", "news/moved here.txt")
    (repository / "gone.txt").unlink()

    assert found(since="HEAD") == ["edited.txt", "new.txt", "news/moved here.txt", "staged.txt"]


def test_what_a_branch_committed_is_checked_and_what_main_did_since_is_not(repository):
    git(repository, "checkout", "-q", "-b", "story")
    write(repository, "news/über.md", text="Two.\n")
    commit(repository)
    git(repository, "checkout", "-q", "main")
    write(repository, "same.txt", text="Changed on main.\n")
    commit(repository)
    git(repository, "checkout", "-q", "story")

    assert found(since="main") == ["news/über.md"]


def test_only_paths_that_are_named_count(repository):
    write(repository, "edited.txt", "news/a.txt", text="Two.\n")

    assert found("news", "same.txt", since="HEAD") == ["news/a.txt"]
    assert found(str(repository / "edited.txt"), since="HEAD") == [str(repository / "edited.txt")]


def test_a_deleted_article_is_left_out_and_one_that_never_was_is_an_error(repository):
    (repository / "gone.txt").unlink()

    assert found("gone.txt", "same.txt", "never.txt", since="HEAD") == ["never.txt"]
    assert found("no/folder/here.txt", since="HEAD") == ["no/folder/here.txt"]


def test_an_article_behind_a_link_is_found(repository, tmp_path):
    link = tmp_path / "link"
    link.symlink_to(repository, target_is_directory=True)
    write(repository, "edited.txt", text="Two.\n")

    assert found(str(link), since="HEAD") == [str(link / "edited.txt")]


@pytest.mark.usefixtures("repository")
def test_standard_input_is_always_checked():
    assert found("-", "same.txt", since="HEAD") == ["-"]


def test_a_branch_without_a_shared_past_is_compared_as_it_is(repository):
    git(repository, "checkout", "-q", "--orphan", "other")
    write(repository, "same.txt", text="Other.\n")
    commit(repository)

    assert found(since="main") == ["same.txt"]


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize("revision", ["no-such-branch", "--help", "HEAD:same.txt", ""])
def test_an_unknown_revision_is_an_error(revision, capsys):
    assert run("check", "--changed-since", revision) == 2
    assert f'there is no revision "{revision}"' in capsys.readouterr().err


def test_outside_a_repository_it_is_an_error(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    write(tmp_path, "a.txt")

    assert run("check", tmp_path, "--changed-since", "HEAD") == 2

    err = capsys.readouterr().err
    assert (
        err
        == f"error: {tmp_path} is in no git repository. --changed-since needs one; leave it out.\n"
    )


@pytest.mark.usefixtures("repository")
def test_without_git_it_is_an_error_and_folders_are_searched_whole(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda _: None)

    with pytest.raises(GitError, match="git is not installed"):
        found(since="HEAD")
    assert "same.txt" in articles(["."])


@pytest.mark.usefixtures("repository")
def test_nothing_changed_is_clean(capsys):
    assert run("check", "--changed-since", "HEAD") == 0
    assert "0 articles" in capsys.readouterr().out


def test_nothing_named_is_misuse(capsys):
    assert run("check") == 2
    assert "PATHS" in capsys.readouterr().err


@pytest.fixture
def ignoring(repository):
    (repository / ".gitignore").write_text("build/\n*.tmp.txt\nnews/*\n!news/keep.md\n")
    write(repository, "build/a.txt", "build/b/c.txt", "x.tmp.txt", "news/keep.md", "news/new.md")
    write(repository, "build/tracked.txt", "tracked.tmp.txt")
    git(repository, "add", "-f", "build/tracked.txt", "tracked.tmp.txt")
    return repository


def below(folder):
    return [each if isinstance(each, Failure) else str(each) for each in articles([folder])]


@pytest.mark.usefixtures("ignoring")
def test_what_git_ignores_is_left_out_and_what_it_tracks_is_not():
    assert below(".") == [
        "build/tracked.txt",
        "edited.txt",
        "gone.txt",
        "moved.txt",
        "news/keep.md",
        "news/über.md",
        "same.txt",
        "staged.txt",
        "tracked.tmp.txt",
    ]
    assert below("news") == ["news/keep.md", "news/über.md"]


def test_an_ignored_article_or_folder_that_is_named_is_taken(ignoring):
    write(ignoring, "build/deep/d.txt")

    assert list(articles(["x.tmp.txt"])) == ["x.tmp.txt"]
    assert below("build/deep") == ["build/deep/d.txt"]


def test_a_folder_of_nothing_but_ignored_articles_says_so(ignoring):
    write(ignoring, "only/a.tmp.txt", "only/b.tmp.txt")

    (failure,) = below("only")

    assert failure.message == "no articles in this folder"
    assert "that git does not ignore" in failure.hint


def test_a_repository_in_a_repository_has_its_own_say(ignoring):
    inner = ignoring / "inner"
    write(inner, "a.txt", "b.md", "c.tmp.txt")
    git(inner, "init", "-q")
    (inner / ".gitignore").write_text("*.md\n")

    assert [path for path in below(".") if "inner" in path] == ["inner/a.txt", "inner/c.tmp.txt"]


def test_outside_a_repository_every_article_is_found(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    write(tmp_path, "a.txt", "b.txt")

    assert below(str(tmp_path)) == [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]
