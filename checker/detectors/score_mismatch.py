"""Flags a result that its parts do not make.

What it checks
    The margin beside a score ("35-24, a ten-point win"), a cricket win by runs against the two
    totals, and the points of a rugby side against its list of scorers. The one vote of an article:
    its result told twice, the votes cast, those for and against, the margin, "unanimously", those
    who were there ("all 35 members": 19 to 13 with four abstaining are more). The points of a side
    against its wins and draws ("won eight, drawn two ... their 27 points").

Why it matters
    Results and scorers come from different hands minutes before the deadline.

Example
    Flagged:      They won the Shield by 28 runs. ... reached 237 for eight ... bowled out for 219.
    Not flagged:  They won the Shield by 18 runs.

Known limits
    Cricket is checked for matches of one innings a side, rugby for union with a line of scorers
    that opens with the side's name. Where an article tells of two votes, neither is checked,
    nor what divided judges "said unanimously". Two results are held to each other only where they
    share a number; another round, motion, ward or body, and a first count, are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.comparing import attendance, ballots, scores, standings
from checker.comparing.marked import Marked, evidence
from checker.comparing.scores import Result
from checker.comparing.slots import slotted
from checker.comparing.wording import quoted
from checker.types import Analysis, Category, Document, Evidence, Finding, Severity, Span


class ScoreMismatch:
    """A margin or a score against what makes it up."""

    rule_id = "score-mismatch"
    category = Category.ARITHMETIC

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each result that its parts do not make."""
        document = analysis.document
        lines = list(slotted(analysis))
        results = [result for line in lines for result in scores.margins(line)]
        results += [*scores.innings(document, lines), *scores.scorers(document)]
        for result in results:
            if result.told != result.made:
                yield _finding(document, result)
        for standing in standings.examine(document, lines):
            yield _standing(document, standing)
        crowd = attendance.exceeded(lines)
        for clash in (crowd,) if crowd is not None else ballots.examine(analysis):
            yield _vote(document, clash)


def _standing(document: Document, standing: Marked) -> Finding:
    """Ask whether wins and draws make the points."""
    won, drawn, points = (quoted(document, mark) for mark in standing.marks)
    return Finding(
        ScoreMismatch.rule_id,
        Category.ARITHMETIC,
        Severity.ERROR,
        0.75,
        f"Do {won} wins and {drawn} draws make {points}?",
        evidence(document, standing.marks),
    )


def _vote(document: Document, clash: Marked) -> Finding:
    """Ask whether two passages tell of one vote."""
    sentences = {sentence.span for sentence in document.sentences}
    numbers = [quoted(document, mark) for mark in clash.marks if mark not in sentences]
    told = f"{', '.join(numbers[:-1])} and {numbers[-1]}" if len(numbers) > 1 else numbers[0]
    if clash.why == "unanimous":
        question = f"Was the vote unanimous, although {told} are counted in the other passage?"
    elif clash.why == "width":
        question = f"Do {told} fit what the other passage says of how close the vote was?"
    elif len(numbers) < len(clash.marks):
        question = f"Is one vote the margin between {told}?"
    else:
        question = f"Do {told} go together as numbers of one vote?"
    return Finding(
        ScoreMismatch.rule_id,
        Category.ARITHMETIC,
        Severity.ERROR,
        0.75,
        question,
        evidence(document, clash.marks),
    )


def _finding(document: Document, result: Result) -> Finding:
    """Word the question."""
    first = quoted(document, result.marks[0])
    if result.how == "margin":
        other = quoted(document, result.marks[1])
        question = f"Does {other} fit {first}? The score gives {result.made}."
    elif result.how == "runs":
        totals = " and ".join(dict.fromkeys(quoted(document, mark) for mark in result.marks[1:]))
        question = f"Does {first} fit {totals}? They give {result.made}."
    else:
        question = f"Do the {result.how} make the score {first}? They make "
        question += f"{result.made}."
    passages: dict[Span, list[Span]] = {}
    for mark in result.marks:
        passages.setdefault(_passage(document, mark), []).append(mark)
    return Finding(
        ScoreMismatch.rule_id,
        Category.ARITHMETIC,
        Severity.ERROR,
        0.85,
        question,
        tuple(
            Evidence(span, tuple(sorted({m for m in passages[span] if m != span})))
            for span in sorted(passages)
        ),
    )


def _passage(document: Document, mark: Span) -> Span:
    """Return the sentence around a mark, or the paragraph where it is longer than one."""
    around = [*(s.span for s in document.sentences), *(z.span for z in document.zones)]
    return next(span for span in around if span.covers(mark))
