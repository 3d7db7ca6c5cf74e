"""Flags one event that is given two dates.

What it checks
    Two passages tell of one event, by the same verb or by a noun for it ("broke in", "the
    intrusion"), and give it days, weekdays, months or years that exclude each other. One may
    only recall it, by a kindred word: "signed on Friday", "since Monday's ceremony". And one day
    is told of two months: "cracked on June 17", "since the sirens sounded on July 17". What
    lasts one day, and what happened at it: "a one-day visit to Warsaw on Tuesday", "told a joint
    news conference with the Polish prime minister on Wednesday".

Why it matters
    The second date is written from memory, pages after the first. It is the easiest slip to
    print, and the first thing that an archive or a court looks up.

Example
    Flagged:      Her first record came out in May 1959. ... the debut record appeared in 1963.
    Not flagged:  Her first record came out in May 1959. The second appeared in 1963.

Known limits
    Events are known by their verb or noun and by whom or what they happen to; told in words of
    another kind they are missed. Plans, changes told as such, and other voices are left alone,
    as are kinds of which the article has several.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from checker.comparing import (
    facts,
    other_months,
    recollected,
    retold,
    sameness,
    single_days,
    tellings,
    timing,
)
from checker.comparing.other_months import Slip
from checker.comparing.passages import one_voice
from checker.comparing.retold import Twice
from checker.comparing.single_days import Placed
from checker.comparing.tellings import Telling
from checker.comparing.wording import quoted
from checker.types import (
    Analysis,
    Category,
    EntityKind,
    Evidence,
    Finding,
    NameMention,
    Severity,
    Tense,
    TimeMention,
)

SERIES = 4
"""Passages that date events otherwise than others from which an article tells of several episodes:
claims, raids, matches."""
IN_COURT = frozenset(
    "sentence order convict charge indict plead arraign release acquit remand jail fine".split()
)
SLIPPED = 0.65
"""How sure it is that one day of two months is one day."""
ONE_DAY = 0.7
"""How sure it is that what happened at an event of one day happened on its day."""
ERROR_FROM = 0.75
"""Confidence from which two dates are an error; below it a warning."""


@dataclass(frozen=True, slots=True)
class Dated:
    """An event told with its time."""

    telling: Telling
    time: TimeMention


class DateMismatch:
    """One event on two days."""

    rule_id = "date-mismatch"
    category = Category.DATE

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each event with two dates.

        Where two and more events of one article come out so, it tells of two episodes.
        """
        found = list(self._twice(analysis))
        passages = {evidence.span for finding in found for evidence in finding.evidence}
        if len(passages) < SERIES:
            yield from found
        else:
            passages = set()
        for twice in recollected.read(analysis):
            if not {twice.one.sentence.span, twice.two.sentence.span} <= passages:
                yield _retold(analysis, twice)
        for slip in other_months.read(analysis):
            if not {sentence.span for sentence in slip.sentences} <= passages:
                yield _slip(analysis, slip)
        for one, two in single_days.read(analysis):
            if not {one.sentence.span, two.sentence.span} <= passages:
                yield _single(analysis, one, two)

    def _twice(self, analysis: Analysis) -> Iterator[Finding]:
        text = analysis.document.text
        everyone = list(tellings.find(analysis))
        dated = list(_dated(analysis, everyone))
        found: set[frozenset[int]] = set()
        for one, two in combinations(dated, 2):
            if one.telling.sentence == two.telling.sentence or not _comparable(analysis, one, two):
                continue
            if not timing.exclude(text, one.time, two.time, analysis.document.date):
                continue
            sure = sameness.one_event(text, one.telling, two.telling, everyone)
            if sure and not _listed(analysis, one, two, dated):
                found.add(frozenset({one.telling.sentence.index, two.telling.sentence.index}))
                yield _finding(analysis, one, two, sure)
        for twice in retold.read(analysis)[0]:
            if frozenset({twice.one.sentence.index, twice.two.sentence.index}) not in found:
                yield _retold(analysis, twice)


def _listed(analysis: Analysis, one: Dated, two: Dated, dated: list[Dated]) -> bool:
    """Tell whether a third event of the kind has a third day: a list of several, then."""
    text, published = analysis.document.text, analysis.document.date
    kin = (d for d in dated if d.telling.kind == one.telling.kind and d.time.minute is None)
    return any(
        timing.exclude(text, third.time, one.time, published)
        and timing.exclude(text, third.time, two.time, published)
        for third in kin
    )


def _dated(analysis: Analysis, everyone: list[Telling]) -> Iterator[Dated]:
    """Yield the events that a passage dates."""
    times = [m for m in analysis.mentions if isinstance(m, TimeMention)]
    for telling in everyone:
        inside = [time for time in times if telling.sentence.span.covers(time.span)]
        for kinds in (timing.DATED, timing.CLOCK):
            time = timing.of(analysis.document.text, telling, inside, kinds)
            if time is not None and not analysis.quotation_at(telling.span.start):
                yield Dated(telling, time)


def _one_case(analysis: Analysis, one: Dated, two: Dated) -> bool:
    """Tell whether what a court does may be done to one person, and in one place.

    A release on a trial tells of several defendants as "he", and of one man arrested twice.
    """
    verbs = {d.telling.verb.lemma for d in (one, two) if d.telling.verb is not None}
    if verbs & IN_COURT and not one.telling.people & two.telling.people:
        return False
    places: list[set[str]] = [
        {
            m.text.lower()
            for m in analysis.mentions
            if isinstance(m, NameMention)
            and m.kind is EntityKind.PLACE
            and d.telling.sentence.span.covers(m.span)
        }
        for d in (one, two)
    ]
    return not (places[0] and places[1]) or bool(places[0] & places[1])


def _comparable(analysis: Analysis, one: Dated, two: Dated) -> bool:
    """Tell whether both are told as facts by voices that may be held to each other."""
    if not _one_case(analysis, one, two):
        return False
    if not all(facts.asserted(analysis, d.telling, d.time.span.end) for d in (one, two)):
        return False
    verbs = (one.telling.verb, two.telling.verb)
    future = [verb is not None and verb.tense is Tense.FUTURE for verb in verbs]
    alike = future[0] == future[1] or None in verbs
    return alike and one_voice(analysis, one.telling.span, two.telling.span)


def _finding(analysis: Analysis, one: Dated, two: Dated, sure: float) -> Finding:
    """Word the question."""
    document = analysis.document
    first, second = quoted(document, one.time.span), quoted(document, two.time.span)
    return Finding(
        DateMismatch.rule_id,
        Category.DATE,
        Severity.ERROR if sure >= ERROR_FROM else Severity.WARNING,
        sure,
        f"Was it {first}, as told of {quoted(document, one.telling.span)}, or {second}, "
        f"as told of {quoted(document, two.telling.span)}?",
        tuple(
            Evidence(d.telling.sentence.span, tuple(sorted((d.telling.span, d.time.span))))
            for d in (one, two)
        ),
    )


def _retold(analysis: Analysis, twice: Twice) -> Finding:
    """Word the question for an event that two clauses date."""
    document = analysis.document
    told = []
    for happening in (twice.one, twice.two):
        assert happening.when is not None  # noqa: S101
        told.append((happening, happening.when.time.span))
    (one, first), (two, second) = told
    return Finding(
        DateMismatch.rule_id,
        Category.DATE,
        Severity.WARNING,
        twice.sure,
        f"Was it {quoted(document, first)}, as told of {quoted(document, one.span)}, or "
        f"{quoted(document, second)}, as told of {quoted(document, two.span)}?",
        tuple(Evidence(h.sentence.span, tuple(sorted({h.span, time}))) for h, time in told),
    )


def _single(analysis: Analysis, one: Placed, two: Placed) -> Finding:
    """Ask for the day of what lasts one and of what happened at it."""
    quote = analysis.document
    return Finding(
        DateMismatch.rule_id,
        Category.DATE,
        Severity.WARNING,
        ONE_DAY,
        f"Was it {quoted(quote, one.time.span)}, as told of {quoted(quote, one.words)}, or "
        f"{quoted(quote, two.time.span)}, as told of {quoted(quote, two.words)}?",
        tuple(
            Evidence(placed.sentence.span, tuple(sorted({placed.words, placed.time.span})))
            for placed in sorted((one, two), key=lambda placed: placed.words)
        ),
    )


def _slip(analysis: Analysis, slip: Slip) -> Finding:
    """Ask which month is meant."""
    one, two = (quoted(analysis.document, time.span) for time in (slip.one, slip.two))
    return Finding(
        DateMismatch.rule_id,
        Category.DATE,
        Severity.WARNING,
        SLIPPED,
        f"Was it {one} or {two}? Both passages give one day of the month.",
        tuple(
            Evidence(sentence.span, (time.span,))
            for sentence, time in zip(slip.sentences, (slip.one, slip.two), strict=True)
        ),
    )
