"""Fit what weighs a total against amounts near it that may be its parts.

    python -m models.training.totals --data DIR

Reads our own whole articles, all splits (no NLI model is asked, so none can have learned them),
and makes each candidate of ``checker.comparing.total_candidates`` a row: a conflict if all its
parts stand in the passages of one planted flaw of sums or numbers, left out if only some do.
Boosted trees are fitted; their figures come from folds by writer; of candidates that share
an amount only the likeliest counts.
"""

from __future__ import annotations

from checker.comparing import total_candidates
from checker.comparing.slots import slotted
from checker.comparing.total_candidates import Candidate
from checker.comparing.total_features import NAMES, features
from checker.comparing.weighed_totals import PATH
from checker.types import Analysis, Document
from models.training.forests import NONE, PARTLY, Rows, Task, command
from models.training.reports import FlawedReport

KINDS = frozenset({"arithmetic", "number", "headline"})
PRECISION = 0.9
"""Of the totals told in folds by writer, from the threshold on."""


def put(rows: Rows, report: FlawedReport, analysis: Analysis) -> None:
    """Append the candidates of an article."""
    lines = list(slotted(analysis))
    for candidate in total_candidates.read(lines):
        amounts = (candidate.total, *candidate.parts)
        flaw = flaw_of(report, analysis.document, candidate)
        rows.put(report, features(candidate), flaw, [each.number for each in amounts])


def flaw_of(report: FlawedReport, document: Document, candidate: Candidate) -> int:
    """Return the number of the flaw that a candidate shows, ``NONE``, or ``PARTLY``."""
    found = NONE
    spans = [document.locate(each.quantity.span) for each in (candidate.total, *candidate.parts)]
    for number, flaw in enumerate(report.flaws):
        inside = [any(passage.touches(span) for passage in flaw.passages) for span in spans]
        if flaw.kind in KINDS and all(inside[1:]) and (inside[0] or flaw.kind == "arithmetic"):
            return number
        if all(inside) or (any(inside) and flaw.kind in KINDS):
            found = PARTLY
    return found


TASK = Task(put, NAMES, PRECISION)
main = command(TASK, PATH, "Fit the weights of totals and print their figures.")

if __name__ == "__main__":
    main()
