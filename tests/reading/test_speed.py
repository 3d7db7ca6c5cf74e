"""Reading is quick to load, and its cost grows with the length of the article, not faster."""

from __future__ import annotations

import gc
import subprocess
import sys
import time

import pytest

from checker.config import Config
from checker.reading import read_text

PARAGRAPH = (
    "Mayor Ann Bell said on Friday, 10 May 2024, that the bridge was safe. “Nobody fell,” she told "
    "reporters (she had been asked twice). According to the police, 12 people were hurt at 5 p.m. "
)
SHAPES = {
    "paragraphs": (PARAGRAPH + "\n\n", ".txt"),
    "one line": (PARAGRAPH, ".txt"),
    "markdown": (PARAGRAPH + "\n\n**And** [so](http://a.b) on.\n\n", ".md"),
    "html": (f"<p>{PARAGRAPH} A&amp;B</p>", ".html"),
    "open tags": ("a <a ", ".html"),
    "open comments": ("a > <!-- b ", ".html"),
    "open brackets": ("[a ](", ".md"),
    "stars": ("*a _b ", ".md"),
    "open quotes": ('"a “b ', ".txt"),
    "marks": ("The line [cq] closed. ", ".txt"),
    "lines of marks": ("The line closed.\n\n[checker: off]\n\n", ".txt"),
    "open marks": ("a <!-- checker: [checker: ", ".md"),
    "verbs": ("said ", ".txt"),
}


def seconds(text: str, suffix: str) -> float:
    """Processor time of one reading, without collecting what other tests left behind."""
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        read_text(text, suffix=suffix, config=Config())
        return time.process_time() - start
    finally:
        gc.enable()


@pytest.mark.parametrize("name", SHAPES)
def test_four_times_the_text_costs_about_four_times(name: str) -> None:
    unit, suffix = SHAPES[name]
    few = 20_000 // len(unit)
    seconds(unit, suffix)

    short = min(seconds(unit * few, suffix) for _ in range(3))
    long = min(seconds(unit * few * 4, suffix) for _ in range(2))

    assert long < 10 * short + 0.05


def test_reading_loads_no_model_library() -> None:
    code = "import sys, checker.reading; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    loaded = set(run.stdout.split())
    assert not loaded & {"torch", "transformers", "sentence_transformers", "onnxruntime", "lxml"}
