"""Fit what weighs two names that may be one.

    python -m models.training.names --data DIR

Reads our own whole articles, all splits (no NLI model is asked, so none can have learned them),
and makes each candidate of ``checker.comparing.name_candidates`` a row: a slip if both names are
mentioned in the passages of one planted flaw of names, left out if a flaw of another kind holds
both. Figures come from folds by writer; of pairs that share a name only the likeliest counts.
"""

from __future__ import annotations

from checker.comparing.name_candidates import Candidate, Named, Scene
from checker.comparing.name_features import NAMES
from checker.comparing.weighed_names import PATH, rows
from checker.types import Analysis, Document
from models.training.forests import NONE, PARTLY, Rows, Task, command
from models.training.reports import Flaw, FlawedReport

PRECISION = 0.95
"""Of the pairs told in folds by writer, from the threshold on."""


def put(table: Rows, report: FlawedReport, analysis: Analysis) -> None:
    """Append the candidates of an article."""
    for candidate, row in rows(Scene.of(analysis)):
        flaw = flaw_of(report, analysis.document, candidate)
        table.put(report, row, flaw, [candidate.first.start, candidate.second.start])


def flaw_of(report: FlawedReport, document: Document, candidate: Candidate) -> int:
    """Return the number of the flaw that a candidate shows, ``NONE``, or ``PARTLY``."""
    found = NONE
    for number, flaw in enumerate(report.flaws):
        names = (candidate.first, candidate.second)
        if all(_in_passage(flaw, document, named) for named in names):
            if flaw.kind == "name":
                return number
            found = PARTLY
    return found


def _in_passage(flaw: Flaw, document: Document, named: Named) -> bool:
    spans = [document.locate(mention.span) for mention in named.mentions]
    return any(passage.touches(span) for passage in flaw.passages for span in spans)


TASK = Task(put, NAMES, PRECISION)
main = command(TASK, PATH, "Fit the weights of names and print their figures.")

if __name__ == "__main__":
    main()
