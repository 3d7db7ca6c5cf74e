"""Fit what weighs a verb's tense against a time near it.

    python -m models.training.tenses --data DIR

Reads our own whole articles, all splits (no NLI model is asked, so none can have learned them),
and makes each candidate of ``checker.comparing.tense_candidates`` a row: a slip if verb and time
both stand in the passages of one planted flaw of tense, left out if one of them does, or if the
flaw is one of dates. Figures come from folds by writer; of the verbs of one time only the
likeliest counts.
"""

from __future__ import annotations

from checker import mentions
from checker.comparing import tense_candidates
from checker.comparing.tense_candidates import Candidate
from checker.comparing.tense_context import Known
from checker.comparing.tense_excuses import explained
from checker.comparing.tense_features import NAMES, features
from checker.comparing.weighed_tenses import PATH
from checker.config import Config
from checker.reading import read_text
from checker.types import Analysis, Document
from models.training.changed import day
from models.training.forests import NONE, PARTLY, Rows, Task, command
from models.training.reports import FlawedReport

KINDS = frozenset({"tense", "date"})
PRECISION = 0.95
"""Of the verbs told in folds by writer, from the threshold on."""


def add(rows: Rows, report: FlawedReport) -> None:
    """Append the candidates of an article."""
    document = read_text(report.text, config=Config(date=day(report.date)))
    found, _ = mentions.extract(document)
    put(rows, report, Analysis(document, (), (), found, ()))


def put(rows: Rows, report: FlawedReport, analysis: Analysis) -> None:
    """Append the candidates of an article that has been read."""
    passages = list(tense_candidates.passages(analysis))
    candidates = list(tense_candidates.read(analysis, passages))
    if not candidates:
        return
    known = Known.of(analysis, passages, candidates)
    for candidate in candidates:
        row = features(candidate, known)
        if not explained(row):
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


main = command(
    Task(add, NAMES, PRECISION), PATH, "Fit the weights of tenses and print their figures."
)

if __name__ == "__main__":
    main()
