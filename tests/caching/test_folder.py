"""Where the cache is on each platform."""

from pathlib import Path

import pytest

from checker.caching.folder import default_folder

HOME = Path.home()


@pytest.mark.parametrize(
    ("environment", "platform", "folder"),
    [
        ({}, "linux", HOME / ".cache" / "checker"),
        ({"XDG_CACHE_HOME": "relative"}, "linux", HOME / ".cache" / "checker"),
        ({"XDG_CACHE_HOME": "/var/caches"}, "darwin", Path("/var/caches/checker")),
        ({}, "darwin", HOME / "Library" / "Caches" / "checker"),
        ({"LOCALAPPDATA": "/users/ann/local"}, "win32", Path("/users/ann/local/checker/Cache")),
        ({}, "win32", HOME / ".cache" / "checker"),
    ],
)
def test_each_platform_has_its_place(environment, platform, folder):
    assert default_folder(environment, platform) == folder


def test_a_user_without_a_home_gets_a_folder(monkeypatch):
    def missing():
        raise RuntimeError("no home")

    monkeypatch.setattr(Path, "home", missing)

    assert default_folder({}, "linux") == Path.cwd() / ".cache" / "checker"
