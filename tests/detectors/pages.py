"""Example pages: prose for people, `article` and `finding` blocks for the tests.

An `article` block is checked as a plain-text article; the `finding` block after it lists what
must be found, one line each: `rule-id: "one passage" conflicts with "the other"`. An article
block with no finding block must stay clean.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

FIXTURES = Path(__file__).parents[2] / "fixtures"
PAGES = sorted((FIXTURES / "detectors").glob("*.md"))

BLOCK = re.compile(r"^```(article|finding)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXPECTED = re.compile(r'^([a-z-]+): "(.+?)"(?: conflicts with "(.+?)")?$')


@dataclass(frozen=True)
class Expected:
    rule_id: str
    passages: tuple[str, ...]


@dataclass(frozen=True)
class Example:
    page: str
    line: int
    article: str
    expected: tuple[Expected, ...]


def load(page: Path) -> list[Example]:
    text = page.read_text(encoding="utf-8")
    examples: list[Example] = []
    for match in BLOCK.finditer(text):
        kind, body = match.groups()
        if kind == "article":
            line = text.count("\n", 0, match.start()) + 1
            examples.append(Example(page.stem, line, body, ()))
        else:
            last = examples.pop()
            found = tuple(parse(line, page) for line in body.splitlines() if line.strip())
            examples.append(Example(last.page, last.line, last.article, found))
    return examples


def parse(line: str, page: Path) -> Expected:
    match = EXPECTED.match(line)
    if match is None:
        raise ValueError(f"{page.name}: not a finding: {line!r}")
    rule_id, *passages = match.groups()
    return Expected(rule_id, tuple(passage for passage in passages if passage))
