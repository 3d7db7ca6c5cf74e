"""What a rule says about itself: read from the docstring of its module."""

from __future__ import annotations

import inspect
import re
import sys
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from checker.types import Category

SECTIONS = ("What it checks", "Why it matters", "Example", "Known limits")


@dataclass(frozen=True, slots=True)
class Rule:
    """The documentation of one rule."""

    id: str
    category: str
    summary: str
    """One line."""
    help: str
    """What it checks, why it matters, an example, known limits."""

    def section(self, title: str) -> str:
        """Return the text of one section of the help, without its indentation."""
        found = re.search(
            rf"^{re.escape(title)}\n((?:(?:    .*)?\n)*(?:    .*)?)", self.help, re.MULTILINE
        )
        return textwrap.dedent(found.group(1)).strip() if found else ""

    @property
    def markdown(self) -> str:
        """The help with headings; the example keeps its columns."""
        parts = [self.summary]
        for title in SECTIONS:
            if text := self.section(title):
                parts += [f"**{title}**", f"```text\n{text}\n```" if title == "Example" else text]
        return "\n\n".join(parts)


class Documented(Protocol):
    """What has a rule: a detector, or a rule about what is done with findings."""

    rule_id: str
    category: Category


def describe(documented: Documented) -> Rule:
    """Read the documentation of a rule."""
    documentation = inspect.cleandoc(sys.modules[type(documented).__module__].__doc__ or "")
    summary = documentation.partition("\n")[0]
    return Rule(documented.rule_id, documented.category.value, summary, documentation)


def rules(documented: Sequence[Documented]) -> tuple[Rule, ...]:
    """Read the documentation of rules, sorted by id."""
    return tuple(sorted(map(describe, documented), key=lambda rule: rule.id))


def every_rule() -> tuple[Rule, ...]:
    """Read the documentation of all rules."""
    from checker import detectors, settling

    return rules([*detectors.ALL, *settling.RULES])
