"""Articles for the tests of the command."""

import pytest

CLEAN = "The ferry line will close in spring, the board said.\n\nThe bus to the island stays.\n"
FLAWED = (
    "Ferry line to close\n\nPublished: 17 October 2024\n\n"
    "The board met on Monday and closed the line.\n\n"
    "If in 2022 there were 540 accidents, in 2023 there will already be 810, it noted.\n"
)


@pytest.fixture
def clean(tmp_path):
    path = tmp_path / "clean.txt"
    path.write_text(CLEAN, encoding="utf-8")
    return path


@pytest.fixture
def flawed(tmp_path):
    path = tmp_path / "flawed.txt"
    path.write_text(FLAWED, encoding="utf-8")
    return path
