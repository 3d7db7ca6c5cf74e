"""Flags two tolls of one fire.

What it checks
    Two sentences tell how many people a fire killed, and the numbers differ.

Why it matters
    A toll is what readers remember.

Example
    Flagged:      The fire killed 12 people. ... The 14 victims were named.
    Not flagged:  The fire killed 12 people, two of them children.

Known limits
    It exists for the golden files only, which real rules would change with every word.
"""

from collections.abc import Iterator

from checker.types import Analysis, Category, Finding


class InventedRule:
    rule_id = "toll-mismatch"
    category = Category.NUMBER

    def check(self, analysis: Analysis) -> Iterator[Finding]:  # noqa: ARG002
        return iter(())
