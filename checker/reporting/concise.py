"""One line a finding, for editors, scripts and logs: ``file:line:column: severity rule message``.

Every line can be jumped to and searched for; the last one sums up, as in the text report.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.reporting.closing import closing_line
from checker.reporting.excerpt import printable
from checker.reporting.located import LocatedFinding, findings
from checker.reporting.style import Style
from checker.types import Failure, Run


def render(run: Run, style: Style) -> str:
    """Write the lines."""
    return "".join(f"{line}\n" for line in lines(run, style))


def lines(run: Run, style: Style) -> Iterator[str]:
    """Yield the line of each finding that is shown, then the closing line."""
    for outcome in run.outcomes:
        if not isinstance(outcome, Failure):
            yield from (flagged(found) for found in findings(outcome, style.least))
        elif style.failures:
            reason = f"{outcome.message}. {outcome.hint}".strip()
            yield printable(f"{outcome.path}:1:1: error not-checked {reason}")
    if not style.quiet:
        yield closing_line(run, style)


def flagged(found: LocatedFinding) -> str:
    """Write one finding; the places that the first one conflicts with stand at the end."""
    finding, main = found.finding, found.main
    line = (
        f"{found.document.path}:{main.line}:{main.column}: "
        f"{finding.severity.value} {finding.rule_id} {finding.message}"
    )
    if found.others:
        places = ", ".join(f"{place.line}:{place.column}" for place in found.others)
        line += f" (conflicts with {places})"
    return printable(line)
