"""A real browser without a window, driven over the W3C WebDriver protocol: no library needed."""

from __future__ import annotations

import base64
import contextlib
import json
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
DRIVER = "chromedriver"
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
"""The key under which the protocol names an element."""
KEYS = {"Escape": "\ue00c", "Tab": "\ue004", "Enter": "\ue007"}
PATIENCE = 20.0
"""Seconds to wait for the browser to start, or for something to come true."""


# What a test asks a page for.
SELECTED = "return document.querySelector('.card.current')?.id ?? ''"
FOCUSED = "return document.activeElement.id"
SHOWN = """return [...document.querySelectorAll('.card')]
    .filter((card) => card.getClientRects().length).map((card) => card.id)"""
IN_SIGHT = """const box = document.getElementById(arguments[0]).getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight"""


def found() -> tuple[str, str] | None:
    """Return a browser and its driver, where both are installed."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    driver = shutil.which(DRIVER)
    return (browser, driver) if browser and driver else None


class Browser:
    """One browser with one page, its own profile and a folder for what is saved."""

    def __init__(self, folder: Path) -> None:
        where = found()
        assert where, "no browser"
        binary, driver = where
        self.saved = folder / "saved"
        self.saved.mkdir()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self._driver = subprocess.Popen(
            [driver, f"--port={port}", f"--log-path={folder / 'driver.log'}"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._address = f"http://127.0.0.1:{port}"
        self._session = ""
        try:
            self._start(binary, folder)
        except BaseException:
            self.close()
            raise

    def _start(self, binary: str, folder: Path) -> None:
        self.until(self._ready)
        options = {
            "binary": binary,
            "args": [
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                f"--user-data-dir={folder / 'profile'}",
                "--window-size=1280,900",
            ],
            "prefs": {"download.default_directory": str(self.saved)},
        }
        wanted = {"goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}}
        session = self._send("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})
        self._session = f"/session/{session['sessionId']}"
        self.devtools("Emulation.setFocusEmulationEnabled", enabled=True)

    def _ready(self) -> bool:
        with contextlib.suppress(OSError):
            return bool(self._send("GET", "/status")["ready"])
        return False

    def _send(self, method: str, path: str, body: object = None):
        data = json.dumps(body or {}).encode() if method == "POST" else None
        request = urllib.request.Request(  # noqa: S310 - an address of this machine
            self._address + path, data, {"Content-Type": "application/json"}, method=method
        )
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise AssertionError(json.load(error)["value"]["message"]) from error

    def command(self, name: str, body: object = None):
        return self._send("POST", f"{self._session}/{name}", body)

    def open(self, page: Path, place: str = "") -> None:
        self.command("url", {"url": "about:blank"})
        self.command("url", {"url": page.as_uri() + place})

    def run(self, script: str, *arguments: object):
        return self.command("execute/sync", {"script": script, "args": list(arguments)})

    def element(self, selector: str) -> str:
        given = {"using": "css selector", "value": selector}
        return self.command("element", given)[ELEMENT]

    def click(self, selector: str) -> None:
        self.command(f"element/{self.element(selector)}/click")

    def type(self, selector: str, text: str) -> None:
        self.command(f"element/{self.element(selector)}/value", {"text": text})

    def press(self, *keys: str) -> None:
        for key in keys:
            value = KEYS.get(key, key)
            actions = [{"type": "keyDown", "value": value}, {"type": "keyUp", "value": value}]
            given = {"actions": [{"type": "key", "id": "keys", "actions": actions}]}
            self.command("actions", given)

    def devtools(self, name: str, **given: object):
        return self.command("goog/cdp/execute", {"cmd": name, "params": given})

    def complaints(self) -> list[str]:
        """Return what the page complained of: script errors, policy violations."""
        return [entry["message"] for entry in self.command("se/log", {"type": "browser"})]

    def screenshot(self, path: Path) -> None:
        shot = self._send("GET", f"{self._session}/screenshot")
        path.write_bytes(base64.b64decode(shot))

    def until(self, holds) -> None:
        """Wait for something to come true."""
        end = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < end, "it never came true"
            time.sleep(0.05)

    def close(self) -> None:
        if self._session:
            with contextlib.suppress(OSError, AssertionError):
                self._send("DELETE", self._session)
        self._driver.terminate()
        self._driver.wait(PATIENCE)
