"""What holds for all tests."""

import os

import pytest


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory):
    """Keep what commands find out of the cache of whoever runs the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CHECKER_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        for name in [name for name in os.environ if name.startswith("GIT_")]:
            patch.delenv(name)
        yield
