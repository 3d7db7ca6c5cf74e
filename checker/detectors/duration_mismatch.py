"""Flags a length of time that its two ends do not give.

What it checks
    "From 9 to 15 October" and "ten days", "14 hours later, on Sunday noon", "for 12 years, since
    2005", "from 2 p.m. to 5 p.m., five hours", "founded in 1991 ... its 40th year". One strike,
    siege or flight that lasted "nine days" here and "eleven days" there. "The fourteen days since
    she ran aground", which another passage dates.

Why it matters
    Dates move while a story is being written, and the length that was worked out from them stays.

Example
    Flagged:      The fair is held from 9 to 15 October. ... During the ten days of the fair ...
    Not flagged:  The course runs for three weeks, from 3 to 24 May.

Known limits
    A length may miss its ends by one of its units, since either end may count or not. Days and
    more are not held against two times of day ("8am to 8pm, seven days"). What happens
    on some days "between" two dates is not measured.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.comparing import careers, journeys, lasting, spells, spells_apart, spells_since
from checker.comparing.journeys import Journey
from checker.comparing.lasting import Lasted
from checker.comparing.slots import slotted
from checker.comparing.spells import Spell
from checker.comparing.wording import quoted
from checker.types import Analysis, Category, Document, Evidence, Finding, Severity, Span


class DurationMismatch:
    """A length of time against its two ends."""

    rule_id = "duration-mismatch"
    category = Category.DATE

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each length that does not fit its ends."""
        document = analysis.document
        lines = list(slotted(analysis))
        found = [spell for line in lines for spell in spells.read(document, line)]
        seen: set[Span] = set()
        apart = (*spells_apart.read(analysis, lines), *careers.read(lines))
        for spell in (*found, *apart, *spells_since.read(analysis, lines)):
            if not spell.told.touches(spell.real) and spell.length not in seen:
                seen.add(spell.length)
                yield _finding(document, spell)
        for one, two in lasting.read(analysis, lines):
            if two.length.span not in seen:
                seen.add(two.length.span)
                yield _twice(document, one, two)
        for journey in journeys.wrong(analysis):
            yield _journey(document, journey)


def _journey(document: Document, journey: Journey) -> Finding:
    """Ask whether a length fits the two times of day beside it."""
    marks = (journey.start, journey.length, journey.end)
    start, length, end = (quoted(document, mark) for mark in marks)
    return Finding(
        DurationMismatch.rule_id,
        Category.DATE,
        Severity.ERROR,
        0.8,
        f"Does {length} fit {start} to {end}? That makes {journey.minutes} minutes.",
        (Evidence(journey.sentence.span, marks),),
    )


def _twice(document: Document, one: Lasted, two: Lasted) -> Finding:
    """Ask for the length of one event that is told with two."""
    first, second = (quoted(document, lasted.length.span) for lasted in (one, two))
    passages = {lasted.line.sentence.span: lasted.length.span for lasted in (one, two)}
    return Finding(
        DurationMismatch.rule_id,
        Category.DATE,
        Severity.ERROR,
        0.75,
        f"Did it last {first} or {second}, as in the other passage?",
        tuple(Evidence(span, (passages[span],)) for span in sorted(passages)),
    )


def _finding(document: Document, spell: Spell) -> Finding:
    """Word the question."""
    ends = " to ".join(quoted(document, end) for end in spell.ends)
    low, high = (round(value, 1) for value in spell.real)
    real = f"{low:g}" if low == high else f"{low:g} to {high:g}"
    question = (
        f"Does {quoted(document, spell.length)} fit {ends}? "
        f"That makes about {real} {spell.unit}{'' if real == '1' else 's'}."
    )
    passages: dict[Span, list[Span]] = {}
    for mark in (spell.length, *spell.ends):
        sentence = _sentence(document, mark)
        passages.setdefault(sentence, []).append(mark)
    return Finding(
        DurationMismatch.rule_id,
        Category.DATE,
        Severity.ERROR,
        0.85 if spell.other is None else 0.75,
        question,
        tuple(Evidence(span, tuple(sorted(passages[span]))) for span in sorted(passages)),
    )


def _sentence(document: Document, mark: Span) -> Span:
    return next(s.span for s in document.sentences if s.span.covers(mark))
