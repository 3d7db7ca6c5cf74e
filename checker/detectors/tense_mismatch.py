"""Flags a tense that cannot fit the date it speaks of.

What it checks
    A clause in the future tense, or one that tells of a hope or a plan, gives a time that had
    passed when the article was published, or a clause in the past tense gives a day that was still
    to come. "Yesterday", "last Thursday" and "next month" are such times too; "next month" does
    not go with "on Monday" in one clause, nor "tomorrow" with "Monday" on a Monday. So with a scene
    ("at the regatta on 27 April, the crew lost") and a term ("has run since September 2025"). One
    event that is told as over in one passage and as still ahead in another. In an article without a
    date, "will" beside a year that is over when what it tells had happened. Where the wording does
    not settle it, fitted weights tell whether a verb and a time on the other side of the
    publication date belong together.

Why it matters
    Translations, and stories kept for later or merged from two drafts, leave "will" beside a
    year that is over. Readers see it at once.

Example
    Flagged:      (8 September 2024) If in 2022 there were 18 attacks, in 2023 there will be 47.
    Flagged:      The sale of the mill will be signed last Thursday.
    Not flagged:  (8 September 2024) In 2021 he said that the line would open in 2023.

Known limits
    Most dates need the publication date. Quotations and sentences that tell when something was
    said, written or planned are left alone; a month is judged only with a year or "this year", or
    if it ended shortly before. Two passages are held together only when verb or noun and what it
    happens to agree. "In the spring" of no year, and what a list of dates tells in the present
    tense, are not judged. An article that goes on for years after its date is left alone: the
    date is not that of its text.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.comparing import (
    dating,
    one_clause,
    retold,
    scenes,
    tensed,
    timewords,
    undated,
    weighed_tenses,
)
from checker.comparing.passages import READ
from checker.comparing.retold import Twice
from checker.comparing.timewords import Clash
from checker.comparing.wording import quoted
from checker.types import (
    Analysis,
    Category,
    Evidence,
    Finding,
    Sentence,
    Severity,
    Tense,
    TimeKind,
)


class TenseMismatch:
    """Future tense with a past time, or past tense with a future day."""

    rule_id = "tense-mismatch"
    category = Category.TENSE

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each verb that cannot fit its time."""
        known = list(_certain(analysis))
        yield from known
        marked = {
            mark for finding in known for passage in finding.evidence for mark in passage.marks
        }
        for told in weighed_tenses.read(analysis):
            if told.time.span not in marked:
                yield _finding(analysis, told.passage.sentence, Clash(told.verb, told.time))


def _certain(analysis: Analysis) -> Iterator[Finding]:
    """Yield what the wording alone tells."""
    for segment, clash in tensed.clashes(analysis):
        yield _finding(analysis, segment.sentence, clash)
    for behind in undated.find(analysis):
        yield _behind(analysis, behind)
    for sentence in analysis.document.sentences:
        if sentence.zone in READ:
            for clash in (
                *timewords.clashes(analysis, sentence),
                *scenes.clashes(analysis, sentence),
            ):
                yield _finding(analysis, sentence, clash)
            for found in (
                *one_clause.apart(analysis, sentence),
                *one_clause.beside(analysis, sentence),
            ):
                yield _two_times(analysis, found)
    for twice in retold.read(analysis)[1]:
        yield _over_and_ahead(analysis, twice)


def _behind(analysis: Analysis, behind: undated.Behind) -> Finding:
    """Ask whether something can be ahead of which the time lies before what is over."""
    document, clash, past = analysis.document, behind.clash, behind.past
    verb, time = quoted(document, clash.verb.span), quoted(document, clash.time.span)
    later = quoted(document, past.time.span)
    evidence = (
        Evidence(behind.segment.sentence.span, tuple(sorted((clash.verb.span, clash.time.span)))),
        Evidence(behind.later.sentence.span, tuple(sorted((past.verb.span, past.time.span)))),
    )
    return Finding(
        TenseMismatch.rule_id,
        Category.TENSE,
        Severity.ERROR,
        0.8,
        f"Does {verb} fit {time}? The article tells of {later} as past.",
        tuple(sorted(evidence, key=lambda e: e.span)),
    )


def _two_times(analysis: Analysis, found: one_clause.Apart) -> Finding:
    """Ask whether two times of one clause fit each other."""
    document = analysis.document
    lead, weekday = quoted(document, found.lead.span), quoted(document, found.weekday.span)
    return Finding(
        TenseMismatch.rule_id,
        Category.TENSE,
        Severity.ERROR,
        0.75,
        f"Do {lead} and {weekday} fit one event?",
        (Evidence(found.sentence.span, (found.lead.span, found.weekday.span)),),
    )


def _over_and_ahead(analysis: Analysis, twice: Twice) -> Finding:
    """Ask whether an event has happened or is still ahead."""
    document = analysis.document
    one, two = (quoted(document, told.span) for told in (twice.one, twice.two))
    past = twice.one.tense is Tense.PAST
    over, ahead = (one, two) if past else (two, one)
    return Finding(
        TenseMismatch.rule_id,
        Category.TENSE,
        Severity.INFO,  # one in four is a slip: most are two events of one name
        twice.sure,
        f"Has it happened, as {over} tells, or is it still ahead, as {ahead} tells?",
        tuple(Evidence(told.sentence.span, (told.span,)) for told in (twice.one, twice.two)),
    )


def _finding(analysis: Analysis, sentence: Sentence, clash: Clash) -> Finding:
    """Word the question."""
    document = analysis.document
    verb, time = quoted(document, clash.verb.span), quoted(document, clash.time.span)
    when = dating.written(document.date) if document.date else ""
    lies = "was still to come" if clash.verb.tense is Tense.PAST else "had passed"
    question = f"Does {verb} fit {time}?"
    if document.date is not None and clash.time.kind is not TimeKind.RELATIVE:
        question += f" That time {lies} when the article was published, on {when}."
    evidence = [Evidence(sentence.span, tuple(sorted((clash.verb.span, clash.time.span))))]
    issued = dating.published(document)
    if issued is not None and clash.time.kind is not TimeKind.RELATIVE:
        evidence.append(issued)
    return Finding(
        TenseMismatch.rule_id,
        Category.TENSE,
        Severity.ERROR,
        0.9 if clash.time.year else 0.8,
        question,
        tuple(sorted(evidence, key=lambda e: e.span)),
    )
