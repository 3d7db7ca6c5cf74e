"""Leaves the tests of the HTML report's clicks out where there is no browser, and says so."""

from __future__ import annotations

import os

import pytest

from checker.reporting import render
from tests.reporting.browser import BROWSERS, DRIVER, Browser, found

REQUIRE = "CHECKER_BROWSER"
"""Environment: set to "required", a missing browser is an error."""
LEFT_OUT = pytest.StashKey[int]()


def pytest_collection_modifyitems(config, items):
    if found() or os.environ.get(REQUIRE) == "required":
        return
    left_out = [item for item in items if item.get_closest_marker("browser")]
    if left_out:
        config.stash[LEFT_OUT] = len(left_out)
        items[:] = [item for item in items if item not in left_out]
        config.hook.pytest_deselected(items=left_out)


def pytest_terminal_summary(terminalreporter, config):
    if number := config.stash.get(LEFT_OUT, 0):
        terminalreporter.section("not run", yellow=True)
        terminalreporter.line(
            f"{number} tests click through the HTML report in a browser. They were not run: "
            f"install {DRIVER} and one of {', '.join(BROWSERS)}."
        )


@pytest.fixture(scope="session")
def browser(tmp_path_factory):
    opened = Browser(tmp_path_factory.mktemp("browser"))
    yield opened
    opened.close()


@pytest.fixture
def opened(browser, tmp_path):
    """Open the report of a run in the browser, with nothing kept from before."""

    def open_(run, *, place="", style=None):
        path = tmp_path / "report.html"
        path.write_text(render(run, "html", style=style), encoding="utf-8", newline="")
        browser.open(path)
        browser.run("localStorage.clear()")
        browser.open(path, place)
        return browser

    browser.devtools("Emulation.clearDeviceMetricsOverride")
    yield open_
    assert browser.complaints() == []
