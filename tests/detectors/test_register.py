import importlib
import pkgutil

import pytest

from checker import detectors
from tests.detectors.pages import FIXTURES, load

MODULES = sorted(module.name for module in pkgutil.iter_modules(detectors.__path__))
RULES = [
    name
    for name in MODULES
    if any(
        hasattr(value, "rule_id")
        for value in vars(importlib.import_module(f"checker.detectors.{name}")).values()
        if isinstance(value, type) and value.__module__ == f"checker.detectors.{name}"
    )
]
SECTIONS = ("What it checks", "Why it matters", "Example", "Known limits")


def test_each_rule_is_listed_once():
    listed = [type(detector).__module__.rpartition(".")[2] for detector in detectors.ALL]

    assert sorted(listed) == RULES


@pytest.mark.parametrize("detector", detectors.ALL, ids=lambda detector: detector.rule_id)
def test_the_rule_id_is_the_module_name(detector):
    module = type(detector).__module__.rpartition(".")[2]

    assert detector.rule_id == module.replace("_", "-")


@pytest.mark.parametrize("detector", detectors.ALL, ids=lambda detector: detector.rule_id)
def test_the_docstring_explains_the_rule(detector):
    text = importlib.import_module(type(detector).__module__).__doc__ or ""

    assert [section for section in SECTIONS if f"\n{section}\n" not in text] == []


@pytest.mark.parametrize("detector", detectors.ALL, ids=lambda detector: detector.rule_id)
def test_the_page_shows_what_is_flagged_and_what_is_left_alone(detector):
    examples = load(FIXTURES / "detectors" / f"{detector.rule_id}.md")

    assert any(example.expected for example in examples)
    assert not all(example.expected for example in examples)


@pytest.mark.parametrize("detector", detectors.ALL, ids=lambda detector: detector.rule_id)
def test_the_rule_has_a_test_file(detector):
    name = detector.rule_id.replace("-", "_")

    assert (FIXTURES.parent / "tests" / "detectors" / f"test_{name}.py").exists()
