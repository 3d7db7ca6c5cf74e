"""A comment for a pull request: a line that sums up, then each finding with its passages quoted.

The article's words are shown as they are: nothing in them acts as markup, links, calls a person
or refers to an issue. The first line lets a script find its earlier comment and replace it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.reporting.closing import closing_line, several
from checker.reporting.excerpt import excerpt, printable
from checker.reporting.located import LocatedFinding, findings
from checker.reporting.paths import portable
from checker.reporting.style import Style
from checker.types import Failure, Report, Run, Severity

MARKER = "<!-- checker: report -->"
LONGEST = 60_000
"""Characters: GitHub takes no comment over 65,536."""
SIGNS = {Severity.ERROR: "🔴", Severity.WARNING: "🟠", Severity.INFO: "🔵"}

MARKUP = re.compile(
    r"""
    (?P<reference>[@\#!]|://|(?:www)(?=\.))  # "@name", "#12", "!3", a bare address
  | [\\`*_{}\[\]()<>|~$&]                     # "*bold*", "[link](address)", "<tag>", "$x$" ...
    """,
    re.VERBOSE,
)
NOTHING = "<!-- -->"
"""Parts two characters that would act together, and is neither seen nor copied."""


def render(run: Run, style: Style) -> str:
    """Write the comment; what has no room is counted at its end."""
    blocks = [f"{MARKER}\n### checker\n\n{escaped(closing_line(run, style))}\n"]
    details = [*failures(run), *articles(run, style)]
    room = LONGEST - len(blocks[0])
    for index, block in enumerate(details):
        room -= len(block) + 1
        if room < 0:
            rest = several(len(details) - index, "entry").replace("entrys", "entries")
            blocks.append(f"…and {rest} more, too many for one comment.\n")
            break
        blocks.append(block)
    return "\n".join(blocks)


def failures(run: Run) -> Iterator[str]:
    """Yield a line for each article that could not be checked."""
    for outcome in run.outcomes:
        if isinstance(outcome, Failure):
            reason = escaped(f"{outcome.message}. {outcome.hint}".strip())
            yield f"- ❌ **{escaped(portable(outcome.path))}** was not checked: {reason}\n"


def articles(run: Run, style: Style) -> Iterator[str]:
    """Yield each finding that is shown, the first of an article under the article's name."""
    for outcome in run.outcomes:
        if isinstance(outcome, Report):
            heading = f"#### {escaped(portable(outcome.document.path))}\n\n"
            for found in findings(outcome, style.least):
                yield heading + flagged(found)
                heading = ""


def flagged(found: LocatedFinding) -> str:
    """Write one finding: severity and rule, the question, a table of the passages."""
    finding = found.finding
    lines = [
        f"{SIGNS[finding.severity]} **{finding.severity.value}** `{finding.rule_id}` "
        f"{escaped(finding.message)}",
        "",
        "| Line | Passage |",
        "| ---: | --- |",
    ]
    for passage in found.passages:
        text = "".join(
            f"<b>{escaped(piece.text)}</b>" if piece.marked else escaped(piece.text)
            for piece in excerpt(passage.evidence, found.document)
        )
        lines.append(f"| {passage.first.line} | {text.strip()} |")
    return "\n".join(lines) + "\n"


def escaped(text: str) -> str:
    r"""Write a text so that it reads as it is.

    >>> escaped("*12* [dead] @mayor")
    '\\*12\\* \\[dead\\] \\@<!-- -->mayor'
    """
    return MARKUP.sub(escape, printable(text))


def escape(found: re.Match[str]) -> str:
    """Escape one piece of markup; part what would refer to something."""
    text = found.group()
    if not found.group("reference"):
        return f"\\{text}"
    if text == "://":
        return f"\\:{NOTHING}//"
    if text == "www":
        return f"www{NOTHING}"
    return f"\\{text}{NOTHING}"
