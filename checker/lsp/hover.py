"""What an editor shows of a finding when one points at it: the question and the rule's help."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lsprotocol import types

from checker.lsp.diagnostics import Flagged
from checker.reporting.rules import Rule, every_rule

MARKDOWN = re.compile(r"([\\`*_\[\]<>#|~])")


def hover(found: Sequence[Flagged], at: types.Range, *, markdown: bool) -> types.Hover:
    """Return what to show of the findings with a place at a range."""
    known = {rule.id: rule for rule in every_rule()}
    parts = [told(each, known[each.located.finding.rule_id], markdown=markdown) for each in found]
    kind = types.MarkupKind.Markdown if markdown else types.MarkupKind.PlainText
    return types.Hover(types.MarkupContent(kind, "\n\n---\n\n".join(parts)), at)


def told(flagged: Flagged, rule: Rule, *, markdown: bool) -> str:
    """Tell of one finding and of its rule."""
    lines = [
        f"{rule.id} ({rule.category})",
        flagged.main.message,
        rule.summary,
        rule.section("What it checks"),
        rule.section("Known limits"),
    ]
    if markdown:
        title, question, summary, checks, limits = map(escaped, lines)
        lines = [
            f"**{title}**",
            question,
            f"*{summary}*",
            f"What it checks: {checks}",
            f"Known limits: {limits}",
        ]
    return "\n\n".join(lines)


def escaped(text: str) -> str:
    r"""Write a text so that no character of it is taken for Markdown.

    >>> escaped("a *b*")
    'a \\*b\\*'
    """
    return MARKDOWN.sub(r"\\\1", text)
