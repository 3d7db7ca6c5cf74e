"""What git knows: which files have changed, and which are to be ignored."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from checker.errors import CheckerError

if TYPE_CHECKING:
    import subprocess

FETCH = "In a shallow clone fetch more first: git fetch --unshallow."


class GitError(CheckerError):
    """Git is missing, or cannot tell what is asked of it."""


@dataclass(frozen=True, slots=True)
class Changes:
    """Files that differ from a revision, with links resolved; new and untracked ones, too."""

    changed: frozenset[str]
    deleted: frozenset[str]

    def concern(self, article: str) -> bool:
        """Tell whether an article is to be checked: it has changed, or was never there."""
        places = {os.path.realpath(article), in_real_folder(article)}
        if places & self.changed:
            return True
        return not os.path.lexists(article) and not places & self.deleted


def in_real_folder(path: str) -> str:
    """Resolve the links on the way to a file, but not the file: git tracks links as such."""
    return str(Path(os.path.realpath(Path(path).parent), Path(path).name))


def top_folder(folder: Path) -> Path:
    """Return the top of the repository that a folder belongs to."""
    found = run(folder, "rev-parse", "--show-toplevel")
    if found.returncode == 0:
        return Path(os.fsdecode(found.stdout).rstrip("\n"))
    reason = message(found)
    if "not a git repository" in reason:
        raise GitError(
            f"{folder} is in no git repository", hint="--changed-since needs one; leave it out."
        )
    raise GitError(f"git cannot use the repository of {folder}: {reason}")


def changes_since(revision: str, top: Path) -> Changes:
    """Compare the files of a repository, saved or not, with where its branch left a revision."""
    found = run(
        top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
    )
    if found.returncode:
        raise GitError(f'there is no revision "{revision}" in {top}', hint=FETCH)
    commit = found.stdout.decode("ascii").strip()
    # What has happened on the other branch since is not a change of ours. No common ancestor
    # (another root, a shallow clone) leaves the revision itself.
    shared = run(top, "merge-base", commit, "HEAD")
    start = shared.stdout.decode("ascii").strip() if shared.returncode == 0 else commit
    diff = ("diff", "--name-only", "--no-renames", "--no-ext-diff", "-z")
    changed = listed(top, *diff, "--diff-filter=d", start, "--")
    deleted = listed(top, *diff, "--diff-filter=D", start, "--")
    untracked = listed(top, "ls-files", "--others", "--exclude-standard", "-z")
    return Changes(frozenset(changed) | frozenset(untracked), frozenset(deleted))


def ignored_in(folder: str) -> frozenset[str]:
    """Return the files and folders below a folder that git ignores; none where git cannot tell.

    A file that is tracked in spite of a pattern is not ignored, and nothing is in a folder that
    is ignored itself: who names that folder means it.
    """
    if shutil.which("git") is None or run(folder, "check-ignore", "-q", ".").returncode == 0:
        return frozenset()
    names = ignored_names(folder, "--directory")
    if "./" in names:
        names = ignored_names(folder)
    return frozenset(os.path.join(folder, name.rstrip("/")) for name in names)  # noqa: PTH118


def ignored_names(folder: str, *options: str) -> list[str]:
    """List what git ignores."""
    found = run(folder, "ls-files", "--others", "--ignored", "--exclude-standard", "-z", *options)
    names = found.stdout.split(b"\0") if found.returncode == 0 else []
    return [os.fsdecode(name) for name in names if name]


def listed(top: Path, *command: str) -> list[str]:
    """Run a command that lists files; return their full paths."""
    found = run(top, *command)
    if found.returncode:
        raise GitError(f"git {command[0]} failed in {top}: {message(found)}")
    return [str(top / os.fsdecode(name)) for name in found.stdout.split(b"\0") if name]


def run(folder: str | Path, *command: str) -> subprocess.CompletedProcess[bytes]:
    """Run git in a folder."""
    import subprocess

    git = shutil.which("git")
    if git is None:
        raise GitError("git is not installed", hint="Install it, or leave out --changed-since.")
    environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
    return subprocess.run(  # noqa: S603 - no shell; the revision comes after --end-of-options
        [git, "-C", str(folder), *command], capture_output=True, check=False, env=environment
    )


def message(found: subprocess.CompletedProcess[bytes]) -> str:
    """Return the first line that git complained with."""
    lines = found.stderr.decode("utf-8", "replace").strip().splitlines()
    return lines[0].removeprefix("fatal: ") if lines else f"exit code {found.returncode}"
