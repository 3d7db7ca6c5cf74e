"""JSON, one line a finding: for ``jq``, ``grep`` and tables.

A line has the fields of a finding of the JSON report and the path of its article; an article
that could not be checked is a line with ``error`` in place of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from checker.reporting.json_report import failed, flagged
from checker.reporting.style import Style
from checker.types import Failure, Run


def render(run: Run, style: Style) -> str:
    """Write the lines; no finding, no line."""
    del style  # the same for every reader
    return "".join(
        json.dumps(value, ensure_ascii=False, allow_nan=False) + "\n" for value in values(run)
    )


def values(run: Run) -> Iterator[dict[str, Any]]:
    """Yield each line as a JSON value."""
    for outcome in run.outcomes:
        if isinstance(outcome, Failure):
            yield failed(outcome)
            continue
        document = outcome.document
        for finding in outcome.findings:
            yield {"path": document.path, **flagged(finding, document)}
