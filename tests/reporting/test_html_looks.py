"""The report for editors fits the window and the paper, in light and dark."""

import re

import pytest

from checker.reporting import Style
from checker.types import Severity
from tests.reporting.browser import FOCUSED, SELECTED, SHOWN
from tests.reporting.html_making import fire, hostile

pytestmark = pytest.mark.browser


def test_a_hostile_article_runs_nothing_and_moves_nothing(opened):
    page = opened(hostile(), place="#a1")

    page.devtools(
        "Emulation.setDeviceMetricsOverride",
        width=360,
        height=700,
        deviceScaleFactor=1,
        mobile=False,
    )

    assert page.run("return document.querySelectorAll('script').length") == 2
    assert page.run("return document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("width", [320, 700, 1000, 1600])
def test_nothing_is_wider_than_the_window(opened, width):
    page = opened(fire())

    page.devtools(
        "Emulation.setDeviceMetricsOverride",
        width=width,
        height=700,
        deviceScaleFactor=1,
        mobile=False,
    )

    assert page.run("return document.documentElement.scrollWidth <= innerWidth")


def test_a_narrow_page_leads_from_place_to_place_with_buttons(opened):
    page = opened(fire())
    page.devtools(
        "Emulation.setDeviceMetricsOverride",
        width=400,
        height=700,
        deviceScaleFactor=1,
        mobile=False,
    )

    page.click("#a1-f1 .question a")
    page.until(lambda: page.run(FOCUSED) == "a1-f1-p1")
    page.click("#step-place")
    page.until(lambda: page.run(FOCUSED) == "a1-f1-p2")
    page.click("#step-on")
    page.until(lambda: page.run(SELECTED) == "a1-f2")


def test_the_printed_page_has_every_finding_and_no_buttons(opened):
    page = opened(fire())

    page.devtools("Emulation.setEmulatedMedia", media="print")
    try:
        visible = "return getComputedStyle(document.querySelector(arguments[0])).display"
        assert page.run(visible, ".tools") == page.run(visible, ".verdict") == "none"
        assert page.run(SHOWN) == ["a1-f1", "a1-f2", "a1-f3"]
        assert page.run(visible, "#a1 .text") != "none"
    finally:
        page.devtools("Emulation.setEmulatedMedia", media="")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_and_marks_have_enough_contrast(opened, scheme):
    page = opened(fire(), style=Style(least=Severity.INFO))
    page.devtools(
        "Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}]
    )
    root = page.run(
        """const style = getComputedStyle(document.documentElement);
        const read = (name) => [name, style.getPropertyValue(name)];
        return Object.fromEntries(arguments[0].map(read))""",
        [f"--{name}" for name in "paper panel passage ink soft good".split()]
        + [f"--{kind}{part}" for kind in ("error", "warning", "info") for part in ("", "-mark")],
    )

    pairs = [(front, back) for front in ("ink", "soft") for back in ("paper", "panel", "passage")]
    pairs += [("ink", f"{kind}-mark") for kind in ("error", "warning", "info")]
    pairs += [(kind, back) for kind in ("error", "warning", "info") for back in ("paper", "panel")]
    pairs += [("soft", f"{kind}-mark") for kind in ("error", "warning", "info")] + [
        ("good", "panel")
    ]
    assert {
        pair: ratio
        for pair in pairs
        if (ratio := contrast(*(root[f"--{name}"] for name in pair))) < 4.5
    } == {}


def contrast(front, back):
    """Return the contrast ratio as WCAG 2 defines it."""
    light, dark = sorted((luminance(front), luminance(back)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(color):
    parts = [int(part * (2 // len(part)), 16) / 255 for part in hexadecimal(color.strip())]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def hexadecimal(color):
    digits = color.removeprefix("#")
    return re.findall("." * (len(digits) // 3), digits)
