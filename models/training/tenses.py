"""Fit what weighs a verb's tense against a time near it.

    python -m models.training.tenses --data DIR

Reads our own whole articles, all splits (no NLI model is asked, so none can have learned them),
and makes each candidate of ``checker.comparing.tense_candidates`` a row: a slip if verb and time
both stand in the passages of one planted flaw of tense, left out if one of them does, or if the
flaw is one of dates. Figures come from folds by writer; of the verbs of one time only the
likeliest counts.
"""

from __future__ import annotations

from checker.comparing import weighed_tenses
from checker.comparing.tense_candidates import Candidate
from checker.comparing.tense_features import NAMES
from checker.comparing.weighed_tenses import PATH
from checker.types import Analysis, Document
from models.training.forests import NONE, PARTLY, Rows, Task, command
from models.training.reports import FlawedReport

KINDS = frozenset({"tense", "date"})
PRECISION = 0.95
"""Of the verbs told in folds by writer, from the threshold on."""


def put(rows: Rows, report: FlawedReport, analysis: Analysis) -> None:
    """Append the candidates of an article."""
    for candidate, row in weighed_tenses.rows(analysis):
        flaw = flaw_of(report, analysis.document, candidate)
        rows.put(report, row, flaw, [candidate.time.span.start])


def flaw_of(report: FlawedReport, document: Document, candidate: Candidate) -> int:
    """Return the number of the flaw that a candidate shows, ``NONE``, or ``PARTLY``."""
    found = NONE
    spans = [document.locate(span) for span in (candidate.verb.span, candidate.time.span)]
    for number, flaw in enumerate(report.flaws):
        inside = [any(passage.touches(span) for passage in flaw.passages) for span in spans]
        if flaw.kind == "tense" and all(inside):
            return number
        if flaw.kind in KINDS and any(inside):
            found = PARTLY
    return found


TASK = Task(put, NAMES, PRECISION)
main = command(TASK, PATH, "Fit the weights of tenses and print their figures.")

if __name__ == "__main__":
    main()
